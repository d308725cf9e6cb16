"""Errors that end a command: what keeps a list from being read."""

from minestd.wording.words import Words

WORDS: Words = {
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
}
