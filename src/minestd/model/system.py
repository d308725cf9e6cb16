"""A standards system: the tree of nodes with the targets that its issuer set, as data."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property

from msgspec import Struct, field

from minestd.model.number import Level
from minestd.model.title_words import TitleWords
from minestd.model.tree import Node


class Label(Struct, frozen=True):
    """A word or sentence of the framework in both languages."""

    zh: str
    en: str

    def name(self, lang: str) -> str:
        """The word in a language."""
        return self.zh if lang == "zh" else self.en


class Rule(Struct, frozen=True):
    """A counting rule of a target, printed with every result. `ours` marks what is 编者界定."""

    key: str
    text_zh: str
    text_en: str
    ours: bool

    def text(self, lang: str) -> str:
        """The rule in a language."""
        return self.text_zh if lang == "zh" else self.text_en


class Theme(Struct, frozen=True):
    """A priority field or a stage: a word of the target, with the nodes and title words that we read it as."""

    key: str
    name_zh: str
    name_en: str
    nodes: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    note_zh: str = ""
    note_en: str = ""

    def name(self, lang: str) -> str:
        """The name in a language."""
        return self.name_zh if lang == "zh" else self.name_en


class Target(Struct, frozen=True):
    """A target of the framework. `required` is None where it is described, not scored (2030).

    `start`, `levels` and `excluded` are our reading, told in `rules`: documents of these levels issued in
    [start, min(as of, by)], without amendments and the other kinds that `excluded` names.
    """

    key: str
    by: date
    start: date | None
    required: int | None
    levels: tuple[Level, ...]
    text: str
    source: str
    text_en: str = ""
    excluded: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    fields: tuple[Theme, ...] = ()
    stages: tuple[Theme, ...] = ()


class StandardsSystem(Struct, frozen=True, eq=False, dict=True):
    """A framework with its edition. Nodes are found by code: names are not unique.

    `root` stands for the whole and has the empty code. `levels` are the keys of the depths from the top
    (subsystem, part, aspect), `level_names`, `roles` and `mine_types` say the keys that nodes use in words.
    `review_years` is the term of review (复审) in years by the key of the level of a standard, `counted_levels` the
    levels that can cover an aspect by the key of a list's scope, where the framework says so.
    `notes` tell what is the issuer's and what is ours, `wording` what papers call things where it is not our
    word; `caption` stands under a drawing of the structure; `title_words` are those by which titles are compared.
    `data_digest` is the SHA-256 of the framework's files, line ends aside. Systems are equal only to themselves.
    """

    name: str
    edition: str
    title_zh: str
    title_en: str
    root: Node
    issuer: str = ""
    document: str = ""
    issued: date | None = None
    levels: tuple[str, ...] = ()
    level_names: Mapping[str, Label] = field(default_factory=dict)
    roles: Mapping[str, Label] = field(default_factory=dict)
    mine_types: Mapping[str, Label] = field(default_factory=dict)
    targets: tuple[Target, ...] = ()
    review_years: Mapping[str, int] = field(default_factory=dict)
    counted_levels: Mapping[str, tuple[Level, ...]] = field(default_factory=dict)
    notes: tuple[Label, ...] = ()
    wording: Mapping[str, Label] = field(default_factory=dict)
    caption: Label | None = None
    title_words: TitleWords = field(default_factory=TitleWords)
    data_digest: str = ""

    @cached_property
    def by_code(self) -> Mapping[str, Node]:
        """Every node but the root by its code, in the framework's order."""
        return {node.code: node for node in self.root.walk() if node.code}

    @property
    def tops(self) -> tuple[Node, ...]:
        """The subsystems."""
        return self.root.below

    @cached_property
    def leaves(self) -> tuple[Node, ...]:
        """The aspects in order."""
        return self.root.leaves_below()

    def word(self, key: str, otherwise: str, lang: str) -> str:
        """What the framework calls a thing, or our word for it."""
        return self.wording[key].name(lang) if key in self.wording else otherwise

    def title(self, lang: str) -> str:
        """The system's title in a language."""
        return self.title_zh if lang == "zh" else self.title_en
