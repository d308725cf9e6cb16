"""A header's words and what stands below them, together: which column is which field, and how sure that is."""

import re
from collections.abc import Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from minestd.model.prefixes import Prefixes
from minestd.reading.columns.column_cells import Content
from minestd.reading.columns.header import Header
from minestd.reading.columns.headings import ASKED_RANK, NUMBERS
from minestd.reading.files.raw_tables import RawTable
from minestd.reading.words.plain import plain
from minestd.reading.words.vocabulary import Vocabulary

_HALF = 0.5
_MOST = 0.8  # of a column's cells, before an unknown heading may mean a status
_CARRIED_TOO = ("mine", "check_status")  # fields whose cells say more than we take from them
_LETTERS = re.compile(r"(?:[A-Z]{1,6}(?:\s*[/／]\s*[A-Z]{1,8})?|DB\s*[0-9]{2,6}(?:\s*/\s*T)?)", re.IGNORECASE)
_DIGITS = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,3}){0,3}(?:\s*[-—–]\s*[0-9]{2,4})?")
_YEARS = re.compile(r"(?:19|20)[0-9]{2}(?:\.0)?年?版?")
_DATED = re.compile(r".*[-—–:：]\s*(?:(?:19|20)[0-9]{2}|[5-9][0-9])\s*", re.DOTALL)
_SHORTEST_TITLE = 6.0  # mean characters of a column that nothing but its texts makes one of titles


def understood(table: RawTable, header: Header, prefixes: Prefixes, vocabulary: Vocabulary) -> Header:
    """The header with its fields settled by words and content. A table of 应有数 stays as it is."""
    if header.is_requirement_table and "number" not in header.fields:
        return header
    settling = _Settling(table, header, Content(table, header.last, prefixes), vocabulary)
    for step in (
        settling.settle_old_and_current,
        settling.settle_parts,
        settling.settle_number,
        settling.settle_year,
        settling.settle_plan,
        settling.settle_title,
        settling.settle_status,
        settling.settle_mine,
        settling.settle_further,
    ):
        step()
    return settling.done()


