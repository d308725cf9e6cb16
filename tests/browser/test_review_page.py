"""The review page as people use it: decisions by keyboard, kept in the browser, exported and read back."""

import json
from pathlib import Path
from typing import Any

import pytest

from minestd.reading.frameworks import load_system
from minestd.reading.inputs import Role, open_input
from minestd.reading.memory_file import read_memory, with_entries
from minestd.reading.memory_lines import MemoryLines

pytest.importorskip("selenium", reason="selenium is not installed")


@pytest.fixture
def review(browser: Any, made: Path) -> Any:
    """The review page, nothing decided yet."""
    page = made / "review.html"
    browser.open(page)
    browser.js("localStorage.clear()")
    browser.open(page)
    return browser


def number(browser: Any) -> str:
    return str(browser.text("#card-title"))


def chosen(browser: Any) -> str:
    return str(browser.js("return document.querySelector('.choices [aria-checked=true]').dataset.code"))


def exported(browser: Any) -> Path:
    for old in browser.downloads.glob("*"):
        old.unlink()
    browser.click("#export")
    browser.until(lambda: [one for one in browser.downloads.glob("*.csv") if one.stat().st_size])
    return next(iter(browser.downloads.glob("*.csv")))


def test_twenty_proposals_by_keyboard_come_back_as_memory(
    review: Any, command: Any, sample: Path, tmp_path: Path
) -> None:
    from selenium.webdriver.common.keys import Keys

    expected: dict[str, list[str]] = {}
    for turn in range(20):
        name = number(review)
        if turn == 3:
            review.keys("o")
            expected[name] = []
        elif turn == 5:
            review.keys("t")
            review.keys(*"D1.05", Keys.ENTER, Keys.ENTER)
            expected[name] = ["D1.05"]
        elif turn == 7:
            review.keys("c", "2")
            first = review.js("return document.querySelector('.choices li').dataset.code")
            second = chosen(review)
            review.keys(Keys.ENTER)
            expected[name] = [second, first]
        elif turn == 9:
            review.keys(Keys.ARROW_DOWN)
            expected[name] = [chosen(review)]
            review.keys("a")
        else:
            expected[name] = [chosen(review)]
            review.keys(Keys.ENTER)
        review.until(lambda name=name: number(review) != name)
    assert len(expected) == 20 and "20" in review.text("#progress-text")
    memory = exported(review)
    target = tmp_path / "placed.json"
    command("place", sample, "--memory", memory, "--json", target, "--quiet")
    placed = json.loads(target.read_text(encoding="utf-8"))["placements"]
    found = {one["number"]: one for one in placed if one["basis"] == "memory"}
    assert {name: found[name]["codes"] for name in expected} == expected
    assert found[next(name for name, codes in expected.items() if not codes)]["outside"]


def test_the_export_is_what_minestd_itself_would_write(review: Any) -> None:
    review.find("#by").send_keys("王工, 标准室")
    review.click("#accept-confident")
    review.js("document.activeElement.blur()")
    review.keys("r", "a", "o")
    memory = exported(review)
    system = load_system("coal-mine-2024")
    read = read_memory(open_input(Role.MEMORY, memory), system)
    assert not read.problems and len(read) > 50
    assert memory.read_bytes() == with_entries(MemoryLines(""), read.entries, system).data


def test_skip_undo_and_steps(review: Any) -> None:
    from selenium.webdriver.common.keys import Keys

    first = number(review)
    review.keys("s")
    second = number(review)
    assert second != first
    review.keys("a")
    assert number(review) not in (first, second)
    review.keys("u")
    assert number(review) == second and review.all("#decided") == []
    review.keys(Keys.ARROW_LEFT)
    assert number(review) == first


def test_decisions_survive_closing_the_page_and_a_memory_is_read_back(review: Any, made: Path) -> None:
    review.keys("a", "a", "o")
    memory = exported(review).rename(made / "kept.csv")
    review.open(made / "review.html")
    assert "3" in review.text("#export")
    review.js("localStorage.clear()")
    review.open(made / "review.html")
    assert not review.find("#export").is_enabled()
    review.find("#import").send_keys(str(memory))
    review.until(lambda: "3" in review.text("#export"))
    assert exported(review).read_bytes() == memory.read_bytes()


HEAD = (
    "subject_id,subject_label,predicate_id,object_id,relation,"
    "author_label,mapping_date,mapping_justification,comment,format"
)
SETTLED = "semapv:MappingReview"


