"""`report --before` on screen."""

from pathlib import Path

from cli import Run

LIST = "标准编号,标准名称,状态,归属\nMT/T 90001-2010,采煤机 规范,现行,D1.04\n"


def lists(folder: Path) -> tuple[Path, Path]:
    old, new = folder / "old.csv", folder / "new.csv"
    old.write_text(LIST, encoding="utf-8")
    new.write_text(f"{LIST}MT/T 90002-2020,掘进机 规范,现行,D1.03\n", encoding="utf-8")
    return old, new


def test_the_screen_says_what_changed(run: Run, tmp_path: Path) -> None:
    old, new = lists(tmp_path)
    alone = run("report", new, "--as-of", "2025-12-31")
    both = run("report", new, "--as-of", "2025-12-31", "--before", old)
    assert both.out.startswith(alone.out.rstrip("\n"))
    assert "MT/T 90002-2020" in both.out[len(alone.out) - 1 :]
