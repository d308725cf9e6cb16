"""A framework in a folder: tables as offices keep them, one load, and every mistake with its file and line."""

import io
from pathlib import Path

import pytest

from minestd.errors import MinestdError
from minestd.model.framework import Framework
from minestd.model.number import Level
from minestd.model.thesaurus import Term
from minestd.reading.frameworks import available_systems, load_framework
from minestd.reporting.framework.yaml_file import write_framework
from minestd.resources import framework_folder
from minestd.wording import LANGUAGES, say

NODES = "code,parent,name_zh\nA,,甲\nA1,A,术语\nA2,A,编码\n"
TERMS = "node,term,weight,language,source,note\nA1,术语,3,zh,,\n"
FILES = {"nodes.csv": NODES, "terms.csv": TERMS}


def folder(tmp_path: Path, **changed: str | bytes) -> str:
    """A framework's folder; `nodes_csv="…"` stands for the file `nodes.csv`."""
    for name, text in {**FILES, **{key.replace("_", ".", 1): text for key, text in changed.items()}}.items():
        tmp_path.joinpath(name).write_bytes(text.encode() if isinstance(text, str) else text)
    return str(tmp_path)


def mistakes(path: str) -> list[tuple[str, str, object]]:
    """File, code and line of every finding; each is a sentence in both languages that names the file."""
    with pytest.raises(MinestdError) as caught:
        load_framework(path)
    assert caught.value.code == "framework-invalid"
    for found in caught.value.findings:
        for lang in LANGUAGES:
            assert str(found.params["file"]) in say(lang, f"error.{found.code}", **found.params)
    return [
        (Path(str(found.params["file"])).name, found.code, found.params["line"])
        for found in caught.value.findings
    ]


def facts(framework: Framework) -> tuple[object, ...]:
    system, terms = framework.system, framework.terms
    nodes = [
        {key: value for key, value in vars(node).items() if not key.startswith("_") and key != "above"}
        for node in system.root.walk()
    ]
    others = {
        key: value
        for key, value in vars(system).items()
        if key not in ("root", "data_digest", "by_code", "leaves")
    }
    return nodes, others, terms


def test_the_shipped_terms_describe_every_aspect() -> None:
    """At least eight Chinese terms and four English ones each."""
    for name in available_systems():
        framework = load_framework(name)
        for leaf in framework.system.leaves:
            texts = [term.text for term in framework.terms.nodes[leaf.code].terms]
            english = sum(text.isascii() for text in texts)
            assert english >= 4, leaf.code
            assert len(texts) - english >= 8, leaf.code
        assert framework.terms.outside.terms


def test_nodes_alone_are_enough(tmp_path: Path) -> None:
    tmp_path.joinpath("nodes.csv").write_text(NODES, encoding="utf-8")
    framework = load_framework(str(tmp_path))
    assert list(framework.system.by_code) == ["A", "A1", "A2"]
    assert framework.system.name == tmp_path.name
    assert framework.system.targets == ()
    assert framework.terms.is_empty


