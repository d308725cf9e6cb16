"""Conditional colours: a word in a cell gets its fill, and loses it when the word is changed. The word says it all."""

from xlsxwriter.worksheet import Worksheet

from minestd.measuring.states import State
from minestd.reporting.committee.sheet_plan import FIRST, PlannedSheet
from minestd.reporting.excel.cell_formats import FILLS, Styles
from minestd.wording import Lang, say

_STATES = ("state", "state-confirmed", "state-all", "state-before", "state-now")
_STATUSES = {
    "in-force": "#DCEBF7",
    "under-revision": "#E4E4F4",
    "upcoming": "#FFF4C2",
    "withdrawn": "#E0D6D0",
    "replaced": "#E0D6D0",
    "in-preparation": "#FFF4C2",
    "proposed": "#EFE6D8",
    "unknown": "#F0F0F0",
    "not-yet": "#F0F0F0",
    "terminated": "#E0D6D0",
}
_FONT = "#000000"


def mark_words(sheet: Worksheet, planned: PlannedSheet, styles: Styles, lang: Lang) -> None:
    """Colour the words of states, statuses, severities and terms that run out."""
    fills = {say(lang, f"state.{state.value}"): FILLS[state.value] for state in State}
    fills[say(lang, "state.missing.sample")] = FILLS["missing"]
    statuses = {say(lang, f"now.{key}"): fill for key, fill in _STATUSES.items()}
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
