"""What cells say beside their number, behind their title, in a cell of status or a remark: words, days, reviews."""

import pytest

from lists_made import list_of, statuses, told
from minestd.model.listing import StandardsList
from minestd.model.standard import Standard


def row(cell: str, title: str = "甲设备通用规范", status: str = "", remark: str = "") -> StandardsList:
    return list_of(
        f'标准号,标准名称,状态,备注\n"{cell}","{title}","{status}","{remark}"\nGB 99999-2018,乙设备规范,现行,\n'
    )


def first(listing: StandardsList) -> Standard:
    return listing.standards[0]


def days(one: Standard) -> dict[str, str]:
    return {
        name: str(getattr(one, name)) for name in ("issued", "implemented", "withdrawn") if getattr(one, name)
    }


@pytest.mark.parametrize(
    ("beside", "status"),
    [
        ("（已废止）", "withdrawn"), (" 作废", "withdrawn"), ("废止", "withdrawn"), ("[废止]", "withdrawn"),
        ("（待发布）", "in-preparation"), ("（即将实施）", "upcoming"), ("（修订中）", "under-revision"),
        (" 现行", "in-force"),
        ("（2020年1月1日废止）", "withdrawn"), ("（未废止）", "in-force"), ("（非现行）", "withdrawn"),
    ],
)  # fmt: skip
def test_a_word_beside_the_number_or_behind_the_title_counts_where_the_column_is_blank(
    beside: str, status: str
) -> None:
    listing = row(f"GB 90001-2010{beside}")
    assert statuses(listing)[0] == status and told(listing, "status-in-remarks") == [["A2"]]
    titled = row("GB 90001-2010", f"甲设备通用规范{beside}")
    if beside != "废止":
        assert statuses(titled)[0] == status and first(titled).title == "甲设备通用规范"
    assert told(row(f"GB 90001-2010{beside}"), "text-beside-number") == []


@pytest.mark.parametrize("place", ["number", "title"])
def test_a_word_against_the_column_is_told_with_both_cells(place: str) -> None:
    word = "（已废止）"
    listing = row(
        "GB 90001-2010" + word * (place == "number"), "甲设备规范" + word * (place == "title"), "现行"
    )
    assert statuses(listing)[0] == "withdrawn"
    assert told(listing, "status-columns-disagree") == [["A2" if place == "number" else "B2", "C2"]]


@pytest.mark.parametrize(
    ("said", "told_days"),
    [
        ("2026-12-01实施", {"implemented": "2026-12-01"}),
        ("自2027年1月1日起施行", {"implemented": "2027-01-01"}),
        ("2010年5月发布，2010年10月实施", {"issued": "2010-05", "implemented": "2010-10"}),
        ("实施日期：2010.5.1", {"implemented": "2010-05-01"}),
        ("废止日期：2020-01-01", {"withdrawn": "2020-01-01"}),
        ("已于2020年1月废止", {"withdrawn": "2020-01"}),
    ],
)
def test_days_in_words_are_days(said: str, told_days: dict[str, str]) -> None:
    for listing in (
        row(f"GB 90001-2010（{said}）"),
        row("GB 90001-2010", status=said),
        row("GB 90001-2010", remark=said),
    ):
        assert days(first(listing)) == told_days
        assert not told(listing, "number-fragment") and not told(listing, "text-beside-number")


@pytest.mark.parametrize(
    ("cell", "status", "told_days"),
    [
        ("现行（2025年12月1日废止）", "in-force", {"withdrawn": "2025-12-01"}),
        ("废止（2020-01-01）", "withdrawn", {"withdrawn": "2020-01-01"}),
        ("作废 2020.1.1", "withdrawn", {"withdrawn": "2020-01-01"}),
        ("2020年废止", "withdrawn", {"withdrawn": "2020"}),
        ("即将实施（2026-12-01）", "upcoming", {"implemented": "2026-12-01"}),
        ("2026-12-01实施", "upcoming", {"implemented": "2026-12-01"}),
        ("未废止", "in-force", {}), ("尚未作废", "in-force", {}), ("不再现行", "withdrawn", {}),
        ("将被代替", "in-force", {}),
        ("现行，废止", "unknown", {}), ("现行/废止", "unknown", {}), ("现行？", "unknown", {}),
        ("可能废止", "unknown", {}),
        ("废止（待核）", "unknown", {}),
    ],
)  # fmt: skip
def test_a_cell_of_status(cell: str, status: str, told_days: dict[str, str]) -> None:
    listing = row("GB 90001-2010", status=cell)
    assert (first(listing).status.value, days(first(listing))) == (status, told_days)
    assert told(listing, "status-unreadable") == ([["C2"]] if status == "unknown" else [])


