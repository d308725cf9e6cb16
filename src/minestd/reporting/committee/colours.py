"""Conditional colours: a word in a cell gets its fill, and loses it when the word is changed. The word says it all."""

from msgspec import Struct
from xlsxwriter.worksheet import Worksheet

from minestd.measuring.states import State
from minestd.reporting.committee.sheet_plan import FIRST, PlannedSheet
from minestd.reporting.excel.cell_formats import FILLS, Styles
from minestd.wording import Lang, say

_STATES = ("state", "state-confirmed", "state-all", "state-before", "state-now")


class StatusWord(Struct, frozen=True):
    """A status word of the register (`now.<key>`) with its colour; what is over stands last in the drop-down."""

    key: str
    fill: str
    over: bool = False


STATUS_WORDS = (
    StatusWord("in-force", "#DCEBF7"),
    StatusWord("under-revision", "#E4E4F4"),
    StatusWord("upcoming", "#FFF4C2"),
    StatusWord("withdrawn", "#E0D6D0", over=True),
    StatusWord("replaced", "#E0D6D0", over=True),
    StatusWord("in-preparation", "#FFF4C2"),
    StatusWord("proposed", "#EFE6D8"),
    StatusWord("presumed", "#DCEBF7"),
    StatusWord("unknown", "#F0F0F0"),
    StatusWord("not-yet", "#F0F0F0", over=True),
    StatusWord("terminated", "#E0D6D0", over=True),
)
_FONT = "#000000"


def mark_words(sheet: Worksheet, planned: PlannedSheet, styles: Styles, lang: Lang) -> None:
    """Colour the words of states, statuses, severities and terms that run out."""
    fills = {say(lang, f"state.{state.value}"): FILLS[state.value] for state in State}
    fills[say(lang, "state.missing.sample")] = FILLS["missing"]
    statuses = {say(lang, f"now.{one.key}"): one.fill for one in STATUS_WORDS}
    severities = {say(lang, f"severity.{key}"): FILLS[key] for key in ("error", "warning", "note")}
    late = {say(lang, "term.overdue"): FILLS["error"], say(lang, "term.soon"): FILLS["warning"]}
    words = {
        **dict.fromkeys(_STATES, fills),
        "status-now": statuses,
        "severity": severities,
        "term": late,
    }
    for column, marked in words.items():
        if planned.has(column):
            place = planned.place(column)
            for word, fill in marked.items():
                rule = {
                    "type": "cell",
                    "criteria": "==",
                    "value": '"' + word.replace('"', '""') + '"',
                    "format": styles.dressing(bg_color=fill, font_color=_FONT),
                }
                sheet.conditional_format(FIRST, place, planned.last, place, rule)
