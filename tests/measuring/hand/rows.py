"""A list of 72 rows made by hand, with what each row is as of 2025-12-31 and why.

All numbers are made up (90001 and up). What the whole report says of them stands in `test_hand_list.py`, worked
out on paper from the rules; nothing in either file was taken from a run of the program.

The system: A base (A1: A1.01-03, A2: A2.01-02), B main (B1: B1.01-06), C support (C1: C1.01-03, C2: C2.01-03).
Every aspect requires 1, A1.02 requires 2 by the office, C1.03 does not apply (the office says so).
"""

from datetime import date
from typing import Any

from making import listing, place, standard, system, target
from minestd.model.listing import StandardsList
from minestd.model.number import Nature
from minestd.model.placement import Placement
from minestd.model.standard import Counting, Standard
from minestd.model.system import StandardsSystem, Theme

AS_OF = date(2025, 12, 31)

OUTLINE = (
    ("A", "基础", "base"),
    ("A1", "通用", ""),
    ("A1.01", "术语", ""),
    ("A1.02", "数据编码", ""),
    ("A1.03", "电磁兼容", ""),
    ("A2", "评价", ""),
    ("A2.01", "验收", ""),
    ("A2.02", "分级", ""),
    ("B", "生产", "main"),
    ("B1", "采掘", ""),
    ("B1.01", "智能掘进", ""),
    ("B1.02", "支护", ""),
    ("B1.03", "钻探", ""),
    ("B1.04", "开采", ""),
    ("B1.05", "爆破", ""),
    ("B1.06", "通风", ""),
    ("C", "保障", "support"),
    ("C1", "运输", ""),
    ("C1.01", "带式输送", ""),
    ("C1.02", "辅助运输", ""),
    ("C1.03", "铁路", ""),
    ("C2", "管理", ""),
    ("C2.01", "人员", ""),
    ("C2.02", "灾害", ""),
    ("C2.03", "设备", ""),
)


def hand_system() -> StandardsSystem:
    """Twenty required by the end of 2025; one priority field of two nodes; C2.02 is for underground mines only."""
    fields = (
        Theme("data", "数据", "data", ("A1.02", "B1.03")),
        Theme("belt", "带式输送", "belts", (), ("带式输送",)),
    )
    return system(*OUTLINE, targets=(target(required=20, fields=fields),), types={"C2.02": ("underground",)})


Row = tuple[Standard, tuple[str, ...], dict[str, Any]]


def _row(row: int, text: str | None, status: str, codes: str, *, by: str = "given", **fields: Any) -> Row:
    """One row; `codes` as `A1.01 A1.02`; `rel="supporting"` and `settled=False` speak of its relation."""
    placing: dict[str, Any] = {
        "basis": by,
        "relation": fields.pop("rel", "dedicated"),
        "given": fields.pop("settled", True),
    }
    return standard(text, status, row=row, **fields), tuple(codes.split()), placing


SUPPORTING = {"rel": "supporting"}


