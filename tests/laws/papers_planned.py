"""Lists as offices keep them, to be printed and read back: several sheets, plans, reviews, decisions, own columns."""

import random
from collections.abc import Sequence
from pathlib import Path

import openpyxl

TITLES = (
    "智能化煤矿数据中心通用技术要求",
    "煤矿感知数据联网接入规范 第1部分：安全监控",
    "煤矿感知数据联网接入规范 第2部分：井下人员位置",
    "煤矿用带式输送机 安全规范",
    "煤矿井下巡检机器人通用技术条件",
    "煤矿智能化 术语",
    "矿用5G通信系统技术要求",
    "煤矿综采工作面智能化系统 验收规范",
    "煤矿瓦斯抽采基本指标",
    "液压支架 第1部分：通用技术条件",
    "煤矿地质勘查规范",
    "信息安全技术 网络安全等级保护基本要求",
    "露天煤矿无人驾驶矿用卡车 技术条件",
    "煤矿安全监控系统通用技术要求",
    "绿色工厂评价通则",
    "企业标准体系 要求",
    "办公桌椅 通用技术条件",
)
CODES = (
    "A1.01",
    "A1.02",
    "B1.06",
    "B2.01",
    "C1.01",
    "D1.01",
    "D1.04",
    "D1.10",
    "D1.11",
    "D2.05",
    "E1.01",
    "E4.05",
)
PREFIXES = ("GB/T", "GB", "MT/T", "AQ", "NB/T", "KA/T", "T/CCS", "Q/ABC", "DB14/T", "ISO")
SECTIONS = ("一、生产系统与技术装备", "D1.04 智能开采", "二、运维保障与管理", "A1 煤矿智能化基础标准", "其他")
STATUSES = ("现行",) * 5 + ("", "", "废止", "被代替", "即将实施", "修订中", "在研")
STAGES = ("立项", "已下达", "起草", "征求意见", "审查", "报批", "终止", "")
LIST = (
    *("标准号", "标准名称", "状态", "发布日期", "实施日期", "废止日期", "代替标准", "被代替标准", "体系编号"),
    *(
        "关联类型",
        "计划号",
        "项目阶段",
        "下达日期",
        "完成期限",
        "主编单位",
        "归口单位",
        "复审日期",
        "复审结论",
    ),
    *(
        "计入目标",
        "标准种类",
        "采用国际标准",
        "ICS",
        "审定归属",
        "审定体系外",
        "审定关联",
        "审定人",
        "审定日期",
    ),
    *("备注", "存放处", "经费（万元）", "煤矿"),
)
PLANS = ("计划号", "项目名称", "阶段", "下达日期", "完成期限", "主编单位", "制修订", "体系编号", "负责科室")
ALWAYS = frozenset({"标准号", "标准名称", "计划号", "项目名称"})

Line = dict[str, object]
Sheet = tuple[str, Sequence[str], list[Line]]


