"""What `minestd check` says of a list: on screen and as JSON."""

from collections.abc import Iterator

from minestd.model.ledger import RowClass
from minestd.model.listing import Evidence, StandardsList
from minestd.model.standard import Standard
from minestd.reporting.text.json_text import Json, problem_json
from minestd.reporting.text.screen_lines import ScreenLine, problem_lines
from minestd.wording import Lang, say

_COUNTS = ("read", "accepted", "duplicate", "rejected", "ignored")


def check_lines(listing: StandardsList, lang: Lang, columns: int) -> Iterator[ScreenLine]:
    """What was understood, the ledger, and the problems grouped by code."""
    yield ScreenLine(say(lang, "check.title", list=listing.source, n=len(listing.standards)), strong=True)
    for evidence in listing.evidence:
        yield ScreenLine(_evidence_text(evidence, lang))
    counts = {name: getattr(listing.ledger, name) for name in _COUNTS}
    yield ScreenLine(say(lang, "check.ledger", **counts))
    yield from problem_lines(listing.problems, lang, columns)


def _evidence_text(evidence: Evidence, lang: Lang) -> str:
    """Which headings of a table were understood as what, and which are carried through."""
    comma = "、" if lang == "zh" else ", "
    understood = comma.join(heading for _, heading in sorted(evidence.columns.values()))
    carried = comma.join(heading for _, heading in evidence.unknown)
    sheet = evidence.sheet or ""
    row = evidence.header_rows[1]
    key = "check.evidence-carried" if carried else "check.evidence"
    return say(lang, key, sheet=sheet, row=row, understood=understood, carried=carried).strip()


def check_json(listing: StandardsList, lang: Lang) -> Json:
    """The contract of `check --json` (docs/check.schema.json)."""
    entries = listing.ledger.entries
    duplicates = [entry for entry in entries if entry.row_class is RowClass.DUPLICATE]
    ignored = [entry for entry in entries if entry.row_class is RowClass.IGNORED]
    return {
        "list": listing.source,
        "ledger": {name: getattr(listing.ledger, name) for name in _COUNTS},
        "standards": [standard_json(standard) for standard in listing.standards],
        "problems": [problem_json(problem, lang) for problem in listing.problems],
        "duplicates": [{"at": str(entry.at), "of": str(entry.of)} for entry in duplicates],
        "ignored": [{"at": str(entry.at), "why": entry.why} for entry in ignored],
    }


def standard_json(standard: Standard) -> Json:
    """A standard in the words of the contract; null where the list did not say."""

    def text(value: object) -> str | None:
        return None if value is None else str(value)

    return {
        "at": str(standard.at),
        "number": text(standard.number),
        "stem": standard.number.stem if standard.number else None,
        "title": standard.title or standard.title_en,
        "level": standard.level.value,
        "nature": standard.nature.value if standard.nature else None,
        "status": standard.status.value,
        "issued": text(standard.issued),
        "implemented": text(standard.implemented),
        "replaces": [str(number) for number in standard.replaces],
        "replaced_by": [str(number) for number in standard.replaced_by],
        "adopts": list(standard.adopts),
        "former": [str(number) for number in standard.former],
        "plan": standard.plan,
        "codes": list(standard.codes),
        "expanded": standard.expanded,
    }
