"""Finding a font with Chinese on each kind of machine."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from minestd.drawing.engines import fonts


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    fonts.find_font.cache_clear()
    yield
    fonts.find_font.cache_clear()


def test_windows_fonts_by_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("WINDIR", str(tmp_path))
    assert fonts.find_font() is None
    fonts.find_font.cache_clear()
    (tmp_path / "Fonts").mkdir()
    (tmp_path / "Fonts" / "msyh.ttc").touch()
    assert str(fonts.find_font()).endswith("msyh.ttc")


def test_without_fontconfig_folders_are_searched(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(fonts.shutil, "which", lambda _: None)
    monkeypatch.setattr(fonts, "_FOLDERS", (str(tmp_path),))
    assert fonts.find_font() is None
    fonts.find_font.cache_clear()
    (tmp_path / "wqy-microhei.ttc").touch()
    assert str(fonts.find_font()).endswith("wqy-microhei.ttc")


def test_no_family_with_chinese_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    class Answer:
        stdout = b""

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(fonts.shutil, "which", lambda _: "/usr/bin/fc-list")
    monkeypatch.setattr(fonts.subprocess, "run", lambda *_, **__: Answer())
    assert fonts.find_font() is None
