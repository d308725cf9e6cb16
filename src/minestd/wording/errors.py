"""Errors that end a command: what was seen, where, and what to do about it."""

WORDS: dict[str, tuple[str, str]] = {
    "error.head": ("错误：", "Error: "),
    # The program and its options.
    "error.data-missing": ("找不到随附的数据文件夹 {name}：请重新安装 minestd。", "The shipped data folder {name} is missing: install minestd again."),
    "error.bad-date": ("“{seen}”不是日期：请写成 2025-12-31 的形式。", '"{seen}" is no date: write it like 2025-12-31.'),
    "error.usage": ("用法有误：{seen}。加 --help 查看用法。", "Wrong usage: {seen} See --help."),
    "error.usage-option": ("没有选项 {name}。加 --help 查看可用选项。", "There is no option {name}. See --help."),
    "error.usage-missing": ("缺少 {name}。加 --help 查看用法。", "{name} is missing. See --help."),
    "error.usage-value": ("{name} 的值不对：{seen} 加 --help 查看可用的值。", "The value of {name} is wrong: {seen} See --help."),
    "error.usage-command": ("没有命令 {name}。用 minestd --help 查看全部命令。", "There is no command {name}. See minestd --help."),
    # Output.
    "error.output-exists": ("{file} 已存在，未作改动。要覆盖请加 --force，或换一个文件名。", "{file} exists and was left alone. Add --force to overwrite it, or choose another name."),
    "error.output-is-folder": ("{file} 是文件夹：请给出文件名。", "{file} is a folder: give a file name."),
    "error.output-folder-missing": ("无法写出 {file}：文件夹 {folder} 不存在，请先建立。", "{file} cannot be written: the folder {folder} does not exist. Make it first."),
    "error.output-is-input": ("{file} 正是读入的清单：请换一个输出文件名。", "{file} is the list that is read: choose another name for the output."),
    "error.output-unwritable": ("{file} 无法写入：请检查文件夹的权限，或换一个位置。", "{file} cannot be written: check the rights of its folder, or choose another place."),
    "error.output-in-use": ("{file} 正被其他程序打开（如 Excel、WPS）：请关闭后重试，或换一个文件名。", "{file} is open in another program (Excel, WPS): close it and try again, or choose another name."),
    "error.output-failed": ("写 {file} 时出错（{reason}），未留下半个文件。", "Writing {file} failed ({reason}); no half file was left."),
    "error.output-suffix": ("不会写 {file} 这种格式。可用的后缀：{known}。", "{file}: no such format. Known suffixes: {known}."),
}
