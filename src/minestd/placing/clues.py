"""A piece of evidence, the same whatever source it comes from."""

from typing import NamedTuple


class Clue(NamedTuple):
    """One thing that speaks for a node: its kind, what it adds to the sum, and what to show of it.

    Kinds: term, exclusion, name, wording, prefix, class (the words); neighbour, edition, family (what people
    confirmed); siblings (other rows of the list); part (what stands behind the aspect's part).
    """

    kind: str
    value: float
    seen: str
    other: str = ""


Clues = dict[str, list[Clue]]
"""Clues by the code of the node that they speak for, or OUTSIDE."""
