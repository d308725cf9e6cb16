"""Framework files load whole, or say every mistake with file and line."""

import json
from pathlib import Path

import jsonschema
import pytest

from minestd.errors import MinestdError
from minestd.model.number import Level
from minestd.reading.frameworks import available_systems, load_system
from minestd.reading.frameworks.framework_table import LARGEST
from minestd.reading.frameworks.json_schema import framework_schema
from minestd.wording import LANGUAGES, say

MINIMAL = "nodes:\n  - {code: A, name_zh: 甲}\n"


def written(folder: Path, text: str, name: str = "own.yaml") -> str:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return str(file)


def mistakes(file: str, folder: Path) -> list[tuple[str, object, str]]:
    """Code, line and file below the folder of every finding; each is a sentence in both languages."""
    with pytest.raises(MinestdError) as caught:
        load_system(file)
    assert caught.value.code == "framework-invalid"
    assert caught.value.params["count"] == len(caught.value.findings)
    for found in caught.value.findings:
        for lang in LANGUAGES:
            assert str(found.params["file"]) in say(lang, f"error.{found.code}", **found.params)
    return [
        (found.code, found.params["line"], Path(str(found.params["file"])).relative_to(folder).as_posix())
        for found in caught.value.findings
    ]


def test_codes_and_names_are_enough(tmp_path: Path) -> None:
    system = load_system(written(tmp_path, MINIMAL))
    node = system.by_code["A"]
    assert (system.name, system.title("zh"), system.title("en"), system.levels) == ("own", "own", "own", ())
    assert (node.full("zh"), node.name("en"), node.required, node.scope, node.mine_types) == (
        "甲",
        "甲",
        1,
        "",
        (),
    )
    assert system.targets == ()


def test_a_folder_with_a_system_file_is_a_framework(tmp_path: Path) -> None:
    written(tmp_path, MINIMAL, "ours/system.yaml")
    assert load_system(str(tmp_path / "ours")).name == "ours"


def test_any_depth_and_codes_that_look_like_numbers(tmp_path: Path) -> None:
    text = """
nodes:
  - code: 1
    name_en: One
    children:
      - code: 1.10
        name_en: Ten
        children:
          - code: 1.10.1
            name_en: Deep
            children: [{code: 2024-01-02, name_en: Deeper, required: 3}]
      - {code: 1.1, name_en: "null"}
"""
    system = load_system(written(tmp_path, text))
    assert list(system.by_code) == ["1", "1.10", "1.10.1", "2024-01-02", "1.1"]
    assert system.root.required == 4
    assert system.by_code["1.1"].name("zh") == "null"


def test_a_short_name_that_stands_twice_is_told_apart_by_its_parent(tmp_path: Path) -> None:
    text = """
nodes:
  - {code: A, name_zh: 甲, children: [{code: A1, name_zh: 管理}, {code: A2, name_zh: 技术}]}
  - {code: B, name_zh: 乙, children: [{code: B1, name_zh: 管理}]}
"""
    system = load_system(written(tmp_path, text))
    assert [leaf.full("zh") for leaf in system.leaves] == ["甲–管理", "技术", "乙–管理"]


def test_role_source_and_kind_of_mine_hold_for_all_below(tmp_path: Path) -> None:
    text = """
roles: [{key: base, zh: 底层, en: base}]
mine_types: [{key: open, zh: 露天, en: opencast}, {key: deep, zh: 井工, en: underground}]
levels: [{key: part, zh: 部分, en: part}, {key: aspect, zh: 方面, en: aspect}]
nodes:
  - code: A
    name_zh: 甲
    role: base
    source: 一
    mine_types: [open]
    children: [{code: A1, name_zh: 一}, {code: A2, name_zh: 二, mine_types: [deep], source: 二}]
"""
    system = load_system(written(tmp_path, text))
    one, two = system.leaves
    assert (one.role, one.source, one.mine_types, one.level) == ("base", "一", ("open",), "aspect")
    assert (two.role, two.source, two.mine_types) == ("base", "二", ("deep",))
    assert system.level_names["part"].name("en") == "part"


