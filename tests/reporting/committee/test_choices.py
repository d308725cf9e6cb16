"""Every status word of the register can be chosen and has its colour."""

from committee import make_report
from minestd.measuring.states import Force
from minestd.reporting.committee.choices import choices_of, offered
from minestd.reporting.committee.colours import STATUS_WORDS
from minestd.wording import CATALOGUE


def test_the_words_of_the_register_are_those_of_the_drop_down() -> None:
    worded = {key.removeprefix("now.") for key in CATALOGUE if key.startswith("now.")}
    assert {one.key for one in STATUS_WORDS} == worded
    said = {force.value for force in Force} - {Force.ENDED.value}
    assert said | {"withdrawn", "replaced", "under-revision", "presumed"} == worded
    assert len(offered("zh")["status-now"]) == len(STATUS_WORDS)


def test_what_is_over_is_offered_last() -> None:
    assert offered("zh")["status-now"][-1] == "终止"
    assert offered("en")["status-now"][0] == "in force"


def test_the_nodes_stand_first_and_each_column_is_as_long_as_its_words() -> None:
    report = make_report()
    choices = choices_of(report, "zh")
    count = len(report.system.by_code)
    assert choices.nodes == f"'{choices.sheet}'!$A$4:$C${count + 3}"
    assert choices.span("status-now") == f"'{choices.sheet}'!$D$4:$D${len(STATUS_WORDS) + 3}"
