"""`make docs`: the shown outputs, the list of decisions, the schema and the pictures of the documents, made anew."""

import json
import re
import sys

from docs.error_page import PAGE, error_page
from docs.pictures.make import make
from docs.shown import ROOT, pages, renew

from minestd.reading.frameworks.json_schema import framework_schema

SCHEMA = ROOT / "docs" / "framework.schema.json"
DECISIONS = ROOT / "docs" / "decisions"


def decisions() -> str:
    """The list of decisions as a table, from the heading of each page."""
    rows = ["| number | decision |", "|---|---|"]
    for page in sorted(DECISIONS.glob("[0-9]*.md")):
        number, title = page.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ").split(" ", 1)
        rows.append(f"| [{number}]({page.name}) | {title} |")
    return "\n".join(rows) + "\n"


def main() -> int:
    """Make everything anew and say what changed; 1 where a page must be mended by hand."""
    index = DECISIONS / "README.md"
    text = index.read_text(encoding="utf-8")
    index.write_text(re.sub(r"^\|.*", decisions(), text, flags=re.M | re.S), encoding="utf-8")
    PAGE.write_text(error_page(), encoding="utf-8")
    SCHEMA.write_text(json.dumps(framework_schema(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    faults = 0
    for page in pages():
        try:
            print(page.relative_to(ROOT), "renewed" if renew(page) else "unchanged")
        except ValueError as fault:
            print(fault, file=sys.stderr)
            faults += 1
    make()
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
