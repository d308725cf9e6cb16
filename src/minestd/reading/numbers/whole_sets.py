"""All parts of a standard at once: "GB/T 17626（所有部分）", "IEC 61000 (all parts)", "GB/T 20438（1-7）"."""

import re

from minestd.reading.numbers.head import GAP

_YEAR = r"(?: {0,2}[-:]{1,2} {0,2}((?:19|20)[0-9]{2})(?![0-9A-Z]))?"
_ALL = re.compile(
    rf"{GAP}(?:\( ?(?:(?:所有|全部|各|全)(?:部分|部份)(?:标准)?|(?:部分|部份)全部) ?\)"
    rf"|\( ?(?:所有|全部|全套|整套|系列|系列标准|族|族标准) ?\)"
    r"|\( ?(?:ALL (?:THE )?PARTS|ALL|SERIES|WHOLE SERIES) ?\)"
    rf"|(?:所有|全部|各)(?:部分|部份)|系列(?:标准)?|族标准|,? ?(?:ALL (?:THE )?PARTS|SERIES)(?![A-Z])){_YEAR}"
)
_FROM_TO = r"([0-9]{1,3}) {0,2}(?:-{1,2}|~|至|到|TO) {0,2}(?:第)?([0-9]{1,3})"
_RANGE = re.compile(
    rf"\.?{GAP}\( ?(?:第|部分|PARTS? ?)?{_FROM_TO} ?(?:部分|部份)? ?\){_YEAR}"
    rf"|{GAP}第{_FROM_TO} ?(?:部分|部份){_YEAR}|,? {{1,2}}PARTS {_FROM_TO}(?![0-9A-Z]){_YEAR}"
)


def all_parts_at(read: str, at: int) -> tuple[int, str] | None:
    """Where the words for "all parts" behind a number end, and the year behind them."""
    found = _ALL.match(read, at)
    return (found.end(), found[1] or "") if found else None


def part_range_at(read: str, at: int) -> tuple[int, int, int, str] | None:
    """Where a bracketed range of parts ends, its first and last part, and the year behind it."""
    found = _RANGE.match(read, at)
    if found is None:
        return None
    low, high, year = next(
        found.groups()[at : at + 3] for at in range(0, len(found.groups()), 3) if found.groups()[at]
    )
    return found.end(), int(low), int(high), year or ""
