"""What is said of an office's own template."""

from minestd.wording.words import Words

WORDS: Words = {
    # An office's own template.
    "help.workbook.template": ("填写本单位自己的工作簿模板", "fill the office's own workbook"),
    "template.found": (
        "{sheet} 第 {row} 行表头：按“{table}”填写",
        "{sheet}, heading in row {row}: filled as {table}",
    ),
    "template.sheet-kept": (
        "工作表“{at}”未识别出表格，原样保留{seen}",
        'sheet "{at}" has no table that is known; kept as it is{seen}',
    ),
    "template.column-kept": (
        "{at} 的列“{seen}”未识别，原样保留",
        'column "{seen}" at {at} is not known; kept as it is',
    ),
    "template.table-filled": (
        "{at} 表头下已有内容，未填写{seen}",
        "below the heading at {at} there is content already; not filled{seen}",
    ),
    "template.comments-stay": (
        "“{at}”的批注不随插入的行下移{seen}",
        'comments of "{at}" stay where they are although rows were put in{seen}',
    ),
    "template.recalculated": (
        "模板自带公式的旧数值已清除，用 Excel 或 WPS 打开时重算{at}{seen}",
        "the old values of the template's own formulas are taken out; they are worked out when it is opened{at}{seen}",
    ),
    "error.template-nothing": (
        "模板 {file} 中没有可识别的表头或命名单元格：请参照 docs/papers.md 的表头和名称。",
        "The template {file} has no headings or named cells that are known: see docs/papers.md.",
    ),
}
