"""What Excel can hold: names of sheets, numbers that show as the truth, text without control characters."""

from minestd.measuring.figures import percent
from minestd.measuring.results import Between
from minestd.reporting.table import Cell, Live, Rate

CELL_LIMIT = 32_767


def sheet_name(title: str) -> str:
    """A title that Excel takes as a sheet's name: 31 characters, none of its special ones."""
    return "".join("_" if mark in "\\/?*[]:" else mark for mark in title)[:31].strip("'") or "_"


def number_of(cell: Cell) -> float | None:
    """The cell as a number where it is one and shows as the truth; else None, and its text is written."""
    match cell:
        case int():
            return cell
        case Live(int() as value):
            return value
        case Between(sure, possible) if sure == possible:
            return sure
        case Rate(Between(sure, possible), whole) if sure == possible and whole:
            fraction = sure / whole
            # Excel's own rounding would show 99.96 % as 100.0 %: such a cell is written as text.
            return (
                fraction
                if f"{100 * fraction:.1f}" == percent(sure, whole).removesuffix(" %") or fraction in (0, 1)
                else None
            )
        case _:
            return None


def clean(text: str) -> str:
    """Text that a cell can hold: control characters shown as a box, over-long text cut with a mark."""
    if text.isprintable() and len(text) <= CELL_LIMIT:
        return text
    shown = "".join("\ufffd" if _breaks_xml(mark) else mark for mark in text)
    return shown if len(shown) <= CELL_LIMIT else shown[: CELL_LIMIT - 1] + "…"


def _breaks_xml(mark: str) -> bool:
    """Control characters, lone surrogates and the two code points that no XML file may hold."""
    return (mark < " " and mark not in "\n\t") or "\ud800" <= mark <= "\udfff" or mark in "\ufffe\uffff"