def test_nodes_may_stand_in_files_beside(tmp_path: Path) -> None:
    written(tmp_path, "nodes:\n  - {code: B, name_zh: 乙}\n", "parts/b.yaml")
    main = written(tmp_path, MINIMAL + "node_files: [parts/b.yaml]\n")
    assert list(load_system(main).by_code) == ["A", "B"]


def test_targets_become_values(tmp_path: Path) -> None:
    text = (
        MINIMAL + "targets:\n  - {key: '2027', by: 2027-12-31, required: 5, levels: [national], text: 五项}\n"
    )
    (target,) = load_system(written(tmp_path, text)).targets
    assert (target.by.year, target.required, target.start, target.levels) == (
        2027,
        5,
        None,
        (Level.NATIONAL,),
    )


def test_every_mistake_is_said_at_once_with_its_line(tmp_path: Path) -> None:
    text = """titel_zh: x
nodes:
  - code: 1.10
    name_zh: 甲
    required: -3
    children:
      - code: 1.10
        name_zh: 乙
        alias: x
        role: q
      - {code: x}
      - {name_zh: 丙, mine_types: [a]}
      - {code: y, name_zh: 丁, aliases: 又名}
  - {code: z, name_zh: 甲}
boundaries:
  - {nodes: [x, nowhere], zh: 界, en: border}
targets:
  - {key: a, by: 2024, text: t, fields: [{key: a, zh: a, en: b, nodes: [ZZ]}]}
  - {key: a, by: 2024-13-01, text: t, levels: [nationl], required: many}
  - {key: b, by: 2024-01-01, start: 2025-01-01, text: t}
  - {key: c, text: t, rules: [{key: r, zh: a, en: a, ours: perhaps}]}
review_years:
  national: 0
  planetary: 3
caption: 3
edition: "2"
edition: "3"
"""
    file = "own.yaml"
    assert sorted(mistakes(written(tmp_path, text), tmp_path), key=lambda found: (found[1], found[0])) == [
        ("framework-unknown-key-like", 1, file),
        ("framework-out-of-range", 5, file),
        ("framework-required-above", 5, file),
        ("framework-duplicate-code", 7, file),
        ("framework-unknown-key-like", 9, file),
        ("framework-unknown-word", 10, file),
        ("framework-name-missing", 11, file),
        ("framework-missing-key", 12, file),
        ("framework-unknown-word", 12, file),
        ("framework-not-list", 13, file),
        ("framework-duplicate-name", 14, file),
        ("framework-unknown-code", 16, file),
        ("framework-bad-date", 18, file),
        ("framework-unknown-code", 18, file),
        ("framework-bad-date", 19, file),
        ("framework-duplicate-entry", 19, file),
        ("framework-not-choice", 19, file),
        ("framework-not-number", 19, file),
        ("framework-start-after-end", 20, file),
        ("framework-missing-key", 21, file),
        ("framework-not-yes-no", 21, file),
        ("framework-out-of-range", 23, file),
        ("framework-not-choice", 24, file),
        ("framework-not-entry", 25, file),
        ("framework-duplicate-key", 27, file),
    ]


def test_mistakes_of_several_files_carry_their_file(tmp_path: Path) -> None:
    written(tmp_path, "nodes:\n  - {code: A, name_zh: 乙}\n  - {code: B, name: 丙}\n", "b.yaml")
    written(tmp_path, "nodes: [\n", "c.yaml")
    main = written(tmp_path, MINIMAL + "node_files: [b.yaml, c.yaml, d.yaml, ../e.yaml]\n")
    assert mistakes(main, tmp_path) == [
        ("framework-node-file-missing", 3, "own.yaml"),
        ("framework-node-file-outside", 3, "own.yaml"),
        ("framework-duplicate-code", 2, "b.yaml"),
        ("framework-unknown-key-like", 3, "b.yaml"),
        ("framework-name-missing", 3, "b.yaml"),
        ("framework-syntax", 2, "c.yaml"),
    ]


