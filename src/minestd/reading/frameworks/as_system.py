"""The entries of a framework file become the values of the model."""

from collections.abc import Iterable, Sequence

from minestd.model.system import Label, Rule, StandardsSystem, Target, Theme
from minestd.model.tree import Node
from minestd.reading.frameworks.names import Names, completed
from minestd.reading.frameworks.schema import (
    FrameworkFile,
    KeyedLabelEntry,
    LabelEntry,
    NodeEntry,
    TargetEntry,
    ThemeEntry,
)


def build(entry: FrameworkFile, tops: Sequence[NodeEntry], name: str, digest: str) -> StandardsSystem:
    """The system of a checked file. `tops` are its own nodes and those of its node files, `name` stands in for
    a name that it does not give itself."""
    own_name = entry.name or name
    title_zh = entry.title_zh or entry.title_en or own_name
    title_en = entry.title_en or entry.title_zh or own_name
    root = Node("", title_zh, title_en)
    levels = tuple(level.key for level in entry.levels)
    _hang(root, tops, levels)
    _settle(root, entry)
    return StandardsSystem(
        name=own_name,
        edition=entry.edition,
        title_zh=title_zh,
        title_en=title_en,
        root=root,
        issuer=entry.issuer,
        document=entry.document,
        issued=entry.issued,
        levels=levels,
        level_names=_labels(entry.levels),
        roles=_labels(entry.roles),
        mine_types=_labels(entry.mine_types),
        targets=tuple(_target(target) for target in entry.targets),
        review_years={level.value: years for level, years in entry.review_years.items()},
        notes=tuple(_label(note) for note in entry.notes),
        caption=_label(entry.caption) if entry.caption else None,
        data_digest=digest,
    )


def _hang(root: Node, tops: Sequence[NodeEntry], levels: Sequence[str]) -> None:
    """The nodes of all entries below the root, parents first."""
    order = _in_order(tops)
    given = [Names(node.name_zh, node.name_en, node.full_zh, node.full_en, above) for node, above, _ in order]
    hung: list[Node] = []
    for (entry, above, depth), names in zip(order, completed(given), strict=True):
        parent = root if above is None else hung[above]
        hung.append(
            Node(
                code=entry.code,
                name_zh=names.zh,
                name_en=names.en,
                full_zh=names.full_zh,
                full_en=names.full_en,
                level=levels[depth] if depth < len(levels) else "",
                scope=entry.scope,
                source=entry.source or parent.source,
                aliases=entry.aliases,
                role=entry.role or parent.role,
                own_required=1 if entry.required is None else entry.required,
                mine_types=entry.mine_types or parent.mine_types,
                above=parent,
            )
        )


def _in_order(tops: Sequence[NodeEntry]) -> list[tuple[NodeEntry, int | None, int]]:
    """Every entry with its parent's place in this list and its depth, parents first."""
    order: list[tuple[NodeEntry, int | None, int]] = []
    waiting: list[tuple[NodeEntry, int | None, int]] = [(entry, None, 0) for entry in reversed(tops)]
    while waiting:
        entry, above, depth = waiting.pop()
        waiting += [(child, len(order), depth + 1) for child in reversed(entry.children)]
        order.append((entry, above, depth))
    return order


def _settle(root: Node, entry: FrameworkFile) -> None:
    """The boundary sentences, each at every node that it names."""
    by_code = {node.code: node for node in root.walk()}
    for boundary in entry.boundaries:
        for code in boundary.nodes:
            by_code[code].boundary += (boundary.zh,)
            by_code[code].boundary_en += (boundary.en,)


def _labels(entries: Iterable[KeyedLabelEntry]) -> dict[str, Label]:
    return {entry.key: _label(entry) for entry in entries}


def _label(entry: LabelEntry) -> Label:
    return Label(entry.zh, entry.en)


def _target(entry: TargetEntry) -> Target:
    return Target(
        key=entry.key,
        by=entry.by,
        start=entry.start,
        required=entry.required,
        levels=entry.levels,
        text=entry.text,
        source=entry.source,
        text_en=entry.text_en,
        excluded=entry.excluded,
        rules=tuple(Rule(rule.key, rule.zh, rule.en, rule.ours) for rule in entry.rules),
        fields=tuple(_theme(theme) for theme in entry.fields),
        stages=tuple(_theme(theme) for theme in entry.stages),
    )


def _theme(entry: ThemeEntry) -> Theme:
    return Theme(entry.key, entry.zh, entry.en, entry.nodes, entry.words, entry.note_zh, entry.note_en)
