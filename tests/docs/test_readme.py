"""The documents are true: their commands run and end as said, their output is what is said, their links lead on."""

import re
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
TEXTS = sorted(
    path
    for pattern in ("*.md", "docs/**/*.md", "examples/*.md", "framework/**/*.md", "templates/**/*.md")
    for path in ROOT.glob(pattern)
)
PAGES = sorted(path for pattern in ("README*.md", "docs/*.md") for path in ROOT.glob(pattern))
LINK = re.compile(r"(?<!`)\[[^\]\n]*\]\(([^)\s]+)\)")
ANCHOR = re.compile(r'<a (?:id|name)="([^"]+)"')


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_the_commands_of_a_page_run_and_say_what_is_shown(page: Path, shown: ModuleType) -> None:
    with shown.workplace():
        for step in shown.steps(page):
            status, said = shown.do(step)
            if isinstance(step, shown.Edit):
                continue
            place = f"{name(page)}:{step.line}: {step.command}"
            assert status == step.status, f"{place}\n{said}"
            difference = shown.differs(step.shown, said) if step.shown else ""
            assert not difference, f"{place} (`make docs` shows it anew)\n{difference}"


def test_the_readmes_show_commands(shown: ModuleType) -> None:
    """That nothing is run because a fence changed would go unnoticed."""
    for page, least in (("README.md", 5), ("README.zh-CN.md", 5), ("docs/tutorial.md", 8)):
        assert len(list(shown.steps(ROOT / page))) >= least


def anchors(page: Path) -> set[str]:
    """The fragments of a page, as GitHub makes them from headings, and its own."""
    text = page.read_text(encoding="utf-8")
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    made = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
    return made | set(ANCHOR.findall(text))


@pytest.mark.parametrize("page", TEXTS, ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    broken = []
    for link in LINK.findall(page.read_text(encoding="utf-8")):
        if "://" in link or link.startswith("mailto:"):
            continue
        target, _, fragment = link.partition("#")
        goal = (page.parent / target).resolve() if target else page
        if not goal.exists() or (fragment and fragment not in anchors(goal)):
            broken.append(link)
    assert not broken


def test_every_document_is_in_the_index() -> None:
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    linked = set(LINK.findall(index))
    missing = {path.name for path in (ROOT / "docs").glob("*.md")} - linked - {"index.md"}
    assert not missing


def test_every_decision_is_in_its_list() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = LINK.findall((folder / "README.md").read_text(encoding="utf-8"))
    there = {path.name for path in folder.glob("[0-9]*.md")}
    assert there <= set(listed), "`make docs` lists them anew"
    numbers = [file[:4] for file in there]
    assert len(numbers) == len(set(numbers))


def test_every_run_time_dependency_has_its_reason() -> None:
    """Each stands in a decision."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    told = " ".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "decisions").glob("[0-9]*.md")
    )
    names = {re.split(r"[<>=;\[ ]", line)[0] for line in project["dependencies"]}
    assert {one for one in names if one.lower() not in told.lower()} == set()


def test_the_english_and_the_chinese_readme_show_the_same() -> None:
    """The same commands, the same number of pictures and sections."""
    english, chinese = (
        (ROOT / file).read_text(encoding="utf-8") for file in ("README.md", "README.zh-CN.md")
    )
    for pattern in (r"^## ", r"^!\[", r"^\| `minestd \S+", r"^```sh\n"):
        count = [len(re.findall(pattern, text, re.MULTILINE)) for text in (english, chinese)]
        assert count[0] == count[1] > 0, pattern
