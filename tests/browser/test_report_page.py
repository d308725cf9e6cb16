"""The report page as people use it: from a file, offline, in a browser."""

import base64
import io
import json
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("selenium", reason="selenium is not installed")

VIEWS = (
    "#/overview",
    "#/system",
    "#/system/D1.04",
    "#/gaps",
    "#/proposals",
    "#/standards",
    "#/unconfirmed",
    "#/projects",
    "#/reviews",
    "#/counted",
    "#/problems",
    "#/ledger",
    "#/rules/coverage",
)


def span(sure: int, possible: int) -> str:
    return str(sure) if sure == possible else f"{sure}–{possible}"


def figures(browser: Any, within: str) -> dict[str, str]:
    script = """return Object.fromEntries([...document.querySelectorAll(arguments[0] + ' [data-figure]')]
      .map((one) => [one.dataset.figure, one.textContent.replaceAll('\\u00a0', ' ')]))"""
    return dict(browser.js(script, within))


def rows(browser: Any) -> int:
    return int(browser.js("return document.querySelectorAll('#table-rows tbody tr').length"))


def column(browser: Any, key: str) -> list[str]:
    script = "return [...document.querySelectorAll('#table-rows td.c-' + arguments[0])].map((cell) => cell.textContent)"
    return list(browser.js(script, key))


def test_numbers_equal_those_of_the_json_report(browser: Any, page: Path) -> None:
    report = json.loads((page.parent / "report.json").read_text(encoding="utf-8"))
    browser.open(page)
    shown = figures(browser, "#view-overview")
    for count in ("confirmed", "all"):
        whole = report["whole"][count]
        assert shown[f"{count}.filled"] == span(whole["filled"], whole["filled_possible"])
        assert shown[f"{count}.existing"] == span(whole["existing"], whole["existing_possible"])
    for reading in ("issued", "promoted"):
        assert shown[f"target.{reading}"] == span(*report["target"][reading].values())
    for name in ("standards", "placed", "outside", "unplaced", "in_force", "unknown"):
        assert shown[f"totals.{name}"] == str(report["totals"][name])
    leaves = {node["code"] for node in report["nodes"]} - {node["parent"] for node in report["nodes"]}
    for count in ("confirmed", "all"):
        states = [node[count]["state"] for node in report["nodes"] if node["code"] in leaves]
        told = {key: int(text) for key, text in shown.items() if key.startswith(f"{count}.state.")}
        assert told == {key: states.count(key.rsplit(".", 1)[1]) for key in told}
        assert sum(told.values()) == len(leaves)


def test_every_node_shows_the_figures_of_the_json_report(browser: Any, page: Path) -> None:
    report = json.loads((page.parent / "report.json").read_text(encoding="utf-8"))
    browser.open(page, "#/system")
    for node in report["nodes"]:
        browser.go(f"#/system/{node['code']}")
        shown = figures(browser, "#node")
        for count in ("confirmed", "all"):
            told = node[count]
            assert shown[f"{count}.required"] == str(node["required"])
            assert shown[f"{count}.filled"] == span(told["filled"], told["filled_possible"])
            assert shown[f"{count}.existing"] == span(told["existing"], told["existing_possible"])
        for name in ("in_preparation", "proposed", "upcoming", "review_due"):
            assert shown[name] == str(node[name])


def test_search_and_filters_narrow_the_rows_and_stand_in_the_address(browser: Any, page: Path) -> None:
    browser.open(page, "#/standards")
    assert rows(browser) == 50
    browser.find("#table-search").send_keys("术语 GB/T")
    browser.until(lambda: 0 < rows(browser) < 50)
    assert all("GB/T" in number for number in column(browser, "number"))
    assert "q=" in browser.js("return location.hash")
    browser.click("#table-clear")
    browser.until(lambda: rows(browser) == 50)
    browser.go("#/standards?f-sub=B&f-level=国家标准")
    homes, levels = column(browser, "home"), column(browser, "level")
    assert homes and all(home.startswith("B") for home in homes) and set(levels) == {"国家标准"}
    assert browser.js("return document.querySelector('[data-facet=sub]').value") == "B"


