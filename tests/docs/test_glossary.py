"""The glossary gives every term as the program says it, and no other words for it."""

import re
from collections import Counter
from importlib import import_module
from pathlib import Path

from minestd.wording import CATALOGUE
from minestd.wording.terms import WORDS

GLOSSARY = Path(__file__).parents[2] / "docs" / "glossary.md"
SECTION = re.compile(r"<!-- terms: (?P<rooms>[a-z, ]+) -->(?P<body>.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
ROW = re.compile(r"^\| (?P<zh>[^|]+?) \| (?P<en>[^|]+?) \| (?P<key>[^|]+?) \|", re.MULTILINE)

MODULES = (
    "measuring.results",
    *(
        f"model.{name}"
        for name in (
            "framework", "ledger", "listing", "memory", "number", "placement", "prefixes", "problem", "standard",
            "system", "tree",
        )
    ),
)  # fmt: skip
"""Where the names of the glossary's first table are at home."""


def rows(body: str) -> list[tuple[str, str, str]]:
    found = [(row["zh"], row["en"], row["key"].strip("`")) for row in ROW.finditer(body)]
    return [row for row in found if row[0] not in ("中文", "---")]


def test_the_glossary_has_every_term_and_no_other() -> None:
    text = GLOSSARY.read_text(encoding="utf-8")
    sections = {match["rooms"]: rows(match["body"]) for match in SECTION.finditer(text)}
    terms = {key: CATALOGUE[key] for key in WORDS}
    told = Counter((zh, en) for body in sections.values() for zh, en, _ in body)
    assert told == Counter(terms.values())
    assert {room for rooms in sections for room in rooms.split(", ")} == {key.split(".")[0] for key in WORDS}


def test_the_keys_are_those_of_the_program() -> None:
    text = GLOSSARY.read_text(encoding="utf-8")
    for section in SECTION.finditer(text):
        for zh, en, key in rows(section["body"]):
            if key != "mark":
                assert (zh, en) in [
                    CATALOGUE.get(f"{room}.{key}") for room in section["rooms"].split(", ")
                ], key


def test_the_names_in_the_code_exist() -> None:
    """`Name` and `Name.attribute` of the first table are classes of the model or of measuring."""
    modules = [import_module(f"minestd.{name}") for name in MODULES]
    first = GLOSSARY.read_text(encoding="utf-8").split("\n## ")[1]
    for name in re.findall(r"`([A-Z]\w+(?:\.\w+)?)`", first):
        owner, _, attribute = name.partition(".")
        found = [getattr(module, owner) for module in modules if hasattr(module, owner)]
        assert found, name
        assert not attribute or hasattr(found[0], attribute) or attribute in found[0].__slots__, name
