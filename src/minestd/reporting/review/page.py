"""The review page: proposals one after another, decided by keyboard, exported as the memory that `--memory` reads."""

import hashlib
from typing import BinaryIO

from minestd import __version__
from minestd.model.placement import Basis, Placement, Reason
from minestd.model.standard import Relation, Standard
from minestd.reading.memory_file import COLUMNS, FORMAT, JUSTIFICATION, SETTLED
from minestd.reporting.html.filled import fill
from minestd.reporting.html.nodes_as_data import node_names
from minestd.reporting.html.page_words import page_words
from minestd.reporting.html.pool import Pool
from minestd.reporting.html.tables_as_data import Json
from minestd.reporting.review.placed_list import PlacedList
from minestd.reporting.text.sentences import reason_text
from minestd.wording import say

SCRIPTS = (
    "page/script/base.js",
    "review/script/review.js",
    "review/script/memory.js",
    "review/script/desk.js",
)
_DOUBTFUL = (Basis.SUGGESTED, Basis.NONE)


def write_review_page(placed: PlacedList, stream: BinaryIO) -> None:
    """Write the page. It keeps its state in the browser, under a name made from the list and the framework."""
    lang = placed.lang
    page = fill(
        "review/review.html.j2",
        ("page/style.css", "review/review.css"),
        SCRIPTS,
        review_data(placed),
        f"{say(lang, 'page.review.title')} · {placed.listing.source}",
        lang,
        no_script=say(lang, "page.review.no-script"),
    )
    stream.write(page)


def review_data(placed: PlacedList) -> Json:
    """The standards with their proposals, the framework, and the form of the memory file."""
    pool, system = Pool(), placed.system
    data: Json = {
        "minestd": __version__,
        "lang": placed.lang,
        "list": placed.listing.source,
        "system": pool.add(system.title_zh, system.title_en),
        "framework": {"name": system.name, "edition": system.edition},
        "fingerprint": _fingerprint(placed),
        "memory": {
            "columns": list(COLUMNS),
            "format": FORMAT,
            "justification": JUSTIFICATION,
            "settled": SETTLED,
            "relations": [one.value for one in Relation],
            "file": f"memory-{system.name}.csv",
        },
        "items": [_item(standard, placement, pool) for standard, placement in placed.pairs],
        "nodes": [node_names(node, system, pool) for node in system.root.walk()],
        "words": page_words(),
    }
    data["texts"] = pool.texts
    return data


def _item(standard: Standard, placement: Placement, pool: Pool) -> Json:
    reason = placement.relation_reason
    return {
        "number": str(standard.number) if standard.number else "",
        "plan": standard.plan or "",
        "title": standard.title,
        "title_en": standard.title_en,
        "label": standard.title or standard.title_en,
        "at": str(standard.at),
        "level": _word(f"level.{standard.level.value}", pool),
        "basis": _word(f"basis.{placement.basis.value}", pool),
        "codes": list(placement.codes),
        "outside": placement.outside,
        "confirmed": placement.confirmed,
        "confident": placement.basis is Basis.CONFIDENT,
        "doubtful": placement.basis in _DOUBTFUL,
        "relation": placement.relation.value,
        "relation_reason": _reason(reason, pool) if reason else None,
        "suggestions": [
            {
                "code": one.code,
                "score": round(one.score, 6),
                "reasons": [_reason(each, pool) for each in one.reasons],
            }
            for one in placement.suggestions
        ],
    }


def _word(key: str, pool: Pool) -> int:
    return pool.add(say("zh", key), say("en", key))


def _reason(reason: Reason, pool: Pool) -> int:
    return pool.add(reason_text(reason, "zh"), reason_text(reason, "en"))


def _fingerprint(placed: PlacedList) -> str:
    """The same for the same standards in the same order and framework, so that decisions find their standards."""
    told = [placed.system.name, placed.system.edition, placed.system.data_digest]
    told += [f"{standard.label}\t{standard.title}" for standard in placed.listing.standards]
    return hashlib.sha256("\n".join(told).encode("utf-8")).hexdigest()[:16]
