"""Words on the pages of diagrams, and what goes wrong when they are drawn."""

from minestd.wording.words import Words, abridged, lower, same

WORDS: Words = {
    "drawing.title.structure": ("{system}结构图", "{system}: structure"),
    "drawing.title.overview": ("{system}总览图", "{system}: overview"),
    "drawing.title.subsystem": ("{system}分图：{node}", "{system}: {node}"),
    "drawing.title.standards": ("{system}标准分布图", "{system}: standards by node"),
    "drawing.title.standards.of": ("{system}标准分布图：{node}", "{system}: standards of {node}"),
    "drawing.title.matrix": ("{system}多清单覆盖对照图", "{system}: coverage of several lists"),
    "drawing.coverage": ("覆盖情况", "coverage"),
    "drawing.change": ("变化情况", "changes"),
    "drawing.as-of": ("截至 {date}", "as of {date}"),
    "drawing.before": ("对比：截至 {date} 的 {source}", "compared with {source} as of {date}"),
    "drawing.edition": ("框架 {edition} 版", "framework edition {edition}"),
    "drawing.scope": ("清单范围：{scope}", "scope of the list: {scope}"),
    "drawing.scope.unstated": ("清单范围：未声明，按样例计", "scope of the list: not stated, read as sample"),
    "drawing.assumed": ("未填状态按现行计", "blank statuses taken as in force"),
    "drawing.source": ("清单：{source}", "list: {source}"),
    "drawing.counts": (
        "标准 {standards} 项：已归类 {placed}，体系外 {outside}，未归类 {unplaced}；现行 {in_force}，状态未知 {unknown}",
        "{standards} standards: {placed} placed, {outside} outside, {unplaced} unplaced; {in_force} in force, "
        "{unknown} of unknown status",
    ),
    "drawing.nodes.subsystem": ("{n} 个子体系", "{n} subsystems"),
    "drawing.nodes.part": ("{n} 个部分", "{n} parts"),
    "drawing.nodes.aspect": ("{n} 个方面", "{n} aspects"),
    "drawing.nodes.other": same("framework.count.nodes"),
    "drawing.whole": ("全体系", "whole system"),
    "drawing.draft": abridged("summary.draft.yes", "DRAFT"),
    "drawing.caption": (
        "据指南文字绘制，非官方原图；编号与方面拆分为编者所加。",
        "Drawn from the wording of the guide; not the official figure. Codes and the split into aspects are ours.",
    ),
    "drawing.legend.counts": ("方面格内：状态、现有数/应有数", "in a box: state, existing/required"),
    "drawing.legend.counts.plain": ("方面格内：现有数/应有数", "in a box: existing/required"),
    "drawing.legend.bar": ("条形：已覆盖/应有（方面覆盖率）", "bars: filled/required (coverage)"),
    "drawing.legend.suggested": ("计入建议归类后", "with suggested placements"),
    "drawing.legend.changed": (
        "粗框：有变化，“原”为前次；蓝框升，橙框降",
        "thick frame: changed; “was”: the earlier list; blue up, orange down",
    ),
    "drawing.legend.flags": ("研n：在研 n 项；复n：待复审 n 项", "prep n: in preparation; rev n: review due"),
    "drawing.legend.outline": (
        "虚线框：归类为建议，待审定",
        "dashed frame: suggested place, to be confirmed",
    ),
    "drawing.legend.cell": ("格内：覆盖率，覆盖数/应有数", "in the cells: coverage, filled/required"),
    "drawing.suggested": abridged("basis.suggested", "sugg."),
    "drawing.was": ("原", "was"),
    "drawing.up": ("升", "up"),
    "drawing.down": ("降", "down"),
    "drawing.changed": ("变", "new figures"),
    "drawing.new": ("新增节点", "new node"),
    "drawing.flag.preparing": ("研{n}", "prep {n}"),
    "drawing.flag.review": ("复{n}", "rev {n}"),
    "drawing.related": ("相关标准（体系外）", "related standards (outside)"),
    "drawing.related.count": abridged("workbook.about.lacking", "{n}"),
    "drawing.role.base": ("底层基础", "Base"),
    "drawing.role.main": ("建设主体", "Main body"),
    "drawing.role.support": ("运维服务", "Support"),
    "drawing.page": ("第 {number} 页，共 {of} 页", "page {number} of {of}"),
    "drawing.no-standards": ("本清单未见标准", "no standards in this list"),
    "drawing.lists": ("{n} 份清单", "{n} lists"),
    "drawing.list": lower("summary.list"),
    "drawing.force.in-force": same("status.in-force"),
    "drawing.force.upcoming": ("将实施", "coming"),
    "drawing.force.ended": abridged("status.withdrawn", "ended"),
    "drawing.force.in-preparation": abridged("state.in-preparation", "prep."),
    "drawing.force.proposed": same("status.proposed"),
    "drawing.force.unknown": same("now.unknown"),
    "drawing.force.not-yet": ("未有", "not yet"),
    "drawing.force.terminated": abridged("now.terminated", "stopped"),
    "drawing.tip.figures": (
        "{state}；现有/应有 {existing}/{required}，覆盖 {filled}",
        "{state}; existing/required {existing}/{required}, filled {filled}",
    ),
    "drawing.tip.suggested": ("含建议：{figures}", "with suggestions: {figures}"),
    "drawing.tip.more": ("……另有 {n} 项", "… and {n} more"),
    "error.diagram-does-not-fit": (
        "图排不下：{node} 在 {page} 纸上即使用最小字号 {size} 磅也放不进一页。请改用 A3、换方向或换版式。",
        "The diagram does not fit: {node} does not go on a page of {page} even with letters of {size} pt. "
        "Use A3, the other orientation or another layout.",
    ),
    "error.diagram-needs-list": (
        "版式 {layout} 需要一份清单，请给出 LIST。",
        "The layout {layout} needs a list: name one.",
    ),
    "error.diagram-node-unknown": (
        "框架中没有编号 {node}。",
        "The framework has no node {node}.",
    ),
    "error.diagram-choice-unknown": (
        "没有这样的选择：{what} = {seen}；可选：{known}。",
        "No such choice: {what} = {seen}. Known: {known}.",
    ),
    "error.engine-missing": (
        "找不到绘图引擎 Graphviz。请安装其一：apt install graphviz、brew install graphviz、"
        "winget install graphviz，或 pip install pygraphviz。",
        "The drawing engine Graphviz is missing. Install one of: apt install graphviz, brew install graphviz, "
        "winget install graphviz, or pip install pygraphviz.",
    ),
    "error.engine-failed": (
        "绘图引擎 {engine} 出错：{reason}",
        "The drawing engine {engine} failed: {reason}",
    ),
    "error.engine-no-format": (
        "绘图引擎 {engine} 不能输出 {kind}（缺少 cairo/pango 支持）。",
        "The drawing engine {engine} cannot write {kind} (it was built without cairo and pango).",
    ),
    "error.font-missing": (
        "没有找到中文字体，{kind} 里的汉字会成为方框。请安装 {package}（Debian/Ubuntu：apt install {package}），"
        "或改用 svg。",
        "No font with Chinese was found: the characters in the {kind} would be empty boxes. Install {package} "
        "(Debian and Ubuntu: apt install {package}), or ask for svg.",
    ),
    "error.png-too-large": (
        "{page} 纸按 {dpi} dpi 输出 PNG 会超过引擎的画布上限；请用不高于 {limit} 的 dpi，或改用 pdf、svg。",
        "A PNG of {page} at {dpi} dpi is beyond what the engine can draw. Use at most {limit} dpi, or pdf or svg.",
    ),
}
