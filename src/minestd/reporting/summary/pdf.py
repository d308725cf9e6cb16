"""PDF: the report on four A4 pages at most, for mail and chat tools that stop HTML."""

from typing import BinaryIO

from minestd.drawing.diagram import render
from minestd.reporting.paper import Paper
from minestd.reporting.summary.pages import summary_pages


def write_summary(paper: Paper, stream: BinaryIO) -> None:
    """Write the summary. Raises MinestdError font-missing where no font with Chinese is installed."""
    (whole,) = render(summary_pages(paper.report, paper.lang), "pdf")
    stream.write(whole)
