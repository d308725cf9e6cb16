"""Both engines draw what was laid out: exact pages, every node, every text inside its box."""

import re
import shutil
import subprocess
import xml.etree.ElementTree as ET

import pytest

from minestd.drawing.diagram import PageLayout, lay_out, render, to_dot
from minestd.drawing.engines import engines
from minestd.drawing.engines import render as rendering
from minestd.drawing.engines.dot import FAMILY
from minestd.drawing.engines.engines import ENGINES, Engine, find_engine
from minestd.drawing.shapes.scene import BoxKind
from minestd.errors import MinestdError
from minestd.wording import say
from scenes import coal, report_on

PRESENT = [name for name, find in ENGINES.items() if find() is not None]
SVG = "{http://www.w3.org/2000/svg}"
TOLERANCE = 0.6


@pytest.fixture(params=PRESENT)
def engine(request: pytest.FixtureRequest) -> Engine:
    found = ENGINES[request.param]()
    assert found is not None
    return found


@pytest.fixture(scope="module")
def page() -> PageLayout:
    (found,) = lay_out(coal(), report_on(coal()))
    return found


def corners(polygon: ET.Element) -> tuple[float, float, float, float]:
    points = [tuple(map(float, pair.split(","))) for pair in polygon.attrib["points"].split()]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def test_svg_has_the_size_of_the_paper_and_all_nodes(engine: Engine, page: PageLayout) -> None:
    root = ET.fromstring(render([page], "svg", engine=engine)[0])
    assert (root.attrib["width"], root.attrib["height"]) == ("420mm", "297mm")
    assert root.attrib["viewBox"].split() == ["0.00", "0.00", "1191.00", "842.00"]
    ids = {element.attrib.get("id", "") for element in root.iter()}
    assert {f"node-{code}" for code in coal().by_code} <= {name.removeprefix("a_") for name in ids}


def test_svg_boxes_lie_where_the_layout_says(engine: Engine, page: PageLayout) -> None:
    root = ET.fromstring(render([page], "svg", engine=engine)[0])
    drawn: dict[str, tuple[float, float, float, float]] = {}
    for group in root.iter(f"{SVG}g"):
        name = group.attrib.get("id", "").removeprefix("a_")
        polygon = group.find(f".//{SVG}polygon")
        if name.startswith("node-") and polygon is not None:
            drawn[name] = corners(polygon)
    for box in page.nodes:
        if not box.code:
            continue
        x0, y0, x1, y1 = drawn[f"node-{box.code}"]
        assert abs(x0 - box.x) <= TOLERANCE and abs(x1 - box.right) <= TOLERANCE, box
        assert (
            abs(y0 + page.height - box.y) <= TOLERANCE and abs(y1 + page.height - box.bottom) <= TOLERANCE
        ), box


def test_svg_texts_stand_inside_their_boxes(engine: Engine, page: PageLayout) -> None:
    root = ET.fromstring(render([page], "svg", engine=engine)[0])
    found: dict[str, list[tuple[float, float, str]]] = {}
    for text in root.iter(f"{SVG}text"):
        words = "".join(text.itertext()).replace("\xa0", " ")
        place = float(text.attrib["x"]), float(text.attrib["y"]) + page.height
        found.setdefault(words, []).append((*place, text.attrib["text-anchor"]))
    boxes = {box.key: box for box in page.boxes}
    for text in page.texts:
        assert text.words in found, text
        if not text.within:
            continue
        box = boxes[text.within]
        shift = {"start": 0.0, "middle": 0.5, "end": 1.0}
        assert any(
            box.x - TOLERANCE <= x - shift[anchor] * text.drawn
            and x + (1 - shift[anchor]) * text.drawn <= box.right + TOLERANCE
            and box.y < y - 0.6 * text.size
            and y <= box.bottom
            for x, y, anchor in found[text.words]
        ), text


