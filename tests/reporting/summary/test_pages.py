"""The summary: four pages at most, nothing beyond the paper, the figures of all other papers."""

from datetime import date

import pytest

from making import listing, place, standard, system
from minestd.drawing.shapes.scene import PageLayout
from minestd.measuring.report import Options, measure
from minestd.measuring.results import Report
from minestd.model.system import StandardsSystem
from minestd.reporting.summary.pages import MOST, summary_pages
from minestd.wording import LANGUAGES, Lang


def words(page: PageLayout) -> set[str]:
    return {text.words for text in page.texts}


def large(long: str = "") -> StandardsSystem:
    outline = [
        (f"{top}{part}.{aspect:02}"[:size], f"{top}{part}{aspect} 智能{long}", "main")
        for top in "ABCDE"
        for part in range(1, 5)
        for aspect in range(1, 8)
        for size in (1, 2, 5)
    ]
    return system(
        *dict.fromkeys(
            (code, name.split()[1] if len(code) > 2 else code, role) for code, name, role in outline
        )
    )


def report_of(small: StandardsSystem) -> Report:
    first = standard("MT/T 1-2020", row=2, title="术语", issued="2020-01-01")
    code = small.leaves[0].code
    return measure(listing((first,)), (place(first, code),), small, Options(as_of=date(2025, 12, 31)))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_stands_beyond_the_paper(small_system: StandardsSystem, lang: Lang) -> None:
    for framework in (small_system, large(), large("化煤矿综合自动化信息平台与装备管理")):
        pages = summary_pages(report_of(framework), lang)
        assert 2 <= len(pages) <= MOST
        for page in pages:
            assert (page.width, page.height) == (842, 595)
            for text in page.texts:
                assert text.left >= 0 and text.left + text.drawn <= page.width, text
                assert text.y >= 0 and text.y + text.h <= page.height, text
            for box in page.boxes:
                assert box.x >= 0 and box.right <= page.width and box.bottom <= page.height, box


def test_the_first_page_has_the_figures(small_system: StandardsSystem) -> None:
    page = summary_pages(report_of(small_system), "zh")[0]
    assert {"33.3 %", "1 / 3", "0"} <= words(page)
    assert any("MT" not in one and "目标：到 2025-12-31 10 项以上" in one for one in words(page))


def test_gaps_come_in_their_order_and_the_rest_is_told() -> None:
    report = report_of(large())
    pages = summary_pages(report, "zh")
    shown = [text.words for page in pages[-2:] for text in sorted(page.texts, key=lambda one: one.y)]
    codes = [gap.code for gap in report.gaps]
    listed = [one for one in shown if one in codes]
    assert listed == codes[: len(listed)] and len(listed) > 20
    assert any(str(len(codes) - len(listed)) in one for one in shown)
