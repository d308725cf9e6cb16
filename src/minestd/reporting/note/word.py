"""What python-docx has no words for: Chinese fonts, fields, captions, heads that repeat, pages that turn.

Text goes in as text: control characters are shown, not obeyed.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from minestd.reporting.excel.cell_values import clean
from minestd.reporting.table import Cell, Column, Kind, Table, text_of
from minestd.reporting.text.widths import width as wide

BODY = "SimSun"
HEADS = "SimHei"
_RIGHT = (Kind.COUNT, Kind.RANGE, Kind.RATE)
_SHADE = "D9E2F3"
_MARK = "FFF2CC"
_LETTER = int(Pt(4.8))
_PADDING = int(Pt(5.8))
_WORD = 12
SHORT = 12
"""Tables of so many rows are kept on one page."""


def set_font(target: Any, name: str, size: float, *, bold: bool | None = None) -> None:
    """The font of a style or run, for Chinese and for Latin letters."""
    font = target.font
    font.name = "Times New Roman"
    font.size = Pt(size)
    if bold is not None:
        font.bold = bold
    fonts = target.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{script}"), None)
    fonts.set(qn("w:eastAsia"), name)


def style_of(
    document: Document, name: str, kind: WD_STYLE_TYPE = WD_STYLE_TYPE.PARAGRAPH
) -> tuple[Any, bool]:
    """A style by its name and whether it was there; an office's own template keeps its styles."""
    if name in [style.name for style in document.styles]:
        return document.styles[name], True
    return document.styles.add_style(name, kind), False


def add_text(paragraph: Paragraph, text: str) -> Run:
    """A run of text."""
    return paragraph.add_run(clean(text).replace("\t", "    "))


def shade(paragraph: Paragraph) -> None:
    """Mark a paragraph that people have to write, with a border so that it shows in black and white."""
    properties = paragraph._p.get_or_add_pPr()
    borders = OxmlElement("w:pBdr")
    for side in ("top", "left", "bottom", "right"):
        line = OxmlElement(f"w:{side}")
        for key, value in (("val", "dashed"), ("sz", "6"), ("space", "4"), ("color", "7F6000")):
            line.set(qn(f"w:{key}"), value)
        borders.append(line)
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc"
    )
    fill = OxmlElement("w:shd")
    fill.set(qn("w:val"), "clear")
    fill.set(qn("w:fill"), _MARK)
    borders.addnext(fill)


def add_field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    """A field with the value that programs show until they work it out anew."""
    for kind, text in (("begin", ""), ("", instruction), ("separate", ""), ("shown", shown), ("end", "")):
        run = paragraph.add_run()
        if kind == "shown":
            run.text = text
            continue
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.set(qn("xml:space"), "preserve")
            mark.text = f" {text} "
        run._r.append(mark)


