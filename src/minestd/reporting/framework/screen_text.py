"""A framework as text: the tree, and all that is known of one node."""

from collections.abc import Sequence

from minestd.measuring.changes.frameworks import FrameworkEdit
from minestd.model.system import StandardsSystem
from minestd.model.tree import Node
from minestd.wording import Lang, has, joined, say

_WHOLE_LINES = ("added", "removed", "moved", "name_zh", "required")
"""What has a sentence of its own."""


def system_lines(system: StandardsSystem, lang: Lang) -> list[str]:
    """A line a node, indented by depth."""
    return [
        f"{'  ' * (node.depth_of - 1)}{node.code}  {node.name(lang)}"
        for node in system.root.walk()
        if node.code
    ]


def node_lines(node: Node, system: StandardsSystem, lang: Lang) -> list[str]:
    """A node with its names, its place, the framework's own wording, our boundary sentences and what lies below."""
    lines = [f"{node.code}  {node.full(lang)}"]
    facts = {
        "line": " > ".join(f"{above.code} {above.name(lang)}" for above in node.line()),
        "other-name": node.full("en" if lang == "zh" else "zh"),
        "scope": node.scope,
        "source": node.source,
        "role": system.roles[node.role].name(lang) if node.role in system.roles else node.role,
        "aliases": "、".join(node.aliases),
        "required": str(node.required),
    }
    lines += [f"  {say(lang, f'framework.{key}')}: {text}" for key, text in facts.items() if text]
    lines += [
        f"  {say(lang, 'framework.boundary')}: {text}"
        for text in (node.boundary if lang == "zh" else node.boundary_en)
    ]
    lines += [f"  {below.code}  {below.name(lang)}" for below in node.below]
    return lines


def change_lines(changes: Sequence[FrameworkEdit], lang: Lang) -> list[str]:
    """A line a change, or one that says that there is none."""
    return [_change_line(one, lang) for one in changes] or [say(lang, "framework.same")]


def _change_line(one: FrameworkEdit, lang: Lang) -> str:
    code, name = (one.node.code, one.node.full(lang)) if one.node else ("", "")
    kind = one.path[0]
    if kind in _WHOLE_LINES:
        return say(
            lang, f"framework.edit.{kind}", code=code, name=name, old=one.old or "—", new=one.new or "—"
        )
    what = say(lang, "framework.edit.step").join(_step(step, lang) for step in one.path)
    about = say(lang, "framework.edit.node", code=code, name=name, what=what) if one.node else what
    if one.added or one.removed:
        gained = [
            say(lang, f"framework.edit.{key}", texts=joined(lang, texts))
            for key, texts in (("gained", one.added), ("lost", one.removed))
            if texts
        ]
        change = joined(lang, gained, "clause")
    else:
        change = say(lang, "framework.edit.change", old=one.old or "—", new=one.new or "—")
    return say(lang, "framework.edit.line", about=about, change=change)


def _step(step: str, lang: Lang) -> str:
    """A step of the path to a fact: the word of a field, or the key that the framework itself uses."""
    key = f"framework.fact.{step}"
    return say(lang, key) if has(key) else step
