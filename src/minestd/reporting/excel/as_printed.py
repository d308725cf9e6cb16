"""The formula of a cell that says what the list said, until somebody changes the printed cell that stands for it."""


def as_printed(printed_cell: str, printed: str, said: str) -> str:
    """`said` while the cell holds the text `printed`, else what the cell holds now."""
    return f'=IF({printed_cell}&""={quoted_text(printed)},{quoted_text(said)},{printed_cell}&"")'


def quoted_text(value: str) -> str:
    """A text within a formula."""
    return '"' + value.replace('"', '""') + '"'
