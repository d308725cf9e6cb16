"""What a row is on a day, in cases that the list counted by hand does not hold."""

from datetime import date

from making import standard
from minestd.measuring.standing.editions import Editions
from minestd.measuring.standing.standings import standing_of
from minestd.measuring.standing.viewpoint import Viewpoint
from minestd.measuring.states import Force

VIEW = Viewpoint(as_of=date(2025, 12, 31), editions=Editions(()), assume=True, years={})


def test_a_project_given_up_is_no_standard_that_lapsed() -> None:
    given_up = standard(None, "withdrawn", plan="20230999-T-603", project={"stage": "terminated"})
    assert standing_of(given_up, VIEW).force is Force.TERMINATED


def test_a_revision_given_up_leaves_the_withdrawn_standard_ended() -> None:
    ended = standard("MT/T 1-2001", "withdrawn", project={"stage": "terminated"})
    assert standing_of(ended, VIEW).force is Force.ENDED