@pytest.mark.parametrize(
    ("said", "on", "conclusion"),
    [
        ("继续有效 2020 复审", "2020", "confirmed"), ("2020年复审继续有效", "2020", "confirmed"),
        ("2020复审：修订", "2020", "revise"), ("现行（2020年复审继续有效）", "2020", "confirmed"),
    ],
)  # fmt: skip
def test_reviews_in_cells_of_status_and_number(said: str, on: str, conclusion: str) -> None:
    listing = row("GB 90001-2010", status=said)
    review = first(listing).review
    assert review and (str(review.on), review.conclusion, first(listing).status.value) == (
        on,
        conclusion,
        "in-force",
    )
    beside = first(row(f"GB 90001-2010（{said.removeprefix('现行（').rstrip('）')}）")).review
    assert beside and (str(beside.on), beside.conclusion) == (on, conclusion)


@pytest.mark.parametrize(
    ("note", "conclusion"),
    [("（2020确认）", "confirmed"), ("(R2020)", "confirmed"), ("（2020年复审）", None)],
)
def test_a_confirmation_behind_the_number_is_a_review(note: str, conclusion: str | None) -> None:
    review = first(row(f"GB 90001-2010{note}")).review
    assert review and (str(review.on), review.conclusion) == ("2020", conclusion)


@pytest.mark.parametrize(
    ("remark", "code"),
    [
        ("√", "sign-alone"), ("？", "sign-alone"), ("▲", "sign-alone"), ("可能已废止", "remark-unclear"),
        ("2008版已作废", "remark-unclear"), ("存档", ""), ("纸质版2份", ""),
    ],
)  # fmt: skip
def test_what_a_remark_leaves_open_is_told(remark: str, code: str) -> None:
    listing = row("GB 90001-2010", remark=remark)
    assert first(listing).status.value == "unknown"
    for each in ("sign-alone", "remark-unclear"):
        assert told(listing, each) == ([["D2"]] if each == code else [])


@pytest.mark.parametrize("mark", ["*", "▲", "①", "注1", "[1]", "★"])
def test_marks_are_noted(mark: str) -> None:
    for cell in (f"GB 90001-2010{mark}", *([] if mark in ("注1", "[1]") else [f"{mark}GB 90001-2010"])):
        listing = row(cell)
        assert first(listing).label == "GB 90001-2010" and told(listing, "mark-beside-number") == [["A2"]]
        assert not told(listing, "number-fragment")


@pytest.mark.parametrize(
    "beside",
    [
        "等",
        "（除第5章外）",
        "（第2版）",
        "(附条文说明)",
        " 2021修订",
        " 及相关标准",
        "（强制性条文）",
        "(V2)",
        "（部分条款）",
    ],
)
def test_other_words_beside_the_number_are_told(beside: str) -> None:
    listing = row(f"GB 90001-2010{beside}", status="现行")
    assert first(listing).label == "GB 90001-2010" and told(listing, "text-beside-number") == [["A2"]]


@pytest.mark.parametrize(
    "cell", ["GB 90001-2010 甲设备通用规范", "《甲设备通用规范》GB 90001-2010", "GB 90001-2010（报批稿）"]
)
def test_the_title_once_more_and_a_word_of_drafts_are_nothing_to_tell(cell: str) -> None:
    listing = row(cell)
    assert not told(listing, "text-beside-number") and not told(listing, "mark-beside-number")


def test_a_word_in_the_middle_of_a_title_says_nothing() -> None:
    listing = row("GB 90001-2010", "废止设备（报废）的通用规范", "现行")
    assert statuses(listing)[0] == "in-force" and first(listing).title == "废止设备（报废）的通用规范"


def test_a_day_that_its_column_denies_is_told() -> None:
    listing = list_of("标准号,标准名称,实施日期\nGB 90001-2010（2011-01-01实施）,甲设备规范,2012-01-01\n")
    assert days(first(listing)) == {"implemented": "2012-01-01"} and told(listing, "date-disagrees") == [
        ["A2", "C2"]
    ]


def test_translations_stand_apart() -> None:
    listing = list_of(
        "标准号,标准名称\nGB 90001-2010（英文版）,甲设备规范\nGB 90001-2010,甲设备规范\n"
        "GB 90002-2010,乙设备规范（外文版）\n"
    )
    assert len(listing.standards) == 3 and told(listing, "translation") == [["A2"], ["A4"]]
    assert (
        not told(listing, "editions-both-in-force") and listing.standards[0].title == "甲设备规范（英文版）"
    )


