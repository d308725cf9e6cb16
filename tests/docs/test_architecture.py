"""The picture of the house is the house: its folders exist, its import order is the contract."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def blocks() -> list[str]:
    return re.findall(r"^```\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


def test_every_folder_and_file_of_the_picture_exists() -> None:
    picture = blocks()[0]
    inner = re.findall(r"^│ +[├└]── (\S+)", picture, re.MULTILINE)
    outer = re.findall(r"^[├└]── (.+?)(?:  |$)", picture, re.MULTILINE)
    names = [name for line in outer for name in line.split(" · ")]
    assert len(names) > 10
    missing = [name for name in names if not (ROOT / name).exists()]
    missing += [name for name in inner if not (ROOT / "src/minestd" / name).exists()]
    assert not missing


def test_the_ten_changes_name_files_that_exist() -> None:
    section = PAGE.partition("## Ten changes")[2].partition("## Tests")[0]
    quoted = re.findall(r"`([^`]+)`", section)
    paths = [one for one in quoted if "/" in one and one != "src/minestd/"]
    assert len(paths) > 30
    roots = ("framework/", "templates/", "docs/")
    folders = [ROOT if one.startswith(roots) else ROOT / "src/minestd" for one in paths]
    assert not [one for one, folder in zip(paths, folders, strict=True) if not (folder / one).exists()]


def test_every_stage_stands_in_the_picture() -> None:
    package = ROOT / "src" / "minestd"
    stages = {path.name for path in package.iterdir() if (path / "__init__.py").is_file()}
    assert stages == set(re.findall(r"^│ +[├└]── (\w+)/", blocks()[0], re.MULTILINE))


def test_the_import_order_is_the_contract() -> None:
    contracts = PROJECT["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    assert [line for line in blocks()[2].splitlines() if line] == [
        layer.replace("minestd.", "") for layer in layers
    ]


def test_the_make_targets_exist() -> None:
    told = re.search(r"Makefile +(.+)", PAGE)
    assert told
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(told[1].split(" · ")) <= set(targets)