def test_every_file_says_its_part(tmp_path: Path) -> None:
    path = folder(
        tmp_path,
        framework_yaml="name: ours\ntitle_zh: 我们的体系\nmine_types: [{key: deep, zh: 井工, en: underground}]\n",
        nodes_csv="code,parent,name_zh,aliases,mine_types,required\nA,,甲,,,\n"
        "A1,A,术语,名词；词汇; vocabulary,deep,3\n",
        terms_csv="node,term,weight,language,note\nA1,,,,什么都归这里\nA1,概念,1,zh,弱\nA1,术语,3,zh,\nA1,代码,not,zh,\nA,总则,2,zh,\nX,焊接,3,zh,\n",
        rules_yaml="review_years: {national: 7}\ncounted_levels: {sample: [national]}\n"
        "empty: [规范]\nkinds: {词汇: {A1: 3, X: 1}}\n"
        "relation: {field: [煤矿], nodes: [A1]}\nboundaries: [{nodes: [A1], zh: 界, en: border}]\n",
        targets_yaml="targets:\n  - {key: '2027', by: 2027-12-31, text: 五项, "
        "fields: [{key: f, zh: 域, en: field, nodes: [A1]}]}\n",
        wording_yaml="wording: {guide: {zh: 规划, en: the plan}}\n",
    )
    framework = load_framework(path)
    system, terms = framework.system, framework.terms
    assert (system.name, system.title("en"), system.review_years) == (
        "ours",
        "我们的体系",
        {"national": 7},
    )
    assert system.counted_levels == {"sample": (Level.NATIONAL,)}
    assert (system.by_code["A1"].aliases, system.by_code["A1"].own_required) == (
        ("名词", "词汇", "vocabulary"),
        3,
    )
    assert system.by_code["A1"].boundary == ("界",)
    assert system.targets[0].fields[0].nodes == ("A1",)
    assert system.word("guide", "", "en") == "the plan"
    assert terms.nodes["A1"].terms == (Term("术语", 3), Term("概念", 1))
    assert (terms.nodes["A1"].exclusions, terms.nodes["A1"].note) == (("代码",), "什么都归这里")
    assert terms.nodes["A"].is_part
    assert not terms.nodes["A1"].is_part
    assert terms.outside.terms == (Term("焊接", 3),)
    assert terms.kinds == {"词汇": {"A1": 3, "X": 1}}
    assert terms.relation.field == ("煤矿",)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_tables_as_spreadsheets_save_them(tmp_path: Path, encoding: str, delimiter: str) -> None:
    nodes = "\n编号,上级编号,名称,,\n,,,,\nA,,甲,,\nA1,A,术语,,\n\nA2,A,编码\n"
    terms = "节点,词,权重,语言,备注\nA1,术语,3,中文,\nA1,代码,排除,,\n"
    path = folder(
        tmp_path,
        nodes_csv=nodes.replace(",", delimiter).replace("\n", "\r\n").encode(encoding),
        terms_csv=terms.replace(",", delimiter).encode(encoding),
    )
    framework = load_framework(path)
    assert [node.name_zh for node in framework.system.by_code.values()] == ["甲", "术语", "编码"]
    assert framework.terms.nodes["A1"].exclusions == ("代码",)


def test_what_office_programs_leave_behind_is_no_file_of_the_framework(tmp_path: Path) -> None:
    for name in ("~$nodes.csv", ".DS_Store", "README.md", "说明.txt", "desktop.ini", "Thumbs.db"):
        tmp_path.joinpath(name).write_bytes(b"x")
    assert load_framework(folder(tmp_path)).system.leaves