def test_a_code_used_in_two_files_names_both_places(tmp_path: Path) -> None:
    written(tmp_path, "nodes:\n  - code: A\n    name_zh: 乙\n", "b.yaml")
    main = written(tmp_path, MINIMAL + "node_files: [b.yaml]\n")
    with pytest.raises(MinestdError) as caught:
        load_system(main)
    (found,) = caught.value.findings
    assert (found.code, found.params["line"], found.params["first"]) == (
        "framework-duplicate-code",
        2,
        f"{main}:2",
    )


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("", "framework-empty", 1),
        ("# nothing\n", "framework-empty", 1),
        ("name: x\n", "framework-no-nodes", 1),
        ("just text\n", "framework-not-entry", 1),
        ("nodes:\n\t- code: A\n", "framework-syntax", 2),
        ("nodes:\n  - {code: A, name_zh: [}\n", "framework-syntax", 2),
        ("nodes:\n  - {code: A, name_zh: '\x07'}\n", "framework-sign", 2),
        ("a: &a [x]\nb: *a\n", "framework-alias", 2),
        ("nodes:\n  - !!python/object:os.system {code: A}\n", "framework-tag", 2),
        (MINIMAL + "---\nname: x\n", "framework-second-document", 3),
        ("? [a]\n: b\n", "framework-key-not-text", 1),
        ("a: " + "[" * 500, "framework-nested", 1),
    ],
)
def test_files_that_are_no_framework(tmp_path: Path, text: str, code: str, line: int) -> None:
    found = mistakes(written(tmp_path, text), tmp_path)
    assert (code, line, "own.yaml") in found


def test_an_alias_bomb_is_refused_before_it_swells(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    assert mistakes(written(tmp_path, "\n".join(lines)), tmp_path) == [("framework-alias", 2, "own.yaml")]


def test_reading_ends_where_a_file_holds_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("minestd.reading.frameworks.located_yaml._MOST_VALUES", 5)
    assert mistakes(written(tmp_path, "a:\n" + "- x\n" * 9), tmp_path) == [
        ("framework-too-many", 6, "own.yaml")
    ]


def test_other_encodings_are_refused_with_the_line(tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_bytes(MINIMAL.encode("gb18030"))
    assert mistakes(str(file), tmp_path) == [("framework-not-utf8", 2, "own.yaml")]


def test_a_byte_order_mark_and_windows_line_ends_change_nothing(tmp_path: Path) -> None:
    plain = load_system(written(tmp_path, MINIMAL))
    file = tmp_path / "other.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + MINIMAL.replace("\n", "\r\n").encode())
    assert load_system(str(file)).data_digest == plain.data_digest


def test_the_digest_tells_contents_apart(tmp_path: Path) -> None:
    one = load_system(written(tmp_path, MINIMAL)).data_digest
    other = load_system(written(tmp_path, MINIMAL.replace("甲", "乙"))).data_digest
    assert one != other
    assert len(one) == 64


def test_too_large_a_file_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    with file.open("wb") as stream:
        stream.truncate(LARGEST + 1)
    assert mistakes(str(file), tmp_path) == [("framework-too-large", 1, "own.yaml")]


@pytest.mark.parametrize("name", ["nowhere", "nowhere.yaml", "../nowhere", "", "a\x00b", "x" * 5000])
def test_a_name_that_is_nothing_lists_what_there_is(name: str) -> None:
    with pytest.raises(MinestdError) as caught:
        load_system(name)
    assert caught.value.code == "framework-not-found"
    assert "coal-mine-2024" in say("en", "error.framework-not-found", **caught.value.params)


def test_a_folder_without_a_framework_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(MinestdError, match="framework-not-found"):
        load_system(str(tmp_path))


def test_shipped_editions_are_sorted_and_load() -> None:
    names = available_systems()
    assert list(names) == sorted(names)
    for name in names:
        assert load_system(name).name == name


def test_the_published_schema_is_current_and_accepts_what_we_read() -> None:
    schema = json.loads(
        Path(__file__).parents[3].joinpath("docs", "framework.schema.json").read_text("utf-8")
    )
    assert schema == json.loads(json.dumps(framework_schema()))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate({"format": 1, "nodes": [{"code": "A", "name_zh": "甲"}]}, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"nodes": [{"code": "A", "naam": "甲"}]}, schema)
