"""The pages as files: one file, no way out, users' text is data."""

import base64
import hashlib
import html
import io
import json
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from making import SMALL, listing, place, standard, system
from minestd.measuring.results import Report
from minestd.reporting.html.filled import fill
from minestd.reporting.page.report_page import SCRIPTS, write_page
from minestd.reporting.paper import Paper
from minestd.reporting.review.page import review_data, write_review_page
from minestd.reporting.review.placed_list import PlacedList
from minestd.resources import templates_folder


def page_of(report: Report) -> str:
    stream = io.BytesIO()
    write_page(Paper(report, "zh"), stream)
    return stream.getvalue().decode("utf-8")


def review_of(title: str) -> tuple[PlacedList, str]:
    one = standard("MT/T 1-2020", row=2, title=title)
    placed = PlacedList(listing((one,)), (place(one, "A1.01", basis="suggested"),), system(*SMALL), "zh")
    stream = io.BytesIO()
    write_review_page(placed, stream)
    return placed, stream.getvalue().decode("utf-8")


def hashes(page: str) -> set[str]:
    blocks = re.findall(r"<(?:style|script)>(.*?)</(?:style|script)>", page, re.DOTALL)
    return {"sha256-" + base64.b64encode(hashlib.sha256(one.encode()).digest()).decode() for one in blocks}


def test_the_policy_allows_this_style_and_script_and_nothing_else(report: Report) -> None:
    for page in (page_of(report), review_of("术语")[1]):
        found = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
        assert found is not None
        policy = html.unescape(found[1])
        assert policy.startswith("default-src 'none'; ") and "unsafe" not in policy
        assert set(re.findall(r"sha256-[\w+/=]+", policy)) == hashes(page)


def test_no_address_of_the_network_and_no_inline_handler(report: Report) -> None:
    for page in (page_of(report), review_of("术语")[1]):
        shell = re.sub(r'<script type="application/json".*?</script>', "", page, flags=re.DOTALL)
        assert set(re.findall(r"https?://[^\s\"'`)]+", shell)) <= {"http://www.w3.org/2000/svg"}
        assert not re.search(
            r"\s(?:style|on\w+)=\"", re.sub(r"<script>.*?</script>", "", shell, flags=re.DOTALL)
        )


def test_the_shell_is_hidden_until_it_is_filled(report: Report) -> None:
    """Else a browser that paints early shows it empty, and everything jumps: seen in 2 of 60 loads."""
    for page in (page_of(report), review_of("术语")[1]):
        body = page.split("<body")[1]
        assert body.index("</noscript>") < body.index('<div id="page" hidden>') < body.index("<header")
        assert 'byId("page").hidden = false' in page


def test_no_script_writes_html() -> None:
    for file in templates_folder().rglob("*.js"):
        source = file.read_text(encoding="utf-8")
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function", source
        )
    assert {file.stem for file in (templates_folder() / "page/script").glob("*.js")} == {
        name.rsplit("/", 1)[1].removesuffix(".js") for name in SCRIPTS
    }


def test_without_scripts_the_summary_shows(report: Report) -> None:
    shown = page_of(report).split("<noscript>")[1].split("</noscript>")[0]
    assert "方面覆盖率" in shown and "list.xlsx" in shown


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=30))
def test_any_title_is_data_and_ends_no_element(text: str) -> None:
    title = f"{text}</script><!--<script>&\u2028"
    page = fill("review/review.html.j2", (), (), {"title": title}, title, "zh", no_script="").decode("utf-8")
    data = page.split('id="data">')[1].split("</script>")[0]
    assert json.loads(data) == {"title": title}
    assert page.count("</script>") == 2


def test_the_review_page_keeps_its_state_by_list_and_framework() -> None:
    one, _ = review_of("术语")
    same, _ = review_of("术语")
    other, _ = review_of("编码")
    names = [review_data(placed)["fingerprint"] for placed in (one, same, other)]
    assert names[0] == names[1] != names[2]


def test_only_what_nobody_confirmed_is_doubtful() -> None:
    item = review_data(review_of("术语")[0])["items"]
    assert isinstance(item, list)
    assert (item[0]["doubtful"], item[0]["confirmed"], item[0]["codes"]) == (True, False, ["A1.01"])
