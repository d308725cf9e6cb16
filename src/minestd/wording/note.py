"""The sentences of the explanatory note."""

from minestd.wording.words import Words, abridged, same

WORDS: Words = {
    # The explanatory note.
    "explanation.title": ("编制说明", "Explanatory note"),
    "explanation.contents": ("目  次", "Contents"),
    "explanation.open-list": ("尚待补写", "Still to be written"),
    "explanation.open-list.is": (
        "以下 {n} 处须由人补写（正文中以【待写】标出），补写前本说明为草稿：",
        "{n} places below have to be written by people (marked in the text); until then this note is a draft:",
    ),
    "explanation.open": ("【待写 {number}】{hint}", "[to be written {number}] {hint}"),
    "explanation.table": ("表 {number}　{title}", "Table {number}  {title}"),
    "explanation.table.word": ("表", "Table"),
    "explanation.figure.word": ("图", "Figure"),
    "explanation.figure": abridged("workbook.diagram", "Structure of the standards system"),
    "explanation.left-out": (
        "仅列前若干行，另有 {n} 行见标准体系工作簿。",
        "Only the first rows; {n} more in the workbook.",
    ),
    "explanation.chapter.basis": ("编制依据与目的", "Basis and aim"),
    "explanation.chapter.state": ("标准现状", "State of the standards"),
    "explanation.chapter.statistics": ("标准统计", "Statistics"),
    "explanation.chapter.gaps": ("缺项与薄弱环节", "Gaps and weak links"),
    "explanation.chapter.direction": ("主要方向", "Main direction"),
    "explanation.chapter.division": ("体系的划分", "How the fields are divided"),
    "explanation.chapter.overlaps": ("交叉与协调", "Overlaps and co-ordination"),
    "explanation.chapter.proposals": ("立项建议", "Proposals"),
    "explanation.chapter.rules": ("统计口径与数据来源", "Rules of counting and sources"),
    "explanation.chapter.changes": ("与前次的差异", "Differences from the last edition"),
    "explanation.basis": (
        "本标准体系表依据{document}编制，采用{title}（{edition} 版）的层次和方面划分。",
        "These papers follow {document} and use the levels and aspects of the {title}, edition {edition}.",
    ),
    "explanation.aim": (
        "编制目的是把现有标准对应到标准体系的各个方面，掌握已有标准、在研标准和空白，为标准的制定、修订、复审和采用提供依据。",
        "The aim is to place the existing standards on the aspects of the system, to see what exists, what is in preparation and what is missing, and so to prepare drafting, revision, review and adoption.",
    ),
    "explanation.open.aim": (
        "本单位编制标准体系表的背景、任务来源和目标",
        "the background, task and goals of this office",
    ),
    "explanation.open.process": ("编制过程、参加单位和人员分工", "how the papers were made, and by whom"),
    "explanation.state": (
        "本次统计的清单为“{list}”，统计日期 {as_of}，清单范围：{scope}。清单共有标准 {standards} 项，其中已归类 {placed} 项，体系外 {outside} 项，未归类 {unplaced} 项。",
        'The list is "{list}", as of {as_of}; its scope: {scope}. It holds {standards} standards: {placed} placed, {outside} outside, {unplaced} unplaced.',
    ),
    "explanation.standings": (
        "截至统计日期，现行标准 {in_force} 项（同一标准的多个版本计一次为 {distinct} 项），即将实施 {upcoming} 项，已废止或被代替 {ended} 项，在研 {preparing} 项，拟立项 {proposed} 项，状态未知、待核 {unknown} 项，统计日尚未发布或下达 {not_yet} 项，项目终止 {terminated} 项。",
        "As of that day {in_force} are in force ({distinct} with editions of one standard once), {upcoming} upcoming, {ended} ended, {preparing} in preparation, {proposed} proposed, {unknown} of unknown status, {not_yet} issued or approved only later and {terminated} given up.",
    ),
    "explanation.open.abroad": (
        "国际、国外同类标准和标准体系的状况及对比",
        "the state of standards abroad, and how ours compare",
    ),
    "explanation.rates": (
        "全体系应有数 {required}。方面覆盖数：按已确认归类为 {sure}（{sure_rate}），含程序建议为 {all}（{all_rate}）。现有数（含建议）{existing}，标准配套率 {provision}。",
        "The system requires {required}. Filled by confirmed placements: {sure} ({sure_rate}); with suggestions {all} ({all_rate}). Existing, with suggestions: {existing}; provision rate {provision}.",
    ),
    "explanation.target": (
        "{by} 目标为 {required} 项以上。发布口径 {issued} 项，尚缺 {issued_short} 项；推动口径（含计划已下达）{promoted} 项，尚缺 {promoted_short} 项。指南未界定“推动”，两种口径并列。",
        'The target of {by} is {required} or more. Issued: {issued}, short of it by {issued_short}; issued or approved: {promoted}, short by {promoted_short}. The guide does not define "promote", so both readings are given.',
    ),
    "explanation.target.held": (
        "{by} 目标为 {required} 项以上，是全国的目标。本清单所含：发布口径 {issued} 项，推动口径（含计划已下达）{promoted} 项。指南未界定“推动”，两种口径并列。",
        'The target of {by} is {required} or more and is the nation\'s. This list holds towards it: issued {issued}; issued or approved {promoted}. The guide does not define "promote", so both readings are given.',
    ),
    "explanation.gaps": (
        "全体系 {aspects} 个方面（编者拆分）中：{states}（含程序建议）。按序位列出缺项如下。",
        "Of the {aspects} aspects (our split): {states} (suggestions included). The gaps by rank:",
    ),
    "explanation.open.weak": (
        "对薄弱环节成因的分析和重点说明",
        "why the weak links are weak, and which matter most",
    ),
    "explanation.direction": (
        "共有 {n} 个方面需要采取措施：{actions}。",
        "{n} aspects want something done: {actions}.",
    ),
    "explanation.open.direction": (
        "今后一个时期标准化工作的主要方向和重点",
        "the main direction of the coming years",
    ),
    "explanation.division": (
        "标准体系分为 {tops} 个子体系、{parts} 个部分、{aspects} 个方面；方面由编者按框架文字拆分，编号为编者所加。",
        "The system has {tops} subsystems, {parts} parts and {aspects} aspects; the split into aspects and the codes are ours.",
    ),
    "explanation.division.top": ("{code} {name}：{parts}。", "{code} {name}: {parts}."),
    "explanation.boundaries": (
        "相近方面之间的界线（编者界定）如下：",
        "Where close aspects are divided (our decision):",
    ),
    "explanation.outside": (
        "清单中有 {n} 项标准属于体系外的相关标准，不计入本体系。",
        "{n} standards of the list are related ones outside the system and do not count.",
    ),
    "explanation.overlaps": (
        "下列 {n} 处同一主题有多个层级的标准，建议协调或整合：",
        "{n} topics have standards at several levels; they should be co-ordinated or merged:",
    ),
    "explanation.overlap": ("{code} {name}：{standards}。", "{code} {name}: {standards}."),
    "explanation.no-overlaps": (
        "未发现同一方面内同一主题有多个层级标准的情况。",
        "No topic was found at several levels within one aspect.",
    ),
    "explanation.open.coordination": (
        "与其他标准体系、其他归口单位需要协调的事项",
        "what has to be co-ordinated with other systems and committees",
    ),
    "explanation.proposals": (
        "由缺项分析和清单所列拟立项目汇成立项建议 {n} 项，供讨论取舍。",
        "The gaps and the list's own proposals come to {n} proposals, to be chosen from.",
    ),
    "explanation.open.schedule": (
        "立项建议的取舍、主编单位和年度安排",
        "which proposals are taken, by whom and when",
    ),
    "explanation.rules": (
        "统计日期 {as_of}，清单范围：{scope}；{n} 项归类由程序建议、尚待确认，{unplaced} 项未归类。各项数字的含义见下表。",
        "As of {as_of}, scope: {scope}; {n} placements are suggestions to be confirmed, {unplaced} standards are unplaced. What every figure means:",
    ),
    "explanation.no-changes": (
        "本次未给出前次清单，未作比较。",
        "No list of the last edition was given, so nothing was compared.",
    ),
    "explanation.open.changes": (
        "与前次版本的主要差异；首次编制的，请注明",
        "the main differences from the last edition; say so where this is the first",
    ),
    "explanation.changes": (
        "与前次清单相比，有变化的标准 {n} 项，列出如下。",
        "Compared with the last edition {n} standards changed.",
    ),
    "explanation.no-diagram": same("workbook.no-diagram"),
}