class _Settling(Struct):
    """A header while it is being settled. `known` are the fields so far, `shares` what content said of them."""

    table: RawTable
    header: Header
    content: Content
    vocabulary: Vocabulary
    known: dict[str, int] = field(default_factory=dict)
    shares: dict[str, float] = field(default_factory=dict)
    ranks: dict[str, int] = field(default_factory=dict)
    further: dict[int, float] = field(default_factory=dict)
    aside: dict[int, int] = field(default_factory=dict)
    ended: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.known.update(self.header.fields)
        self.ranks.update(self.header.ranks)

    def _take(self, name: str, column: int, share: float) -> None:
        """This column is the field, whatever it was before."""
        self.known = {one: place for one, place in self.known.items() if column != place and one != name}
        self.known[name] = column
        self.shares[name] = share

    def _rename(self, old: str, new: str) -> None:
        self.known[new] = self.known.pop(old)
        self.ranks[new] = self.ranks.get(old, 0)

    @property
    def _free(self) -> list[int]:
        """Columns that are no field: the office's own so far."""
        taken = set(self.known.values()) | self.header.ours
        return [column for column in self.header.headings if column not in taken]

    def _is_asked(self, name: str) -> bool:
        return name in self.known and self.ranks.get(name) == ASKED_RANK

    # The steps

    def settle_old_and_current(self) -> None:
        """原标准号 beside 现标准号: the old one is the row's standard and the new one its successor. Alone either is
        simply the number; beside 标准号 the old one is what went before, the new one what came after."""
        numbered = any(name in self.known for name in NUMBERS)
        if not numbered and "old_number" in self.known:
            self._rename("old_number", "number")
        elif not numbered and "current_number" in self.known:
            self._rename("current_number", "number")
        if "current_title" in self.known and "title" not in self.known:
            self._rename("current_title", "title")

    def settle_parts(self) -> None:
        """Letters in one column, digits in another (GB/T | 13016): the number and its prefix."""
        claiming = [self.known[name] for name in ("number", "number_prefix", "code") if name in self.known]
        claiming += [column for column, name in self.header.repeated.items() if name in NUMBERS]
        columns = list(dict.fromkeys([*claiming, *self.header.unknown]))
        if not claiming and "number_year" in self.known:
            # 代号 | 顺序号 | 年代号: the serial of the number, not of the row.
            columns += self._columns_of("serial")
            claiming = columns
        if not claiming or any(self.content[one].number_share >= _HALF for one in columns):
            return
        if any(self.content[one].share_of(_LETTERS) >= _MOST for one in claiming):
            columns += self._columns_of("serial")
        elif any(self.content[one].share_of(_DIGITS) >= _MOST for one in claiming):
            columns += self._columns_of("level", "nature", "kind")
        letters = next((one for one in columns if self.content[one].share_of(_LETTERS) >= _MOST), -1)
        counted = [one for one in columns if self.content[one].share_of(_DIGITS) >= _MOST]
        digits = min(counted, key=lambda one: (one < letters, abs(one - letters)), default=-1)
        if letters >= 0 and digits >= 0:
            self._take("number_prefix", letters, self.content[letters].share_of(_LETTERS))
            self._take("number", digits, self.content[digits].share_of(_DIGITS))

    def _columns_of(self, *names: str) -> list[int]:
        """The columns that claim one of these fields, those that came second first."""
        repeated = [column for column, name in self.header.repeated.items() if name in names]
        return [*repeated, *(self.known[name] for name in names if name in self.known)]

    def settle_year(self) -> None:
        """年份 and 版本 are the year of the number where the numbers have none and years stand below."""
        perhaps = self.known.pop("perhaps_year", -1)
        numbered = self.known.get("number", -1)
        if perhaps < 0 or numbered < 0 or "number_year" in self.known:
            return
        dated = self.content[numbered].share_of(_DATED)
        if dated < _MOST and self.content[perhaps].share_of(_YEARS) >= _MOST:
            self._take("number_year", perhaps, self.content[perhaps].share_of(_YEARS))

    def settle_number(self) -> None:
        known, content = self.known, self.content
        if "number" in known and "number_title" in known:
            del known["number_title"]
        if "number_prefix" in known and "number" in known:
            return
        claimed = next((name for name in NUMBERS if name in known), None)
        if claimed is not None:
            self._weigh(claimed)
            return
        if {"plan", "title"} <= known.keys() and content[known["plan"]].plan_share >= _HALF:
            return
        best, share = self._numerous(
            [*(known[name] for name in ("code", "serial") if name in known), *self._free]
        )
        if best >= 0:
            titled = 2 * content[best].titled >= content[best].numbers and "title" not in known
            self._take("number_title" if titled else "number", best, share)
            return
        title = known.get("title", -1)
        if title >= 0 and content[title].number_share >= _HALF:
            self._take("number_title", title, content[title].number_share)

    def _weigh(self, claimed: str) -> None:
        """A column that says that it holds numbers: another of the same meaning, or any other column where it is
        empty, goes before it if only that one does."""
        column = self.known[claimed]
        here = self.content[column]
        self.shares[claimed] = here.number_share
        if here.number_share >= _HALF or self._is_asked(claimed):
            return
        rivals = [place for place, name in self.header.repeated.items() if name in NUMBERS]
        if not here.texts:
            rivals += [self.known[name] for name in ("code",) if name in self.known] + self._free
        best, share = self._numerous(rivals)
        if best >= 0 and share > here.number_share:
            self._take("number", best, share)

    def _numerous(self, columns: list[int]) -> tuple[int, float]:
        """The column that holds the most numbers, in at least half of its cells, and its share; the first of equals, -1
        for none. Remarks name other standards in passing and come last, however sure the few of them are."""
        shares = {column: self.content[column].number_share for column in dict.fromkeys(columns)}
        likely = [column for column, share in shares.items() if share >= _HALF]
        if not likely:
            return -1, 0.0
        best = max(likely, key=lambda one: (one not in self.header.remarks, self.content[one].numbers))
        return best, shares[best]

    def settle_plan(self) -> None:
        """Plan numbers under a heading of the office's own."""
        if "plan" not in self.known:
            found = next((one for one in self._free if self.content[one].plan_share >= _HALF), -1)
            if found >= 0:
                self._take("plan", found, self.content[found].plan_share)

    def settle_title(self) -> None:
        """产品名称 where no better word is there; without any the column whose texts are most like titles."""
        perhaps = self.known.pop("perhaps_title", -1)
        numbered = next((self.known[name] for name in (*NUMBERS, "plan") if name in self.known), -1)
        if numbered < 0:
            return
        cells = self.content[numbered]
        if "title" in self.known:
            both = "number_title" in self.known and 2 * cells.titled >= cells.numbers > 0
            if both and not self._is_of_titles and not self._is_asked("title"):
                # The 名称 is that of what is tested: the standard has its title beside its number.
                del self.known["title"]
            return
        if cells.titled and 2 * cells.titled >= len(cells.texts):
            return
        if perhaps >= 0 and self.content[perhaps].number_share < _HALF:
            self._take("title", perhaps, 0.0)
            return
        weights = {one: self.content.title_weight(one, self.vocabulary) for one in self.header.unknown}
        weights = {one: weight for one, weight in weights.items() if one in self._free}
        best = max(weights, key=lambda one: (weights[one], -one), default=-1)
        if best >= 0 and weights[best] >= _SHORTEST_TITLE:
            self._take("title", best, _HALF)

    def settle_status(self) -> None:
        """Words of standing under a heading of the office's own; where they say of some standard that it has ended and
        are not read, that is told."""
        unknown, statuses = self.header.unknown, self.vocabulary.statuses
        named = {column for column in unknown if plain(self.header.headings[column]) in statuses}
        # 现行 | 修订中 | 废止 beside each other are ticked: 是 below one of them is no status of its own.
        ticked = named if len(named) + ("withdrawn" in self.known) > 1 else set()
        columns = [column for column in unknown if column not in ticked]
        if "status" in self.known and self._is_of_things and not self._is_asked("status"):
            columns.append(self.known.pop("status"))  # 停用 is said of the machine
        if not self.known.keys() & {"status", "valid", "void", "void_replaced", "check_status"}:
            for column in columns:
                free = column in self._free and not self._is_of_another(column)
                name, share = self.content.are_standings(column, self.vocabulary) if free else ("", 0.0)
                if share >= _MOST:
                    self._take(name, column, share)
                    break
        for column in columns:
            if column in self._free and (count := self.content.ends_in(column, self.vocabulary)):
                self.ended[column] = count

    @property
    def _is_of_things(self) -> bool:
        """Whether the list is one of machines and instruments, each with the standard that it is made by."""
        lists = self.vocabulary.lists
        texts = [plain(text) for text in self.header.headings.values()]
        named = self._is_of_titles or not any(text.endswith(lists["thing_name"]) for text in texts)
        return not named and any(text in lists["thing_column"] for text in texts)

    def _is_of_another(self, column: int) -> bool:
        """Whether a heading says whose standing it is: 设备状态."""
        heading = plain(self.header.headings[column])
        lists = self.vocabulary.lists
        name = plain(self.header.headings[self.known["title"]]) if "title" in self.known else ""
        return (
            any(word in heading for word in lists["things"])
            or name.endswith(lists["thing_name"])
            or self._is_of_things
        )

    def settle_mine(self) -> None:
        """单位 means the mine where names of mines, or else of companies, stand below it."""
        perhaps = self.known.pop("perhaps_mine", -1)
        if perhaps < 0 or "mine" in self.known:
            return
        lists = self.vocabulary.lists
        share = self.content.ends_with(perhaps, (*lists["mine_ending"], *lists["company_ending"]))
        if share >= _HALF and self.content.ends_with(perhaps, lists["mine_ending"]) > 0:
            self._take("mine", perhaps, share)

    def settle_further(self) -> None:
        """More columns of numbers. One whose heading speaks of standards (国家标准, 执行标准2) is read like the first,
        where the list is of things and not of standards, each with its title; one that names others in passing
        (引用标准, 相关标准), or whose heading says nothing of standards, is left to the office and told."""
        if not self.known.keys() & set(NUMBERS):
            return
        taken = set(self.known.values())
        repeated = [column for column, name in self.header.repeated.items() if name in NUMBERS]
        others = [self.header.fields["number_title"]] if "number_title" in self.header.fields else []
        for column in dict.fromkeys([*repeated, *others, *self.header.unknown]):
            share = self.content[column].number_share if column not in taken else 0.0
            if share < _HALF:
                continue
            if self._speaks_of_standards(column) and (not self._is_of_titles or self._is_of_a_level(column)):
                self.further[column] = share
            elif column not in repeated:
                self.aside[column] = self.content.numbers_in(column)

    @property
    def _is_of_titles(self) -> bool:
        """Whether the title column says that it is of standards: 标准名称, 文件名称, but not 名称 or 产品名称."""
        heading = plain(self.header.headings[self.known["title"]]) if "title" in self.known else ""
        return any(word in heading for word in self.vocabulary.lists["title_column"])

    def _is_of_a_level(self, column: int) -> bool:
        """Whether 国家标准号 stands beside 行业标准号: one title, a number at each level."""
        levels = tuple(self.vocabulary.lists["level_names"])
        numbered = self.known.get("number", column)
        return all(plain(self.header.headings[one]).startswith(levels) for one in (column, numbered))

    def _speaks_of_standards(self, column: int) -> bool:
        lists = self.vocabulary.lists
        heading = plain(self.header.headings[column]).rstrip("0123456789一二三四五六七八九十")
        return heading.endswith(lists["standards_column"]) and not any(
            word in heading for word in lists["named_in_passing"]
        )

    def _is_worded(self, name: str) -> bool:
        """Whether a word of the header, and not the content alone, says that the column is this field."""
        was = {column: one for one, column in self.header.fields.items()}.get(self.known[name], "")
        return was == name or was in ("old_number", "current_number")

    def done(self) -> Header:
        """The header with these fields; what is no field any more is carried."""
        header = self.header
        taken = set(self.known.values())
        kept = {self.known[name] for name in _CARRIED_TOO if name in self.known}
        carried: Mapping[str, int] = {
            text: column
            for column, text in header.headings.items()
            if (column not in taken or column in kept) and column not in header.ours
        }
        unknown = tuple(column for column in header.unknown if column not in taken)
        repeated = {
            column: name
            for column, name in header.repeated.items()
            if column not in taken
            and name in self.known
            and not name.startswith("perhaps_")
            and column not in self.further
        }
        return replace(
            header,
            fields=dict(sorted(self.known.items(), key=lambda entry: entry[1])),
            carried=carried,
            unknown=unknown,
            repeated=repeated,
            ranks={
                name: rank
                for name, rank in self.ranks.items()
                if name in self.known and self._is_worded(name)
            },
            content=self.shares,
            further=self.further,
            aside=self.aside,
            ended=self.ended,
        )
