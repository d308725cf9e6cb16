"""The words of a header: what one heading means, how many fields a row names, headings over two rows."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from minestd.reading.files.raw_tables import RawTable
from minestd.reading.words.cell_text import text_of
from minestd.reading.words.plain import plain, tidy, without_brackets
from minestd.reading.words.traditional import simplified
from minestd.reading.words.vocabulary import Vocabulary

NUMBERS = ("number", "number_title")
NUMBER_LIKE = (*NUMBERS, "old_number", "current_number")
IDENTITY = (*NUMBER_LIKE, "plan")
_ASIDE = ("carried", "remarks", "proposal", "check_result", "serial")
_NAMING = frozenset({*IDENTITY, "title", "perhaps_title", "code", "decision"})
LONGEST_HEADING = 40
ASKED_RANK = -1  # what the caller says a heading means goes before every word of the vocabulary

LIKE_A_NUMBER = re.compile(r"[A-Za-z] ?\d{3}")
# Below a heading for numbers short ones are known, too, by their year: GB/T 28-2010, DG/TJ08-909-2008.
_WITH_A_YEAR = re.compile(
    r"[A-Za-z][^\s\u4e00-\u9fff]{0,12} ?[0-9]{1,6}[^\u4e00-\u9fff]{0,12}?"
    r"[-:;(\u2010-\u2015\u2212] ?(?:19|20)[0-9]{2}(?![0-9])"
)

_LATIN_WORD = re.compile(r"[A-Za-z][a-z]{2}|[A-Z]{4}")  # not the GB of GB标准号
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9 .,&'’/_-]*")
_OLD = re.compile(r"原|旧|(?:变更|修订|更新|替[换代]|换版|查新|修改|调整)前|已?(?:作废|废止)|(?:被[代替]替?)")
_NEW = re.compile(r"新|现|最新|(?:变更|修订|更新|替[换代]|换版|查新|修改|调整)后")
_BOTH = re.compile(
    r".{0,12}(?:标准|依据|方法|规范|规程|文件|法规).{0,6}?(?:名称.{0,3}?(?:编号|标准号|代号|号)|(?:编号|标准号|代号|号).{0,3}?名称)(?:[及含]?年代?号)?"
)  # 检测依据名称及编号
_LAST_RANK = 99
_CHINESE = re.compile(r"[\u4e00-\u9fff]+")


def read_heading(text: str, vocabulary: Vocabulary) -> tuple[str, int] | None:
    """The field of one heading and the rank of its word, None for the office's own. A heading in two languages
    (状态 Status, 实施日期/Implementation date) means what either of them says, the Chinese first."""
    text = simplified(text)
    found = _known(text, vocabulary)
    if found is None and _LATIN_WORD.search(text) and _CHINESE.search(text):
        found = _known(_LATIN.sub(" ", text), vocabulary) or _known(_CHINESE.sub(" ", text), vocabulary)
    return found


def _known(text: str, vocabulary: Vocabulary) -> tuple[str, int] | None:
    found = vocabulary.headings.get(plain(text))
    if found is None:
        bare = plain(without_brackets(text))
        found = vocabulary.headings.get(bare) or vocabulary.headings.get(bare.rstrip("0123456789"))
        if found is None and _BOTH.fullmatch(bare):
            return "number_title", _LAST_RANK
    return found


def texts_of(row: Sequence[object]) -> list[str]:
    """A row as headings are compared: each cell on one line."""
    return [tidy(text_of(value)) if value != "" else "" for value in row]


def fields_of(texts: Sequence[str], vocabulary: Vocabulary) -> set[str]:
    """The fields that a row of texts names."""
    return {
        found[0]
        for text in texts
        if text and len(text) <= LONGEST_HEADING and (found := read_heading(text, vocabulary))
    }


def score(texts: Sequence[str], vocabulary: Vocabulary) -> int:
    """How much a row says as a header; 0 if its words alone cannot be one.

    A number and a title are enough whatever stands beside them: an office has columns of its own. With less, half
    of the cells must be headings that we know.
    """
    fields = fields_of(texts, vocabulary)
    named = fields - set(_ASIDE)
    if not named or not named & _NAMING:
        return 0
    filled = sum(1 for text in texts if text)
    numbers = bool(fields & set(NUMBER_LIKE))
    if _is_status_alone(texts, vocabulary):
        return 0
    if len(fields) == 1 and not (numbers and filled == 1) and not _is_asked(texts, vocabulary):
        return 0
    paired = numbers and bool(fields & {"title", "perhaps_title"})
    if not paired and 2 * len(fields) < min(filled, 6) and not _is_asked(texts, vocabulary):
        return 0
    return 2 * len(fields) + (3 if numbers else 0)


def like_a_number_below(text: str) -> bool:
    """Whether a cell below a heading for numbers holds one, as far as a look tells."""
    text = unicodedata.normalize("NFKC", text)
    return LIKE_A_NUMBER.search(text) is not None or _WITH_A_YEAR.search(text) is not None


def names_a_number(texts: Sequence[str], vocabulary: Vocabulary) -> list[int]:
    """The columns of a row whose headings ask for a number."""
    if _is_status_alone(texts, vocabulary):
        return []
    found = [(column, read_heading(text, vocabulary)) for column, text in enumerate(texts) if text]
    return [column for column, heading in found if heading is not None and heading[0] in NUMBER_LIKE]


def _is_status_alone(texts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether a row says a status and nothing else: 现行标准 alone is a section and heads no numbers."""
    filled = [text for text in texts if text]
    return len(filled) == 1 and plain(filled[0]) in vocabulary.statuses


