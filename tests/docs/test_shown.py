"""The comparer of shown output finds what differs, and the renewer keeps what a page leaves out."""

from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

PAGE = """# Page

```sh
make demo
```

<!-- exits 1 -->
```sh
minestd check a.csv --strict   # a remark
```

```console
$ minestd check a.csv
one
…
three
$ minestd check b.csv
```

<!-- edit a.csv → b.csv: B7=现行; C8=GB/T 1-2020 -->
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.md"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_the_steps_of_a_page(shown: ModuleType, page: Path) -> None:
    strict, first, second, edit = shown.steps(page)
    assert (strict.command.split()[:3], strict.status, strict.line) == (["minestd", "check", "a.csv"], 1, 9)
    assert (first.command, first.shown, first.status) == ("minestd check a.csv", ("one", "…", "three"), 0)
    assert (second.command, second.shown) == ("minestd check b.csv", ())
    assert (edit.old, edit.new, edit.cells) == ("a.csv", "b.csv", {"B7": "现行", "C8": "GB/T 1-2020"})


@pytest.mark.parametrize(
    ("lines", "said", "same"),
    [
        (("one", "two"), "one\ntwo\n", True),
        (("one",), "one\ntwo\n", False),
        (("one", "…"), "one\ntwo\n", True),
        (("two", "…"), "one\ntwo\n", False),
        (("one", "…", "three"), "one\ntwo\nthree\n", True),
        (("one", "…", "three"), "one\ntwo\nthree\nfour\n", False),
        (("one", "…", "three", "…"), "one\ntwo\nthree\nfour\n", True),
        (("one", "…", "three", "five", "…"), "one\ntwo\nthree\nfour\nfive\n", False),
        (("…", "two"), "one\ntwo\n", True),
        (("one  ",), "one\n", False),
    ],
)
def test_what_differs(shown: ModuleType, lines: tuple[str, ...], said: str, same: bool) -> None:
    assert (shown.differs(lines, said) == "") is same


def renewed(shown: ModuleType, lines: tuple[str, ...], said: str) -> Any:
    return shown.renewed(shown.Run(Path("page.md"), 1, "minestd", 0, lines), said)


def test_renewing_keeps_what_is_left_out(shown: ModuleType) -> None:
    said = "ONE\ntwo\nthree\nFOUR\nfive\n"
    assert renewed(shown, ("one", "…", "three", "four", "…"), said) == ("ONE", "…", "three", "FOUR", "…")
    assert renewed(shown, ("old",), said) == ("ONE", "two", "three", "FOUR", "five")
    assert renewed(shown, ("…", "three", "…"), said) == ("…", "three", "…")
    assert renewed(shown, (), said) == ()
    with pytest.raises(ValueError, match="no longer said"):
        renewed(shown, ("one", "…", "gone"), said)


def test_what_is_renewed_does_not_differ(shown: ModuleType) -> None:
    said = "a\nb\nc\nd\n"
    for lines in (("x",), ("x", "…"), ("x", "y", "…", "c", "z"), ("…", "d"), ("…", "b", "…")):
        assert shown.differs(renewed(shown, lines, said), said) == ""


def test_only_minestd_is_run(shown: ModuleType) -> None:
    with pytest.raises(ValueError, match="only minestd"):
        shown.do(shown.Run(Path("page.md"), 1, "rm -r .", 0, None))
