"""The C parser and the pure one give the same values, events and lines of every file that we ship."""

from pathlib import Path

import pytest
import yaml

from minestd.reading import yaml_text
from minestd.reading.frameworks.located_yaml import read_located
from minestd.resources import framework_folder

FILES = sorted(framework_folder().glob("*/*.yaml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_both_parsers_read_what_we_ship_alike(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = path.read_text("utf-8")
    fast, located = yaml_text.plain_values(text), read_located(text, path.name)
    monkeypatch.setattr(yaml_text, "_LOADER", yaml.BaseLoader)
    assert yaml_text.plain_values(text) == fast
    pure = read_located(text, path.name)
    assert (pure.value, dict(pure.lines), pure.findings) == (
        located.value,
        dict(located.lines),
        located.findings,
    )


def test_every_scalar_stays_text() -> None:
    assert yaml_text.plain_values("{a: 1.10, b: no, c: 2025-12-31, d: 0x1F}") == {
        "a": "1.10",
        "b": "no",
        "c": "2025-12-31",
        "d": "0x1F",
    }
