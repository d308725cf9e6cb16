"""The tables of the target say what measuring found: both readings, every sub-total, every range."""

from datetime import date

from making import SMALL, listing, place, standard, system
from minestd.measuring.report import Options, measure
from minestd.measuring.results import Report
from minestd.model.listing import Scope
from minestd.model.standard import Counting
from minestd.reporting.note.chapters import write_chapters
from minestd.reporting.note.note_blocks import Paragraph
from minestd.reporting.page.data import page_data
from minestd.reporting.paper import Paper
from minestd.reporting.summary.pages import summary_pages
from minestd.reporting.table import text_of
from minestd.reporting.tables.summary import summary_table
from minestd.reporting.tables.target import counted_table, fields_table, target_table, verdict_lines


def _report(scope: Scope = Scope.NATIONAL) -> Report:
    rows = [
        (standard("GB/T 1-2024", issued="2024-06-01", title="智能感知"), ("A1.01",)),
        (standard("NB/T 2-2024", issued="2024", title="数据编码"), ("A1.02",)),
        (standard("NB/T 3-2025", issued="2025-01-01", replaces=("NB/T 3-2015",)), ("A1.02",)),
        (
            standard(
                None,
                "in-preparation",
                plan="能源20240001",
                level="industry",
                project={"approved": "2024-05-01", "kind": "new", "stage": "drafting"},
            ),
            ("A1.02",),
        ),
        (standard("GB/T 9-2024", issued="2024-06-01", counting=Counting.YES), ("X",)),
        (standard("GB/T 8-2030", issued="2030-01-01"), ("A1.01",)),
    ]
    placements = [place(one, *codes, basis="given", given=True) for one, codes in rows]
    found = listing([one for one, _ in rows])
    return measure(found, placements, system(*SMALL), Options(as_of=date(2025, 6, 30), scope=scope))


def _texts(report: Report, lang: str = "zh") -> dict[str, tuple[str, ...]]:
    table = target_table(report, "zh" if lang == "zh" else "en")
    shown = ("issued-reading", "promoted-reading", "remark")
    return {str(row["item"]): tuple(text_of(row[key]) for key in shown) for row in table.rows}


def test_both_readings_stand_side_by_side_with_their_sub_totals() -> None:
    shown = _texts(_report())
    assert shown["计入数"][:2] == ("3–4", "4–5")
    assert shown["尚缺"][:2] == ("6–7", "5–6")
    assert shown["其中 GB"][:2] == ("2", "2")
    assert shown["其中 NB"][:2] == ("1–2", "2–3")
    assert shown["其中制定"][:2] == ("2–3", "3–4")
    assert shown["其中修订"][:2] == ("1", "1")


def test_what_the_office_counts_outside_the_system_has_a_row_of_its_own() -> None:
    assert _texts(_report())["其中体系外（清单指定计入）"][:2] == ("1", "1")
    assert "of which outside the system (the list says they count)" in _texts(_report(), "en")


def test_a_verdict_stands_for_each_reading_and_for_none_of_a_sample() -> None:
    shown = _texts(_report())
    assert "尚差 6–7 项" in shown["结论（发布口径）"][2]
    assert "尚差 5–6 项" in shown["结论（推动口径）"][2]
    assert "结论" in _texts(_report(Scope.SAMPLE))


def test_note_page_and_summary_tell_both_verdicts() -> None:
    report = _report()
    lines = verdict_lines(report.targets[0], "zh")
    assert [line.partition("：")[0] for line in lines] == ["结论（发布口径）", "结论（推动口径）"]
    blocks, _ = write_chapters(Paper(report, "zh"))
    note = [block.text for block in blocks if isinstance(block, Paragraph)]
    assert {f"{line}。" for line in lines} <= set(note)
    page = page_data(Paper(report, "zh"))
    assert [page["texts"][at][0] for at in page["target"][0]["verdicts"]] == lines
    shown = {text.words for text in summary_pages(report, "zh")[0].texts}
    assert set(lines) <= shown


def test_fields_show_what_is_possible_too() -> None:
    report = _report()
    field = report.targets[0].fields[0]
    assert (field.issued, field.issued_possible) == (1, 2)
    row = fields_table(report, "zh").rows[0]
    assert text_of(row["issued-count"]) == "1–2"
    assert text_of(row["in-preparation"]) == "1"


def test_the_list_of_documents_says_in_which_readings_and_whether_new() -> None:
    rows = {row["number"]: row for row in counted_table(_report(), "zh").rows}
    said = {number: (row["counted"], row["reading"]) for number, row in rows.items()}
    assert said["GB/T 1-2024"] == ("计入", "发布口径、推动口径")
    assert said["NB/T 2-2024"] == ("可能计入", "发布口径、推动口径")
    assert said["能源20240001"] == ("计入", "推动口径")
    assert rows["GB/T 1-2024"]["new-or-revised"] == "制定"
    assert rows["NB/T 3-2025"]["new-or-revised"] == "修订"


def test_the_summary_accounts_for_every_standard_and_every_aspect_twice() -> None:
    rows = {str(row["item"]): text_of(row["remark"]) for row in summary_table(_report(), "zh").rows}
    assert "统计日尚未发布或下达 1" in rows["现行标准"]
    assert rows["方面（编者拆分，已确认）"].startswith("已覆盖 2")
    assert rows["方面（编者拆分，含建议）"].startswith("已覆盖 2")
