"""What reading a text for standard numbers gives: the numbers, what was put right, and what was refused."""

from msgspec import Struct

from minestd.model.number import StandardNumber


class Adoption(Struct, frozen=True):
    """An international or foreign standard that a standard adopts.

    `degree` as printed, in capitals: IDT and MOD are adoptions, NEQ is consistency only, EQV and the signs
    ≡ = ≈ are historic; "" where the text does not say.
    """

    number: StandardNumber
    degree: str = ""

    def __str__(self) -> str:
        return f"{self.number} {self.degree}".rstrip()


class FoundNumber(Struct, frozen=True, kw_only=True):
    """A number in a text, with the numbers that belong to the same standard.

    `start`, `end`, `seen` are its place in the text as given. `changed` are codes of what was put right,
    each with the sentence `number.changed.<code>`. `expanded`: it is a member of a range.
    `former` are numbers it had before re-coding, `replaces`, `replaced_by`, `amends` and both `…_in_part` what the text
    names so, `mentioned` those that it names in passing (参照, 引用).
    `title` is the title standing beside it where the text pairs several titles and numbers, else "".
    `behind` is what stands between it and the next of several numbers: 现行 in "GB 1-2010（现行）、GB 2-2010".
    """

    number: StandardNumber
    start: int
    end: int
    seen: str
    changed: tuple[str, ...] = ()
    expanded: bool = False
    adopted: tuple[Adoption, ...] = ()
    former: tuple[StandardNumber, ...] = ()
    replaces: tuple[StandardNumber, ...] = ()
    replaced_by: tuple[StandardNumber, ...] = ()
    amends: tuple[StandardNumber, ...] = ()
    replaces_in_part: tuple[StandardNumber, ...] = ()
    replaced_in_part: tuple[StandardNumber, ...] = ()
    mentioned: tuple[StandardNumber, ...] = ()
    title: str = ""
    behind: str = ""


class Refused(Struct, frozen=True):
    """A piece of text that looks like a number and is none, or cannot be read; `code` as `number.refused.<code>`."""

    code: str
    start: int
    end: int
    seen: str
    near: StandardNumber | None = None


class NumberReading(Struct, frozen=True):
    """All that a text says about numbers. `rest` is the text without them: the title where both share a cell.

    `near` is the likely mend ("did you mean") of the first thing that could not be read.
    """

    found: tuple[FoundNumber, ...] = ()
    plans: tuple[str, ...] = ()
    rest: str = ""
    refused: tuple[Refused, ...] = ()
    near: StandardNumber | None = None
