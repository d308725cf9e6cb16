"""Every list whole: of lists with known truth, standards, ledger and problems are read exactly (rules: "Nothing
silent", "Rows are not standards"). `make laws` looks at as many as wanted (tests/laws/long.py)."""

from hypothesis import HealthCheck, given, settings

from laws.lists_compared import differences, printed
from laws.lists_made import plans
from laws.lists_planned import Plan


@settings(
    max_examples=200,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(plans())
def test_standards_ledger_and_problems_are_exactly_right(plan: Plan) -> None:
    told = differences(plan)
    assert not told, "\n".join(["", printed(plan), "", *told])
