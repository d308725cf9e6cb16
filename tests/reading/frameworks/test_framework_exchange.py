"""Frameworks come in from outlines and go out as files that read back the same."""

import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from minestd.errors import MinestdError
from minestd.model.framework import Framework
from minestd.model.system import StandardsSystem
from minestd.model.thesaurus import Thesaurus
from minestd.reading.frameworks import load_system
from minestd.reading.frameworks.outline import import_outline
from minestd.reporting.framework.yaml_file import write_framework
from minestd.wording import LANGUAGES, say

CODES = Path(__file__).parents[2] / "data" / "framework-codes.csv"


def content(system: StandardsSystem) -> dict[str, Any]:
    """All that a system says, the hash of its file aside."""
    facts = {
        key: value
        for key, value in vars(system).items()
        if key not in ("root", "data_digest", "by_code", "leaves")
    }
    facts["nodes"] = [
        {key: value for key, value in vars(node).items() if not key.startswith("_") and key != "above"}
        | {"above": node.parent.code if node.parent else None}
        for node in system.root.walk()
    ]
    return facts


def again(system: StandardsSystem, folder: Path) -> StandardsSystem:
    stream = io.BytesIO()
    write_framework(Framework(system, Thesaurus()), stream)
    file = folder / "again.yaml"
    file.write_bytes(stream.getvalue())
    return load_system(str(file))


def outline(folder: Path, text: str, encoding: str = "utf-8") -> StandardsSystem:
    file = folder / "own.csv"
    file.write_bytes(text.encode(encoding))
    return import_outline(str(file))


def test_the_shipped_framework_reads_back_the_same(tmp_path: Path) -> None:
    system = load_system("coal-mine-2024")
    assert content(again(system, tmp_path)) == content(system)


def test_an_outline_has_the_same_tree_as_the_framework(tmp_path: Path) -> None:
    system, shipped = import_outline(str(CODES)), load_system("coal-mine-2024")
    assert [(node.code, node.name_zh) for node in system.root.walk()][1:] == [
        (node.code, node.name_zh) for node in shipped.root.walk()
    ][1:]
    assert system.name == "framework-codes"
    assert content(again(system, tmp_path)) == content(system)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("code,parent,name\nA,,甲\nA1,A,乙\n", "utf-8"),
        ("code,parent,name\nA,,甲\nA1,A,乙\n", "utf-8-sig"),
        ("编号;上级编号;名称;备注\r\nA;;甲;x\r\nA1;A;乙;\r\n", "gb18030"),
        ("name\tparent\tcode\n甲\t\tA\n\t\t\n乙\tA\tA1\n", "utf-8"),
        ("我们的体系,,\ncode,parent,name\nA1,A,乙\nA,,甲\n", "utf-8"),
    ],
)
def test_outlines_as_offices_send_them(tmp_path: Path, text: str, encoding: str) -> None:
    system = outline(tmp_path, text, encoding)
    assert [(node.code, node.name_zh) for node in system.by_code.values()] == [("A", "甲"), ("A1", "乙")]


def test_text_of_an_outline_stays_text(tmp_path: Path) -> None:
    system = outline(
        tmp_path, 'code,parent,name,应有数\n1.10,,"=1+1\n# a: [b]",2\nnull,1.10,- x,\n'.replace(",2\n", ",\n")
    )
    assert content(again(system, tmp_path)) == content(system)
    assert list(system.by_code) == ["1.10", "null"]


def test_every_mistake_of_an_outline_has_its_line(tmp_path: Path) -> None:
    text = 'code,parent,name,应有数\nA,B,a,\nB,A,b,\nC,,"c\nc",\nC,,d,\nD,X,e,\n,C,f,\nE,E,g,\nF,C,,\nG,C,g,many\n'
    with pytest.raises(MinestdError) as caught:
        outline(tmp_path, text)
    assert [(found.code, found.params["line"]) for found in caught.value.findings] == [
        ("outline-circle", 2),
        ("outline-circle", 3),
        ("framework-duplicate-code", 6),
        ("framework-unknown-code", 7),
        ("framework-missing-key", 8),
        ("outline-circle", 9),
        ("framework-name-missing", 10),
        ("framework-not-number", 11),
    ]
    for found in caught.value.findings:
        assert all(say(lang, f"error.{found.code}", **found.params) for lang in LANGUAGES)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "outline-no-header"),
        ("a,b\n1,2\n", "outline-no-header"),
        ("code,parent,name\n", "framework-table-empty"),
        (
            "code,parent,name\n" + "".join(f"n{n},{f'n{n - 1}' if n else ''},x{n}\n" for n in range(3000)),
            "framework-too-deep",
        ),
        (
            "code,parent,name\n" + "".join(f"n{n},n{(n + 1) % 3000},x{n}\n" for n in range(3000)),
            "outline-circle",
        ),
    ],
)
def test_outlines_that_are_none(tmp_path: Path, text: str, code: str) -> None:
    with pytest.raises(MinestdError) as caught:
        outline(tmp_path, text)
    assert code in {found.code for found in caught.value.findings}


def test_an_outline_that_is_not_there() -> None:
    with pytest.raises(MinestdError, match="outline-not-found"):
        import_outline("nowhere.csv")


words = (
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=12)
    .map(str.strip)
    .filter(bool)
)


@given(
    st.lists(
        st.tuples(words, words),
        min_size=1,
        max_size=8,
        unique_by=(lambda pair: pair[0], lambda pair: pair[1]),
    ),
    st.data(),
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_names_and_codes_read_back_the_same(
    tmp_path: Path, nodes: list[tuple[str, str]], data: st.DataObject
) -> None:
    import csv

    file = tmp_path / "any.csv"
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(("code", "parent", "name"))
        for place, (code, name) in enumerate(nodes):
            above = data.draw(st.sampled_from(["", *(known for known, _ in nodes[:place])]))
            writer.writerow((code, above, name))
    system = import_outline(str(file))
    assert {node.code: node.name_zh for node in system.by_code.values()} == dict(nodes)
    assert content(again(system, tmp_path)) == content(system)
