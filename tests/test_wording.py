"""Every sentence stands in both languages, with the same parameters."""

import string

import pytest

from minestd.wording import CATALOGUE, LANGUAGES, say


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


def test_say_fills_parameters_in() -> None:
    assert [say(lang, "notice.written", file="a.xlsx") for lang in LANGUAGES] == [
        "已写出 a.xlsx",
        "written: a.xlsx",
    ]
