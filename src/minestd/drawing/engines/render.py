"""Pages to files' bytes: svg and png a page each, pdf all pages in one, dot as text."""

import io
from collections.abc import Sequence

from minestd.drawing.engines.dot import to_dot
from minestd.drawing.engines.engines import Engine, find_engine
from minestd.drawing.engines.fonts import PACKAGE, find_font
from minestd.drawing.engines.svg import finish
from minestd.drawing.shapes.scene import PageLayout
from minestd.errors import MinestdError

KINDS = ("svg", "png", "pdf", "dot")
DPI = 200
_LONGEST_PIXELS = 16_000
"""Graphviz shrinks a picture that its canvas cannot hold (32,767 pixels); this stays well below."""


def render(
    pages: Sequence[PageLayout],
    kind: str,
    *,
    dpi: int = DPI,
    link: str = "",
    engine: Engine | None = None,
) -> tuple[bytes, ...]:
    """The pages as bytes in order: one file a page, but a single one for pdf and dot.

    `link` is a web address with `{code}` for links of nodes in svg and pdf. Raises MinestdError engine-missing,
    engine-failed, font-missing (png and pdf with Chinese and no font), png-too-large, diagram-choice-unknown.
    """
    if kind not in KINDS:
        raise MinestdError("diagram-choice-unknown", what="format", seen=kind, known=", ".join(KINDS))
    sources = [to_dot(page, link=link, web=kind == "svg") for page in pages]
    if kind == "dot":
        return ("\n".join(sources).encode("utf-8"),)
    _refuse(pages, kind, dpi)
    drawer = engine or find_engine()
    drawn = drawer.draw_all(sources, kind, dpi)
    if kind == "svg":
        return tuple(finish(one, page) for one, page in zip(drawn, pages, strict=True))
    return (_joined(drawn),) if kind == "pdf" else tuple(drawn)


def _refuse(pages: Sequence[PageLayout], kind: str, dpi: int) -> None:
    chinese = any(not text.words.isascii() for page in pages for text in page.texts)
    if kind != "svg" and chinese and find_font() is None:
        raise MinestdError("font-missing", package=PACKAGE, kind=kind)
    longest = max((max(page.width, page.height) for page in pages), default=1)
    if kind == "png" and longest * dpi / 72 > _LONGEST_PIXELS:
        paper = "A3" if longest > 1000 else "A4"
        raise MinestdError("png-too-large", page=paper, dpi=dpi, limit=int(_LONGEST_PIXELS * 72 / longest))


def _joined(parts: list[bytes]) -> bytes:
    """One pdf of several. Graphviz writes one page a file (docs/decisions/0008)."""
    if len(parts) == 1:
        return parts[0]
    from pypdf import PdfWriter

    writer = PdfWriter()
    for part in parts:
        writer.append(io.BytesIO(part))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
