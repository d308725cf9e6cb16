"""What the program writes as JSON is what the published schemas describe, and the schemas catch mistakes."""

import copy
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from minestd.commands.app import main

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
SAMPLE = ROOT / "examples" / "coal-mine-standards-sample.xlsx"
REVIEWED = ROOT / "examples" / "coal-mine-standards-sample-reviewed.xlsx"

Json = dict[str, Any]

AWKWARD = """标准号,标准名称,状态,发布日期,实施日期,代替标准,计划号,体系编号
GB/T 13016-2018,标准体系构建原则和要求,现行,2018-02-06,2018-09,GB/T 13016-2009,,A1.01
一、基础通用,,,,,,,
GB/T 13016-2018,标准体系构建原则和要求,现行,,,,,
,智能化煤矿术语,制定中,,,,20230123-T-603,A1.01
《没有号码》第三条,什么都不是,,,,,,
GB/T 1.1~1.3,标准化工作导则,现行,2020,,,,Z9.99
KA/T 554-1996（原 MT/T 554-1996）,某设备,废止,1996-13-45,,,,应用管理
"""

RUNS = {
    "check": ("check", "--json"),
    "place": ("place", "--json"),
    "report": ("report", "--as-of", "2025-12-31", "-o"),
    "compare": ("compare", "--as-of", "2025-12-31", "-o"),
}


def schema(name: str) -> Draft202012Validator:
    loaded = json.loads((DOCS / f"{name}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(loaded)
    return Draft202012Validator(loaded)


@cache
def written(name: str, source: Path, *options: str) -> Json:
    """What a command writes; each is run once. The answer is shared: change a copy."""
    command, *how = RUNS[name]
    lists = [str(source), str(REVIEWED)] if name == "compare" else [str(source)]
    with TemporaryDirectory() as folder:
        out = Path(folder) / "x.json"
        with pytest.raises(SystemExit) as end:
            main([command, *lists, *how, str(out), "--quiet", *options])
        assert end.value.code in (0, None)
        data: Json = json.loads(out.read_text(encoding="utf-8"))
    return data


@pytest.fixture(scope="module")
def awkward(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("lists") / "awkward.csv"
    path.write_text(AWKWARD, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", RUNS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_example_list_as_json(name: str, lang: str) -> None:
    for source in (SAMPLE, REVIEWED):
        assert not list(schema(name).iter_errors(written(name, source, "--lang", lang)))


@pytest.mark.parametrize("name", RUNS)
@pytest.mark.parametrize("scope", ["sample", "national"])
def test_an_awkward_list_as_json(name: str, scope: str, awkward: Path) -> None:
    found = written(name, awkward, *(() if name == "check" else ("--scope", scope)))
    assert [fault.message for fault in schema(name).iter_errors(found)] == []


def test_codes_do_not_depend_on_the_language() -> None:
    """Keys and codes are the same in both languages; only sentences differ, and the options that were given."""

    def without_sentences(value: Any) -> Any:
        if isinstance(value, dict):
            spoken = {"message", "hint", "provenance"} | {
                key for key, one in value.items() if key == "basis" and isinstance(one, list)
            }
            return {key: without_sentences(one) for key, one in value.items() if key not in spoken}
        return [without_sentences(one) for one in value] if isinstance(value, list) else value

    for name in RUNS:
        zh, en = (written(name, SAMPLE, "--lang", lang) for lang in ("zh", "en"))
        assert without_sentences(zh) == without_sentences(en)


Spoil = Callable[[Json], object]
SPOILS: dict[str, list[Spoil]] = {
    "check": [
        lambda data: data.pop("ledger"),
        lambda data: data["ledger"].update(read=-1),
        lambda data: data["standards"][0].update(at="B 7"),
        lambda data: data["standards"][0].update(level="nation"),
        lambda data: data["standards"][0].update(issued="2018-2-6"),
        lambda data: data["standards"][0].pop("status"),
        lambda data: data["problems"].append({"code": "Number unreadable", "severity": "error"}),
    ],
    "place": [
        lambda data: data["placements"][0].update(basis="guessed"),
        lambda data: data["placements"][0].update(relation=None),
        lambda data: data["placements"][0].update(codes="D1.04"),
        lambda data: data["placements"][0]["suggestions"].append(
            {"code": "A1.01", "score": 1.2, "reasons": []}
        ),
        lambda data: data["placements"][0]["suggestions"].append({"code": "A1.01", "score": 0.5}),
        lambda data: data["placements"][0].update(outside=True, codes=["A1.01"]),
    ],
    "report": [
        lambda data: data.update(as_of="2025-12"),
        lambda data: data.update(format="1"),
        lambda data: data["nodes"][0]["confirmed"].update(state="已覆盖"),
        lambda data: data["nodes"][0].pop("required"),
        lambda data: data["target"]["short"].update(issued=[5]),
        lambda data: data["target"]["issued"].pop("possible"),
        lambda data: data["gaps"][0].update(action="write"),
        lambda data: data["totals"].pop("unplaced"),
    ],
    "compare": [
        lambda data: data["old"].pop("as_of"),
        lambda data: data["nodes"][0]["all"].pop("filled"),
        lambda data: data["nodes"][0]["all"]["filled"]["causes"].update(luck=1),
        lambda data: data["changes"][0].update(kind="移"),
    ],
}


@pytest.mark.parametrize("name", RUNS)
def test_mistakes_are_caught_and_further_keys_are_not(name: str) -> None:
    sound, validator = written(name, SAMPLE, "--lang", "zh"), schema(name)
    assert validator.is_valid({**sound, "more": 1})
    for spoil in SPOILS[name]:
        spoilt = copy.deepcopy(sound)
        spoil(spoilt)
        assert not validator.is_valid(spoilt)


def test_every_kind_that_the_program_knows_is_in_the_schemas() -> None:
    from minestd.measuring.changes.causes import Cause
    from minestd.measuring.changes.change_lines import ChangeKind
    from minestd.measuring.results import Action, State
    from minestd.model.listing import Scope
    from minestd.model.number import Level, Nature
    from minestd.model.placement import Basis
    from minestd.model.problem import Severity
    from minestd.model.standard import Relation, Status

    check, place, report, compare = (schema(name).schema for name in RUNS)
    standard = check["properties"]["standards"]["items"]["properties"]
    placement = place["properties"]["placements"]["items"]["properties"]
    assert set(standard["level"]["enum"]) == set(Level)
    assert set(standard["nature"]["enum"]) == {None, *Nature}
    assert set(standard["status"]["enum"]) == set(Status)
    assert set(check["properties"]["problems"]["items"]["properties"]["severity"]["enum"]) == set(Severity)
    assert set(placement["basis"]["enum"]) == set(Basis)
    assert set(placement["relation"]["enum"]) == set(Relation)
    assert set(report["$defs"]["state"]["enum"]) == set(State)
    assert set(report["properties"]["gaps"]["items"]["properties"]["action"]["enum"]) == set(Action)
    assert set(report["properties"]["scope"]["enum"]) == set(Scope)
    causes = compare["$defs"]["balance"]["properties"]["causes"]["propertyNames"]["enum"]
    assert set(causes) == set(Cause)
    assert set(compare["properties"]["changes"]["items"]["properties"]["kind"]["enum"]) == set(ChangeKind)
