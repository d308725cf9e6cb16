"""体系编号 of the office's own: one finding for the column, whatever a few of them read like."""

import pytest

from lists_made import list_of, told


@pytest.mark.parametrize(
    "codes",
    [
        ["I.1.1", "I.1.2", "Ⅱ.1.1", "1)", "①"],
        ["101.1", "102.2", "T-01-01", "A1.01", "ZH-7"],
        ["甲-1", "甲-2", "乙-1", "乙-2", "丙"],
    ],
)
def test_own_codes_are_told_once(codes: list[str]) -> None:
    rows = "".join(f"{code},GB/T {90001 + place}-2010,甲规范\n" for place, code in enumerate(codes))
    listing = list_of(f"体系编号,标准编号,标准名称\n{rows}")
    assert len(told(listing, "codes-own")) == 1
    assert not told(listing, "code-unknown")
    assert not any(one.codes for one in listing.standards)


def test_a_slip_among_codes_of_ours_is_told_at_its_cell() -> None:
    listing = list_of(
        "体系编号,标准编号,标准名称\nA1.01,GB/T 1-2010,甲\nD1.99,GB/T 2-2010,乙\nQQ,GB/T 3-2010,丙\n"
    )
    assert not told(listing, "codes-own")
    assert len(told(listing, "code-unknown")) == 2


@pytest.mark.parametrize(
    ("code", "given"),
    [("D1.04*", ()), ("D1.04＊", ()), ("D1.04-001*", ()), ("D1.04-001", ("D1.04",)), ("D1.04", ("D1.04",))],
)
def test_a_star_marks_a_suggestion(code: str, given: tuple[str, ...]) -> None:
    assert list_of(f"体系编号,标准编号,标准名称\n{code},GB/T 1-2010,甲\n").standards[0].codes == given
