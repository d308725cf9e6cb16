"""How figures read: percentages that never lie, and counts that are ranges where the data is unsure."""

from minestd.measuring.results import Between, Figures

NOTHING_REQUIRED = "—"


def percent(part: int, whole: int) -> str:
    """`part / whole` with one decimal. 0 % and 100 % only when true; "—" where nothing is required."""
    if whole == 0:
        return NOTHING_REQUIRED
    tenths = round(1000 * part / whole)
    if part > 0:
        tenths = max(tenths, 1)
    if part < whole:
        tenths = min(tenths, 999)
    elif part > whole:
        tenths = max(tenths, 1001)
    return f"{tenths // 10} %" if tenths % 10 == 0 else f"{tenths / 10:.1f} %"


def percent_between(part: Between, whole: int) -> str:
    """The percentage of a range: `12.4 %` or `12.4 %–15 %`."""
    low, high = percent(part.sure, whole), percent(part.possible, whole)
    return low if low == high else f"{low}–{high}"


def between(count: Between) -> str:
    """`3` where it is sure, `3–5` where it may be up to five."""
    return str(count.sure) if count.sure == count.possible else f"{count.sure}–{count.possible}"


def span(least: int, most: int) -> str:
    """`52–59`, or one number where both are the same."""
    return str(least) if least == most else f"{least}–{most}"


def existing(figures: Figures) -> Between:
    """现有数 as a range."""
    return Between(figures.existing, figures.existing_possible)


def filled(figures: Figures) -> Between:
    """What is filled, as a range."""
    return Between(figures.filled, figures.filled_possible)