def memory_of(folder: Path, *said: str, name: str = "read.csv", head: str = HEAD, end: str = "\n") -> Path:
    """A memory with lines as an office's own program may write them."""
    memory = folder / name
    memory.write_bytes(("\ufeff" + "".join(f"{line}{end}" for line in (head, *said))).encode("utf-8"))
    return memory


def numbers(review: Any) -> list[str]:
    items = review.js("return JSON.parse(document.querySelector('#data').textContent).items")
    return [one["number"] for one in items if one["number"] and one["doubtful"]]


def read_in(review: Any, memory: Path) -> None:
    review.find("#import").send_keys(str(memory))
    review.until(lambda: review.find("#export").is_enabled() and review.text("#bar .quiet") != "")


def show(review: Any, wanted: str) -> None:
    """Step through the group until a standard is on the card."""
    from selenium.webdriver.common.keys import Keys

    review.js("document.activeElement.blur()")
    for _ in numbers(review):
        review.keys(Keys.ARROW_LEFT)
        if number(review) == wanted:
            return
    for _ in numbers(review):
        review.keys(Keys.ARROW_RIGHT)
        if number(review) == wanted:
            return
    raise AssertionError(wanted)


def decided_here(review: Any, asked: list[str]) -> dict[str, str]:
    """Of some standards those that the card calls decided, with the code of their home."""
    found = {}
    for one in asked:
        show(review, one)
        if review.all("#decided"):
            found[one] = review.text("#decided").partition("：")[2].split()[0]
    return found


def by(review: Any, name: str) -> None:
    from selenium.webdriver.common.keys import Keys

    review.find("#by").send_keys(Keys.CONTROL, "a")
    review.find("#by").send_keys(Keys.BACKSPACE, name)
    review.js("document.activeElement.blur()")


def test_of_several_people_the_last_words_hold_and_those_who_differ_decide_nothing(
    review: Any, tmp_path: Path
) -> None:
    few = numbers(review)[:4]
    said = [
        (few[0], "D1.04", "甲", "2025-01-01", ""),
        (few[0], "D1.05", "乙", "2025-01-01", ""),
        (few[1], "D1.04", "甲", "2025-1-1", ""),
        (few[1], "D1.05", "甲", "2025年2月1日", ""),
        (few[2], "D1.04", "甲", "2025-01-01", ""),
        (few[2], "D1.07", "主任", "2025-03-01", SETTLED),
        (few[3], "D1.04", "甲", "2025-01-01", ""),
        (few[3], "D1.04", "乙", "2025-02-01", ""),
    ]
    lines = [f"{one},某,home,{code},,{by},{on},{why},,1" for one, code, by, on, why in said]
    memory = memory_of(tmp_path, *lines)
    read_in(review, memory)
    assert decided_here(review, few) == {few[1]: "D1.05", few[2]: "D1.07", few[3]: "D1.04"}
    assert exported(review).read_bytes() == memory.read_bytes()


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_memory_read_in_is_given_back_as_it_stands(review: Any, tmp_path: Path, end: str) -> None:
    few = numbers(review)[:4]
    memory = memory_of(
        tmp_path,
        f"{few[3]},某,relation,-,supporting,李四,2025-03,,只定关联,1",
        f"{few[0]},某,home,D1.07,,张三,2025-3-1,,,1",
        f'{few[1]},"某, ""甲""",outside,,,王主任,2025-05-01,{SETTLED},"会议纪要, 第3号",1',
        "GB/T 99999-2024,别的清单,home,D1.04,dedicated,赵六,2024/12/1,,,1",
        f"{few[2]},某,home,A9.99,dedicated,旧框架,2024-01-01,,,1",
        "",
        end=end,
    )
    read_in(review, memory)
    assert exported(review).read_bytes() == memory.read_bytes()
    review.open(Path(str(review.js("return decodeURIComponent(location.pathname)"))))
    assert exported(review).read_bytes() == memory.read_bytes()


def test_a_relation_that_nobody_decided_stays_open_and_one_decided_alone_holds(
    review: Any, made: Path, command: Any, tmp_path: Path
) -> None:
    items = review.js("return JSON.parse(document.querySelector('#data').textContent).items")
    one, two = [each for each in items if each["doubtful"] and each["number"]][:2]
    other = {"dedicated": "supporting", "supporting": "dedicated"}
    memory = memory_of(
        tmp_path,
        f"{one['number']},某,home,D1.07,,张三,2025-03-01,,,1",
        f"{two['number']},某,relation,-,{other[two['relation']]},李四,2025-03-05,,,1",
    )
    read_in(review, memory)
    assert decided_here(review, [one["number"], two["number"]]) == {one["number"]: "D1.07"}
    show(review, two["number"])
    word = {"dedicated": "专用", "supporting": "支撑"}[other[two["relation"]]]
    assert review.text("#relation") == word
    by(review, "王工")
    review.keys("a")
    entries = read_memory(open_input(Role.MEMORY, exported(review)), load_system("coal-mine-2024")).entries
    told = {(str(each.number), each.author): each for each in entries}
    assert told[one["number"], "张三"].relation is None
    assert (
        told[two["number"], "李四"].relation_only
        and told[two["number"], "李四"].relation == other[two["relation"]]
    )
    assert told[two["number"], "王工"].codes and told[two["number"], "王工"].relation is None


