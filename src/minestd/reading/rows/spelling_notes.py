"""What is told of the spelling of a number cell: what was put right, ranges, pieces that were not read."""

from minestd.model.cell_place import Place
from minestd.model.problem import Severity
from minestd.reading.numbers import NumberReading
from minestd.reading.rows.intake import Intake

_TOLD_BESIDE = ("date", "bracket-unclear")  # what stands there is read as what is beside the number


def note_spelling(intake: Intake, reading: NumberReading, text: str, at: Place, *, beside: bool) -> None:
    """Tell it; `beside`: what stands beside the numbers is looked at by itself."""
    for found in reading.found:
        if found.changed and not found.expanded:
            number = str(found.number)
            severity = Severity.WARNING if "hyphen-joined" in found.changed else Severity.NOTE
            intake.find("number-rewritten", severity, at, found.seen, number=number, changed=found.changed)
    expanded = [found.number for found in reading.found if found.expanded]
    if expanded:
        first, last = str(expanded[0]), str(expanded[-1])
        intake.find("range-expanded", Severity.NOTE, at, text, first=first, last=last, count=len(expanded))
    for refused in reading.refused:
        if refused.code == "whole-set":
            intake.find("all-parts", Severity.NOTE, at, refused.seen)
        elif not (beside and refused.code in _TOLD_BESIDE):
            severity = Severity.WARNING if refused.near is None else Severity.ERROR
            near = str(refused.near or "")
            intake.find("number-fragment", severity, at, refused.seen, why=refused.code, near=near)