@pytest.mark.parametrize("family", [FAMILY, "WenQuanYi Micro Hei"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_text_is_wider_in_the_engine_than_we_measured(family: str, lang: str) -> None:
    """Graphviz's own measure of every text against ours; it gives whole points, rounded up, and one more."""
    if shutil.which("dot") is None:
        pytest.skip("needs the dot of a system Graphviz")
    (found, *_) = lay_out(coal(), report_on(coal()), lang=lang)
    source = to_dot(found).replace(FAMILY, family)
    asked = ["dot", "-Kneato", "-n2", "-Txdot"]
    answer = subprocess.run(asked, input=source.encode(), capture_output=True, check=True)
    assert "too small" not in answer.stderr.decode("utf-8", "replace")
    text = answer.stdout.decode("utf-8").replace("\\\n", "")
    ours: dict[str, float] = {}
    for one in found.texts:
        ours[one.words] = max(ours.get(one.words, 0.0), one.drawn)
    theirs = re.findall(r"T \S+ \S+ \S+ (\S+) \d+ -([^\"]*?) \"", text)
    compared = [(float(width), words) for width, words in theirs if words in ours]
    assert len(compared) > 100
    assert [(width, words) for width, words in compared if width > ours[words] + 1.3] == []


def test_png_has_the_pixels_of_the_page(engine: Engine, page: PageLayout) -> None:
    (drawn,) = render([page], "png", dpi=50, engine=engine)
    assert drawn.startswith(b"\x89PNG")
    width, height = (int.from_bytes(drawn[at : at + 4], "big") for at in (16, 20))
    assert abs(width - page.width * 50 / 72) <= 2
    assert abs(height - page.height * 50 / 72) <= 2


def test_pdf_holds_all_pages_in_one_file_with_searchable_text(engine: Engine) -> None:
    from io import BytesIO

    from pypdf import PdfReader

    pages = lay_out(coal(), report_on(coal()), layout="subsystem")
    (drawn,) = render(pages, "pdf", engine=engine)
    reader = PdfReader(BytesIO(drawn))
    assert len(reader.pages) == len(pages) == 5
    for number, sheet in enumerate(reader.pages):
        assert [round(float(side)) for side in sheet.mediabox] == [0, 0, 842, 595]
        fonts = sheet["/Resources"]["/Font"].values()
        for font in fonts:
            below = font.get_object().get("/DescendantFonts")
            told = (below[0].get_object() if below else font.get_object())["/FontDescriptor"].get_object()
            assert any(key in told for key in ("/FontFile", "/FontFile2", "/FontFile3")), "embedded"
        assert coal().tops[number].name_zh in sheet.extract_text().replace("\n", "")


def test_one_page_a_file_except_in_pdf_and_dot() -> None:
    pages = lay_out(coal(), layout="subsystem")
    assert len(render(pages, "svg")) == 5
    assert len(render(pages, "dot")) == 1


def test_svg_is_the_same_every_time(engine: Engine, page: PageLayout) -> None:
    assert render([page], "svg", engine=engine) == render([page], "svg", engine=engine)


def test_svg_heads_are_bold_in_the_browser_too(engine: Engine, page: PageLayout) -> None:
    root = ET.fromstring(render([page], "svg", engine=engine)[0])
    texts = list(root.iter(f"{SVG}text"))
    bold = {"".join(text.itertext()) for text in texts if text.attrib.get("font-weight") == "bold"}
    assert {text.words for text in page.texts if text.bold} == {words.replace("\xa0", " ") for words in bold}
    assert all("Bold" not in text.attrib["font-family"] for text in texts)


def test_svg_tooltips_links_and_language(engine: Engine, page: PageLayout) -> None:
    root = ET.fromstring(render([page], "svg", engine=engine, link="report.html#{code}")[0])
    assert root.attrib["lang"] == "zh-CN"
    links = {
        value
        for element in root.iter(f"{SVG}a")
        for key, value in element.attrib.items()
        if key.endswith("href")
    }
    assert {f"report.html#{code}" for code in coal().by_code} <= links
    tips = {"".join(title.itertext()) for title in root.iter(f"{SVG}title")}
    wanted = {box.tip for box in page.nodes if box.code}
    assert {" ".join(tip.split()) for tip in wanted} <= {" ".join(tip.split()) for tip in tips}


def test_missing_engine_and_font_are_one_message(monkeypatch: pytest.MonkeyPatch, page: PageLayout) -> None:
    monkeypatch.setattr(engines, "ENGINES", {"graphviz": lambda: None, "pygraphviz": lambda: None})
    with pytest.raises(MinestdError) as caught:
        find_engine()
    assert caught.value.code == "engine-missing"
    assert "apt install graphviz" in say("en", "error.engine-missing", **caught.value.params)
    monkeypatch.setattr(rendering, "find_font", lambda: None)
    for kind in ("png", "pdf"):
        with pytest.raises(MinestdError) as caught:
            render([page], kind)
        assert caught.value.code == "font-missing"
        assert "fonts-wqy-microhei" in say("zh", "error.font-missing", **caught.value.params)


def test_svg_needs_no_font(monkeypatch: pytest.MonkeyPatch, page: PageLayout) -> None:
    monkeypatch.setattr(rendering, "find_font", lambda: None)
    assert render([page], "svg")


def test_what_cannot_be_rendered_is_said(page: PageLayout) -> None:
    for kind, dpi, code in (("gif", 100, "diagram-choice-unknown"), ("png", 2000, "png-too-large")):
        with pytest.raises(MinestdError) as caught:
            render([page], kind, dpi=dpi)
        assert caught.value.code == code
        assert say("zh", f"error.{code}", **caught.value.params)


def test_an_engine_that_fails_is_said(engine: Engine) -> None:
    with pytest.raises(MinestdError) as caught:
        engine.draw("digraph {", "svg", 72)
    assert caught.value.code == "engine-failed"


def test_panels_are_drawn_below_the_boxes(page: PageLayout) -> None:
    text = to_dot(page)
    panels = [text.index(f'"{box.key}"') for box in page.boxes if box.kind is BoxKind.PANEL]
    assert panels and max(panels) < text.index('"B1.01" [')