class PlannedPapers:
    """A list made from a seed: the same seed gives the same list anywhere."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.scope = self.chance.choice(("", "", "全国", "集团", "煤矿"))
        self.sheets = [self._list("现行标准")]
        if self.often(0.4):
            self.sheets.append(self._plans("制修订计划"))
        if self.often(0.25):
            self.sheets.append(self._list("其他标准"))
        self.required = self.often(0.2)

    def often(self, share: float) -> bool:
        """True in this share of cases."""
        return self.chance.random() < share

    def write(self, path: Path) -> Path:
        """The list as a workbook."""
        book = openpyxl.Workbook()
        book.remove(book.active)
        for name, headings, lines in self.sheets:
            sheet = book.create_sheet(name)
            if scope := self.scope if name == self.sheets[0][0] else "":
                sheet.append([f"清单范围：{scope}"])
            sheet.append(list(headings))
            for line in lines:
                sheet.append([line.get(heading, "") for heading in headings])
        if self.required:
            sheet = book.create_sheet("应有数")
            for row in (
                ("节点编号", "应有数", "是否适用", "说明"),
                ("A1.01", 3, "", ""),
                ("D2", "", "不适用", "无露天矿"),
            ):
                sheet.append(row)
        book.save(path)
        return path

    def _list(self, name: str) -> Sheet:
        some = self.chance.uniform(0.3, 1)
        headings = [one for one in LIST if one in ALWAYS or self.often(some)]
        if self.often(0.5):
            headings = [one for one in headings if not one.startswith("审定")]
        lines = [self._row() for _ in range(self.chance.randint(2, 9))]
        if self.often(0.3):
            for title in self.chance.sample(SECTIONS, 2):
                lines.insert(self.chance.randrange(len(lines)), {headings[0]: title})
        return name, headings, lines

    def _plans(self, name: str) -> Sheet:
        headings = [one for one in PLANS if one in ALWAYS or self.often(0.7)]
        return name, headings, [self._plan() for _ in range(self.chance.randint(1, 5))]

    def _day(self, first: int, last: int) -> str:
        year, month, day = (
            self.chance.randint(first, last),
            self.chance.randint(1, 12),
            self.chance.randint(1, 28),
        )
        return self.chance.choice(
            (f"{year}-{month:02d}-{day:02d}", f"{year}-{month:02d}", f"{year}", f"{year}.{month}.{day}")
        )

    def _number(self, year: int | None = None) -> str:
        prefix = self.chance.choice(PREFIXES)
        serial, part = self.chance.randint(90001, 90060), self.chance.choice(("", "", "", ".1", ".2"))
        joint = ":" if prefix == "ISO" else "-"
        dated = "" if self.often(0.15) else f"{joint}{year or self.chance.randint(2008, 2025)}"
        return f"{prefix} {serial}{part}{dated}"

    def _row(self) -> Line:
        chance, often = self.chance, self.often
        status = chance.choice(STATUSES)
        line: Line = {"标准名称": chance.choice(TITLES), "状态": status}
        if often(0.05):
            line["标准号"], line["标准名称"] = f"SC-0{chance.randint(1, 9)}-2022", "采掘工作面交接班管理制度"
        elif often(0.08):
            line["标准号"] = f"KA/T {chance.randint(700, 740)}-2023（原MT/T {chance.randint(700, 740)}-2008）"
        elif often(0.9):
            line["标准号"] = self._number()
        else:
            line |= self._course()
        if often(0.5):
            line["发布日期"] = self._day(2008, 2026)
        if often(0.4):
            line["实施日期"] = self._day(2009, 2026)
        if status in ("废止", "被代替") and often(0.5):
            line["废止日期"] = self._day(2020, 2027)
        if often(0.15):
            line["代替标准"] = self._number(2006)
        if status == "被代替" or often(0.05):
            line["被代替标准"] = self._number(2024)
        if often(0.5):
            line["体系编号"] = "; ".join(chance.sample(CODES, chance.choice((1, 1, 1, 2))))
        if often(0.2):
            line["关联类型"] = chance.choice(("专用", "支撑"))
        if often(0.2):
            line["复审日期"] = self._day(2015, 2025)
        if often(0.2):
            line["复审结论"] = chance.choice(("继续有效", "修订", "废止", "继续有效（2021年）"))
        if often(0.2):
            line["计入目标"] = chance.choice(("是", "否", "待定"))
        if often(0.3):
            line["标准种类"] = chance.choice(("基础", "方法", "产品", "安全", "管理"))
        if often(0.1):
            line["采用国际标准"] = "ISO 90100:2015，MOD"
        if often(0.1):
            line["ICS"] = "73.100.01"
        if often(0.4):
            line |= self._decided()
        if often(0.2):
            line["备注"] = chance.choice(("矿用", "2024年采购", "见科技部通知"))
        if often(0.3):
            line["煤矿"] = chance.choice(("甲煤矿", "乙煤矿", "甲煤矿、丙煤矿"))
        if often(0.3):
            line["存放处"] = chance.choice(("档案室", "资料柜 3"))
        if often(0.3):
            line["经费（万元）"] = chance.choice((12.5, 30, 0.15))
        return line

    def _decided(self) -> Line:
        chance, often = self.chance, self.often
        line: Line = {}
        if often(0.6):
            line["审定归属"] = "; ".join(chance.sample(CODES, chance.choice((1, 1, 2))))
        elif often(0.5):
            line["审定体系外"] = "是"
        if often(0.4):
            line["审定关联"] = chance.choice(("专用", "支撑"))
        if line:
            line["审定人"] = chance.choice(("甲", "乙", ""))
            line["审定日期"] = chance.choice(("2025-10-01", "2025-11-03", ""))
        return line

    def _course(self) -> Line:
        chance, often = self.chance, self.often
        line: Line = {"计划号": f"20{chance.randint(19, 25)}{chance.randint(1000, 1999)}-T-603"}
        if often(0.7):
            line["项目阶段"] = line["阶段"] = chance.choice(STAGES)
        if often(0.6):
            line["下达日期"] = self._day(2019, 2025)
        if often(0.5):
            line["完成期限"] = self._day(2023, 2027)
        if often(0.3):
            line["主编单位"] = "某研究院"
        return line

    def _plan(self) -> Line:
        chance, often = self.chance, self.often
        line = {"项目名称": chance.choice(TITLES), **self._course()}
        if often(0.5):
            line["制修订"] = chance.choice(("制定", "修订"))
        if often(0.4):
            line["体系编号"] = chance.choice(CODES)
        if often(0.5):
            line["负责科室"] = chance.choice(("机电科", "通风科"))
        return line
