"""The words that drop-downs offer, on a sheet of their own."""

from msgspec import Struct
from xlsxwriter.worksheet import Worksheet

from minestd.measuring.results import Report
from minestd.model.cell_place import column_letters
from minestd.model.number import Level
from minestd.reporting.committee.colours import STATUS_WORDS
from minestd.reporting.committee.sheet_of_table import SheetKit
from minestd.reporting.committee.sheet_plan import FIRST, HEAD, NODE_COLUMNS, SheetPlan, quoted
from minestd.reporting.excel.printing import print_setup
from minestd.reporting.tables.register import KINDS, UNSORTED
from minestd.wording import Lang, say


class Choices(Struct, frozen=True):
    """The words that stand on the sheet of choices, a column a key: of the nodes, then what drop-downs offer."""

    sheet: str
    words: dict[str, tuple[str, ...]]

    def span(self, first: str, last: str = "") -> str:
        """The columns from one key to another, as far down as the words of the first go."""
        keys = list(self.words)
        letters = [column_letters(keys.index(key) + 1) for key in (first, last or first)]
        return (
            f"{quoted(self.sheet)}!${letters[0]}${FIRST + 1}:${letters[1]}${FIRST + len(self.words[first])}"
        )

    @property
    def nodes(self) -> str:
        """Where the nodes stand with what is above them."""
        return self.span(NODE_COLUMNS[0], NODE_COLUMNS[-1])


def choices_of(report: Report, lang: Lang) -> Choices:
    """Code, subsystem and part of every node, and the words for columns of the register."""
    lines = [node.line() for node in report.system.by_code.values()]
    nodes = {
        "code": tuple(report.system.by_code),
        "top": tuple(line[0].code for line in lines),
        "part": tuple(line[:2][-1].code for line in lines),
    }
    return Choices(say(lang, "workbook.options"), {**nodes, **offered(lang)})


def offered(lang: Lang) -> dict[str, tuple[str, ...]]:
    """The words that drop-downs of the register offer, by its columns."""
    statuses = sorted(STATUS_WORDS, key=lambda one: one.over)
    return {
        "status-now": tuple(say(lang, f"now.{one.key}") for one in statuses),
        "suited-level": tuple(say(lang, f"level.{level.value}") for level in Level),
        "kind": tuple(say(lang, f"kind.{key}") for key in (*KINDS, UNSORTED)),
    }


def write_options(sheet: Worksheet, choices: Choices, kit: SheetKit) -> None:
    """The nodes with what is above them, and the words of the drop-downs, on a sheet that everyone may see."""
    lang, styles = kit.lang, kit.styles
    sheet.write_string(0, 0, choices.sheet, styles.get(bold=True, font_size=14))
    for place, key in enumerate(choices.words):
        sheet.set_column(place, place, 12 if key in NODE_COLUMNS else 22)
        sheet.write_string(HEAD, place, say(lang, f"column.{key}"), styles.heading())
    columns = list(enumerate(choices.words.values()))
    for number in range(max(len(words) for _, words in columns)):
        for place, words in columns:
            if number < len(words):
                sheet.write_string(FIRST + number, place, words[number], styles.get())
    sheet.freeze_panes(FIRST, 0)
    print_setup(sheet, choices.sheet, lang, (0, HEAD))


def validate_register(sheet: Worksheet, plan: SheetPlan, choices: Choices) -> None:
    """Drop-downs for the words that formulas count; other words are warned of, not refused."""
    planned = plan.register
    if not planned.rows:
        return
    for column in offered(plan.lang):
        here = planned.place(column)
        rule = {"validate": "list", "source": f"={choices.span(column)}", "error_type": "warning"}
        sheet.data_validation(FIRST, here, planned.last, here, rule)
