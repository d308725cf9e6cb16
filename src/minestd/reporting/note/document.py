"""编制说明 as a Word document: `report -o note.docx`. An office may give a template of its own."""

import io
from datetime import datetime
from typing import Any, BinaryIO
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.opc.exceptions import PackageNotFoundError
from docx.shared import Cm, Emu, Pt

from minestd.errors import MinestdError
from minestd.reading.inputs import InputFile
from minestd.reading.words.paper_words import paper_words
from minestd.reporting.excel.cell_values import clean
from minestd.reporting.note.chapters import write_chapters
from minestd.reporting.note.note_blocks import Block, Diagram, Heading, Open, Paragraph, Shown
from minestd.reporting.note.word import (
    BODY,
    HEADS,
    add_bookmark,
    add_caption,
    add_contents_line,
    add_field,
    add_small,
    add_table,
    add_text,
    set_font,
    set_language,
    shade,
    style_of,
    text_height,
    text_width,
    turn_page,
)
from minestd.reporting.paper import Paper
from minestd.reporting.structure_picture import structure_pictures
from minestd.wording import say

"""Where the chapters go in an office's template; at its end where it has no such paragraph."""


def write_note(paper: Paper, stream: BinaryIO, template: InputFile | None = None) -> None:
    """Write the note. Raises MinestdError template-unreadable for a template that is no Word document."""
    document = _opened(template)
    own = template is not None
    _set_styles(document, own)
    note = _Note(paper, document)
    if own:
        _name_fields(document, paper)
        note.write_into_template()
    else:
        note.write()
    _set_properties(document, paper)
    memory = io.BytesIO()
    document.save(memory)
    stream.write(memory.getvalue())


def _opened(template: InputFile | None) -> Document:
    if template is None:
        return docx.Document()
    try:
        return docx.Document(io.BytesIO(template.data))
    except (PackageNotFoundError, BadZipFile, ValueError, KeyError, OSError) as fault:
        raise MinestdError("template-unreadable", file=template.name) from fault


def _set_styles(document: Document, own: bool) -> None:
    """Chinese fonts and spacing; an office's template keeps what it has."""
    normal, _ = style_of(document, "Normal")
    if not own:
        set_language(document)
        set_font(normal, BODY, 12)
        normal.paragraph_format.line_spacing = Pt(22)
        normal.paragraph_format.space_after = Pt(0)
        section = document.sections[0]
        section.page_width, section.page_height = Cm(21.0), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.6)
        section.top_margin, section.bottom_margin = Cm(2.8), Cm(2.4)
    for name, size in (("Title", 22.0), ("Heading 1", 16.0), ("Caption", 10.5)):
        style, there = style_of(document, name)
        if own and there:
            continue
        set_font(style, HEADS, size, bold=name != "Caption")
        style.font.italic = False
        style.font.color.rgb = None
        style.paragraph_format.keep_with_next = name != "Title"
        style.paragraph_format.space_before = Pt(12 if name == "Heading 1" else 6)
        style.paragraph_format.space_after = Pt(6)
        style.paragraph_format.line_spacing = 1.2
        borders = style.element.get_or_add_pPr().find(docx.oxml.ns.qn("w:pBdr"))
        if borders is not None:
            style.element.pPr.remove(borders)


