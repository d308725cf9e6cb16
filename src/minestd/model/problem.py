"""Findings about a list: what was seen, where, and what is wrong with it, as values."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field

from minestd.model.cell_place import Place


class Severity(StrEnum):
    """How bad a problem is: an error loses a row or a figure, a warning may mislead, a note informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Problem(Struct, frozen=True):
    """One finding. `code` is stable and names the sentences `problem.<code>` and `problem.<code>.hint`.

    `seen` is the text of the cell as it stood; `params` fill the sentences; `also` are further cells concerned. A
    finding that is said once for all cells of one cause has their number as `count` among its parameters.
    """

    code: str
    severity: Severity
    at: Place | None
    seen: str = ""
    params: Mapping[str, object] = field(default_factory=dict)
    also: tuple[Place, ...] = ()

    @property
    def occurrences(self) -> tuple[Place, ...]:
        """The cells that it is a finding about: one, or all of its cause."""
        if self.at is None:
            return ()
        return (self.at, *self.also) if "count" in self.params and self.also else (self.at,)