def test_every_mistake_of_every_file_is_told(tmp_path: Path) -> None:
    path = folder(
        tmp_path,
        framework_yaml="titel_zh: x\nkinds: {}\n",
        nodes_csv="code,parent,name_zh,colour,role\nA,,甲,red,boss\nB,Z,乙,,\nA,,丙,,\n",
        terms_csv="node,term,weight,language,note\nA,一,3,zh,\n\nQ,二,3,zh,\nQ,三,2,zh,\nA,一,2,zh,\n,四,3,,\nA,,3,,\n"
        "A,五,4,,\nA,六,3,de,\nA,七,,,\nA,,,,甲\nA,,,,乙\n",
        rules_yaml="ics:\n  '73.100': {Z9: 9}\nrelation:\n  nodes: [Y]\nname: x\n",
        targets_yaml="targets:\n  - {key: a, by: 2027-12-31}\n",
        wording_yaml="wording:\n  guide: {zh: 规划}\n",
        more_xlsx="",
    )
    assert sorted(mistakes(path)) == sorted(
        [
            ("framework.yaml", "framework-unknown-key-like", 1),
            ("framework.yaml", "framework-key-elsewhere", 2),
            ("nodes.csv", "framework-unknown-column", 1),
            ("nodes.csv", "framework-unknown-word", 2),
            ("nodes.csv", "framework-unknown-code", 3),
            ("nodes.csv", "framework-duplicate-code", 4),
            ("terms.csv", "framework-terms-of-unknown", 4),
            ("terms.csv", "framework-term-twice", 6),
            ("terms.csv", "framework-missing-key", 7),
            ("terms.csv", "framework-missing-key", 8),
            ("terms.csv", "framework-not-choice", 9),
            ("terms.csv", "framework-not-choice", 10),
            ("terms.csv", "framework-missing-key", 11),
            ("terms.csv", "framework-note-twice", 13),
            ("rules.yaml", "framework-unknown-code", 2),
            ("rules.yaml", "framework-out-of-range", 2),
            ("rules.yaml", "framework-unknown-code", 4),
            ("rules.yaml", "framework-key-elsewhere", 5),
            ("targets.yaml", "framework-missing-key", 2),
            ("wording.yaml", "framework-missing-key", 2),
            ("more.xlsx", "framework-unknown-file", 1),
        ]
    )


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({"nodes_csv": "title\n" + NODES}, ("nodes.csv", "framework-row-above", 1)),
        ({"nodes_csv": NODES + "A3,A,三,loose\n"}, ("nodes.csv", "framework-loose-cell", 5)),
        (
            {"nodes_csv": NODES.replace("name_zh", "name_zh,nam_en")},
            ("nodes.csv", "framework-unknown-column-like", 1),
        ),
        ({"nodes_csv": NODES.replace("name_zh", "name_zh,名称")}, ("nodes.csv", "framework-column-twice", 1)),
        ({"nodes_csv": "code,name_zh\nA,甲\n"}, ("nodes.csv", "framework-no-header", 1)),
        ({"nodes_csv": "code,parent,name_zh\n"}, ("nodes.csv", "framework-table-empty", 1)),
        (
            {"nodes_csv": 'code,parent,name_zh\nA,,"甲\n乙"\nA,,丙\n'},
            ("nodes.csv", "framework-duplicate-code", 4),
        ),
        ({"nodes_csv": "code,parent,name_zh\nA,B,甲\nB,A,乙\n"}, ("nodes.csv", "outline-circle", 2)),
        ({"terms_csv": "node,term\nA1,术语\n"}, ("terms.csv", "framework-no-header", 1)),
        ({"terms_csv": TERMS + "A2,术语,3,zh,,\n"}, ("terms.csv", "framework-term-claimed", 3)),
        ({"terms_csv": TERMS + "A9,,,,,说明\n"}, ("terms.csv", "framework-unknown-code", 3)),
        (
            {"nodes_csv": NODES + "X,,外\n", "terms_csv": TERMS + "X,焊接,3,zh,,\n"},
            ("terms.csv", "framework-outside-is-node", 3),
        ),
        ({"rules_yaml": "empty: [\n"}, ("rules.yaml", "framework-syntax", 2)),
        ({"rules_yaml": "empty: [规范]\n".encode("gb18030")}, ("rules.yaml", "framework-not-utf8", 1)),
        ({"terms_csv": b"\xff\xff\xff"}, ("terms.csv", "framework-not-utf8", 1)),
    ],
)
def test_a_mistake_is_found_where_it_stands(
    tmp_path: Path, changed: dict[str, str | bytes], found: tuple[str, str, int]
) -> None:
    assert found in mistakes(folder(tmp_path, **changed))


def test_a_folder_without_nodes_says_so(tmp_path: Path) -> None:
    tmp_path.joinpath("terms.csv").write_text(TERMS, encoding="utf-8")
    assert mistakes(str(tmp_path)) == [("nodes.csv", "framework-no-table", 1)]


def test_a_part_and_its_aspect_may_both_have_a_term(tmp_path: Path) -> None:
    assert load_framework(folder(tmp_path, terms_csv=TERMS + "A,术语,3,zh,,\n")).terms.nodes["A"].is_part


