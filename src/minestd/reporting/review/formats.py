"""The forms of a review by suffix: the sheet and the page."""

from collections.abc import Callable
from typing import BinaryIO

from minestd.reporting.review.placed_list import PlacedList


def _write_sheet(placed: PlacedList, stream: BinaryIO) -> None:
    # Excel is loaded only where it is written.
    from minestd.reporting.review.sheet import write_review_sheet

    write_review_sheet(placed.listing, placed.placements, placed.system, placed.lang, stream)


def _write_page(placed: PlacedList, stream: BinaryIO) -> None:
    from minestd.reporting.review.page import write_review_page

    write_review_page(placed, stream)


REVIEW_WRITERS: dict[str, Callable[[PlacedList, BinaryIO], None]] = {
    ".xlsx": _write_sheet,
    ".html": _write_page,
}
