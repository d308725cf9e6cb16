"""Errors that end a command: of the program, its options and its outputs; what was seen, and what to do about it."""

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
    "error.conflicts-need-learn": (
        "分歧表（--conflicts）由学习得出，须与 --learn 一起给出。",
        "What reviewers disagree on (--conflicts) comes of learning: give it together with --learn.",
    ),
    "error.old-date-alone": (
        "给了 --old-as-of，却没有前次清单；请用 --before 给出，或去掉这个选项。",
        "--old-as-of without an earlier list: give it with --before, or leave the option out.",
    ),
    "error.catalogue-date-alone": (
        "--catalogue-date 是目录的日期，须与 --catalogue 一起给出。",
        "--catalogue-date is the date of a catalogue: give it together with --catalogue.",
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
}
