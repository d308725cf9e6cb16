"""Errors that end a command: what is wrong in the files of a framework, and in outlines that become one."""

from minestd.wording.words import Words

WORDS: Words = {
    # Framework files: what is wrong in them, by file and line.
    "error.framework-not-found": (
        "没有体系“{name}”，也没有这个文件。随附的体系：{known}；自己的体系请给出文件夹或 .yaml 文件。",
        'There is no framework "{name}" and no such file. Shipped frameworks: {known}; for your own give a folder or a .yaml file.',
    ),
    "error.framework-invalid": (
        "体系文件 {file} 有 {count} 处错误：",
        "The framework file {file} has {count} mistakes:",
    ),
    "error.framework-unreadable": ("{file}：无法读取（{reason}）。", "{file}: cannot be read ({reason})."),
    "error.framework-too-large": (
        "{file}：文件超过 {limit} MB，不予读取。",
        "{file}: the file is larger than {limit} MB and was not read.",
    ),
    "error.framework-not-utf8": (
        "{file}:{line}：不是 UTF-8 编码，请另存为 UTF-8。",
        "{file}:{line}: not in UTF-8; save the file as UTF-8.",
    ),
    "error.framework-empty": (
        "{file}：文件是空的，至少要有一个带编号和名称的节点。",
        "{file}: the file is empty; it needs a node with a code and a name at least.",
    ),
    "error.framework-no-nodes": (
        "{file}:{line}：没有节点。请在 nodes 下列出节点，各有 code 和 name_zh 或 name_en。",
        "{file}:{line}: there are no nodes. List them under nodes, each with code and name_zh or name_en.",
    ),
    "error.framework-syntax": (
        "{file}:{line}：语法有误，此处之后未能读取（{detail}）。请检查缩进、引号和冒号。",
        "{file}:{line}: wrong syntax, and nothing after it was read ({detail}). Check indents, quotes and colons.",
    ),
    "error.framework-sign": (
        "{file}:{line}：含有不可见的控制字符 {seen}，请删去。",
        "{file}:{line}: holds the control character {seen}; delete it.",
    ),
    "error.framework-second-document": (
        "{file}:{line}：一个文件只能有一份内容，请删去“---”及其后的部分。",
        '{file}:{line}: a file holds one document only; delete "---" and what follows.',
    ),
    "error.framework-alias": (
        "{file}:{line}：不接受 YAML 别名 *{name}，请把内容写出来。",
        "{file}:{line}: the YAML alias *{name} is not accepted; write its content out.",
    ),
    "error.framework-tag": (
        "{file}:{line}：不接受 YAML 标签 {seen}，请删去。",
        "{file}:{line}: the YAML tag {seen} is not accepted; delete it.",
    ),
    "error.framework-nested": (
        "{file}:{line}：嵌套过深，此处之后未读取。",
        "{file}:{line}: nested too deeply; nothing after it was read.",
    ),
    "error.framework-too-many": (
        "{file}:{line}：内容超过 {limit} 项，此处之后未读取。",
        "{file}:{line}: more than {limit} values; nothing after it was read.",
    ),
    "error.framework-key-not-text": (
        "{file}:{line}：键必须是文字，此处之后未读取。",
        "{file}:{line}: a key must be text; nothing after it was read.",
    ),
    "error.framework-duplicate-key": (
        "{file}:{line}：同一处的键 {key} 写了两次，第一次在第 {first} 行。",
        "{file}:{line}: the key {key} stands twice in one place, first on line {first}.",
    ),
    "error.framework-unknown-key": (
        "{file}:{line}：没有键 {key}，请删去，或查看 docs/framework.schema.json。",
        "{file}:{line}: there is no key {key}; delete it, or see docs/framework.schema.json.",
    ),
    "error.framework-unknown-key-like": (
        "{file}:{line}：没有键 {key}，是否应为 {like}？",
        "{file}:{line}: there is no key {key}; is {like} meant?",
    ),
    "error.framework-missing-key": ("{file}:{line}：缺少 {key}。", "{file}:{line}: {key} is missing."),
    "error.framework-name-missing": (
        "{file}:{line}：节点没有名称，请写 name_zh 或 name_en。",
        "{file}:{line}: the node has no name; give name_zh or name_en.",
    ),
    "error.framework-start-after-end": (
        "{file}:{line}：目标的起始日 start 晚于截止日 by。",
        "{file}:{line}: the target's start lies after its by.",
    ),
    "error.framework-not-text": (
        "{file}:{line}：{key} 应为文字，却是 {seen}。",
        "{file}:{line}: {key} should be text, but is {seen}.",
    ),
    "error.framework-empty-text": ("{file}:{line}：{key} 是空的。", "{file}:{line}: {key} is empty."),
    "error.framework-not-number": (
        "{file}:{line}：{key} 应为整数，却是“{seen}”。",
        '{file}:{line}: {key} should be a whole number, but is "{seen}".',
    ),
    "error.framework-not-yes-no": (
        "{file}:{line}：{key} 应为 true 或 false，却是“{seen}”。",
        '{file}:{line}: {key} should be true or false, but is "{seen}".',
    ),
    "error.framework-bad-date": (
        "{file}:{line}：{key} 应为 2025-12-31 这样的日期，却是“{seen}”。",
        '{file}:{line}: {key} should be a date like 2025-12-31, but is "{seen}".',
    ),
    "error.framework-not-list": (
        "{file}:{line}：{key} 应为列表，却是“{seen}”。请写成 [甲, 乙]，或每行一个“- ”。",
        '{file}:{line}: {key} should be a list, but is "{seen}". Write [one, two], or a line with "- " for each.',
    ),
    "error.framework-list-empty": (
        "{file}:{line}：{key} 至少要有一项。",
        "{file}:{line}: {key} needs one item at least.",
    ),
    "error.framework-not-entry": (
        "{file}:{line}：{key} 应为“键: 值”的条目，却是“{seen}”。",
        '{file}:{line}: {key} should hold entries "key: value", but is "{seen}".',
    ),
    "error.framework-not-choice": (
        "{file}:{line}：{key} 不能是“{seen}”，可用：{expected}。",
        '{file}:{line}: {key} cannot be "{seen}"; known are {expected}.',
    ),
    "error.framework-out-of-range": (
        "{file}:{line}：{key} 的值 {seen} 超出了界限 {limit}。",
        "{file}:{line}: {key} is {seen}, beyond the limit of {limit}.",
    ),
    "error.framework-wrong-value": (
        "{file}:{line}：{key} 的值“{seen}”不合要求，请查看 docs/framework.schema.json。",
        '{file}:{line}: the value "{seen}" of {key} does not fit; see docs/framework.schema.json.',
    ),
    "error.framework-duplicate-code": (
        "{file}:{line}：编号 {node} 已在 {first} 用过，每个节点要有自己的编号。",
        "{file}:{line}: the code {node} stands already at {first}; every node needs a code of its own.",
    ),
    "error.framework-duplicate-name": (
        "{file}:{line}：全称“{name}”已在 {first} 用过，请用 full_zh、full_en 写出能单独辨认的全称。",
        '{file}:{line}: the full name "{name}" stands already at {first}; give full_zh, full_en that tell them apart.',
    ),
    "error.framework-duplicate-entry": (
        "{file}:{line}：key“{seen}”已在 {first} 用过。",
        '{file}:{line}: the key "{seen}" stands already at {first}.',
    ),
    "error.framework-unknown-code": (
        "{file}:{line}：没有编号为 {seen} 的节点。",
        "{file}:{line}: there is no node with the code {seen}.",
    ),
    "error.framework-unknown-word": (
        "{file}:{line}：“{seen}”没有在 {list} 中列出，请先在那里写明。",
        '{file}:{line}: "{seen}" is not listed under {list}; add it there first.',
    ),
    "error.framework-required-above": (
        "{file}:{line}：{node} 有下级节点，它的应有数是下级之和，请删去 required。",
        "{file}:{line}: {node} has nodes below, whose sum is what it requires; delete required.",
    ),
    "error.framework-level-unnamed": (
        "{file}:{line}：{node} 所在的层级没有名称，levels 只列了 {levels} 层。",
        "{file}:{line}: {node} lies deeper than the {levels} depths that levels names.",
    ),
    "error.framework-too-deep": (
        "{file}:{line}：层级超过 {deepest} 层。",
        "{file}:{line}: deeper than {deepest} levels.",
    ),
    "error.framework-unknown-file": (
        "{file}：体系文件夹中没有这种文件，请移走或改名。可有：framework.yaml、nodes.csv、terms.csv、rules.yaml、targets.yaml、wording.yaml。",
        "{file}: a framework's folder has no such file; move or rename it. Known are framework.yaml, nodes.csv, terms.csv, rules.yaml, targets.yaml, wording.yaml.",
    ),
    "error.framework-table-empty": (
        "{file}:{line}：节点表只有表头，没有节点。每个节点一行，列 code、parent、name_zh。",
        "{file}:{line}: the table of nodes has a header only. It needs a row for each node: code, parent, name_zh.",
    ),
    "error.framework-whole-beside-tables": (
        "{file}:{line}：此处已用 {key} 写出节点，同一文件夹又有 {table}。请只留一种：把单文件体系移到别处，或从本文件删去 nodes、node_files、terms。",
        "{file}:{line}: the nodes stand here under {key}, and the folder has {table} too. Keep one way: move this file elsewhere, or delete nodes, node_files and terms from it.",
    ),
    "error.framework-no-table": (
        "{file}：缺少节点表。每个节点一行，列 code、parent、name_zh。",
        "{file}: the table of nodes is missing. It has a row for each node: code, parent, name_zh.",
    ),
    "error.framework-key-elsewhere": (
        "{file}:{line}：键 {key} 应写在 {home} 中。",
        "{file}:{line}: the key {key} belongs in {home}.",
    ),
    "error.framework-no-header": (
        "{file}：前 10 行里找不到表头，需要列：{needed}。",
        "{file}: no header in the first 10 rows; these columns are needed: {needed}.",
    ),
    "error.framework-unknown-column": (
        "{file}:{line}：没有列“{key}”，请删去，或查看 framework/README.md。",
        '{file}:{line}: there is no column "{key}"; delete it, or see framework/README.md.',
    ),
    "error.framework-unknown-column-like": (
        "{file}:{line}：没有列“{key}”，是否应为 {like}？",
        '{file}:{line}: there is no column "{key}"; is {like} meant?',
    ),
    "error.framework-column-twice": (
        "{file}:{line}：列“{key}”出现了两次。",
        '{file}:{line}: the column "{key}" stands twice.',
    ),
    "error.framework-row-above": (
        "{file}:{line}：表头上方不能有其他内容，请删去。",
        "{file}:{line}: nothing may stand above the header; delete it.",
    ),
    "error.framework-loose-cell": (
        "{file}:{line}：“{seen}”所在的列没有表头，请补上表头或删去。",
        '{file}:{line}: "{seen}" stands in a column without a heading; name the column or delete it.',
    ),
    "error.framework-term-twice": (
        "{file}:{line}：{node} 的词“{term}”已在 {first} 写过，请只留一处。",
        '{file}:{line}: the term "{term}" of {node} stands already at {first}; keep one of them.',
    ),
    "error.framework-note-twice": (
        "{file}:{line}：{node} 的说明已在 {first} 写过，请合为一条。",
        "{file}:{line}: the note on {node} stands already at {first}; make one of them.",
    ),
    "error.framework-term-claimed": (
        "{file}:{line}：词“{term}”以权重 3 归 {node}，又在 {first} 以权重 3 归 {other}；几乎专指的词只能归一个方面。",
        '{file}:{line}: the term "{term}" has weight 3 for {node} and, at {first}, for {other}; it can name one aspect alone.',
    ),
    "error.framework-terms-of-unknown": (
        "{file}:{line}：没有编号为 {seen} 的节点，它的 {count} 个词无处可归。",
        "{file}:{line}: there is no node with the code {seen}, so that its {count} terms belong nowhere.",
    ),
    "error.framework-outside-is-node": (
        "{file}:{line}：{node} 在词表中表示体系外，而本体系有编号为 {node} 的节点；请改节点的编号。",
        "{file}:{line}: {node} stands for what lies outside, and the framework has a node with this code; give the node another.",
    ),
    "error.framework-node-file-outside": (
        "{file}:{line}：节点文件 {seen} 要放在本文件所在的文件夹内，用相对路径。",
        "{file}:{line}: the node file {seen} must lie in this file's folder, given by a relative path.",
    ),
    "error.framework-node-file-missing": (
        "{file}:{line}：找不到节点文件 {seen}。",
        "{file}:{line}: the node file {seen} is not there.",
    ),
    # Outlines that become a framework.
    "error.outline-not-found": ("找不到文件 {file}。", "There is no file {file}."),
    "error.outline-no-header": (
        "{file}：前 10 行里找不到表头，需要“编号、上级编号、名称”（code, parent, name）三列。",
        "{file}: no header in the first 10 rows; the columns code, parent, name (编号、上级编号、名称) are needed.",
    ),
    "error.outline-circle": (
        "{file}:{line}：{node} 的上级最终又是它自己，请改正上级编号。",
        "{file}:{line}: going up from {node} leads back to it; mend the parent.",
    ),
}