def _rows() -> tuple[Row, ...]:
    return (
        # A1.01 holds most of the cases of the target. Editions: 1 and 2 are both in force and count once.
        # 1: issued in the window (sure); an earlier edition is in the list, so it revises.
        _row(1, "GB/T 90001-2024", "in-force", "A1.01", issued="2024-05-28", implemented="2024-12-01"),
        # 2: old, but confirmed by a review in June 2023: the clock runs from 2023-06-30, so not due.
        _row(
            2,
            "GB/T 90001-2015",
            "in-force",
            "A1.01",
            issued="2015-03-01",
            implemented="2015-09-01",
            review=("2023-06", "confirmed"),
        ),
        # 3: undated, stands for the newest edition in force, row 1; counts with it.
        _row(3, "GB/T 90001", "in-force", "A1.01"),
        # 4: two aspects: home A1.02, cross-reference A1.01. Counts for both, homes once.
        _row(4, "MT/T 90002-2025", "in-force", "A1.02 A1.01", issued="2025-02-10", implemented="2025-08-01"),
        # 5: supporting: existing, never filling; not for the target though issued... before the window anyway.
        _row(
            5,
            "MT/T 90003-2023",
            "in-force",
            "A1.02",
            issued="2023-11-01",
            implemented="2024-05-01",
            **SUPPORTING,
        ),
        # 6: status blank: unknown. The target asks for the issue only: sure.
        _row(6, "NB/T 90004-2024", "", "A1.02", issued="2024-06-01", implemented="2024-12-01"),
        # 7: supporting and counted: A1.03 is supported. Issued 2010, due in 2015.
        _row(
            7,
            "GB 90005-2010",
            "in-force",
            "A1.03",
            issued="2010-01-01",
            implemented="2010-07-01",
            **SUPPORTING,
        ),
        # 8: group standard: a mine counts it, the nation does not.
        _row(8, "T/TEST 001-2022", "in-force", "A1.03", issued="2022-02-02"),
        # 9-11: A2.01 has lower levels only. 9: month only, 2021-05-31 + 5 years is not yet due. 10, 11: due.
        _row(9, "T/TEST 002-2021", "in-force", "A2.01", issued="2021-05", implemented="2021-06"),
        _row(10, "DB14/T 90006-2019", "in-force", "A2.01", issued="2019-01-01", **SUPPORTING),
        _row(11, "JJG 90007-2020", "in-force", "A2.01", issued="2020-06-30", **SUPPORTING),
        # 12: blank, and withdrawn by the catalogue; 13: a word that nobody understood, unknown. Where no catalogue is
        # given both are unknown, and --assume-in-force helps the blank one only.
        _row(12, "MT/T 90008-2018", "", "A2.02", issued="2018-01-01"),
        _row(13, "GB/T 90009-2019", "unknown", "A2.02", status_text="待查", **SUPPORTING),
        # 14: international: shown, not counted.
        _row(14, "IEC 90010:2020", "in-force", "A2.02"),
        # 15: approved in the window: counts as promoted. Due 2025-10-31: overdue.
        _row(
            15,
            None,
            "in-preparation",
            "B1.01",
            plan="20240301-T-603",
            level="national",
            project={"kind": "new", "stage": "drafting", "approved": "2024-04-15", "due": "2025-10-31"},
        ),
        # 16: month of approval inside the window: sure. Due within 90 days (to 2026-03-31).
        _row(
            16,
            None,
            "in-preparation",
            "B1.01",
            plan="能源20250901",
            level="industry",
            project={"kind": "new", "stage": "comments", "approved": "2025-06", "due": "2026-03-15"},
        ),
        # 17: called in force, but implemented only in 2026: dates beat words, upcoming. Issued in the window.
        _row(17, "GB/T 90011-2025", "in-force", "B1.01", issued="2025-11-20", implemented="2026-06-01"),
        # 18: merely proposed: shown apart, counts nowhere.
        _row(
            18, None, "proposed", "B1.01", title="测试拟立项一", level="industry", project={"stage": "apply"}
        ),
        # 19: replaced, no date: never in force. Its successor is known. 20: withdrawn by its date.
        _row(19, "MT/T 90012-2008", "replaced", "B1.02", replaced_by=("GB/T 90013-2024",)),
        _row(
            20,
            "MT/T 90014-2005",
            "withdrawn",
            "B1.02",
            issued="2005-01-01",
            withdrawn="2020-05-01",
            **SUPPORTING,
        ),
        # 21: a plan that was given up; 22: issued only in 2026. On 2025-12-31 neither is anything: B1.03 is missing.
        _row(
            21,
            None,
            "in-preparation",
            "B1.03",
            plan="20240555-T-603",
            level="national",
            project={"kind": "new", "stage": "terminated", "approved": "2024-08-01"},
        ),
        _row(22, "GB/T 90015-2026", "in-force", "B1.03", issued="2026-02-01"),
        # 23, 24: placed by the engine only: B1.04 is missing as confirmed, covered with suggestions.
        _row(
            23,
            "NB/T 90016-2024",
            "in-force",
            "B1.04",
            by="suggested",
            settled=False,
            issued="2024-09-09",
            implemented="2025-03-09",
        ),
        _row(
            24,
            "MT/T 90017-2024",
            "in-force",
            "B1.04",
            by="confident",
            settled=False,
            issued="2024",
            implemented="2024-10",
        ),
        # 25: dead; 26: an international one stands there: adopt.
        _row(25, "AQ 90018-2007", "withdrawn", "B1.05"),
        _row(26, "ISO 90019:2021", "in-force", "B1.05"),
        # 27: issued on the first day of the window, which counts; it replaces row 19, so it revises.
        _row(
            27,
            "GB/T 90013-2024",
            "in-force",
            "B1.06",
            issued="2024-03-13",
            implemented="2024-10-01",
            replaces=("MT/T 90012-2008",),
        ),
        _row(
            28,
            "MT 90020-1998",
            "in-force",
            "B1.06",
            issued="1998-12-01",
            implemented="1999-05-01",
            **SUPPORTING,
        ),
        # 29: in force until its successor, row 30, is implemented on 2026-05-01; a warning says so.
        _row(
            29,
            "MT/T 90021-2012",
            "in-force",
            "B1.06",
            issued="2012-06-01",
            implemented="2012-12-01",
            replaced_by=("MT/T 90022-2025",),
        ),
        _row(
            30,
            "MT/T 90022-2025",
            "upcoming",
            "B1.06",
            issued="2025-10-15",
            implemented="2026-05-01",
            replaces=("MT/T 90021-2012",),
        ),
        # 31: placed on a part: counts there, fills no aspect.
        _row(31, "MT/T 90023-2016", "in-force", "B1", issued="2016-01-01"),
        # 32, 33: one topic at two levels in one aspect: overlap. 33 is issued in the window.
        _row(
            32,
            "GB/T 90024-2023",
            "in-force",
            "C1.01",
            title="煤矿带式输送机 智能控制 技术要求",
            issued="2023-03-01",
            implemented="2023-10-01",
        ),
        _row(
            33,
            "NB/T 90025-2024",
            "in-force",
            "C1.01",
            title="煤矿带式输送机智能控制技术规范",
            issued="2024-12-31",
            implemented="2025-06-30",
        ),
        # 34: in an aspect that does not apply.
        _row(34, "GB/T 90026-2022", "in-force", "C1.03", issued="2022-08-01"),
        # 35: enterprise standard: covers for the mine, weak for the nation.
        _row(35, "Q/TEST 001-2023", "in-force", "C2.01", issued="2023-01-01"),
        # 36: its review of March 2025 concluded 修订: the clock runs anew, the action is revise.
        _row(
            36,
            "MT/T 90027-2014",
            "in-force",
            "C2.03",
            issued="2014-01-01",
            implemented="2014-07-01",
            review=("2025-03-01", "revise"),
        ),
        # 37: under revision by an approved plan of the window: in force, and promoted. Review due since 2014.
        _row(
            37,
            "MT/T 90028-2009",
            "under-revision",
            "C2.03",
            issued="2009-05-05",
            implemented="2009-11-01",
            plan="2024-0520T-MT",
            project={"kind": "revision", "stage": "review", "approved": "2024-05-20", "due": "2025-12-31"},
        ),
        # 38: a plan to revise row 32: one project, one in preparation, one promoted (not two).
        _row(
            38,
            None,
            "in-preparation",
            "C1.01",
            plan="20241010-T-603",
            level="national",
            replaces=("GB/T 90024-2023",),
            project={"kind": "revision", "stage": "approved", "approved": "2024-10-10", "due": "2026-09-30"},
        ),
        # 39, 40: a plan and the standard that came of it, by plan number: once. 40 is implemented on the very day.
        _row(
            39,
            None,
            "in-preparation",
            "A1.01",
            plan="20240777-T-603",
            level="national",
            project={"kind": "new", "stage": "submitted", "approved": "2024-07-01"},
        ),
        _row(
            40,
            "GB/T 90029-2025",
            "in-force",
            "A1.01",
            plan="20240777-T-603",
            issued="2025-06-30",
            implemented="2025-12-31",
        ),
        # 41 amendment, 42 translation, 43 re-coding: not for the target. 44 is the former number of 43: one standard.
        _row(41, "GB/T 90001-2024/XG1-2025", "in-force", "A1.01", issued="2025-05-05"),
        _row(42, "GB/T 90030-2024", "in-force", "A1.01", title="测试标准（英文版）", issued="2024-07-07"),
        _row(43, "KA/T 90031-1999", "in-force", "A1.01", issued="2024-11-11", former=("MT/T 90031-1999",)),
        _row(
            44,
            "MT/T 90031-1999",
            "in-force",
            "A1.01",
            issued="1999-01-01",
            review=("2024-01-01", "confirmed"),
            **SUPPORTING,
        ),
        # 45: month only, inside the window: sure. 46: the day before the window.
        _row(45, "NB/T 90032-2025", "in-force", "A1.01", issued="2025-12"),
        _row(46, "MT/T 90033-2024", "in-force", "A1.01", issued="2024-03-12", implemented="2024-09-01"),
        # 47: no date, year of the number in the window: possible. 48: a number of 2021 cannot have been issued in 2024.
        _row(47, "MT/T 90034-2024", "in-force", "A1.01"),
        _row(48, "MT/T 90035-2021", "in-force", "A1.01"),
        # 49: place given, relation not settled: possible.
        _row(49, "GB/T 90036-2025", "in-force", "A1.01", settled=False, issued="2025-04-04"),
        # 50-52: the column 计入目标 decides over the rule.
        _row(
            50,
            "GB/T 90037-2019",
            "in-force",
            "A1.01",
            issued="2019-09-09",
            counting=Counting.YES,
            review=("2024-09-01", "confirmed"),
            **SUPPORTING,
        ),
        _row(51, "GB/T 90038-2025", "in-force", "A1.01", issued="2025-01-15", counting=Counting.NO),
        _row(52, "GB/T 90039-2025", "in-force", "A1.01", issued="2025-01-16", counting=Counting.PENDING),
        # 53, 54: parts count each.
        _row(53, "GB/T 90040.1-2025", "in-force", "A1.01", issued="2025-08-01"),
        _row(54, "GB/T 90040.2-2025", "in-force", "A1.01", issued="2025-08-01"),
        # 55: withdrawn again: ended, and still counted for the target.
        _row(
            55,
            "GB/T 90041-2024",
            "withdrawn",
            "A1.01",
            issued="2024-04-01",
            implemented="2024-10-01",
            withdrawn="2025-12-01",
        ),
        # 56: an industry whose standards may be argued: sub-total "other". 57: AQ; it claims row 72, which only warns.
        _row(56, "SJ/T 90042-2025", "in-force", "A1.01", issued="2025-09-09"),
        _row(57, "AQ/T 90043-2025", "in-force", "A1.01", issued="2025-09-10", replaces=("GB/T 90053-2022",)),
        # 58 outside, 59 unplaced.
        _row(58, "GB/T 90044-2025", "in-force", "X", issued="2025-03-03"),
        _row(59, "MT/T 90045-2024", "in-force", "", issued="2024-04-04"),
        # 60: a group standard never counts for the target.
        _row(60, "T/TEST 003-2025", "in-force", "A1.01", issued="2025-02-02"),
        # 61-63: plans. 61: the number's year is before the window. 62: in the window, but no day: possible. 63: a draft
        # number whose plan was approved before the window.
        _row(61, None, "in-preparation", "A1.01", plan="20230606-T-603", level="national"),
        _row(62, None, "in-preparation", "A1.01", plan="20251234-T-603", level="national"),
        _row(
            63,
            "GB/T 90046-202X",
            "in-preparation",
            "A1.01",
            project={"kind": "new", "stage": "review", "approved": "2024-02-01"},
        ),
        # 64: of a level that nobody knows: in force, to be checked before it covers.
        _row(64, "ZZ/T 90054-2023", "in-force", "A2.02", issued="2023-01-01"),
        # 65: neither number nor plan, status blank: a document of its own, of which nothing says that it is in force.
        _row(65, None, "", "A1.01", title="测试无号"),
        # 66: implemented before its issue, a warning; issued 2020-12-31: due on this very day.
        _row(
            66,
            "MT/T 90047-2020",
            "in-force",
            "B1.06",
            issued="2020-12-31",
            implemented="2020-06-01",
            **SUPPORTING,
        ),
        # 67, 68: a loop of replacements. 69: a chain over row 19 to row 27.
        _row(67, "MT/T 90048-2001", "withdrawn", "A1.01", replaced_by=("MT/T 90049-2005",)),
        _row(68, "MT/T 90049-2005", "withdrawn", "A1.01", replaced_by=("MT/T 90048-2001",)),
        _row(69, "MT/T 90050-2000", "replaced", "A1.01", replaced_by=("MT/T 90012-2008",)),
        # 70: withdrawn, but only from 2026-01-01: in force until then.
        _row(
            70,
            "GB/T 90051-2012",
            "withdrawn",
            "B1.06",
            issued="2012-01-01",
            withdrawn="2026-01-01",
            **SUPPORTING,
        ),
        # 71: called in force, but its successor has been implemented since 2024-10-01: ended.
        _row(
            71, "MT/T 90052-2010", "in-force", "A1.01", issued="2010-01-01", replaced_by=("GB/T 90013-2024",)
        ),
        # 72: row 57 claims to replace it: it stays in force, with a warning.
        _row(72, "GB/T 90053-2022", "in-force", "A1.01", issued="2022-01-01"),
    )


