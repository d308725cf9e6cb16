"""An engine's svg made fit for the web and for print: exact paper size, tooltips, real bold letters."""

import re
from xml.sax.saxutils import escape, unescape

from minestd.drawing.shapes.scene import PageLayout

_PAPER_MM = {(842, 1191): (297, 420), (1191, 842): (420, 297), (595, 842): (210, 297), (842, 595): (297, 210)}
_SIZE = re.compile(r'<svg width="[^"]*" height="[^"]*"')
_TITLE = re.compile(r"<title>([^<]*)</title>")
_LINK_TITLE = re.compile(r' xlink:title="[^"]*"')
_BOLD = re.compile(r'<g [^>]*class="node text bold">.*?</g>', re.DOTALL)
_DOCTYPE = re.compile(r"<!DOCTYPE[^>]*>\s*")
_COMMENT = re.compile(r"<!--.*?-->\s*", re.DOTALL)
_ENTITIES = {"&quot;": '"', "&#39;": "'", "&#45;": "-", "&#160;": " "}
_STYLE = (
    "<style>.text,.quiet,.edge{pointer-events:none}"
    ".tipped:hover>polygon,.tipped:hover>g polygon{stroke-width:2}</style>\n"
)


def finish(drawn: bytes, page: PageLayout) -> bytes:
    """Size in millimetres, a language, one tooltip a node, and texts that let the pointer through to their box."""
    text = _COMMENT.sub("", _DOCTYPE.sub("", drawn.decode("utf-8")))
    size = _PAPER_MM.get((page.width, page.height))
    if size:
        lang = "zh-CN" if page.lang == "zh" else "en"
        head = f'<svg lang="{lang}" role="img" width="{size[0]}mm" height="{size[1]}mm"'
        text = _SIZE.sub(head, text, count=1)
    text = _LINK_TITLE.sub("", text)
    text = _BOLD.sub(lambda found: found[0].replace("<text ", '<text font-weight="bold" '), text)
    tips = {box.key: box.tip for box in page.boxes if box.tip}
    tips[page.name] = page.title

    def tip(found: re.Match[str]) -> str:
        words = tips.get(unescape(found[1], _ENTITIES))
        return f"<title>{escape(words)}</title>" if words else ""

    text = _TITLE.sub(tip, text)
    start = text.index("<g ", text.index("<svg"))
    return (text[:start] + _STYLE + text[start:]).encode("utf-8")
