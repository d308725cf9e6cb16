"""The DOT text: the same for the same page, sorted, and safe whatever stands in a name."""

import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from making import system
from minestd.drawing.diagram import lay_out, render, to_dot
from minestd.drawing.engines.engines import find_engine
from minestd.model.system import StandardsSystem
from scenes import NASTY, coal, nasty, report_on


@pytest.mark.parametrize("layout", ["structure", "overview", "subsystem", "standards", "matrix"])
def test_gold(layout: str, small_system: StandardsSystem, gold: Callable[[str, str], None]) -> None:
    pages = lay_out(small_system, report_on(small_system), layout=layout)
    gold(f"drawing/{layout}.dot", "\n".join(to_dot(page) for page in pages))


def test_gold_of_a_plain_page_and_of_changes(
    small_system: StandardsSystem, gold: Callable[[str, str], None]
) -> None:
    (bare,) = lay_out(small_system, plain=True, page="A4", landscape=False)
    gold("drawing/plain.dot", to_dot(bare))
    now, then = report_on(small_system, confirmed=True), report_on(small_system, confirmed=True, shift=2)
    (changed,) = lay_out(small_system, now, before=then, lang="en")
    gold("drawing/changes-en.dot", to_dot(changed, link="report.html#{code}"))


def test_the_same_input_gives_the_same_text() -> None:
    first, second = ([to_dot(page) for page in lay_out(coal(), report_on(coal()))] for _ in range(2))
    assert first == second


def test_statements_are_sorted_by_kind_and_place() -> None:
    (page,) = lay_out(coal(), report_on(coal(), confirmed=True))
    found = re.findall(r'  "text \d+" \[class=text, height=([\d.]+), pos="[-\d.]+,([-\d.]+)"', to_dot(page))
    tops = [round(float(y) + float(height) * 36, 1) for height, y in found]
    assert len(tops) > 300
    assert all(first >= second for first, second in pairwise(tops))


def test_every_node_has_a_label_and_a_fixed_place() -> None:
    (page,) = lay_out(coal(), report_on(coal()))
    for line in to_dot(page).splitlines()[4:-1]:
        if "->" not in line:
            assert " label=" in line or "label=" in line
        assert 'pos="' in line


def test_links_are_addresses_and_nothing_else() -> None:
    (page,) = lay_out(nasty())
    text = to_dot(page, link="report.html#{code}")
    assert 'URL="report.html#B1.01"' in text
    found = system(("A B\"'<>", "甲", ""))
    (odd,) = lay_out(found)
    assert 'URL="x#A%20B%22%27%3C%3E"' in to_dot(odd, link="x#{code}")


def test_names_neither_break_nor_inject() -> None:
    pages = lay_out(nasty(), report_on(nasty()))
    (drawn,) = render(pages, "svg", engine=find_engine())
    import xml.etree.ElementTree as ET

    root = ET.fromstring(drawn)
    tags = {element.tag.rsplit("}", 1)[-1] for element in root.iter()}
    assert tags <= {"svg", "style", "g", "title", "polygon", "path", "text", "a", "polyline", "ellipse"}
    told = " ".join("".join(element.itertext()) for element in root.iter() if element.tag.endswith("text"))
    assert "&lt;script&gt;" in told
    assert "<b>粗</b>" in told
    assert 'a"b\\c<d>&amp;e]]>\\N\\l{|}$%' in told.replace(" f g", "")


TEXTS = st.text(
    alphabet=st.one_of(st.characters(codec="utf-8"), st.sampled_from(list('"\\<>&;{}|\n\r\tlN煤矿'))),
    min_size=1,
    max_size=40,
)


@settings(max_examples=25, deadline=None)
@given(name=TEXTS, title=TEXTS)
def test_any_name_comes_out_as_it_went_in(name: str, title: str) -> None:
    import xml.etree.ElementTree as ET

    pages = lay_out(system(("A", name, ""), ("A1", title, "")), page="A4")
    (drawn,) = render(pages, "svg", engine=find_engine())
    texts = [
        "".join(element.itertext()).replace("\xa0", " ").strip()
        for element in ET.fromstring(drawn).iter()
        if element.tag.endswith("}text")
    ]
    expected = [text.words.replace("\xa0", " ").strip() for page in pages for text in page.texts]
    assert sorted(texts) == sorted(words for words in expected if words)


def test_the_nasty_name_is_what_the_test_thinks() -> None:
    assert "\n" in NASTY and "]]>" in NASTY
