"""An amendment that only its title tells: it has the number of what it amends, and is no standard and no edition."""

import pytest

from minestd.model.number_amendment import is_titled_amendment


@pytest.mark.parametrize(
    ("title", "holds"),
    [
        ("《煤矿智能开采 甲》国家标准第1号修改单", True),
        ("煤矿智能运输 丙 第2号修改单", True),
        ("煤矿智能运输 丙 第 一 号修改单", True),
        ("煤矿智能运输 丙（第1号修改单）", True),
        ("煤矿智能运输 丙 修改单", True),
        ("煤矿智能运输 丙 勘误表", True),
        ("Mine ventilation - Amendment 1", True),
        ("Mine ventilation - Corrigendum No. 2", True),
        # A standard about amendments is none, and a title that only speaks of changes is none.
        ("标准修改单编写规则", False),
        ("Rules for amendments to standards", False),
        ("煤矿智能运输 第1部分：通用要求", False),
        ("", False),
    ],
)
def test_a_title_tells_an_amendment(title: str, holds: bool) -> None:
    assert is_titled_amendment(title) is holds