def test_sorting_by_a_heading(browser: Any, page: Path) -> None:
    # A click draws the table anew: what was found before is gone then.
    order = "return document.querySelector('th:has([data-sort=priority])').ariaSort"
    browser.open(page, "#/gaps")
    for _ in range(2):
        before = browser.js(order)
        browser.click("[data-sort=priority]")
        browser.until(lambda before=before: browser.js(order) != before)
    ranks = [int(rank) for rank in column(browser, "priority")]
    assert ranks == sorted(ranks, reverse=True) and len(ranks) == 50
    assert browser.js(order) == "descending"
    assert browser.js("return document.activeElement.dataset.sort") == "priority"


def test_the_picture_leads_to_a_node_by_pointer_and_by_keyboard(browser: Any, page: Path) -> None:
    from selenium.webdriver.common.keys import Keys

    browser.open(page, "#/system")
    pressed = "new MouseEvent('click', {bubbles: true, cancelable: true})"
    browser.js(f"document.querySelector('#picture a[data-code=D1] path').dispatchEvent({pressed})")
    browser.until(lambda: browser.text("#node-title").startswith("D1 "))
    browser.js("document.querySelector('#picture a[tabindex=\"0\"]').focus()")
    browser.keys(Keys.ARROW_DOWN, Keys.ARROW_RIGHT, Keys.ENTER)
    browser.until(lambda: browser.text("#node-title").startswith("D1.02 "))
    assert browser.js("return document.activeElement.dataset.code") == "D1.02"


def test_a_parent_does_not_claim_to_have_no_standards(browser: Any, page: Path) -> None:
    browser.open(page, "#/system/B")
    assert "标准（0）" not in browser.text("#node")
    browser.click("#node a[href*='f-sub=B']")
    browser.until(lambda: browser.find("#view-table").is_displayed())
    assert rows(browser) > 5 and all(home.startswith("B") for home in column(browser, "home"))


def test_the_tree_is_walked_with_arrow_keys(browser: Any, page: Path) -> None:
    from selenium.webdriver.common.keys import Keys

    browser.open(page, "#/system")
    browser.js("document.querySelector('#tree [tabindex=\"0\"]').focus()")
    browser.keys(Keys.ARROW_DOWN, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ENTER)
    browser.until(lambda: browser.text("#node-title").startswith("A1 "))
    assert browser.js("return document.activeElement.dataset.code") == "A1"


def test_a_fragment_leads_straight_to_a_state_and_survives_loading(browser: Any, page: Path) -> None:
    fragment = "#/gaps?sort=code&dir=desc&f-sub=E&lang=en"
    browser.open(page, fragment)
    codes = column(browser, "code")
    assert codes == sorted(codes, reverse=True) and all(code.startswith("E") for code in codes)
    assert browser.js("return document.documentElement.lang") == "en"
    browser.driver.refresh()
    assert column(browser, "code") == codes


def test_the_choice_of_columns_stands_in_the_address(browser: Any, page: Path) -> None:
    browser.open(page, "#/standards")
    shown = browser.js("return document.querySelectorAll('#table-rows th').length")
    browser.click("details.columns summary")
    browser.click("input[data-column=at]")
    browser.until(
        lambda: browser.js("return document.querySelectorAll('#table-rows th').length") == shown + 1
    )
    browser.driver.refresh()
    assert len(column(browser, "at")) == 50
    assert browser.js("return document.querySelector('input[data-column=at]').checked")


def test_an_unknown_fragment_shows_the_overview(browser: Any, page: Path) -> None:
    browser.open(page, "#/nowhere/%E0%A4%A?x=<b>")
    assert browser.find("#view-overview").is_displayed()


def test_each_figure_leads_to_its_rule(browser: Any, page: Path) -> None:
    browser.open(page)
    browser.click("#view-overview .rule")
    browser.until(lambda: browser.find("#view-rules").is_displayed())
    assert "方面覆盖率" in browser.text(".wanted + .wanted")


def test_switching_the_language_changes_every_word(browser: Any, page: Path) -> None:
    browser.open(page, "#/overview")
    browser.click("#language")
    browser.until(lambda: browser.js("return document.documentElement.lang") == "en")
    assert "Overview" in browser.text("#menu")
    words = browser.text("#head") + browser.text("#menu") + browser.text(".cards")
    assert not [one for one in words.replace("中文", "") if "\u4e00" <= one <= "\u9fff"]
    assert browser.js("return document.activeElement.id") == "language"
    browser.click("#language")
    browser.until(lambda: "总体" in browser.text("#menu"))


