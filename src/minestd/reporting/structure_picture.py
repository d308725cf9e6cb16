"""The structure diagram in black and white, as pictures for papers."""

from msgspec import Struct

from minestd.drawing.diagram import lay_out, render
from minestd.errors import MinestdError
from minestd.measuring.results import Report
from minestd.reporting.text.sentences import error_text
from minestd.wording import Lang

DPI = 200


class Picture(Struct, frozen=True):
    """A page of the diagram: PNG bytes with its size in points; or `missing` tells why there is none."""

    png: bytes
    width: float
    height: float
    missing: str = ""


def structure_pictures(report: Report, lang: Lang) -> tuple[Picture, ...]:
    """A picture an A4 page. Without a font or an engine one that tells what is missing: papers do not fail for it."""
    try:
        pages = lay_out(report.system, report, layout="structure", page="A4", plain=True, lang=lang)
        drawn = render(pages, "png", dpi=DPI)
    except MinestdError as fault:
        return (Picture(b"", 0, 0, error_text(fault, lang)),)
    return tuple(Picture(one, page.width, page.height) for one, page in zip(drawn, pages, strict=True))
