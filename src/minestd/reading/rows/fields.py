"""One cell's value → what its field means. Each answer is worked out once and kept: lists repeat themselves."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time, timedelta
from functools import cached_property

from msgspec import Struct, field
from msgspec.structs import replace

from minestd.model.dates import PartialDate
from minestd.model.listing import Scope
from minestd.model.lookup import find_nodes
from minestd.model.number import Level, Nature
from minestd.model.prefixes import Prefixes
from minestd.model.standard import Counting, Relation, Status
from minestd.model.system import StandardsSystem
from minestd.model.tree import Node
from minestd.reading.columns.asked import asked_columns, with_asked
from minestd.reading.numbers.plain_numbers import PlainNumbers
from minestd.reading.words.cell_text import text_of
from minestd.reading.words.date_forms import DateError, read_date
from minestd.reading.words.plain import plain, tidy
from minestd.reading.words.traditional import simplified
from minestd.reading.words.vocabulary import Vocabulary

_STRONG_SPLIT = re.compile(r"[;；\n\r|]+")
_WEAK_SPLIT = re.compile(r"[,，、]+|\s+")
_LEVELS = {level.value: level for level in Level}
_NATURES = {nature.value: nature for nature in Nature}
_LONGEST_NOTHING = 12  # characters of a word or sign that means "none"
_LONGEST_WORD = 40  # characters; longer cells are prose
_TRAILING = re.compile(r"[(（].*")
_NUMBER_BEHIND = re.compile(r"[\s:：,，]*[A-Z][A-Z0-9/ .—–:：-]*[0-9]\s*$")  # 已发布 GB/T 1-2024
_ISO_STAGE = re.compile(r"([0-9]0)\.[0-9]{2}")
_ISO_STAGES = {
    "00": "apply", "10": "apply", "20": "drafting", "30": "comments", "40": "comments", "50": "submitted",
    "60": "published",
}  # fmt: skip
_OF_STAGE = {
    "apply": Status.PROPOSED,
    "terminated": Status.WITHDRAWN,
    **dict.fromkeys(("approved", "drafting", "comments", "review", "submitted"), Status.IN_PREPARATION),
}  # what a word of a stage says in a column of status
# 标准体系编号 of an entry, D1.04-001; with a star, D1.04-001* or D1.04*, a suggestion.
_ENTRY = re.compile(r"(\S+)-[0-9]{3,}()|(\S+?)(?:-[0-9]{3,})?\s*([*＊])")


class ReadingData(Struct, frozen=True):
    """What reading needs beside the list: the table of prefixes and the vocabulary; `asked` are the
    headings whose field the caller gave."""

    prefixes: Prefixes
    vocabulary: Vocabulary
    asked: Mapping[str, str] = field(default_factory=dict)

    def with_columns(self, given: Iterable[str]) -> "ReadingData":
        """The same, with headings whose fields the caller gives (`HEADING=FIELD`). Raises MinestdError."""
        asked = asked_columns(given, self.vocabulary)
        return replace(self, vocabulary=with_asked(self.vocabulary, asked), asked=asked) if asked else self


class CellFault(Struct, frozen=True):
    """What is wrong with a cell: the code of a problem, the text at fault, parameters of the sentence."""

    code: str
    seen: str
    params: tuple[tuple[str, object], ...] = ()


class Codes(Struct, frozen=True):
    """The nodes that a cell names, first one home, and what could not be understood in it."""

    codes: tuple[str, ...] = ()
    faults: tuple[CellFault, ...] = ()


class CellReader(Struct, dict=True):
    """Reads cells by field, with one memory for the whole list."""

    system: StandardsSystem
    data: ReadingData
    _statuses: dict[str, Status | None] = field(default_factory=dict)
    _said: dict[tuple[str, str], bool] = field(default_factory=dict)
    _dates: dict[object, PartialDate | CellFault | None] = field(default_factory=dict)
    _words: dict[tuple[str, str], str | None] = field(default_factory=dict)
    _codes: dict[tuple[object, str | None, tuple[str, ...]], Codes] = field(default_factory=dict)

    @cached_property
    def plain_numbers(self) -> PlainNumbers:
        """Reads the numbers that are written plainly."""
        return PlainNumbers(self.data.prefixes)

    def date(self, value: object) -> PartialDate | CellFault | None:
        """A date; None for an empty cell or a word for "none"."""
        try:
            return self._dates[value]
        except KeyError:
            pass
        result: PartialDate | CellFault | None
        if isinstance(value, str) and (not value.strip() or self.says("empty", value)):
            result = None
        else:
            try:
                result = read_date(value)
            except DateError as error:
                result = CellFault(error.code, text_of(value))
        self._dates[value] = result
        return result

    def word(self, kind: str, text: str) -> str | None:
        """The key of a word of this kind (level, stage, ...), with or without a bracketed remark."""
        key = (kind, text)
        if key not in self._words:
            text = simplified(text)
            table = self.data.vocabulary.statuses if kind == "status" else self.data.vocabulary.words[kind]
            found = table.get(plain(text)) if len(text) <= _LONGEST_WORD else None
            found = found or table.get(plain(_TRAILING.sub("", text[:_LONGEST_WORD])))
            self._words[key] = found or (self._stage(text, table) if kind == "stage" else None)
        return self._words[key]

    def _stage(self, text: str, table: Mapping[str, str]) -> str | None:
        """A stage by the word inside: 正在审查, 审查阶段, 已送审, 审查中; of ISO by its code, 30.20."""
        bare = plain(_NUMBER_BEHIND.sub("", _TRAILING.sub("", text[:_LONGEST_WORD])))
        if code := _ISO_STAGE.fullmatch(text.strip()):
            return _ISO_STAGES.get(code[1])
        lists = self.data.vocabulary.lists
        for before in ("", *lists["stage_lead"]):
            for behind in ("", *lists["stage_tail"]):
                inner = bare.removeprefix(before).removesuffix(behind)
                if inner in table:
                    return table[inner]
        return None

    def says(self, kind: str, text: str) -> bool:
        """Whether the text is one of the words of a list of the vocabulary."""
        key = (kind, text)
        said = self._said.get(key)
        if said is None:
            if kind == "empty" and len(text) > _LONGEST_NOTHING:
                return False
            text = simplified(text)
            said = self._said[key] = len(text) <= _LONGEST_WORD and self.data.vocabulary.says(kind, text)
        return said

    def status(self, text: str) -> Status | None:
        """What a word of a status column means, None if it is not known."""
        if text not in self._statuses:
            found = self.word("status", text)
            stage = self.word("stage", text) if found is None and text else None
            self._statuses[text] = Status(found) if found else _OF_STAGE.get(stage or "")
        return self._statuses[text]

    def level(self, text: str) -> Level | None:
        """What a word of a level column means, None if it is not known."""
        return _LEVELS.get(self.word("level", text) or "")

    def nature(self, text: str) -> Nature | None:
        """强制性, 推荐性, 指导性; None if the word is not known."""
        return _NATURES.get(self.word("nature", text) or "")

    def relation(self, text: str) -> Relation | None:
        """专用, 支撑; None if the word is not known."""
        found = self.word("relation", text)
        return Relation(found) if found else None

    def counting(self, text: str) -> Counting | None:
        """是, 否, 待定 of 计入目标; None if the word is not known."""
        found = self.word("counting", text)
        return Counting(found) if found else None

    def scope(self, text: str) -> Scope | None:
        """What a word says of the list's scope; None if it says nothing of the kind."""
        found = self.word("scope", text)
        return Scope(found) if found else None

    def codes(self, value: object, section: str | None = None, within: Sequence[str] = ()) -> Codes:
        """The nodes that a code cell names, in any spelling; ambiguous names are settled by `within` (the nodes
        of part columns beside it) and by the section above the row."""
        key = (value, section, tuple(within))
        found = self._codes.get(key)
        if found is None:
            found = self._codes[key] = self._read_codes(value, section, within)
        return found

    def _read_codes(self, value: object, section: str | None, within: Sequence[str]) -> Codes:
        if isinstance(value, date | time | timedelta):
            return Codes(faults=(CellFault("code-is-date", text_of(value)),))
        text = text_of(value)
        if text and self.says("pending", text):
            return Codes(faults=(CellFault("code-pending", text),))
        if not text or self.says("empty", text):
            return Codes()
        if isinstance(value, float):
            return self._numeric_code(text)
        entry = _ENTRY.fullmatch(text)
        if entry and find_nodes(self.system, place := entry[1] or entry[3]):
            # A register of ours marks with * what nobody has confirmed: that is no place given.
            return Codes() if entry[4] else self._read_codes(place, section, within)
        whole = self._settled(text, section, within)
        if whole:
            return Codes((whole[0].code,)) if len(whole) == 1 else Codes(faults=(_ambiguous(text, whole),))
        codes: list[str] = []
        faults: list[CellFault] = []
        for piece in self._pieces(text):
            nodes = self._settled(piece, section, within)
            if len(nodes) == 1:
                codes.append(nodes[0].code)
            else:
                faults.append(_ambiguous(piece, nodes) if nodes else self._unknown(piece))
        return Codes(tuple(dict.fromkeys(codes)), tuple(faults))

    def _numeric_code(self, text: str) -> Codes:
        """A code typed as a number has lost its last nought: 1.10 is 1.1 already. It holds if no other fits."""
        nodes, longer = (
            find_nodes(self.system, text),
            find_nodes(self.system, text + "0") if "." in text else (),
        )
        if len(nodes) == 1 and not longer:
            return Codes((nodes[0].code,), (CellFault("code-is-number", text, (("code", nodes[0].code),)),))
        both = dict.fromkeys((*nodes, *longer))
        return Codes(faults=(_ambiguous(text, tuple(both)) if both else self._unknown(text),))

    def _pieces(self, text: str) -> list[str]:
        """The single places of a cell that names several."""
        pieces: list[str] = []
        for strong in _STRONG_SPLIT.split(text):
            whole = tidy(strong)
            if whole and (find_nodes(self.system, whole) or not _WEAK_SPLIT.search(whole)):
                pieces.append(whole)
            elif whole:
                weak = [piece for piece in _WEAK_SPLIT.split(whole) if piece]
                known = [piece for piece in weak if find_nodes(self.system, piece)]
                pieces += weak if known else [whole]
        return pieces

    def _settled(self, text: str, section: str | None, within: Sequence[str]) -> tuple[Node, ...]:
        nodes = find_nodes(self.system, tidy(simplified(text)))
        for frame in (*within, section):
            if len(nodes) > 1 and frame:
                inside = tuple(node for node in nodes if any(above.code == frame for above in node.line()))
                nodes = inside or nodes
        return nodes

    def _unknown(self, text: str) -> CellFault:
        """An unknown place; the nearest code is offered where only its last step is wrong (`D1.40`)."""
        stem = re.sub(r"[.\-]?[0-9]+\s*$", "", text)
        above = find_nodes(self.system, stem) if stem != text else ()
        near = (
            f"{above[0].below[0].code}–{above[0].below[-1].code}"
            if len(above) == 1 and above[0].below
            else ""
        )
        return CellFault("code-unknown", text, (("near", near),))


def _ambiguous(text: str, nodes: Sequence[Node]) -> CellFault:
    return CellFault("code-ambiguous", text, (("candidates", tuple(node.code for node in nodes)),))