def add_bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """A name for the place of a paragraph, for the contents to point at."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    start.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    end.set(qn("w:id"), str(number))
    properties = paragraph._p.pPr
    paragraph._p.insert(0 if properties is None else 1, start)
    paragraph._p.append(end)


def add_contents_line(paragraph: Paragraph, text: str, bookmark: str, width: int) -> None:
    """A line of the contents: the heading as a link, dots, the page."""
    tabs = OxmlElement("w:tabs")
    tab = OxmlElement("w:tab")
    for key, value in (("val", "right"), ("leader", "dot"), ("pos", str(Emu(width).twips))):
        tab.set(qn(f"w:{key}"), value)
    tabs.append(tab)
    paragraph._p.get_or_add_pPr().insert_element_before(tabs, "w:spacing", "w:ind", "w:jc")
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), bookmark)
    run = add_text(paragraph, text)
    paragraph._p.remove(run._r)
    link.append(run._r)
    paragraph._p.append(link)
    paragraph.add_run("\t")
    add_field(paragraph, f"PAGEREF {bookmark} \\h", "")


def add_caption(document: Document, word: str, number: int, title: str, *, above: bool) -> None:
    """表 1　…: the number is a field, so that it follows when tables are added; it stays with what it names."""
    paragraph = document.add_paragraph(style=style_of(document, "Caption")[0])
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.keep_with_next = above
    add_text(paragraph, f"{word} ")
    add_field(paragraph, f"SEQ {word} \\* ARABIC", str(number))
    add_text(paragraph, f"　{title}")


def add_table(document: Document, table: Table, width: int) -> None:
    """A table over the text width: heads repeat on every page, no row is split, and a short table not at all."""
    made = document.add_table(rows=1, cols=len(table.columns))
    made.style = style_of(document, "Table Grid", WD_STYLE_TYPE.TABLE)[0]
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    made.autofit = False
    widths = _widths(table, width)
    _fill(made.rows[0], [column.heading for column in table.columns], table.columns, widths, head=True)
    for row in table.rows:
        _fill(made.add_row(), table.cells(row), table.columns, widths, head=False)
    together = made.rows[:-1] if len(table.rows) <= SHORT else made.rows[:2]
    for line in together:
        for cell in line.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True
    for place, size in enumerate(widths):
        made.columns[place].width = Emu(size)


def _widths(table: Table, width: int) -> list[int]:
    """Codes, dates and figures get the room that they need on one line; texts share the rest by their columns."""
    least = [0] * len(table.columns)
    for place, column in enumerate(table.columns):
        if column.kind not in (Kind.TEXT, Kind.NAME):
            shown = [text_of(row[column.key]) for row in table.rows]
            words = column.heading.split() if column.heading.isascii() else []
            heading = max([-(-wide(column.heading) // 3) + 2, *(wide(word) + 1 for word in words)])
            longest = max([heading, *(min(wide(text), column.width) for text in shown)])
            least[place] = longest * _LETTER + 2 * _PADDING
    _make_room(table, least, width)
    rest = max(0, width - sum(least))
    shares = [0 if size else column.width for size, column in zip(least, table.columns, strict=True)]
    if not any(shares):
        shares = [column.width for column in table.columns]
    return [size + rest * share // sum(shares) for size, share in zip(least, shares, strict=True)]


def _make_room(table: Table, least: list[int], width: int) -> None:
    """Where one long code (a hash) would leave the texts no room for a word, it is broken over lines."""
    texts = [place for place, size in enumerate(least) if not size]
    wanted = 0
    for place in texts:
        key = table.columns[place].key
        longest = max((wide(text_of(row[key])) for row in table.rows), default=0)
        wanted += min(longest, _WORD) * _LETTER + 2 * _PADDING
    missing = sum(least) + wanted - width
    if texts and missing > 0:
        widest = max(range(len(least)), key=least.__getitem__)
        least[widest] = max(least[widest] - missing, _WORD * _LETTER + 2 * _PADDING)


def _fill(
    row: Any, cells: Iterable[Cell], columns: Sequence[Column[Any]], widths: Sequence[int], *, head: bool
) -> None:
    properties = row._tr.get_or_add_trPr()
    for mark in ("w:cantSplit", *(["w:tblHeader"] if head else [])):
        properties.append(OxmlElement(mark))
    for cell, value, column, size in zip(row.cells, cells, columns, widths, strict=True):
        cell.width = Emu(size)
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.first_line_indent = Pt(0)
        paragraph.paragraph_format.line_spacing = 1.0
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(1.5)
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        run = add_text(paragraph, text_of(value))
        set_font(run, HEADS if head else BODY, 9, bold=head or None)
        if head:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            fill = OxmlElement("w:shd")
            fill.set(qn("w:val"), "clear")
            fill.set(qn("w:fill"), _SHADE)
            cell._tc.get_or_add_tcPr().append(fill)
        elif column.kind in _RIGHT:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def turn_page(document: Document, *, landscape: bool) -> Any:
    """A new section on A4, upright or landscape; head and foot go on."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    long, short = Cm(29.7), Cm(21.0)
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (long, short) if landscape else (short, long)
    return section


def text_width(section: Any) -> int:
    """What the margins leave of the width of a page."""
    return int(section.page_width - section.left_margin - section.right_margin)


def text_height(section: Any) -> int:
    """What the margins leave of the height of a page."""
    return int(section.page_height - section.top_margin - section.bottom_margin)


def add_small(document: Document, text: str) -> None:
    """A note below a table, in small print."""
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.line_spacing = 1.0
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(3)
    run = add_text(paragraph, text)
    run.font.color.rgb = RGBColor(0x59, 0x59, 0x59)
    run.font.size = Pt(9)


def set_language(document: Document) -> None:
    """Chinese is Chinese of the mainland: without it some programs choose Japanese letters."""
    for properties in document.styles.element.iter(qn("w:rPrDefault")):
        inner = properties.find(qn("w:rPr"))
        found = None if inner is None else inner.find(qn("w:lang"))
        if found is not None:
            found.set(qn("w:eastAsia"), "zh-CN")