def test_a_folder_of_a_shipped_name_replaces_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder or a part of one where somebody works, under the very name of a shipped framework."""
    name = available_systems()[0]
    shipped = load_framework(name)
    tmp_path.joinpath(name).mkdir()
    folder(tmp_path / name)
    monkeypatch.chdir(tmp_path)
    assert facts(load_framework(name)) == facts(shipped)
    assert load_framework(f"./{name}").system.leaves[0].name_zh == "术语"
    tmp_path.joinpath(name, "nodes.csv").unlink()
    assert facts(load_framework(name)) == facts(shipped)


def test_the_digest_is_of_every_file_that_decides(tmp_path: Path) -> None:
    texts: dict[str, str] = {
        "framework_yaml": "name: x\n",
        "nodes_csv": NODES,
        "terms_csv": TERMS,
        "rules_yaml": "empty: [规范]\n",
        "targets_yaml": "targets: []\n",
        "wording_yaml": "wording: {guide: {zh: 规划, en: the plan}}\n",
    }
    seen = {load_framework(folder(tmp_path, **texts)).system.data_digest}
    for name, text in texts.items():
        changed = text.replace("x", "y").replace("术语", "词汇").replace("规", "轨").replace("[]", "[ ]")
        assert changed != text
        seen.add(load_framework(folder(tmp_path, **{**texts, name: changed})).system.data_digest)
    assert len(seen) == 1 + len(texts)
    saved = {name: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode() for name, text in texts.items()}
    assert load_framework(folder(tmp_path, **saved)).system.data_digest in seen


def test_a_framework_written_as_one_file_places_the_same(tmp_path: Path) -> None:
    for name in available_systems():
        framework, stream = load_framework(name), io.BytesIO()
        write_framework(framework, stream)
        file = tmp_path / "again.yaml"
        file.write_bytes(stream.getvalue())
        assert facts(load_framework(str(file))) == facts(framework)


def test_terms_of_a_single_file_are_checked_like_those_of_a_table(tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    text = "nodes: [{code: A, name_zh: 甲}]\nterms:\n  A: {3: [一], not: [一]}\n  B:\n    1: [二]\n  A2: {4: [x]}\n"
    file.write_text(text, encoding="utf-8")
    assert mistakes(str(file)) == [
        ("own.yaml", "framework-term-twice", 3),
        ("own.yaml", "framework-terms-of-unknown", 5),
        ("own.yaml", "framework-unknown-key", 6),
    ]


def test_the_shipped_folders_hold_nothing_that_is_not_read() -> None:
    for name in available_systems():
        names = {path.name for path in framework_folder().joinpath(name).iterdir()}
        assert names - {"README.md", "wording.yaml"} == {
            "framework.yaml",
            "nodes.csv",
            "terms.csv",
            "rules.yaml",
            "targets.yaml",
        }


WHOLE = "name: x\nnodes:\n- {code: A, name_zh: 甲}\nterms: {A: {3: [一]}}\nreview_years: {national: 5}\n"


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({"framework_yaml": WHOLE}, [("framework.yaml", "framework-whole-beside-tables", 2)]),
        (
            {"framework_yaml": "node_files: [a.yaml]\nwrong: 1\n"},
            [("framework.yaml", "framework-whole-beside-tables", 1)],
        ),
        ({"framework_yaml": "terms: {A1: {3: [一]}}\n"}, [("framework.yaml", "framework-key-elsewhere", 1)]),
        ({"rules_yaml": "nodes: []\n"}, [("rules.yaml", "framework-key-elsewhere", 1)]),
        ({"nodes_csv": "\ncode,parent,name_zh\n\n,,\n"}, [("nodes.csv", "framework-table-empty", 2)]),
        (
            {"nodes_csv": "code,parent,name_zh\nA,B,甲\nB,A,乙\n"},
            [("nodes.csv", "outline-circle", 2), ("nodes.csv", "outline-circle", 3)],
        ),
        ({"nodes_csv": "code,parent,name_zh\nA,A,甲\n"}, [("nodes.csv", "outline-circle", 2)]),
        ({"nodes_csv": "code,parent,name_zh\nA,Z,甲\n"}, [("nodes.csv", "framework-unknown-code", 2)]),
    ],
)
def test_one_mistake_is_told_once_in_the_words_of_its_file(
    tmp_path: Path, changed: dict[str, str], found: list[tuple[str, str, int]]
) -> None:
    assert mistakes(folder(tmp_path, **changed)) == found


def test_a_whole_file_beside_terms_alone_is_told_too(tmp_path: Path) -> None:
    path = folder(tmp_path, framework_yaml=WHOLE)
    tmp_path.joinpath("nodes.csv").unlink()
    assert mistakes(path) == [("framework.yaml", "framework-whole-beside-tables", 2)]
