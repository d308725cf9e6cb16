"""What `minestd check` says of a list: on screen and as JSON."""

from collections.abc import Iterator

from minestd.model.cell_place import column_letters
from minestd.model.ledger import RowClass
from minestd.model.listing import ColumnMeaning, Evidence, StandardsList, Sureness
from minestd.model.standard import Standard
from minestd.reporting.text.json_text import Json, problem_json
from minestd.reporting.text.screen_lines import ScreenLine, problem_lines
from minestd.wording import Lang, joined, say

_SURENESS = tuple(Sureness)
_WHYS = ("asked", "heading-and-content", "heading", "heading-alone", "weak-heading", "content")
_ASIDE = ("own", "ours")
_COUNTS = ("read", "accepted", "duplicate", "rejected", "ignored")


def check_lines(listing: StandardsList, lang: Lang, columns: int) -> Iterator[ScreenLine]:
    """What was understood, the ledger, and the problems grouped by code."""
    yield ScreenLine(say(lang, "check.title", list=listing.source, n=len(listing.standards)), strong=True)
    for evidence in listing.evidence:
        yield from (ScreenLine(line) for line in _evidence_lines(evidence, lang))
    counts = {name: getattr(listing.ledger, name) for name in _COUNTS}
    yield ScreenLine(say(lang, "check.ledger", **counts))
    yield from problem_lines(listing.problems, lang, columns)


def _evidence_lines(evidence: Evidence, lang: Lang) -> Iterator[str]:
    """What the columns of a table were taken for, those of one reason in a line, written as `--column` takes them."""
    sheet = evidence.sheet or ""
    if evidence.is_headed:
        yield say(lang, "check.header", sheet=sheet, row=evidence.header_rows[1]).strip()
    else:
        yield say(lang, "check.no-header", sheet=sheet, row=evidence.header_rows[0]).strip()
    groups: dict[tuple[int, str, str], list[ColumnMeaning]] = {}
    for one in evidence.meanings:
        groups.setdefault((_SURENESS.index(one.sure), one.sure.value, one.why), []).append(one)
    for (_, sure, why), columns in sorted(groups.items(), key=lambda entry: _weight(entry[0])):
        if why in _ASIDE:
            yield say(lang, f"check.columns-{why}", columns=joined(lang, (one.heading for one in columns)))
        else:
            told = joined(lang, (f"{one.heading}={one.field}" for one in columns))
            words = {"sure": say(lang, f"check.sure.{sure}"), "why": say(lang, f"check.why.{why}")}
            yield say(lang, "check.columns", columns=told, **words)
    doubtful = next((one for one in evidence.meanings if one.sure is not Sureness.CERTAIN), None)
    if doubtful is not None:
        yield say(lang, "check.mend", option=f"--column {doubtful.heading}=own")


def _weight(group: tuple[int, str, str]) -> tuple[bool, int, int]:
    """The surest first, what is carried through last."""
    order, _, why = group
    return why in _ASIDE, order, _WHYS.index(why) if why in _WHYS else len(_WHYS)


def check_json(listing: StandardsList, lang: Lang) -> Json:
    """The contract of `check --json` (docs/check.schema.json)."""
    entries = listing.ledger.entries
    duplicates = [entry for entry in entries if entry.row_class is RowClass.DUPLICATE]
    ignored = [entry for entry in entries if entry.row_class is RowClass.IGNORED]
    return {
        "list": listing.source,
        "ledger": {name: getattr(listing.ledger, name) for name in _COUNTS},
        "tables": [_table_json(evidence) for evidence in listing.evidence],
        "mines": list(listing.mines),
        "standards": [standard_json(standard) for standard in listing.standards],
        "problems": [problem_json(problem, lang) for problem in listing.problems],
        "duplicates": [{"at": str(entry.at), "of": str(entry.of)} for entry in duplicates],
        "ignored": [{"at": str(entry.at), "why": entry.why} for entry in ignored],
    }


def _table_json(evidence: Evidence) -> Json:
    """What the columns of a table were taken for, how sure and why."""
    return {
        "sheet": evidence.sheet,
        "header_rows": list(evidence.header_rows) if evidence.is_headed else None,
        "columns": [
            {
                "column": column_letters(one.column),
                "heading": one.heading,
                "field": one.field,
                "sure": one.sure.value,
                "why": one.why,
                "share": None if one.share is None else round(one.share, 2),
            }
            for one in evidence.meanings
        ],
    }


def standard_json(standard: Standard) -> Json:
    """A standard in the words of the contract; null where the list did not say."""

    def text(value: object) -> str | None:
        return None if value is None else str(value)

    return {
        "at": str(standard.at),
        "number": standard.designation or None,
        "stem": standard.number.stem if standard.number else None,
        "title": standard.title or standard.title_en,
        "level": standard.level.value,
        "nature": standard.nature.value if standard.nature else None,
        "status": standard.status.value,
        "issued": text(standard.issued),
        "implemented": text(standard.implemented),
        "withdrawn": text(standard.withdrawn),
        "reviewed": text(standard.review.on) if standard.review else None,
        "review_conclusion": standard.review.conclusion if standard.review else None,
        "replaces": [str(number) for number in standard.replaces],
        "replaced_by": [str(number) for number in standard.replaced_by],
        "replaces_in_part": [str(number) for number in standard.replaces_in_part],
        "adopts": list(standard.adopts),
        "former": [str(number) for number in standard.former],
        "plan": standard.plan,
        "document": standard.document or None,
        "mines": list(standard.mines),
        "codes": list(standard.codes),
        "expanded": standard.expanded,
    }
