"""Every sentence stands in both languages, with the same parameters."""

import re
import string
from collections import Counter
from pathlib import Path

import pytest

import minestd
from minestd.wording import CATALOGUE, LANGUAGES, joined, say
from minestd.wording.words import Pointer, abridged, capital, lower, resolved, same


def parameters(text: str) -> set[str]:
    return {
        name.partition(".")[0].partition("[")[0] for _, name, _, _ in string.Formatter().parse(text) if name
    }


@pytest.mark.parametrize("key", CATALOGUE)
def test_both_languages_have_the_same_parameters(key: str) -> None:
    chinese, english = CATALOGUE[key]
    # A label of the framework comes in both languages, {zh} and {en}: each sentence takes its own.
    assert parameters(chinese) - {"zh"} == parameters(english) - {"en"}
    assert ("{zh}" in chinese) == ("{en}" in english)


def test_empty_sentences_are_meant() -> None:
    empty = {key for key, pair in CATALOGUE.items() if not all(pair)}
    assert empty <= {"screen.tree.bar"}


def test_no_room_overwrites_another() -> None:
    from minestd import wording

    rooms = [room.WORDS for room in vars(wording).values() if hasattr(room, "WORDS")]
    assert sum(len(words) for words in rooms) == len(CATALOGUE)


HOMONYMS = {
    "依据": "the basis of a placement, the evidence for a gap, the grounds of a project",
    "编号": "a code of a node",
    "名称": "a name of a node, a field",
    "位置": "a cell of a list, a line of a framework file",
    "口径": "a reading of the target, a rule of counting",
    "范围": "the scope of a list, what a count stands within",
    "说明": "a remark, a note",
    "发布": "the day from which a review runs, a stage",
    "清单": "the list as a column, as the head of a page",
    "数值": "a value, the figures of a node",
    "原文": "what a cell says, what the framework says",
    "类别": "a kind of gap, a class of rows",
    "废": "the mark of a state, the mark of a change",
    "修": "the mark of an action, the mark of a change",
    "状态": "the state of a node, the status of a standard",
    "英文名称": "the English title of a standard, the name of a node in the other language",
    "标准": "what is counted, a total",
}
"""Chinese words that mean two things in the papers; what a second one means is worded apart."""


def test_a_text_stands_once() -> None:
    from minestd import wording

    texts = Counter(
        word[0]
        for room in vars(wording).values()
        for word in getattr(room, "WORDS", {}).values()
        if not isinstance(word, Pointer) and word[0]
    )
    assert {text for text, times in texts.items() if times > 1} <= HOMONYMS.keys()


def test_a_pointer_takes_the_text_and_its_own_letter() -> None:
    words = {"a": ("甲", "first"), "b": same("a"), "c": capital("a"), "d": abridged("a", "1st")}
    assert resolved(words) == {
        "a": ("甲", "first"),
        "b": ("甲", "first"),
        "c": ("甲", "First"),
        "d": ("甲", "1st"),
    }
    assert resolved({"A": ("乙", "Second"), "b": lower("A")})["b"] == ("乙", "second")


def test_say_fills_parameters_in() -> None:
    assert [say(lang, "notice.written", file="a.xlsx") for lang in LANGUAGES] == [
        "已写出 a.xlsx",
        "written: a.xlsx",
    ]


def test_texts_are_joined_as_the_language_does() -> None:
    assert joined("zh", ["甲", "乙"]) == "甲、乙" and joined("en", ["a", 2]) == "a, 2"
    assert joined("zh", ("甲", "乙"), "clause") == "甲；乙" and joined("en", ("a", "b"), "phrase") == "a, b"
    assert joined("zh", ()) == ""


def test_what_joins_texts_is_written_in_no_other_place() -> None:
    marks = re.compile(r"""["'][、；，。]["'] if """)
    package = Path(minestd.__file__).parent
    assert not [path.name for path in package.rglob("*.py") if marks.search(path.read_text(encoding="utf-8"))]