@pytest.mark.parametrize(
    ("cell", "status", "last"),
    [
        ("GB/T 90001-2010（2027.1.1起由GB/T 90001-2026代替）", "replaced", "2027-01-01"),
        ("GB/T 90001-2010 已于2020年1月废止，被GB/T 90001-2019代替", "replaced", "2020-01"),
        ("GB/T 90001-2010 作废，由 GB/T 90001-2020 代替", "replaced", "None"),
    ],
)
def test_the_end_beside_a_successor_is_the_standard_s(cell: str, status: str, last: str) -> None:
    one = first(row(cell))
    assert (one.label, one.status.value, str(one.withdrawn)) == ("GB/T 90001-2010", status, last)
    assert len(one.replaced_by) == 1


def test_a_day_beside_the_new_number_is_not_that_of_the_old_one() -> None:
    listing = row("GB/T 90001-2010→GB/T 90001-2020（2021-01-01实施）", status="废止")
    assert first(listing).label == "GB/T 90001-2010" and not days(first(listing))
    assert told(listing, "text-beside-number") == [["A2"]]


@pytest.mark.parametrize("remark", ["拟于2027年1月1日废止", "2025年12月31日起废止", "有效期至2025-12-31"])
def test_a_day_of_the_end_leaves_the_word_that_holds_until_then(remark: str) -> None:
    listing = row("GB 90001-2010", status="现行", remark=remark)
    assert first(listing).status.value == "in-force" and "withdrawn" in days(first(listing))
    assert told(listing, "withdrawal-beside-status") == [["D2", "C2"]]
    assert not told(listing, "status-columns-disagree")


def test_a_word_before_the_last_bracket_of_a_title() -> None:
    listing = row("GB 90001-2010", "甲设备规范（废止）（留作参考）")
    assert first(listing).status.value == "withdrawn" and first(listing).title == "甲设备规范（留作参考）"


def test_own_documents_have_words_behind_their_titles_too() -> None:
    listing = row("机电〔2022〕15号", "甲管理办法（已废止）")
    assert first(listing).status.value == "withdrawn" and first(listing).title == "甲管理办法"


@pytest.mark.parametrize(
    ("cell", "left"),
    [
        ("现行（强制）", "强制"),
        ("现行（截至2024-06）", "截至2024-06"),
        ("正在修订（计划号20230156-T-603）", "计划号20230156-T-603"),
    ],
)
def test_what_a_cell_of_status_says_beside_is_told(cell: str, left: str) -> None:
    listing = row("GB 90001-2010", status=cell)
    seen = [problem.seen for problem in listing.problems if problem.code == "words-aside"]
    assert seen == [left]


@pytest.mark.parametrize("cell", ["首次制定", "无代替标准", "—"])
def test_no_predecessor_is_nothing_to_tell(cell: str) -> None:
    listing = list_of(f"标准号,标准名称,代替标准号\nGB 90001-2010,甲设备规范,{cell}\n")
    assert not listing.standards[0].replaces and not told(listing, "relation-number-unreadable")


def test_what_is_left_of_a_plan_and_of_a_relation_is_told() -> None:
    listing = list_of(
        "标准号,标准名称,代替标准号,计划号\n"
        "GB 90001-2010,甲设备规范,代替GB 90001-2000 中的第3章,20230201-T-603、20230202-T-603\n"
    )
    assert sorted(told(listing, "words-aside")) == [["C2"], ["D2"]]


@pytest.mark.parametrize(
    "cell",
    ["已作废，替代为GB 90009-2020", "作废，代替标准GB 90009-2020", "已于2020年废止，替代：GB 90009-2020"],
)
def test_what_has_ended_names_its_successor_whichever_way_the_word_points(cell: str) -> None:
    for listing in (row("GB 90001-2010", status=cell), row("GB 90001-2010", remark=cell)):
        one = first(listing)
        assert [str(each) for each in one.replaced_by] == ["GB 90009-2020"] and not one.replaces
        assert one.status.value in ("replaced", "withdrawn")


@pytest.mark.parametrize(
    "remark", ["原GB 90009-2000作废", "GB 90009-2000已废止", "GB 90009-2000 于2011年废止"]
)
def test_the_end_of_a_number_that_is_named_is_not_the_standard_s(remark: str) -> None:
    one = first(row("GB 90001-2010", status="现行", remark=remark))
    assert one.status.value == "in-force" and not one.replaced_by and not one.withdrawn
    assert [str(each) for each in one.replaces] == ["GB 90009-2000"]
