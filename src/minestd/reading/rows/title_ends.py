"""Words of standing at the ends of a title: `……规范（已废止）`, `【作废】……规范`, `……规范 废止`."""

import re

from minestd.reading.rows.fields import CellReader
from minestd.reading.rows.said_standing import SaidStanding, standing_of
from minestd.reading.rows.statuses import Found, StandingReader

# A title is looked at where one of its ends is a bracket or one of the signs on which words of standing end.
_TELLING = re.compile(
    r"[止废效行施布订]\s?[)）】\]〕]?\s*$|中\s?[)）】\]〕]\s*$|[止废]\s?[)）】]\s*[(（【]|^\s*[(（【\[〔]"
)
_OPEN, _CLOSE, _INSIDE = r"[(（【\[〔]", r"[)）】\]〕]", r"[^()（）【】\[\]〔〕]"
_ENDS = (
    re.compile(rf"^(?P<title>.*\S)\s*{_OPEN}(?P<said>{_INSIDE}{{2,60}}){_CLOSE}\s*$", re.DOTALL),
    re.compile(r"^(?P<title>.*\S)[\s,，;；:：—-]+(?P<said>\S{2,12})\s*$", re.DOTALL),
    re.compile(rf"^\s*{_OPEN}(?P<said>{_INSIDE}{{2,30}}){_CLOSE}\s*(?P<title>\S.*)$", re.DOTALL),
)
_LAST, _FIRST = frozenset("止废效行施布订)）】]〕 "), frozenset("(（【[〔 ")
_LONGEST = 80
_LONGEST_TITLE = 500  # characters; longer cells are prose


def tells_at_its_ends(title: str) -> bool:
    """Whether an end of a title may be a word of standing: a bracket, or a sign on which such words end."""
    return (title[-1:] in _LAST or title[:1] in _FIRST) and _TELLING.search(title) is not None


class TitleEnds:
    """Reads the ends of the titles of one table; equal texts are worked out once."""

    def __init__(self, standing: StandingReader, reader: CellReader, column: int) -> None:
        self._standing, self._reader, self._column = standing, reader, column
        self._known: dict[str, tuple[SaidStanding | None]] = {}

    def bare(self, index: int, title: str, own: Found) -> str:
        """The title without the words of standing at its ends, which are added to what the row says."""
        if self._column < 0 or len(title) > _LONGEST_TITLE or not tells_at_its_ends(title):
            return title
        for pattern in _ENDS:
            found = pattern.match(title)
            said = self.said(found["said"]) if found else None
            if found and said is not None:
                self._standing.take_beside(index, self._column, found["said"], said, own)
                return found["title"].strip()
        return self._before_a_remark(index, title, own)

    def _before_a_remark(self, index: int, title: str, own: Found) -> str:
        """……规范（废止）（留作参考）: the word may stand before another bracket, which stays."""
        last = _ENDS[0].match(title)
        found = _ENDS[0].match(last["title"]) if last else None
        said = self.said(found["said"]) if found else None
        if last is None or found is None or said is None:
            return title
        self._standing.take_beside(index, self._column, found["said"], said, own)
        return found["title"].strip() + title[len(last["title"]) :].strip()

    def said(self, text: str) -> SaidStanding | None:
        """What a text beside a number or a title says of standing, where that is all that it says."""
        known = self._known.get(text)
        if known is None:
            fits = len(text) <= _LONGEST and not self._reader.says("not_in_remarks", text)
            known = self._known[text] = (standing_of(text, self._reader, whole=True) if fits else None,)
        return known[0]
