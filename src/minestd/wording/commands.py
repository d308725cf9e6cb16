"""What the command line says: help texts, notices, what `check` prints."""

from minestd.wording.words import Words, same

WORDS: Words = {
    "help": (
        "minestd：把标准清单对到煤矿智能化标准体系上，看哪些方面有标准、哪些空缺。",
        "minestd: maps a list of standards onto the coal-mine intelligentisation standards system and shows what is covered and what is missing.",
    ),
    "help.demo": (
        "用随附的样例清单生成全部输出，并逐一说明；只覆盖自己写过的文件。",
        "Make every output from the shipped list, with a line on what each is; overwrites only its own files.",
    ),
    "help.template": (
        "生成空白清单工作簿，含下拉选项、说明和示例行。",
        "Write a blank list workbook with drop-downs, notes and example rows.",
    ),
    "help.check": (
        "读取清单：识别到什么、每一行的去向、每个问题在哪个单元格。",
        "Read a list: what was understood, what became of every row, every problem with its cell.",
    ),
    "help.place": (
        "为每项标准提出归属建议并说明理由，写成审定表。",
        "Suggest a place for every standard, with reasons, on a review sheet.",
    ),
    "help.report": (
        "覆盖缺口报告：屏幕显示，或用 -o 写成文件。",
        "The gap report: on screen, or in files with -o.",
    ),
    "help.diagram": (
        "标准体系结构图：不给清单画框架本身，给清单画覆盖情况。",
        "The diagram of the system: without a list the framework, with a list its coverage.",
    ),
    "help.compare": (
        "比较两份清单或两个日期：覆盖增减及其原因，逐方面对账。",
        "Compare two lists or dates: coverage gained and lost, aspect by aspect, with causes that add up.",
    ),
    "help.compare.old": ("旧清单", "the old list"),
    "help.compare.new": ("新清单", "the new list"),
    "help.compare.old_as_of": (
        "旧清单的统计日期，默认与新清单相同",
        "date of the old report, default that of the new",
    ),
    "help.compare.old_framework": (
        "旧清单所用的框架，默认与新清单相同",
        "framework of the old list, default that of the new",
    ),
    "compare.title": ("{old}（{old_date}）→ {new}（{new_date}）", "{old} ({old_date}) → {new} ({new_date})"),
    "compare.same": ("没有变化。", "Nothing changed."),
    "compare.whole": (
        "{label}：覆盖数 {filled}，方面覆盖率 {rate}；现有数 {existing}，其中：{causes}",
        "{label}: filled {filled}, aspect coverage {rate}; existing {existing}, of which: {causes}",
    ),
    "help.framework": (
        "标准体系框架数据：列出、查看、检查、比较、导入导出。",
        "Frameworks as data: list, show, check, compare, import and export.",
    ),
    "help.framework.list": ("列出随附的标准体系框架。", "List the shipped frameworks."),
    "help.framework.show": (
        "按层级显示一个框架，或其中一个节点。",
        "Show a framework as a tree, or one of its nodes.",
    ),
    "help.framework.check": (
        "检查框架文件，一次报出所有错误。",
        "Check a framework file and report all mistakes at once.",
    ),
    "help.framework.export": (
        "把一个框架写成单个文件，供修改使用。",
        "Write a framework as one file, to adapt.",
    ),
    "help.framework.import": (
        "由“编号、上级、名称”表生成框架文件。",
        "Make a framework file from a table of code, parent and name.",
    ),
    "help.framework.diff": ("比较两个框架，逐节点列出变化。", "Compare two frameworks, node by node."),
    "help.framework.show.node": ("节点编号或名称", "a node's code or name"),
    "help.framework.check.file": ("框架文件", "the framework file"),
    "help.framework.export.name": ("框架名称或文件", "framework, by name or file"),
    "help.framework.import.outline": ("含编号、上级、名称三列的 CSV", "a CSV with code, parent and name"),
    "help.framework.diff.old": ("旧框架", "the old framework"),
    "help.framework.diff.new": ("新框架", "the new framework"),
    "help.demo.output": ("输出文件夹，默认 demo", "folder for the outputs, default demo"),
    "help.template.output": same("help.workbook.output"),
    "help.check.standards": (
        "清单文件（xlsx、xlsm、xls、xlsb、ods、csv、tsv）",
        "the list (xlsx, xlsm, xls, xlsb, ods, csv, tsv)",
    ),
    "help.place.standards": same("help.workbook.standards"),
    "help.report.standards": same("help.check.standards"),
    "help.diagram.standards": (
        "清单文件，可省略；matrix 版式可给多份",
        "the list, may be left out; several for the layout matrix",
    ),
    "help.check.marked": ("把原工作簿标出问题后另存", "give the workbook back with the problems marked"),
    "help.option.json": ("以 JSON 写出（- 为标准输出）", "write as JSON (- is standard output)"),
    "help.option.output": (
        "输出文件，按后缀定格式，可重复；- 为标准输出",
        "output file, format by suffix, repeatable; - is standard output",
    ),
    "help.option.form": ("输出到标准输出时的格式", "format for standard output"),
    "help.option.fail_under": ("方面覆盖率低于此百分数时以 1 退出", "exit with 1 below this aspect coverage"),
    "help.option.strict": ("有错误级问题时以 1 退出", "exit with 1 where a problem is an error"),
    "help.option.framework": same("help.framework.export.name"),
    "help.option.as_of": ("统计日期，默认今天", "date of the report, default today"),
    "help.option.lang": (
        "语言 zh 或 en（亦可用环境变量 MINESTD_LANG）",
        "language zh or en (also MINESTD_LANG)",
    ),
    "help.option.scope": (
        "清单范围：national 全国、industry 行业、group 集团、mine 煤矿、sample 样例",
        "scope of the list: national, industry, group, mine, sample",
    ),
    "help.option.count": (
        "判定用的口径：confirmed 已确认，all 含建议",
        "what gates count: confirmed placements, or all",
    ),
    "help.option.assume_in_force": ("状态空白者视为现行", "take blank statuses as in force"),
    "help.option.memory": (
        "历史确认的归属（CSV），可重复",
        "confirmed placements of earlier lists (CSV), repeatable",
    ),
    "help.option.catalogue": ("用于比对的全国标准目录", "a national list to compare with"),
    "help.option.catalogue_date": ("目录的截至日期", "the date of that list"),
    "help.option.mine_type": (
        "煤矿类型（如 井工、露天、选煤），不适用的方面不计",
        "type of mine (such as underground): aspects of other types do not apply",
    ),
    "help.option.sheet": ("只读此工作表", "read only this sheet"),
    "help.option.force": ("覆盖已有的输出文件", "overwrite an existing output"),
    "help.option.quiet": ("不输出提示", "no notices"),
    "help.option.version": ("显示版本", "show the version"),
    "help.option.help": ("显示帮助", "show this help"),
    "help.option.layout": ("版式", "layout"),
    "help.diagram.node": (
        "standards 版式所画的节点（编号或名称）",
        "the node whose standards are drawn (layout standards)",
    ),
    "help.option.portrait": ("纵向", "portrait"),
    "help.option.page": ("纸张", "paper"),
    "help.option.plain": ("黑白，供正式文件使用", "black and white, for papers"),
    "help.option.before": ("较早的清单，标出变化", "an earlier list; changes are marked"),
    "help.option.dpi": ("PNG 的分辨率", "resolution of png"),
    "help.option.learn": (
        "把审定表中已确认的归属加入历史确认文件",
        "add what was confirmed on a review sheet to a memory",
    ),
    "notice.written": ("已写出 {file}", "written: {file}"),
    "notice.fail-under": (
        "覆盖 {filled} / {required}，低于要求的 {asked} %",
        "filled {filled} of {required}, below the {asked} % asked for",
    ),
    "notice.strict": ("有 {n} 个错误级问题", "{n} problems of severity error"),
    "notice.learned": ("{file} 新增 {n} 条确认", "{n} confirmations added to {file}"),
    "notice.conflict": (
        "{subject} 原已确认为 {old}，审定表为 {new}：保留原记录，请在历史确认文件中定夺",
        "{subject} was confirmed as {old} before and is {new} on the sheet: the old entry stays, settle it in the memory",
    ),
    "check.title": ("{list}：识别出 {n} 项标准", "{list}: {n} standards read"),
    "check.evidence": (
        "{sheet} 第 {row} 行为表头；识别的列：{understood}",
        "{sheet} header in row {row}; columns understood: {understood}",
    ),
    "check.evidence-carried": (
        "{sheet} 第 {row} 行为表头；识别的列：{understood}；原样保留的列：{carried}",
        "{sheet} header in row {row}; columns understood: {understood}; carried through: {carried}",
    ),
    "check.ledger": same("page.ledger"),
    # What the demo writes.
    "demo.list.xlsx": ("样例清单（输入）", "the example list: the input"),
    "demo.check.json": ("读取结果：每行去向与问题", "what was read: every row and problem"),
    "demo.placed.xlsx": ("归属建议审定表：逐项确认用", "the review sheet: suggestions to confirm"),
    "demo.placed.html": (
        "归属建议审定页：在浏览器中逐项确认",
        "the review page: confirm one after another in a browser",
    ),
    "demo.reviewed.xlsx": (
        "已审定的样例清单，以下各项由它得出",
        "the reviewed list, from which the following come",
    ),
    "demo.report.txt": ("覆盖缺口报告（屏幕文本）", "the gap report as on screen"),
    "demo.report.xlsx": ("覆盖缺口报告（工作簿）", "the gap report as a workbook"),
    "demo.report.md": ("覆盖缺口报告（Markdown）", "the gap report as Markdown"),
    "demo.report.json": ("覆盖缺口报告（数据）", "the gap report as data"),
    "demo.report.csv": ("各节点覆盖情况（CSV）", "coverage of every node as CSV"),
    "demo.report.html": ("覆盖缺口报告（网页，可离线打开）", "the gap report as a page that works offline"),
    "demo.report.docx": ("编制说明（Word）", "the explanatory note (Word)"),
    "demo.report.pdf": ("摘要（PDF，不超过四页）", "a summary (PDF, at most four pages)"),
    "demo.workbook.xlsx": ("标准体系成套表格（上报版、工作版）", "the committee's workbook"),
    "demo.structure.svg": ("标准体系结构图（网页用）", "the structure diagram for the web"),
    "demo.structure.png": ("标准体系结构图（图片）", "the structure diagram as a picture"),
    "demo.overview.pdf": ("标准体系总览图（A4）", "the overview diagram (A4)"),
    "demo.template.xlsx": ("空白清单模板", "the blank list workbook"),
    "demo.no-font": (
        "没有写出 {file}：缺少中文字体，可安装 {package}。",
        "{file} was left out: no Chinese font. Install {package}.",
    ),
}
