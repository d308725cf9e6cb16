"""HTML: the report as one page that works from a file, in both languages, without a network."""

from typing import BinaryIO

from minestd.reporting.html.filled import fill
from minestd.reporting.page.data import page_data
from minestd.reporting.paper import Paper
from minestd.reporting.table import text_of
from minestd.wording import say

SCRIPTS = tuple(
    f"page/script/{name}.js"
    for name in (
        "base",
        "system",
        "address",
        "overview",
        "tree",
        "sunburst",
        "node",
        "table",
        "rules",
        "start",
    )
)


def write_page(paper: Paper, stream: BinaryIO) -> None:
    """Write the page. Without scripts it still shows the summary, and says what it lacks."""
    report, lang, shown = paper.report, paper.lang, paper.table("summary")
    page = fill(
        "page/report.html.j2",
        ("page/style.css",),
        SCRIPTS,
        page_data(paper),
        say(lang, "screen.title", system=report.system.title(lang)),
        lang,
        no_script=say(lang, "page.no-script"),
        summary=[[text_of(cell) for cell in shown.cells(row)] for row in shown.rows],
    )
    stream.write(page)