def test_a_copied_table_pastes_into_a_spreadsheet(browser: Any, page: Path) -> None:
    browser.open(page, "#/standards?f-sub=A")
    browser.js("""window.copied = null; addEventListener('copy', (event) => {
      window.copied = ['text/plain', 'text/html'].map((kind) => event.clipboardData.getData(kind)); });""")
    browser.click("#table-copy")
    browser.until(lambda: browser.js("return window.copied"))
    plain, html = browser.js("return window.copied")
    lines = plain.split("\n")
    shown = browser.js("return document.querySelectorAll('#table-rows thead th').length")
    assert len(lines) > 10 and {line.count("\t") for line in lines} == {shown - 1}
    assert lines[0].startswith("主归属\t标准号") and html.count("<tr>") == len(lines)
    assert "mso-number-format" in html


def test_printing_gives_the_whole_report_on_a4(browser: Any, page: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    browser.open(page)
    made = browser.driver.execute_cdp_cmd(
        "Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True}
    )
    pages = pypdf.PdfReader(io.BytesIO(base64.b64decode(made["data"]))).pages
    sizes = {
        tuple(sorted(round(float(one) / 72 * 25.4) for one in (leaf.mediabox.width, leaf.mediabox.height)))
        for leaf in pages
    }
    assert sizes == {(210, 297)}
    words = "".join(leaf.extract_text() for leaf in pages)
    report = json.loads((page.parent / "report.json").read_text(encoding="utf-8"))
    assert all(gap["code"] in words for gap in report["gaps"])
    assert 4 <= len(pages) <= 18


def test_users_text_is_text(browser: Any, tmp_path: Path, command: Any) -> None:
    bad = "<img src=x onerror=window.hacked=1></script><script>window.hacked=1</script>"
    listed = tmp_path / "list.csv"
    listed.write_text(
        f'标准号,标准名称,状态,责任人\nGB/T 1-2020,"{bad}",现行,"=1+1 {bad}"\n', encoding="utf-8-sig"
    )
    command("report", listed, "--as-of", "2025-12-31", "--quiet", "-o", tmp_path / "bad.html")
    browser.open(tmp_path / "bad.html", "#/standards")
    assert bad in column(browser, "title")
    for view in VIEWS:
        browser.go(view)
    assert browser.js("return window.hacked ?? null") is None
    assert browser.all("main img") == []


def test_only_a_page_of_rows_stands_in_the_document(browser: Any, page: Path) -> None:
    browser.open(page, "#/standards")
    browser.click("#table-pager button:last-child")
    browser.until(lambda: "page=2" in browser.js("return location.hash"))
    assert rows(browser) == 50


def test_the_page_without_its_data_is_small(page: Path) -> None:
    whole = page.read_text(encoding="utf-8")
    start = whole.index('<script type="application/json"')
    data = whole[start : whole.index("</script>", start)]
    assert len((whole.replace(data, "")).encode("utf-8")) < 500_000


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", ["wide", "phone"])
def test_accessible_in_every_view(browser: Any, page: Path, serious: Any, size: str, theme: str) -> None:
    browser.look(size, theme)
    browser.open(page)
    views = ("#/overview", "#/system/D1.04", "#/gaps", "#/standards", "#/unconfirmed", "#/rules/coverage")
    assert {view: found for view in views if (found := serious(browser, view))} == {}


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("size", ["wide", "phone"])
def test_nothing_shifts_and_nothing_sticks_out(browser: Any, page: Path, size: str, lang: str) -> None:
    browser.look(size)
    for view in VIEWS:
        browser.open(page, f"{view}?lang={lang}" if lang == "en" else view)
        width, seen = browser.js("return [document.documentElement.scrollWidth, innerWidth]")
        assert width <= seen, view
        shift = browser.driver.execute_async_script("""const done = arguments[0];
          new PerformanceObserver((list) => done(list.getEntries().reduce((sum, one) => sum + one.value, 0)))
            .observe({type: 'layout-shift', buffered: true}); setTimeout(() => done(0), 150);""")
        assert shift < 0.01, view
