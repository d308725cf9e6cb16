"""A plan number tells the level and nature of the standard that will come of it."""

import pytest

from minestd.model.number import Level, Nature
from minestd.reading.numbers.plan import promised_by


@pytest.mark.parametrize(
    ("plan", "level", "nature"),
    [
        ("20230123-T-603", Level.NATIONAL, Nature.RECOMMENDED),
        ("20230123-Q-603", Level.NATIONAL, Nature.MANDATORY),
        ("20230123-Z-603", Level.NATIONAL, Nature.GUIDANCE),
        ("2022-0123T-SJ", Level.INDUSTRY, Nature.RECOMMENDED),
        ("能源20210462", Level.INDUSTRY, None),
        ("立项〔2023〕5", Level.UNKNOWN, None),
        ("", Level.UNKNOWN, None),
    ],
)
def test_the_forms_of_plan_numbers(plan: str, level: Level, nature: Nature | None) -> None:
    assert promised_by(plan) == (level, nature)
