"""What the files of a framework may hold: the shapes that they are checked against."""

from minestd.model.listing import Scope
from minestd.model.number import Level
from minestd.reading.frameworks.shapes import (
    Choice,
    Day,
    Entry,
    Field,
    List,
    Number,
    TableShape,
    TextShape,
    YesNo,
)

_TEXT, _MAYBE, _DAY, _COUNT = TextShape(), TextShape(empty=True), Day(), Number(0)
_TEXTS = List(_TEXT)
_LEVEL = Choice([level.value for level in Level])
_WEIGHTS = TableShape(_TEXT, Number(1, 3))

_BOTH = {"zh": Field(_TEXT, needed=True), "en": Field(_TEXT, needed=True)}

LABEL = Entry("Label", "A word or sentence in both languages.", **_BOTH)
KEYED_LABEL = Entry(
    "KeyedLabel",
    "What a key that nodes use (a level, role or kind of mine) is called.",
    **_BOTH,
    key=Field(_TEXT, needed=True),
)

NODE = Entry(
    "Node",
    "One node with all below it. A name in one language stands for the other as well; a full name that is not given "
    "is the short name, behind its parent's where the short name is not unique.",
    code=Field(_TEXT, needed=True),
    name_zh=Field(_MAYBE),
    name_en=Field(_MAYBE),
    full_zh=Field(_MAYBE, "Display name that stands alone and that no other node has."),
    full_en=Field(_MAYBE, "The same in English."),
    scope=Field(_MAYBE, "The framework's own wording, …… where words between are left out."),
    source=Field(_MAYBE, "Where the wording stands; as for the node above if not given."),
    aliases=Field(_TEXTS, "Other names under which lists know the node."),
    role=Field(_MAYBE, "A key of `roles`; as for the node above if not given."),
    required=Field(_COUNT, "应有数, of nodes without children only; 1 if not given."),
    mine_types=Field(
        _TEXTS, "Keys of `mine_types` that the node applies to; as for the node above if not given."
    ),
)
NODE.fields["children"] = Field(List(NODE))
NODE.one_of = ("name_zh", "name_en")

BOUNDARY = Entry(
    "Boundary",
    "A sentence that settles which of several nodes a standard belongs to; shown at each of them.",
    **_BOTH,
    nodes=Field(List(_TEXT, least=1), needed=True),
)
RULE = Entry(
    "Rule",
    "A counting rule of a target; `ours` where it is not the issuer's but our reading (so unless it says false).",
    **_BOTH,
    key=Field(_TEXT, needed=True),
    ours=Field(YesNo()),
)
THEME = Entry(
    "Theme",
    "A priority field or stage of a target: read as nodes, or as words of titles.",
    **_BOTH,
    key=Field(_TEXT, needed=True),
    nodes=Field(_TEXTS),
    words=Field(_TEXTS),
    note_zh=Field(_MAYBE),
    note_en=Field(_MAYBE),
)
TARGET = Entry(
    "Target",
    "A target that the framework sets. Without `required` it is described and not scored.",
    key=Field(_TEXT, needed=True),
    by=Field(_DAY, needed=True),
    start=Field(_DAY),
    required=Field(_COUNT),
    levels=Field(List(_LEVEL)),
    text=Field(_TEXT, needed=True),
    text_en=Field(_MAYBE),
    source=Field(_MAYBE),
    excluded=Field(_TEXTS),
    rules=Field(List(RULE)),
    fields=Field(List(THEME)),
    stages=Field(List(THEME)),
)
NODE_TERMS = Entry(
    "NodeTerms",
    "What speaks for a node in a title, by weight (3 names it practically alone, 2 points there strongly, 1 is a "
    "hint), what excludes it, and a note.",
    **{
        "3": Field(_TEXTS),
        "2": Field(_TEXTS),
        "1": Field(_TEXTS),
        "not": Field(_TEXTS),
        "note": Field(_MAYBE),
    },
)
RELATION = Entry(
    "Relation",
    "Words by which a standard is dedicated: its title names the `field` and something `intelligent`, and nothing "
    "`conventional`; at the `nodes` and below, naming the field is enough.",
    field=Field(_TEXTS),
    intelligent=Field(_TEXTS),
    conventional=Field(_TEXTS),
    nodes=Field(_TEXTS),
)

NODES = {"nodes": Field(List(NODE, least=1), needed=True)}

IDENTITY = {
    "format": Field(Choice(["1"])),
    "name": Field(_MAYBE, "Short name; the name of the file or its folder if not given."),
    "edition": Field(_MAYBE),
    "title_zh": Field(_MAYBE),
    "title_en": Field(_MAYBE),
    "issuer": Field(_MAYBE),
    "document": Field(_MAYBE),
    "issued": Field(_DAY),
    "caption": Field(LABEL, "Stands under a drawing of the structure."),
    "levels": Field(List(KEYED_LABEL), "The depths of the tree, from the top."),
    "roles": Field(List(KEYED_LABEL)),
    "mine_types": Field(List(KEYED_LABEL)),
    "notes": Field(List(LABEL), "What is the issuer's and what is not."),
}
RULES = {
    "review_years": Field(
        TableShape(_LEVEL, Number(1, 50)), "Years to the next review (复审), by the level of a standard."
    ),
    "counted_levels": Field(
        TableShape(Choice([scope.value for scope in Scope]), List(_LEVEL, least=1)),
        "Levels that can cover an aspect, by the scope of the list.",
    ),
    "boundaries": Field(List(BOUNDARY)),
    "relation": Field(RELATION),
    "kinds": Field(
        TableShape(_TEXT, _WEIGHTS), "Words for the kind of a standard, with the nodes that gather such."
    ),
    "prefixes": Field(
        TableShape(_TEXT, _WEIGHTS), "What the prefix of a number hints at: nodes with weights."
    ),
    "ics": Field(TableShape(_TEXT, _WEIGHTS), "The same of a class of ICS, by its beginning."),
    "ccs": Field(TableShape(_TEXT, _WEIGHTS), "The same of a class of CCS, by its beginning."),
    "empty": Field(_TEXTS, "Words of titles that say nothing of the place."),
}
TARGETS = {"targets": Field(List(TARGET))}
WORDS = Entry(
    "Words",
    "What papers call things in this framework, where it is not our word.",
    guide=Field(LABEL, "The issuer's document, beside the rules that are the issuer's."),
)
WORDING = {"wording": Field(WORDS)}

NODES_FILE = Entry("NodesFile", "A file that `node_files` names, and a table of nodes.", **NODES)
SINGLE_FILE = Entry(
    "Framework",
    "A standards system as data. Only the nodes must be there, each with a code and a name.",
    **IDENTITY,
    nodes=Field(List(NODE)),
    node_files=Field(_TEXTS, "Files beside this one with further nodes, in order."),
    terms=Field(
        TableShape(_TEXT, NODE_TERMS), "Words of titles that speak for a node, by its code; X for outside."
    ),
    **RULES,
    **TARGETS,
    **WORDING,
)

FOLDER_FILES = {
    "framework.yaml": Entry(
        "FrameworkFile", "Who set the framework, and what its keys are called.", **IDENTITY
    ),
    "rules.yaml": Entry("RulesFile", "Rules of placing and counting.", **RULES),
    "wording.yaml": Entry("WordingFile", "What papers call things in this framework.", **WORDING),
    "targets.yaml": Entry("TargetsFile", "The targets that the framework sets.", **TARGETS),
}
"""The files of a framework in a folder, beside its tables."""
