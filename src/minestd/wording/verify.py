"""What verifying a file says."""

from minestd.wording.words import Words, same

WORDS: Words = {
    # Verifying.
    "help.verify": (
        "校验：本文件是否仍由该清单得出；按文件所载的日期和选项重算，逐项说明差异。",
        "Does this file still follow from that list? It is made anew with the date and options that it names, and what differs is said.",
    ),
    "help.verify.file": ("要校验的工作簿、说明或报告", "the workbook, note or report to check"),
    "help.verify.source": same("help.workbook.standards"),
    "help.verify.before": (
        "前次清单（文件含变化表时）",
        "the list of the last edition, where the file has changes",
    ),
    "help.report.table": (
        "CSV 输出哪张表（如 gaps、register、by-level）",
        "which table as CSV (gaps, register, by-level, …)",
    ),
    "help.report.template": ("本单位的编制说明模板（docx）", "the office's own template of the note (docx)"),
    "help.report.before": same("help.workbook.before"),
    "verify.no-record": (
        "{file} 未记载来源和选项，按命令行给出的选项重算。",
        "{file} names no origin and options; it is checked with those of the command line.",
    ),
    "verify.source": (
        "{role}：文件所载 {seen}，现为 {expected}",
        "{role}: the file names {seen}, given is {expected}",
    ),
    "verify.cell": (
        "{at}：文件中为 {seen}，重算为 {expected}",
        "{at}: the file has {seen}, the list gives {expected}",
    ),
    "verify.front": ("正文之前", "before the text"),
    "verify.margin": ("页眉页脚", "heads and feet"),
    "verify.paragraph": ("“{heading}”第 {n} 段", '"{heading}", paragraph {n}'),
    "verify.row": (
        "“{heading}”第 {table} 张表第 {n} 行“{column}”",
        '"{heading}", table {table} of the document, row {n}, {column}',
    ),
    "verify.own-template": (
        "{file} 用本单位的模板写成：只核对了说明的正文，模板自身的文字未核对。",
        "{file} was written into an office's own document: the chapters were checked, what stands around them was not.",
    ),
    "verify.nothing": ("（无）", "(nothing)"),
    "verify.same": ("{file} 与 {list} 一致。", "{file} follows from {list}."),
    "verify.differs": (
        "{file} 与 {list} 不一致：{n} 处内容不同。",
        "{file} does not follow from {list}: {n} places differ.",
    ),
    "screen.more-differences": ("……另有 {n} 处。", "… and {n} more."),
    "error.verify-suffix": (
        "不能校验 {file} 这种格式。可校验：{known}。",
        "{file}: this format cannot be checked. Known: {known}.",
    ),
    "error.verify-lacks": (
        "{file} 写成时还用了别的文件，请一并给出：{options}。",
        "{file} was made with further files; give them, too: {options}.",
    ),
    "error.verify-no-paper": (
        "{file} 不是本程序写出的报告、工作簿或说明，无从校验。审定表请用 minestd place --learn 读取，标注过的清单请用 minestd check 检查。",
        "{file} is no report, workbook or note of minestd, and cannot be verified. minestd place --learn reads a review sheet, minestd check a marked list.",
    ),
    "error.table-unknown": ("没有表“{seen}”。可用：{known}。", 'There is no table "{seen}". Known: {known}.'),
    "error.template-unreadable": (
        "模板 {file} 无法打开：请用 Word（说明）或 Excel（工作簿）另存为 .docx 或 .xlsx。",
        "The template {file} cannot be opened: save it as .docx or .xlsx from Word or Excel.",
    ),
}