def test_what_is_decided_anew_stands_beside_what_others_said(review: Any, tmp_path: Path) -> None:
    few = sorted(numbers(review)[:3])
    today = str(review.js("return new Date().toLocaleDateString('sv')"))
    memory = memory_of(
        tmp_path,
        f"{few[0]},某,home,D1.07,dedicated,张三,2025-03-01,,张三的备注,1",
        f"{few[1]},某,home,D1.08,dedicated,王工,{today},,王工的备注,1",
        f"{few[2]},某,home,D1.09,dedicated,,2025-03-01,,,1",
    )
    read_in(review, memory)
    for who, wanted in (("王工", few[0]), ("王工", few[1]), ("", few[2])):
        by(review, who)
        show(review, wanted)
        review.keys("o")
    entries = read_memory(open_input(Role.MEMORY, exported(review)), load_system("coal-mine-2024")).entries
    assert {(str(one.number), one.codes, one.author, one.note) for one in entries} == {
        (few[0], (), "王工", ""),
        (few[0], ("D1.07",), "张三", "张三的备注"),
        (few[1], (), "王工", "王工的备注"),
        (few[2], (), "", ""),
    }
    review.keys("u", "u", "u")
    assert exported(review).read_bytes() == memory.read_bytes()
    review.keys("u")
    assert decided_here(review, few) == {}


def test_two_memories_are_read_in_together(review: Any, tmp_path: Path) -> None:
    few = sorted(numbers(review)[:2])
    first = memory_of(tmp_path, f"{few[0]},某,home,D1.07,dedicated,张三,2025-03-01,,,1", name="a.csv")
    second = memory_of(
        tmp_path,
        f"1,{few[1]},某,home,D1.08,李四",
        f"1,{few[0]},某,home,D1.08,李四",
        name="b.csv",
        head="format,subject_id,subject_label,predicate_id,object_id,author_label",
    )
    read_in(review, first)
    read_in(review, second)
    read_in(review, first)
    assert decided_here(review, few) == {few[1]: "D1.08"}
    entries = read_memory(open_input(Role.MEMORY, exported(review)), load_system("coal-mine-2024")).entries
    assert [(str(one.number), one.author) for one in entries] == [
        (few[0], "张三"),
        (few[0], "李四"),
        (few[1], "李四"),
    ]


def test_a_file_that_is_no_memory_is_refused(review: Any, tmp_path: Path) -> None:
    other = tmp_path / "other.csv"
    other.write_text("a,b\n1,2\n", encoding="utf-8")
    review.find("#import").send_keys(str(other))
    review.until(lambda: "other.csv" in review.text("#bar"))
    assert not review.find("#export").is_enabled()


def test_single_keys_can_be_switched_off(review: Any) -> None:
    first = number(review)
    review.click("#keys")
    review.js("document.activeElement.blur()")
    review.keys("a", "o", "s")
    assert number(review) == first


def test_buttons_keep_the_focus_from_one_standard_to_the_next(review: Any) -> None:
    from selenium.webdriver.common.keys import Keys

    first = number(review)
    review.js("document.querySelector('#accept').focus()")
    review.keys(Keys.ENTER)
    assert number(review) != first
    assert review.js("return document.activeElement.id") == "accept"
    review.until(lambda: number(review) in review.text("#said"))


def test_keys_typed_into_a_field_decide_nothing(review: Any) -> None:
    first = number(review)
    review.find("#by").send_keys("aosu")
    assert number(review) == first


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", ["wide", "phone"])
def test_accessible(review: Any, serious: Any, size: str, theme: str) -> None:
    review.look(size, theme)
    assert serious(review) == []
    assert review.js("return document.documentElement.scrollWidth <= innerWidth")
    review.js("document.querySelector('#pick').click()")
    assert serious(review) == []
    review.js("document.querySelector('#picker').close()")


def test_the_language_changes_and_stays(review: Any, made: Path) -> None:
    review.click("#language")
    assert review.js("return document.documentElement.lang") == "en"
    review.open(made / "review.html")
    assert "Review of placements" in review.text("h1")
