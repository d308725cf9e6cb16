"""Findings about a list: what was seen, where, and what is wrong with it, as values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from minestd.model.place import Place


class Severity(StrEnum):
    """How bad a problem is: an error loses a row or a figure, a warning may mislead, a note informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding. `code` is stable and names the sentences `problem.<code>` and `problem.<code>.hint`.

    `seen` is the text of the cell as it stood; `params` fill the sentences; `also` are further cells concerned.
    """

    code: str
    severity: Severity
    at: Place | None
    seen: str = ""
    params: Mapping[str, object] = field(default_factory=dict)
    also: tuple[Place, ...] = ()
