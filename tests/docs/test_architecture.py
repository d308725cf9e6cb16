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


def quoted_paths() -> list[str]:
    """Everything in code style on the page that is a path: of a file, a folder, or a module with dots."""
    prose = re.sub(r"^```.*?^```", "", PAGE, flags=re.MULTILINE | re.DOTALL)
    found = [one for one in re.findall(r"`([^`\s]+)`", prose) if "NAME" not in one]
    return [
        one
        for one in found
        if one.endswith(("/", ".py", ".yaml", ".csv", ".json", ".md", ".toml")) or "/" in one
    ]


def rooms() -> dict[str, list[str]]:
    """The files and folders that the table of the rooms names, by the stage that they are in."""
    table = PAGE.partition("### The rooms inside")[2].partition("## The way of the data")[0]
    found: dict[str, list[str]] = {}
    stage = ""
    for row in table.splitlines():
        cells = [cell.strip() for cell in row.split("|")[1:-1]]
        if len(cells) == 3 and "`" in cells[1]:
            stage = cells[0].strip("`") or stage
            found.setdefault(stage, []).extend(re.findall(r"`([^`]+)`", cells[1]))
    return found


def test_every_room_of_a_stage_is_told_and_there() -> None:
    told = rooms()
    assert set(told) == {"reading", "measuring", "drawing", "reporting"}
    for stage, names in told.items():
        folder = ROOT / "src/minestd" / stage
        assert not [name for name in names if not (folder / name).exists()], stage
        there = {path.name + "/" for path in folder.iterdir() if (path / "__init__.py").is_file()}
        assert there <= set(names), (stage, there - set(names))


def test_the_files_beside_the_rooms_are_told() -> None:
    for stage in ("reading", "reporting"):
        there = {path.name for path in (ROOT / "src/minestd" / stage).glob("*.py")} - {"__init__.py"}
        assert there <= set(rooms()[stage]), (stage, there - set(rooms()[stage]))


def test_every_path_on_the_page_exists() -> None:
    names = {path.name for path in (ROOT / "src/minestd").rglob("*")}
    roots = (ROOT, ROOT / "src/minestd", ROOT / "docs", *(ROOT / "src/minestd" / stage for stage in rooms()))
    paths = quoted_paths()
    assert len(paths) > 60
    missing = [one for one in paths if not any((root / one).exists() for root in roots)]
    assert not [one for one in missing if one.rstrip("/") not in names], missing


def test_every_module_with_dots_exists() -> None:
    dotted = re.findall(r"`((?:reading|placing|measuring|reporting|drawing)(?:\.\w+)+)`", PAGE)
    assert len(dotted) > 5
    for one in dotted:
        path = ROOT / "src/minestd"
        for part in one.split("."):
            if (path / part).is_dir() or (path / f"{part}.py").is_file():
                path /= part
                continue
            module = path.with_suffix(".py") if path.with_suffix(".py").is_file() else path / "__init__.py"
            assert re.search(rf"\b{part}\b", module.read_text(encoding="utf-8")), one


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
