"""Errors that end a command: what was seen, where, and what to do about it."""

from minestd.wording.words import Words

WORDS: Words = {
    "error.head": ("错误：", "Error: "),
    # The program and its options.
    "error.data-missing": (
        "找不到随附的数据文件夹 {name}：请重新安装 minestd。",
        "The shipped data folder {name} is missing: install minestd again.",
    ),
    "error.bad-date": (
        "“{seen}”不是日期：请写成 2025-12-31 的形式。",
        '"{seen}" is no date: write it like 2025-12-31.',
    ),
    "error.usage": ("用法有误：{seen}。加 --help 查看用法。", "Wrong usage: {seen} See --help."),
    "error.usage-option": (
        "没有选项 {name}。加 --help 查看可用选项。",
        "There is no option {name}. See --help.",
    ),
    "error.usage-option-elsewhere": (
        "命令 {command} 没有选项 {name}；有此选项的命令：{having}。",
        "{command} has no option {name}; these commands have it: {having}.",
    ),
    "error.usage-option-like": (
        "命令 {command} 没有选项 {name}，是否应为 {like}？加 --help 查看可用选项。",
        "{command} has no option {name}; is {like} meant? See --help.",
    ),
    "error.usage-missing": ("缺少 {name}。加 --help 查看用法。", "{name} is missing. See --help."),
    "error.usage-value": (
        "{name} 的值不对：{seen} 加 --help 查看可用的值。",
        "The value of {name} is wrong: {seen} See --help.",
    ),
    "error.usage-choice": (
        "{name} 的值不对，可用：{known}。",
        "The value of {name} is wrong. Known: {known}.",
    ),
    "error.usage-number": (
        "{name} 应填允许范围内的数。加 --help 查看范围。",
        "{name} takes a number within its range. See --help.",
    ),
    "error.usage-needs-value": (
        "{name} 后面缺少值。加 --help 查看用法。",
        "{name} needs a value. See --help.",
    ),
    "error.usage-no-value": ("{name} 不带值。加 --help 查看用法。", "{name} takes no value. See --help."),
    "error.usage-extra": (
        "多出了“{seen}”：文件名含空格时请加引号。加 --help 查看用法。",
        'There is "{seen}" too much: put quotes around names with blanks. See --help.',
    ),
    "error.usage-command": (
        "没有命令 {name}。用 minestd --help 查看全部命令。",
        "There is no command {name}. See minestd --help.",
    ),
    "error.usage-command-like": (
        "没有命令 {name}，是否应为 {like}？用 minestd --help 查看全部命令。",
        "There is no command {name}; is {like} meant? See minestd --help.",
    ),
    "error.old-date-alone": (
        "给了 --old-as-of，却没有前次清单；请用 --before 给出，或去掉这个选项。",
        "--old-as-of without an earlier list: give it with --before, or leave the option out.",
    ),
    "error.catalogue-date-alone": (
        "--catalogue-date 是目录的日期，须与 --catalogue 一起给出。",
        "--catalogue-date is the date of a catalogue: give it together with --catalogue.",
    ),
    # The list that is read.
    "error.inputs-unreadable": (
        "有 {count} 个输入文件无法打开：",
        "{count} input files cannot be opened:",
    ),
    "error.file-without-sheets": (
        "{file} 是文本表格，没有工作表“{sheet}”：请去掉 --sheet，或给出工作簿。",
        '{file} is a text table and has no sheet "{sheet}": leave --sheet out, or give a workbook.',
    ),
    "error.verify-record": (
        "{file} 记载的选项 {name}（“{seen}”）不是本程序写出的：文件可能被改动过，请用原件核对。",
        '{file} names an option {name} ("{seen}") that minestd did not write: it may have been altered; verify the original.',
    ),
    "error.file-missing": (
        "找不到文件 {file}：请检查文件名和所在文件夹。",
        "There is no file {file}: check its name and folder.",
    ),
    "error.file-is-folder": (
        "{file} 是文件夹：请给出清单文件。",
        "{file} is a folder: give the file of the list.",
    ),
    "error.file-unreadable": (
        "{file} 无法读取（{reason}）：文件可能已损坏，请用 Excel 或 WPS 打开后另存。",
        "{file} cannot be read ({reason}): it may be damaged. Open it in Excel or WPS and save it anew.",
    ),
    "error.file-truncated": (
        "{file} 不完整，可能没有传完：请重新取得文件。",
        "{file} is cut short, perhaps not wholly transferred: get it again.",
    ),
    "error.file-empty": ("{file} 是空的：没有任何内容可读。", "{file} is empty: there is nothing to read."),
    "error.encrypted": (
        "{file} 有密码保护：请在 Excel 或 WPS 中取消密码后另存再读。",
        "{file} is protected by a password: remove it in Excel or WPS and save the file anew.",
    ),
    "error.wrong-type": (
        "{file} 的内容是 {seen}，不是表格：请用 Excel 或 WPS 另存为 .xlsx 或 .csv。",
        "{file} is in fact {seen}, no spreadsheet: save it as .xlsx or .csv from Excel or WPS.",
    ),
    "error.no-number-column": (
        "{file} 中找不到标准号列。在 {at} 看到：{seen}。若其中有标准号列，请加 {option}；否则请给出一行列名，至少有“标准号”和“标准名称”，minestd template 可生成空白清单。",
        "{file} has no column of standard numbers. Seen at {at}: {seen}. If one of them is, add {option}; else it needs a row of headings with at least 标准号 (number) and 标准名称 (title), and minestd template writes a blank list.",
    ),
    "error.column-syntax": (
        "--column “{seen}” 应写作 列名=字段，如 --column 文号=number。",
        '--column "{seen}" must be HEADING=FIELD, such as --column 文号=number.',
    ),
    "error.column-field-unknown": (
        "--column {heading}={seen}：没有字段 {seen}。可用：{known}。",
        "--column {heading}={seen}: there is no field {seen}. Known: {known}.",
    ),
    "error.sheet-missing": (
        "{file} 中没有工作表“{sheet}”。现有：{sheets}。",
        '{file} has no sheet "{sheet}". It has: {sheets}.',
    ),
    "error.ledger-broken": (
        "{file}：读入 {read} 行，归类 {classed} 行，两者不符。这是程序的错误，请把文件连同版本号报告给我们。",
        "{file}: {read} rows were read and {classed} classed. This is a fault of the program: report it with the file and the version.",
    ),
    "error.refused-size": (
        "拒绝读取 {file}：文件有 {seen}，超过 {limit} 的上限；请删去多余内容后另存。",
        "{file} is refused: it has {seen}, more than the limit of {limit}. Delete what is not needed and save it anew.",
    ),
    "error.refused-inflated": (
        "拒绝读取 {file}：解压后达 {seen}，超过 {limit} 的上限；请删去多余内容后另存。",
        "{file} is refused: it inflates to {seen}, more than the limit of {limit}. Delete what is not needed and save it anew.",
    ),
    "error.refused-ratio": (
        "拒绝读取 {file}：压缩比达 {seen} 倍，超过 {limit} 倍的上限，正常的清单不会如此；请用 Excel 或 WPS 打开后另存。",
        "{file} is refused: it is packed {seen} times over, more than the limit of {limit}, as no honest list is. Open it in Excel or WPS and save it anew.",
    ),
    "error.refused-parts": (
        "拒绝读取 {file}：压缩包内有 {seen} 个文件，超过 {limit} 个的上限；请删去多余内容后另存。",
        "{file} is refused: there are {seen} files inside it, more than the limit of {limit}. Delete what is not needed and save it anew.",
    ),
    "error.refused-sheets": (
        "拒绝读取 {file}：有 {seen} 个工作表，超过 {limit} 个的上限；请删去多余的工作表后另存。",
        "{file} is refused: it has {seen} sheets, more than the limit of {limit}. Delete those that are not needed and save it anew.",
    ),
    "error.refused-rows": (
        "拒绝读取 {file}：用到第 {seen} 行，超过 {limit} 行的上限；请删去多余的行后另存。",
        "{file} is refused: cells reach row {seen}, more than the limit of {limit}. Delete the stray rows and save it.",
    ),
    "error.refused-columns": (
        "拒绝读取 {file}：用到第 {seen} 列，超过 {limit} 列的上限；请删去多余的列后另存。",
        "{file} is refused: cells reach column {seen}, more than the limit of {limit}. Delete the stray columns and save it.",
    ),
    "error.refused-area": (
        "拒绝读取 {file}：内容散布在 {seen} 个单元格的范围内，超过 {limit} 个的上限；请删去远处的零散内容后另存。",
        "{file} is refused: its cells spread over an area of {seen}, more than the limit of {limit}. Delete what stands far away and save it.",
    ),
    "error.refused-cells": (
        "拒绝读取 {file}：单元格超过 {limit} 个的上限；请删去多余内容后另存。",
        "{file} is refused: it has more cells than the limit of {limit}. Delete what is not needed and save it anew.",
    ),
    "error.refused-text": (
        "拒绝读取 {file}：各单元格文字合计 {seen}，超过 {limit} 的上限；请删去多余内容后另存。",
        "{file} is refused: the texts of its cells come to {seen}, more than the limit of {limit}. Delete what is not needed and save it anew.",
    ),
    "error.refused-entities": (
        "拒绝读取 {file}：{part} 含 DTD 或实体声明，正常的表格没有。",
        "{file} is refused: {part} declares a DTD or entities, which no honest spreadsheet does.",
    ),
    "error.refused-part": (
        "拒绝读取 {file}：部件 {part} 与其声明不符（{reason}）。",
        "{file} is refused: its part {part} is not what it declares ({reason}).",
    ),
    "error.learn-needs-memory": (
        "--learn 需要用 --memory 指明一个历史确认文件（CSV）。",
        "--learn needs one memory file, named with --memory.",
    ),
    "error.mine-type-unknown": (
        "没有煤矿类型“{seen}”。可用：{known}。",
        'There is no mine type "{seen}". Known: {known}.',
    ),
    "error.node-ambiguous": (
        "“{seen}”不止一处：{codes}。请给出编号。",
        '"{seen}" is more than one node: {codes}. Give the code.',
    ),
    "error.diagram-one-list": (
        "版式 {layout} 只画一份清单；多份清单请用 --layout matrix。",
        "The layout {layout} draws one list; for several use --layout matrix.",
    ),
    "error.node-unknown": (
        "框架中没有节点“{seen}”：请给出编号（如 D1.04）或名称。",
        'The framework has no node "{seen}": give a code such as D1.04 or a name.',
    ),
    "error.internal": (
        "程序内部出错（{seen}），结果未写出。请把清单和命令反馈给维护者；设 {variable}=1 可看详情。",
        "A fault inside the program ({seen}); nothing was written. Please report it with the list and the command; {variable}=1 shows details.",
    ),
    # What a file that is no list turned out to be.
    "filekind.html": ("网页（HTML）", "a web page (HTML)"),
    "filekind.xml": ("XML 文件", "an XML file"),
    "filekind.word": ("Word 文档", "a Word document"),
    "filekind.slides": ("演示文稿", "a slide show"),
    "filekind.pdf": ("PDF 文件", "a PDF"),
    "filekind.picture": ("图片", "a picture"),
    "filekind.archive": ("压缩包", "an archive"),
    "filekind.old-excel": ("Excel 4 或更早的文件", "a file of Excel 4 or older"),
    "filekind.compound": ("别的 Office 文件", "another kind of Office file"),
    "filekind.document": ("文字文档", "a text document"),
    "filekind.binary": ("二进制数据", "binary data"),
    "filekind.json": ("JSON 数据", "JSON data"),
    # Output.
    "error.output-exists": (
        "{file} 已存在，未作改动。要覆盖请加 --force，或换一个文件名。",
        "{file} exists and was left alone. Add --force to overwrite it, or choose another name.",
    ),
    "error.demo-not-own": (
        "{file} 不是演示写的文件，或已被改动，未作覆盖。请换一个文件夹（-o），或加 --force。",
        "{file} was not written by the demo, or was changed since; it was left alone. Choose another folder (-o) or add --force.",
    ),
    "error.output-is-folder": ("{file} 是文件夹：请给出文件名。", "{file} is a folder: give a file name."),
    "error.output-no-file": (
        "{file} 不是普通文件，不会写入：请换一个输出文件名。",
        "{file} is no ordinary file and was left alone: choose another name for the output.",
    ),
    "error.output-waited": (
        "另一个 minestd 正在改写 {file}，等候已久：请稍后重试。",
        "Another run of minestd is still rewriting {file}: try again later.",
    ),
    "error.output-folder-missing": (
        "无法写出 {file}：文件夹 {folder} 不存在，请先建立。",
        "{file} cannot be written: the folder {folder} does not exist. Make it first.",
    ),
    "error.output-is-input": (
        "{file} 是本次要读取的文件，不会覆盖：请换一个输出文件名。",
        "{file} is a file that this run reads and will not be overwritten: choose another name for the output.",
    ),
    "error.output-in-framework": (
        "{file} 在本次所用体系的文件夹 {folder} 中，写入会使体系不能再读：请换一个文件夹。",
        "{file} lies in {folder}, the folder of the framework that this run reads, which could not be read again: choose another folder.",
    ),
    "error.output-twice": (
        "输出 {file} 与 {first} 是同一个文件：请各用一个文件名。",
        "The outputs {file} and {first} are one file: give each a name of its own.",
    ),
    "error.output-unwritable": (
        "{file} 无法写入：请检查文件夹的权限，或换一个位置。",
        "{file} cannot be written: check the rights of its folder, or choose another place.",
    ),
    "error.output-in-use": (
        "{file} 正被其他程序打开（如 Excel、WPS）：请关闭后重试，或换一个文件名。",
        "{file} is open in another program (Excel, WPS): close it and try again, or choose another name.",
    ),
    "error.output-failed": (
        "写 {file} 时出错（{reason}），未留下半个文件。",
        "Writing {file} failed ({reason}); no half file was left.",
    ),
    "error.output-format": (
        "输出到标准输出（-）时，请用 --format 指明格式。可用：{known}。",
        "For standard output (-), name the format with --format. Known: {known}.",
    ),
    "error.format-unknown": (
        "--format 没有格式“{seen}”。可用：{known}。",
        '--format knows no "{seen}". Known: {known}.',
    ),
    "error.option-needs-screen": (
        "{name} 只用于标准输出（-o -）：文件的格式由后缀决定，请去掉该选项。",
        "{name} is for standard output (-o -): the suffix of a file says its format. Leave the option out.",
    ),
    "error.option-needs-format": (
        "{name} 只对这种格式的输出起作用：{known}。请加上这种输出，或去掉该选项。",
        "{name} has a say in outputs of this kind only: {known}. Add one, or leave the option out.",
    ),
    "error.option-needs-list": (
        "{name} 只在给出清单 LIST 时起作用：请给出清单，或去掉该选项。",
        "{name} has a say only where there is a LIST: give one, or leave the option out.",
    ),
    "error.option-needs-layout": (
        "{name} 只对版式 {layout} 起作用：请加 --layout {layout}，或去掉该选项。",
        "{name} has a say in the layout {layout} only: add --layout {layout}, or leave the option out.",
    ),
    "error.option-needs-cover": (
        "{name} 写在本程序的封面上，自有工作簿（--template）没有此处：请在其中自行填写，并去掉该选项。",
        "{name} stands on a cover that your own workbook (--template) does not have: write it there, and leave the option out.",
    ),
    "error.output-suffix": (
        "不支持输出 {file} 这种格式。可用的后缀：{known}。",
        "{file}: no such format. Known suffixes: {known}.",
    ),
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
