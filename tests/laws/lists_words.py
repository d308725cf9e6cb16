"""The words of the lists that are made: headings, statuses, sections, titles, forms of dates."""

# Customary words first, then words that nobody knows: such a column is known by what stands in it.
NUMBER_HEADINGS = [
    "标准号",
    "标准编号",
    "文件编号",
    "条目标识",
    "Standard No.",
    "规范号",
    "执行标准号",
    "甲类记号",
]
TITLE_HEADINGS = ["标准名称", "名称", "中文名称", "文件名称", "正文叫法"]
UNKNOWN = frozenset({"条目标识", "甲类记号", "正文叫法"})
OTHER_HEADINGS = {
    "serial": ["序号", "No."],
    "level": ["级别", "标准级别"],
    "issued": ["发布日期", "发布时间"],
    "implemented": ["实施日期", "实施时间"],
    "remarks": ["备注"],
    "own": ["存放位置"],
    "own2": ["份数记录"],
}
_WORDS = {
    "现行": "in-force", "即将实施": "upcoming", "废止": "withdrawn", "被代替": "replaced", "修订中": "under-revision",
    "未废止": "in-force", "非现行": "withdrawn", "部分被代替": "in-force", "将被代替": "in-force", "": "unknown",
    "现行（2090年5月6日废止）": "in-force", "废止（2090-05-06）": "withdrawn", "已于2090年5月6日作废": "withdrawn",
}  # fmt: skip
STATUS_WORDS = {
    "状态": _WORDS,
    "标准状态": _WORDS,
    "时效性": {"有效": "in-force", "作废": "withdrawn", "尚未实施": "upcoming", "": "unknown"},
    "是否有效": {"√": "in-force", "×": "withdrawn", "是": "in-force", "否": "withdrawn", "": "unknown"},
    "是否作废": {"√": "withdrawn", "×": "in-force", "是": "withdrawn", "否": "in-force"},
    "是否被代替": {"是": "replaced", "否": "in-force"},
    "查新结果": {"无变更": "in-force", "作废": "withdrawn", "": "unknown"},
}
# What stands beside a number, and what it is: a word that ends, an end with its day, a mark, a text.
BESIDE = {
    "（已废止）": "word-beside", " 作废": "word-beside", "（2090-05-06废止）": "day-beside", "*": "mark-beside",
    "（附条文说明）": "text-beside", "等": "text-beside",
}  # fmt: skip
PLAN_WORDS = {"制定中": "in-preparation", "征求意见": "in-preparation", "拟立项": "proposed"}
NODES = {"无线网络": "B1.02", "D1.04 智能开采": "D1.04"}
TITLES = "煤矿{0}{1}装置{2}"
THINGS, SIDES = (
    "甲乙丙丁戊己庚辛壬癸",
    ["技术要求", "安装规范", "检验方法", "通用技术条件", "使用导则", "安全规程"],
)
STYLES = ["%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y年%m月%d日", "%Y%m%d"]