class _Note:
    """Draws the blocks into a document."""

    def __init__(self, paper: Paper, document: Document) -> None:
        self.paper, self.lang, self.document = paper, paper.lang, document
        self.blocks, self.places = write_chapters(paper)
        self.width = text_width(document.sections[0])
        self.headings = [block for block in self.blocks if isinstance(block, Heading)]

    def say(self, key: str, **params: object) -> str:
        """A word of the note."""
        return say(self.lang, f"explanation.{key}", **params)

    @property
    def draft(self) -> bool:
        """A draft while placements are unconfirmed or places are still to be written."""
        return self.paper.report.draft or bool(self.places)

    def write(self) -> None:
        """Title, facts, what is open, contents, then the chapters from a new page."""
        self._foot()
        self._title()
        self._open_list()
        self._contents()
        self.document.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)
        self._chapters()

    def write_into_template(self) -> None:
        """The chapters where the template has its mark, else at its end, with what is open before them."""
        mark = paper_words().note["body"]
        place = next((one for one in self.document.paragraphs if mark in one.text), None)
        body = self.document.element.body
        before = len(body)
        self._open_list()
        self._chapters()
        if place is not None:
            added = [element for element in list(body)[before - 1 :] if not element.tag.endswith("}sectPr")]
            for element in added:
                place._p.addprevious(element)
            body.remove(place._p)

    def _title(self) -> None:
        report = self.paper.report
        title = self.document.add_paragraph(style="Title")
        title.alignment = WD_ALIGN_PARAGRAPH.CENTER
        title.paragraph_format.space_before = Pt(12)
        add_text(title, f"{report.system.title(self.lang)}\n{self.say('title')}")
        facts = [say(self.lang, "screen.draft")] if self.draft else []
        scope = say(self.lang, f"scope.{report.scope.value}")
        facts.append(say(self.lang, "screen.of", list=report.listing.source, as_of=report.as_of, scope=scope))
        for fact in facts:
            line = self.document.add_paragraph()
            line.alignment = WD_ALIGN_PARAGRAPH.CENTER
            set_font(add_text(line, fact), BODY, 11)

    def _open_list(self) -> None:
        if not self.places:
            return
        heading = self.document.add_paragraph()
        heading.paragraph_format.space_before = Pt(12)
        set_font(add_text(heading, self.say("open-list")), HEADS, 14, bold=True)
        self._paragraph(self.say("open-list.is", n=len(self.places)))
        for place in self.places:
            self._paragraph(self.say("open", number=place.number, hint=place.hint))

    def _contents(self) -> None:
        heading = self.document.add_paragraph()
        heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
        heading.paragraph_format.space_before = Pt(12)
        set_font(add_text(heading, self.say("contents")), HEADS, 14, bold=True)
        for number, block in enumerate(self.headings, 1):
            line = self.document.add_paragraph()
            add_contents_line(line, clean(block.text), f"_Toc{number:04d}", self.width)

    def _chapters(self) -> None:
        for block in self.blocks:
            self._draw(block)

    def _draw(self, block: Block) -> None:
        match block:
            case Heading(text, level):
                heading = self.document.add_paragraph(style=f"Heading {level}")
                add_text(heading, text)
                number = self.headings.index(block) + 1
                add_bookmark(heading, f"_Toc{number:04d}", number)
            case Paragraph(text):
                self._paragraph(text)
            case Open(number, hint):
                place = self._paragraph(self.say("open", number=number, hint=hint))
                place.paragraph_format.space_before = place.paragraph_format.space_after = Pt(6)
                shade(place)
            case Shown(number, table, left_out):
                add_caption(self.document, self.say("table.word"), number, table.title, above=True)
                add_table(self.document, table, self.width)
                notes = [*table.notes, *([self.say("left-out", n=left_out)] if left_out else [])]
                for note in notes:
                    add_small(self.document, note)
            case Diagram():
                self._diagram()

    def _paragraph(self, text: str) -> Any:
        paragraph = self.document.add_paragraph()
        if self.lang == "zh":
            paragraph.paragraph_format.first_line_indent = Pt(24)
        add_text(paragraph, text)
        return paragraph

    def _diagram(self) -> None:
        """The pictures on landscape pages; then upright again."""
        pictures = structure_pictures(self.paper.report, self.lang)
        if pictures[0].missing:
            self._paragraph(self.say("no-diagram", why=pictures[0].missing))
            return
        section = turn_page(self.document, landscape=True)
        for picture in pictures:
            room = text_width(section), text_height(section) - Pt(60)
            scale = min(room[0] / picture.width, room[1] / picture.height)
            line = self.document.add_paragraph()
            line.alignment = WD_ALIGN_PARAGRAPH.CENTER
            line.paragraph_format.line_spacing = 1.0
            line.paragraph_format.keep_with_next = picture is pictures[-1]
            line.add_run().add_picture(io.BytesIO(picture.png), Emu(int(picture.width * scale)))
        add_caption(self.document, self.say("figure.word"), 1, self.say("figure"), above=False)
        turn_page(self.document, landscape=False)

    def _foot(self) -> None:
        foot = self.document.sections[0].footer.paragraphs[0]
        foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
        before, _, after = say(self.lang, "print.page").partition("&P")
        middle, _, end = after.partition("&N")
        for text, field in ((before, "PAGE"), (middle, "NUMPAGES"), (end, "")):
            set_font(add_text(foot, text), BODY, 9)
            if field:
                add_field(foot, field, "1")


def _name_fields(document: Document, paper: Paper) -> None:
    """Put what a template asks for by name into its paragraphs, heads and feet."""
    report, lang, names = paper.report, paper.lang, paper_words().note
    named = {
        names["system"]: report.system.title(lang),
        names["edition"]: report.system.edition,
        names["list"]: report.listing.source,
        names["as-of"]: report.as_of.isoformat(),
        names["scope"]: say(lang, f"scope.{report.scope.value}"),
        names["draft"]: say(lang, "screen.draft") if report.draft else "",
    }
    holders: list[Any] = [document]
    for section in document.sections:
        holders += [section.header, section.footer]
    for holder in holders:
        paragraphs = [*holder.paragraphs]
        for table in holder.tables:
            paragraphs += [one for row in table.rows for cell in row.cells for one in cell.paragraphs]
        for paragraph in paragraphs:
            for name, text in named.items():
                _replace(paragraph, name, clean(text))


def _replace(paragraph: Any, name: str, text: str) -> None:
    """Replace a name where it stands in one run, so that its format stays; else over the whole paragraph."""
    for run in paragraph.runs:
        if name in run.text:
            run.text = run.text.replace(name, text)
    if name in paragraph.text:
        whole = paragraph.text.replace(name, text)
        for run in paragraph.runs[1:]:
            run.text = ""
        paragraph.runs[0].text = whole


def _set_properties(document: Document, paper: Paper) -> None:
    report = paper.report
    day = datetime(report.as_of.year, report.as_of.month, report.as_of.day)  # noqa: DTZ001 - documents know no zones
    properties = document.core_properties
    properties.title = clean(f"{report.system.title(paper.lang)} {say(paper.lang, 'explanation.title')}")
    properties.author = properties.last_modified_by = "minestd"
    properties.created = properties.modified = day
    properties.comments = ""
