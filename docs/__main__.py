"""`make docs`: the shown outputs, the list of decisions and the pictures of the documents, made anew."""

import re

from docs.pictures.make import make
from docs.shown import ROOT, pages, renew

DECISIONS = ROOT / "docs" / "decisions"


def decisions() -> str:
    """The list of decisions as a table, from the heading of each page."""
    rows = ["| number | decision |", "|---|---|"]
    for page in sorted(DECISIONS.glob("[0-9]*.md")):
        number, title = page.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ").split(" ", 1)
        rows.append(f"| [{number}]({page.name}) | {title} |")
    return "\n".join(rows) + "\n"


def main() -> None:
    """Make everything anew and say what changed."""
    index = DECISIONS / "README.md"
    index.write_text(
        re.sub(r"^\|.*", decisions(), index.read_text(encoding="utf-8"), flags=re.M | re.S), encoding="utf-8"
    )
    for page in pages():
        print(page.relative_to(ROOT), "renewed" if renew(page) else "unchanged")
    make()


if __name__ == "__main__":
    main()