def _is_asked(texts: Sequence[str], vocabulary: Vocabulary) -> bool:
    found = (read_heading(text, vocabulary) for text in texts if text)
    return any(one is not None and one[1] == ASKED_RANK for one in found)


def is_filled_in(upper: Sequence[str], lower: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether the lower row is one of data: it says which standard under a heading that asks for it. Some of its
    other cells may look like headings (发布, 废止, 标准)."""
    for high, low in zip(upper, lower, strict=True):
        asked = read_heading(high, vocabulary) if high and low else None
        if asked is None or asked[0] not in (*IDENTITY, "title"):
            continue
        if not any(read_heading(text, vocabulary) for text in (low, high + low, low + high)):
            return True
    return False


def spread(texts: Sequence[str], table: RawTable, row: int) -> list[str]:
    """The upper row of a two-row header, its merged cells filled."""
    filled = list(texts)
    for first_row, first_column, last_row, last_column in table.merged:
        if first_row <= row <= last_row:
            text = tidy(text_of(table.rows[first_row][first_column]))
            filled[first_column : last_column + 1] = [text] * (last_column - first_column + 1)
    return filled


def joined(upper: Sequence[str], lower: Sequence[str], vocabulary: Vocabulary) -> list[str]:
    """Headings over two rows: 日期 above 发布 is 发布日期; a cell merged downwards stands for itself.

    Without merged cells a group's name stands over its first column only, so it is tried for the next ones too. A
    lower heading that means nothing with its group is the office's own: 版本 below 标准 is no number. In a table of old
    and new ones 标准号 stands below 原标准 and below 新标准.
    """
    texts: list[str] = []
    for high, group, low in grouped(upper, lower):
        if not low or not group or low == group:
            texts.append(low or high)
            continue
        if is_ticked(group, low, vocabulary):
            texts.append(low)
            continue
        tries = [*_old_or_new(group, low), low + group, group + low, low]
        texts.append(next((text for text in tries if read_heading(text, vocabulary)), f"{group} {low}"))
    return texts


def grouped(upper: Sequence[str], lower: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Column by column the upper heading, the group in which the column is, and the lower heading."""
    group = ""
    for high, low in zip(upper, lower, strict=True):
        group = high or (group if low else "")
        yield high, group, low


def _old_or_new(group: str, heading: str) -> list[str]:
    """`标准号` below `修订后标准` is 现标准号."""
    if not heading.startswith(("标准", "编号", "名称", "代号")):
        return []
    bare = heading if heading.startswith("标准") else f"标准{heading}"
    group = simplified(group)
    return [f"原{bare}"] if _OLD.match(group) else [f"现{bare}"] if _NEW.match(group) else []


def is_ticked(group: str, heading: str, vocabulary: Vocabulary) -> bool:
    """Whether 状态 stands above words of standing (现行 | 修订中 | 废止), below which rows are ticked."""
    meaning = read_heading(group, vocabulary)
    return meaning is not None and meaning[0] == "status" and plain(heading) in vocabulary.statuses


def several_headings(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a cell holds the headings of several columns, kept apart by blanks: 标准号 标准名称 状态."""
    words = text.split()
    if _known(simplified(text), vocabulary) is not None or not all(map(_CHINESE.search, words)):
        return False  # 标准号 标准名称 is one heading, number and title in a cell; 状态 Status is one, too
    known = {found[0] for word in words if (found := read_heading(word, vocabulary))}
    return len(words) > 1 and len(known) == len(words)
