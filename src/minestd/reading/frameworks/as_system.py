"""The entries of checked framework files become the values of the model."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from minestd.model.number import Level
from minestd.model.system import Label, Rule, StandardsSystem, Target, Theme
from minestd.model.tree import Node
from minestd.reading.frameworks.names import Names, completed
from minestd.reading.frameworks.shapes import yes
from minestd.reading.words.title_words import load_title_words

Entry = Mapping[str, Any]
"""A value whose form is checked (`schema`): keys that are not there were left out."""


def build(entry: Entry, name: str, digest: str) -> StandardsSystem:
    """The system of all keys of a framework's files together. `name` stands in for a name that they do not give."""
    own_name = entry.get("name") or name
    title_zh = entry.get("title_zh") or entry.get("title_en") or own_name
    title_en = entry.get("title_en") or entry.get("title_zh") or own_name
    root = Node("", title_zh, title_en)
    levels = tuple(level["key"] for level in entry.get("levels", ()))
    _hang(root, entry.get("nodes", ()), levels)
    _settle(root, entry)
    return StandardsSystem(
        name=own_name,
        edition=entry.get("edition", ""),
        title_zh=title_zh,
        title_en=title_en,
        root=root,
        issuer=entry.get("issuer", ""),
        document=entry.get("document", ""),
        issued=_day(entry.get("issued")),
        levels=levels,
        level_names=_labels(entry, "levels"),
        roles=_labels(entry, "roles"),
        mine_types=_labels(entry, "mine_types"),
        targets=tuple(_target(target) for target in entry.get("targets", ())),
        review_years={level: int(years) for level, years in entry.get("review_years", {}).items()},
        counted_levels={
            scope: tuple(Level(level) for level in levels)
            for scope, levels in entry.get("counted_levels", {}).items()
        },
        notes=tuple(_label(note) for note in entry.get("notes", ())),
        wording={key: _label(label) for key, label in entry.get("wording", {}).items()},
        caption=_label(entry["caption"]) if "caption" in entry else None,
        title_words=load_title_words(),
        data_digest=digest,
    )


def _hang(root: Node, tops: Sequence[Entry], levels: Sequence[str]) -> None:
    """The nodes of all entries below the root, parents first."""
    order = _in_order(tops)
    given = [
        Names(
            node.get("name_zh", ""),
            node.get("name_en", ""),
            node.get("full_zh", ""),
            node.get("full_en", ""),
            above,
        )
        for node, above, _ in order
    ]
    hung: list[Node] = []
    for (entry, above, depth), names in zip(order, completed(given), strict=True):
        parent = root if above is None else hung[above]
        hung.append(
            Node(
                code=entry["code"],
                name_zh=names.zh,
                name_en=names.en,
                full_zh=names.full_zh,
                full_en=names.full_en,
                level=levels[depth] if depth < len(levels) else "",
                scope=entry.get("scope", ""),
                source=entry.get("source") or parent.source,
                aliases=tuple(entry.get("aliases", ())),
                role=entry.get("role") or parent.role,
                own_required=int(entry.get("required", 1)),
                mine_types=tuple(entry.get("mine_types", ())) or parent.mine_types,
                above=parent,
            )
        )


def _in_order(tops: Sequence[Entry]) -> list[tuple[Entry, int | None, int]]:
    """Every entry with its parent's place in this list and its depth, parents first."""
    order: list[tuple[Entry, int | None, int]] = []
    waiting: list[tuple[Entry, int | None, int]] = [(entry, None, 0) for entry in reversed(tops)]
    while waiting:
        entry, above, depth = waiting.pop()
        waiting += [(child, len(order), depth + 1) for child in reversed(entry.get("children", ()))]
        order.append((entry, above, depth))
    return order


def _settle(root: Node, entry: Entry) -> None:
    """The boundary sentences, each at every node that it names."""
    by_code = {node.code: node for node in root.walk()}
    for boundary in entry.get("boundaries", ()):
        for code in boundary["nodes"]:
            by_code[code].boundary += (boundary["zh"],)
            by_code[code].boundary_en += (boundary["en"],)


def _labels(entry: Entry, key: str) -> dict[str, Label]:
    return {label["key"]: _label(label) for label in entry.get(key, ())}


def _label(entry: Entry) -> Label:
    return Label(entry["zh"], entry["en"])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _target(entry: Entry) -> Target:
    return Target(
        key=entry["key"],
        by=date.fromisoformat(entry["by"]),
        start=_day(entry.get("start")),
        required=int(entry["required"]) if "required" in entry else None,
        levels=tuple(Level(level) for level in entry.get("levels", ())),
        text=entry["text"],
        source=entry.get("source", ""),
        text_en=entry.get("text_en", ""),
        excluded=tuple(entry.get("excluded", ())),
        rules=tuple(
            Rule(rule["key"], rule["zh"], rule["en"], yes(rule.get("ours", "true")))
            for rule in entry.get("rules", ())
        ),
        fields=tuple(_theme(theme) for theme in entry.get("fields", ())),
        stages=tuple(_theme(theme) for theme in entry.get("stages", ())),
    )


def _theme(entry: Entry) -> Theme:
    nodes, words = tuple(entry.get("nodes", ())), tuple(entry.get("words", ()))
    notes = (entry.get("note_zh", ""), entry.get("note_en", ""))
    return Theme(entry["key"], entry["zh"], entry["en"], nodes, words, *notes)
