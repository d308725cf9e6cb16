"""Every reason that measuring can give has its sentence in both languages, and its parameters fit."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from measuring.hand.rows import AS_OF, catalogue, hand_list, hand_system
from minestd.measuring.changes.causes import Cause
from minestd.measuring.changes.change_lines import ChangeKind
from minestd.measuring.changes.compare import compare
from minestd.measuring.report import Options, measure
from minestd.measuring.results import Report
from minestd.measuring.standing.catalogue import made_ready
from minestd.measuring.states import Action, Force, State
from minestd.measuring.upkeep.projects import Course
from minestd.model.listing import Scope
from minestd.model.placement import Reason
from minestd.reporting.text.sentences import reason_text
from minestd.wording import LANGUAGES, Lang, has

SOURCE = Path(__file__).parents[2] / "src" / "minestd" / "measuring"
KIND = re.compile(
    r'"((?:standing|warning|target|verdict|gap|flag|check|change|note|not-applicable)-[a-z][a-z-]*)"'
)


def test_every_kind_has_a_sentence() -> None:
    kinds = {kind for path in SOURCE.rglob("*.py") for kind in KIND.findall(path.read_text(encoding="utf-8"))}
    kinds |= {"standing-withdrawn", "standing-replaced", "flag-proposed", "flag-review-due", "flag-may-cover"}
    assert len(kinds) > 60
    assert [kind for kind in sorted(kinds) if not has(f"reason.{kind}")] == []


@pytest.mark.parametrize("words", [Force, State, Action, Course, Cause, ChangeKind])
def test_every_word_of_measuring_is_a_term(
    words: type[Force | State | Action | Course | Cause | ChangeKind],
) -> None:
    assert [one for one in words if not has(f"{words.__name__.lower()}.{one.value}")] == []


def reasons(report: Report) -> Iterator[Reason]:
    for standing in report.standings.values():
        yield from (standing.reason, *standing.warnings)
    for target in report.targets:
        yield from (line.rule for line in target.ledger)
        yield from (why for why in (target.verdict, target.verdict_promoted) if why)
    for gap in report.gaps:
        yield from gap.why
    yield from (node.why for node in report.nodes.values() if node.why)
    yield from report.notes
    if report.catalogue:
        yield from (line.conclusion for line in report.catalogue.lines)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_hand_list_reads_in_both_languages(lang: Lang) -> None:
    """No parameter is missing, and no Python value shows through."""
    entries, places = catalogue()
    measured = [
        measure(
            *hand_list(required={"A1.02": 2, "A1": 9, "Z9": 1}),
            hand_system(),
            Options(
                as_of=day,
                scope=scope,
                mine_type=kind,
                catalogue=made_ready(entries, places, hand_system(), as_of=day),
            ),
        )
        for day, scope, kind in (
            (AS_OF, Scope.NATIONAL, None),
            (date(2024, 6, 30), Scope.INDUSTRY, None),
            (date(2026, 6, 30), Scope.MINE, "opencast"),
        )
    ]
    changes = compare(measured[1], measured[2]).changes
    found = [reason for report in measured for reason in reasons(report)] + [line.reason for line in changes]
    assert {"note-required-parent", "note-required-unknown", "not-applicable-mine-type"} <= {
        why.kind for why in found
    }
    for reason in found:
        text = reason_text(reason, lang)
        assert text and not re.search(r"[{}<>]|None|PartialDate|StandardNumber\(|Level\.|\(\)", text), text
