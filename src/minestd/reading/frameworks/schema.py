"""What a framework file may hold: the model that files are checked against and the JSON Schema is made from."""

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from minestd.model.number import Level

_DATE = re.compile(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}")
_NUMBER = re.compile(r"-?[0-9]{1,9}")


def _only_written_as(pattern: re.Pattern[str], kind: str, value: object) -> object:
    """Text in one plain spelling only: pydantic would take `2024` for a moment of 1970 and `1_0` for ten."""
    if isinstance(value, str) and not pattern.fullmatch(value):
        raise PydanticCustomError(kind, "not in the plain spelling")
    return value


Text = Annotated[str, Field(min_length=1)]
Day = Annotated[date, BeforeValidator(lambda value: _only_written_as(_DATE, "date_parsing", value))]
Count = Annotated[
    int, BeforeValidator(lambda value: _only_written_as(_NUMBER, "int_parsing", value)), Field(ge=0)
]
Years = Annotated[Count, Field(ge=1, le=50)]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class LabelEntry(_Entry):
    """A word or sentence in both languages."""

    zh: Text
    en: Text


class KeyedLabelEntry(LabelEntry):
    """What a key that nodes use (a level, role or kind of mine) is called."""

    key: Text


class NodeEntry(_Entry):
    """One node with all below it. A name in one language stands for the other as well; a full name that is not
    given is the short name, behind its parent's where the short name is not unique."""

    model_config = ConfigDict(
        json_schema_extra={"anyOf": [{"required": ["name_zh"]}, {"required": ["name_en"]}]},
    )

    code: Text
    name_zh: str = ""
    name_en: str = ""
    full_zh: str = Field("", description="Display name that stands alone and that no other node has.")
    full_en: str = Field("", description="The same in English.")
    scope: str = Field("", description="The framework's own wording, …… where words between are left out.")
    source: str = Field("", description="Where the wording stands; as for the node above if not given.")
    aliases: tuple[Text, ...] = Field((), description="Other names under which lists know the node.")
    role: str = Field("", description="A key of `roles`; as for the node above if not given.")
    required: Count | None = Field(
        None, description="应有数, of nodes without children only; 1 if not given."
    )
    mine_types: tuple[Text, ...] = Field(
        (), description="Keys of `mine_types` that the node applies to; as for the node above if not given."
    )
    children: tuple["NodeEntry", ...] = ()


class BoundaryEntry(LabelEntry):
    """A sentence that settles which of several nodes a standard belongs to; shown at each of them."""

    nodes: tuple[Text, ...] = Field(min_length=1)


class RuleEntry(LabelEntry):
    """A counting rule of a target; `ours` where it is not the issuer's but our reading."""

    key: Text
    ours: bool = True


class ThemeEntry(LabelEntry):
    """A priority field or stage of a target: read as nodes, or as words of titles."""

    key: Text
    nodes: tuple[Text, ...] = ()
    words: tuple[Text, ...] = ()
    note_zh: str = ""
    note_en: str = ""


class TargetEntry(_Entry):
    """A target that the framework sets. Without `required` it is described and not scored."""

    key: Text
    by: Day
    start: Day | None = None
    required: Count | None = None
    levels: tuple[Level, ...] = ()
    text: Text
    text_en: str = ""
    source: str = ""
    excluded: tuple[Text, ...] = ()
    rules: tuple[RuleEntry, ...] = ()
    fields: tuple[ThemeEntry, ...] = ()
    stages: tuple[ThemeEntry, ...] = ()

    @model_validator(mode="after")
    def _starts_before_it_ends(self) -> "TargetEntry":
        if self.start and self.start > self.by:
            raise PydanticCustomError("start_after_end", "start lies after by")
        return self


class NodesFile(_Entry):
    """A file that `node_files` names."""

    nodes: tuple[NodeEntry, ...] = Field(min_length=1)


class FrameworkFile(_Entry):
    """A standards system as data. Only the nodes must be there, each with a code and a name."""

    format: Annotated[Literal[1], BeforeValidator(lambda value: 1 if value == "1" else value)] = 1
    name: str = Field("", description="Short name; the name of the file or its folder if not given.")
    edition: str = ""
    title_zh: str = ""
    title_en: str = ""
    issuer: str = ""
    document: str = ""
    issued: Day | None = None
    caption: LabelEntry | None = Field(None, description="Stands under a drawing of the structure.")
    levels: tuple[KeyedLabelEntry, ...] = Field((), description="The depths of the tree, from the top.")
    roles: tuple[KeyedLabelEntry, ...] = ()
    mine_types: tuple[KeyedLabelEntry, ...] = ()
    review_years: dict[Level, Years] = Field(
        default_factory=dict, description="Years to the next review (复审), by the level of a standard."
    )
    nodes: tuple[NodeEntry, ...] = ()
    node_files: tuple[Text, ...] = Field(
        (), description="Files beside this one with further nodes, in order."
    )
    boundaries: tuple[BoundaryEntry, ...] = ()
    targets: tuple[TargetEntry, ...] = ()
    notes: tuple[LabelEntry, ...] = Field((), description="What is the issuer's and what is not.")


def framework_schema() -> dict[str, object]:
    """The JSON Schema of a framework file, as published in `docs/framework.schema.json`.

    It says what editors can check; codes, names and keys that point to one another are checked when a file is
    read. Files that `node_files` names have `nodes` alone.
    """
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return dialect | FrameworkFile.model_json_schema() | {"title": "minestd framework, format 1"}
