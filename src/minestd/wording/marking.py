"""What a marked copy of a list says beside its rows, and what is said of the copy."""

from minestd.wording.words import Words, abridged, same

WORDS: Words = {
    "marked.heading": ("校验结果", "Check result"),
    "marked.sheet": same("summary.list"),
    "marked.head": ("【{severity}】", "[{severity}] "),
    "marked.line": ("{message}。{hint}", "{message}. {hint}"),
    "marked.row": ("第 {row} 行", "row {row}"),
    "marked.duplicate": ("【重复】与 {of} 为同一标准。", "[repeated] the same standard as {of}."),
    "marked.ignored": ("【不计】{why}。", "[not counted] {why}."),
    "marked.why.section": abridged("why.section", "a section row"),
    "marked.why.subtotal": ("小计、合计行", "a subtotal"),
    "marked.why.note": abridged("why.note", "a note"),
    "marked.why.header": ("重复的表头", "the header again"),
    "marked.why.blank-but-serial": ("只有序号", "nothing but a serial number"),
    "marked.why.required": ("应有数，不是标准", "a required number, no standard"),
    "notice.marked-rebuilt": (
        "{file} 的格式不能原样标注，副本是新的 xlsx：保留各单元格的值，不保留格式、公式和图片",
        "{file} cannot be marked in its own format: the copy is a new xlsx that keeps the values, but no formats, formulas or pictures",
    ),
    "error.marked-suffix": ("{file} 的标注副本须以 {wanted} 为后缀：请换文件名。", "The marked copy of {file} must have the suffix {wanted}: choose such a name."),
}  # fmt: skip
