"""How many published identifiers are read whole, body by body; and how many are cut or merged without a word.

Run: python bench/identifiers.py COLLECTION.csv.gz [--show WORD] [--body BODY]

The collection is a csv (perhaps gzipped) with the columns body, identifier, source; README.md says what it should hold.

whole    one number, in which every letter and digit of the identifier stands
noted    one number; what was set aside (a language, a confirmation, a variant of the print) is named by a code,
         or the words of a title stand apart from it and are handed back as such
warned   one number, and a problem at its cell names what stands beside it
refused  no number, and a reason given; or a text without any number, which a number column reports as unreadable
several  more than one number where the identifier names one thing, all of it read
cut      letters or digits are gone, and nothing says so
merged   two different identifiers, both read whole, became one number
"""

import argparse
import csv
import gzip
import io
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from minestd.reading.numbers import NumberReading, load_prefixes, read_numbers
from minestd.reading.numbers.result import FoundNumber

KINDS = ("whole", "noted", "warned", "refused", "several", "cut", "merged")
NOTES = frozenset(
    {
        "edition-note",
        "language-note",
        "variant-note",
        "clause-note",
        "year-word",
        "digits-joined",
        "month-word",
    }
)
PIECE = re.compile(r"[0-9]+|[A-Z]+")
# Words that say nothing about which document it is, and the spellings of one word.
EMPTY = frozenset(
    {
        "STD",
        "STANDARD",
        "STANDARDS",
        "NO",
        "UNAPPROVED",
        "DRAFT",
        "REC",
        "RECOMMENDATION",
        "PART",
        "TO",
        "FOR",
    }
)
RELATIONS = frozenset(
    {
        "REVISION",
        "OF",
        "SUPERSEDES",
        "AMENDMENT",
        "AMD",
        "TO",
        "AS",
        "AMENDED",
        "BY",
        "AND",
        "COR",
        "CONFORMANCE",
        "SUPPL",
    }
)
ALIKE = {
    "AM": "AMD",
    "AMENDMENT": "AMD",
    "CORR": "COR",
    "CORRIGENDUM": "COR",
    "ADDENDUM": "ADD",
    "EDITION": "ED",
    "VERSION": "V",
    "SUPPLEMENT": "SUPPL",
}
STAGED = re.compile(r"(FPD|FD|PD|D|FP|F|P)(AM|AMD|COR)")
MONTH_NAMES = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
MONTHS = dict(zip(MONTH_NAMES, range(1, 13), strict=True))
MONTH = re.compile(f"(?:{'|'.join(MONTH_NAMES)})[A-Z]*")


def pieces_of(text: str) -> list[str]:
    """Letters and digits in order, in one spelling: capitals, months as numbers, no leading noughts."""
    found = []
    for piece in PIECE.findall(text.upper()):
        if piece in EMPTY:
            continue
        if staged := STAGED.fullmatch(piece):
            found += [staged[1], "COR" if staged[2] == "COR" else "AMD"]
        elif MONTH.fullmatch(piece):
            found.append(str(MONTHS[piece[:3]]))
        else:
            found.append(ALIKE.get(piece, piece.lstrip("0") or piece))
    return found


def lost_of(identifier: str, found: FoundNumber) -> list[str]:
    """What of the identifier stands nowhere in the number or in what belongs to it."""
    related = (*found.adopted, *found.former, *found.replaces, *found.replaced_by, *found.amends)
    kept = Counter(pieces_of(" ".join(map(str, (found.number, *related)))))
    lost = []
    for piece in pieces_of(identifier):
        if kept[piece]:
            kept[piece] -= 1
        elif "two-digit-year" in found.changed and (year := _year_of(piece, kept)):
            kept[year] -= 1
        elif not (related and piece in RELATIONS) and not (piece.isalpha() and piece in kept):
            lost.append(piece)
    return lost


def _spelled_alike(found: FoundNumber) -> bool:
    """Whether two spellings of one number may differ in pieces: a short year, the standards it names beside itself."""
    return bool(found.replaces or found.amends or found.adopted) or "two-digit-year" in found.changed


def _year_of(piece: str, kept: Counter[str]) -> str:
    """The year of four digits that a piece of two stands for."""
    return (
        next((year for year in kept if kept[year] and len(year) == 4 and int(year) % 100 == int(piece)), "")
        if (piece.isdigit() and len(piece) <= 2)
        else ""
    )


def kind_of(identifier: str, reading: NumberReading) -> str:
    """Which of KINDS a reading is, but for `merged`, which only many readings show."""
    if not reading.found:
        return "refused"
    if reading.refused:
        return "warned"
    if len(reading.found) > 1:
        return "several"
    (found,) = reading.found
    lost = lost_of(identifier, found)
    if not lost:
        return "whole"
    if NOTES & set(found.changed):
        return "noted"
    apart = Counter(pieces_of(reading.rest))
    titled = (
        len([word for word in reading.rest.replace("(", "").split() if len(word) > 3 and word[:4].isalpha()])
        > 1
    )
    return "noted" if titled and not Counter(lost) - apart else "cut"


def identifiers_of(path: Path) -> Iterator[tuple[str, str]]:
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    for row in csv.DictReader(io.StringIO(text, newline="")):
        yield row["body"], row["identifier"]


def measured(path: Path, show: str, body_shown: str) -> dict[str, Counter[str]]:
    """The kinds of all identifiers, by body; prints those of the kind `show`."""
    prefixes = load_prefixes()
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    whole: dict[str, dict[str, tuple[str, list[str]]]] = defaultdict(dict)
    for body, identifier in identifiers_of(path):
        reading = read_numbers(identifier, prefixes)
        kind = kind_of(identifier, reading)
        if kind == "whole":
            pieces = pieces_of(identifier)
            before = whole[body].setdefault(str(reading.found[0].number), (identifier, pieces))
            if before[1] != pieces and not _spelled_alike(reading.found[0]):
                kind = "merged"
        counts[body][kind] += 1
        if kind == show and body_shown in ("", body):
            print(f"{body:<12}{identifier:<60}{', '.join(str(each.number) for each in reading.found)}"
                  f"  {[each.code for each in reading.refused]}")  # fmt: skip
    return counts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("collection", type=Path)
    parser.add_argument("--show", default="", choices=("", *KINDS))
    parser.add_argument("--body", default="")
    asked = parser.parse_args()
    counts = measured(asked.collection, asked.show, asked.body)
    print(f"{'body':<14}{'all':>7}" + "".join(f"{kind:>9}" for kind in KINDS) + f"{'whole %':>9}")
    for body, found in [*sorted(counts.items()), ("all", sum(counts.values(), Counter()))]:
        total = found.total()
        kept = found["whole"] + found["noted"]
        print(
            f"{body:<14}{total:>7}" + "".join(f"{found[kind]:>9}" for kind in KINDS) + f"{kept / total:>9.1%}"
        )


if __name__ == "__main__":
    main()
