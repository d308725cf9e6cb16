"""编制说明: its chapters, what is left to people, tables that print well, an office's own template."""

import io
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Cm

from committee import EVIL, make_report
from minestd.errors import MinestdError
from minestd.reading.inputs import Role, open_input
from minestd.reading.words.paper_words import paper_words
from minestd.reporting.note.document import write_note
from minestd.reporting.note.word import add_table
from minestd.reporting.paper import Paper
from minestd.reporting.table import Column, Kind, Table
from minestd.wording import Lang
from office import converted, needs_office


def note(lang: Lang = "zh", template: Path | None = None, **how: bool) -> io.BytesIO:
    stream = io.BytesIO()
    own = open_input(Role.TEMPLATE, template) if template is not None else None
    write_note(Paper(make_report(**how), lang), stream, own)
    stream.seek(0)
    return stream


def text_of(document: docx.document.Document) -> str:
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


def test_the_customary_chapters_stand_in_order() -> None:
    heads = [p.text for p in docx.Document(note()).paragraphs if p.style.name == "Heading 1"]
    assert len(heads) == 10
    assert [head.partition("　")[0] for head in heads] == [str(n) for n in range(1, 11)]
    assert "编制依据" in heads[0] and "与前次的差异" in heads[-1]


def test_what_people_must_write_is_marked_listed_and_keeps_it_a_draft() -> None:
    text = text_of(docx.Document(note(confirmed=True)))
    assert text.count("【待写 1】") == 2, "once in the list, once in its place"
    assert "【草稿】" in text


def test_every_table_repeats_its_head_and_splits_no_row() -> None:
    document = docx.Document(note())
    assert len(document.tables) >= 6
    for table in document.tables:
        rows = table._tbl.findall(qn("w:tr"))
        assert rows[0].find(qn("w:trPr")).find(qn("w:tblHeader")) is not None
        assert all(row.find(qn("w:trPr")).find(qn("w:cantSplit")) is not None for row in rows)


def test_a_hash_leaves_words_their_room() -> None:
    columns: tuple[Column[str], ...] = (
        Column("key", Kind.CODE, 18, lambda _: "list", "标识"),
        Column("item", Kind.TEXT, 20, lambda _: "标准清单", "项目"),
        Column("hash", Kind.CODE, 84, lambda digest: digest, "SHA-256"),
    )
    table = Table.of("t", "zh", columns, ["a" * 64], title="t")
    document = docx.Document()
    add_table(document, table, int(Cm(15)))
    key, item, long = (column.width for column in document.tables[0].columns)
    assert item > Cm(1.6) and key + item + long <= Cm(15.1)


def test_tables_have_captions_with_numbers_in_order() -> None:
    document = docx.Document(note())
    captions = [p.text for p in document.paragraphs if p.style.name == "Caption" and p.text.startswith("表")]
    assert len(captions) == len(document.tables)
    assert [caption.split("　")[0].split()[-1] for caption in captions] == [
        str(n + 1) for n in range(len(captions))
    ]


def test_the_diagram_stands_on_a_landscape_page() -> None:
    sections = docx.Document(note()).sections
    assert [section.page_width > section.page_height for section in sections] == [False, True, False]


def test_figures_are_those_of_the_report() -> None:
    report = make_report()
    text = text_of(docx.Document(note()))
    assert f"清单共有标准 {report.totals.standards} 项" in text
    assert f"现行标准 {report.totals.in_force} 项" in text


def test_chinese_has_a_chinese_font() -> None:
    normal = docx.Document(note()).styles["Normal"]
    assert normal.element.rPr.rFonts.get(qn("w:eastAsia")) == "SimSun"


def test_hostile_text_is_text() -> None:
    cells = {cell.text for table in docx.Document(note()).tables for row in table.rows for cell in row.cells}
    assert not any("\x07" in text for text in cells)
    assert all(len(text) < 40_000 for text in EVIL[:-1])


def test_english_speaks_english() -> None:
    text = text_of(docx.Document(note("en")))
    assert "Basis and aim" in text and "编制依据" not in text


def test_an_offices_template_keeps_its_own_and_gets_the_chapters_at_their_place(tmp_path: Path) -> None:
    template = docx.Document()
    template.sections[0].header.paragraphs[0].text = "某集团标准化部　{{标准体系}}"
    template.add_paragraph("前言由本单位撰写，统计日期 {{统计日期}}。")
    template.add_paragraph(paper_words().note["body"])
    template.add_paragraph("附：本单位联系人")
    path = tmp_path / "own.docx"
    template.save(str(path))
    made = docx.Document(note(template=path))
    text = text_of(made)
    assert made.sections[0].header.paragraphs[0].text == "某集团标准化部　小体系"
    assert "统计日期 2025-06-30" in text and paper_words().note["body"] not in text
    assert text.index("前言由本单位") < text.index("编制依据与目的") < text.index("附：本单位联系人")


def test_a_template_that_is_no_word_document_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "own.docx"
    path.write_bytes(b"not a document")
    with pytest.raises(MinestdError) as refused:
        note(template=path)
    assert refused.value.code == "template-unreadable"


@needs_office
def test_it_opens_and_has_no_empty_page(tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    path = tmp_path / "note.docx"
    path.write_bytes(note().getvalue())
    pages = pypdf.PdfReader(converted(path, "pdf", tmp_path / "out")).pages
    upright = [page for page in pages if page.mediabox.width < page.mediabox.height]
    assert len(upright) < len(pages)
    assert all(len(page.extract_text().strip()) > 60 for page in upright)