def hand_list(**fields: Any) -> tuple[StandardsList, tuple[Placement, ...]]:
    """The list with its places."""
    rows = _rows()
    placements = tuple(place(one, *codes, **placing) for one, codes, placing in rows)
    told = {"required": {"A1.02": 2}, "not_applicable": {"C1.03": "本区无铁路"}, **fields}
    return listing([one for one, _, _ in rows], **told), placements


def catalogue() -> tuple[StandardsList, tuple[Placement, ...]]:
    """A national list to compare with; only its first three rows are placed."""
    rows = (
        _row(1, "GB/T 91001-2023", "in-force", "C1.02", nature=Nature.RECOMMENDED),
        _row(2, "GB 91002-2022", "in-force", "C1.02", nature=Nature.MANDATORY),
        _row(3, "T/CAT 001-2022", "in-force", "C2.02"),
        _row(4, "GB/T 90001-2024", "in-force", ""),
        _row(5, "MT/T 90012-2008", "replaced", "", replaced_by=("GB/T 90013-2024",)),
        _row(6, "GB/T 90013-2024", "in-force", "", implemented="2024-10-01", title="另一名称"),
        _row(7, "GB/T 90005-2020", "in-force", ""),
        _row(8, "MT/T 90003-2025", "in-force", "", issued="2025-03-01"),
        _row(9, "MT/T 90008-2018", "withdrawn", ""),
        _row(10, "GB/T 90011-2025", "upcoming", "", issued="2025-11-20", implemented="2026-06-01"),
    )
    placements = tuple(place(one, *codes, **placing) for one, codes, placing in rows)
    return listing([one for one, _, _ in rows], source="national.xlsx"), placements
