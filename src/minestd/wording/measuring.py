"""Why measuring says what it says: standings, rules of the target, evidence of gaps, parts of a rank."""

WORDS: dict[str, tuple[str, str]] = {
    # What a standard is as of the date.
    "force.in-force": ("现行", "in force"),
    "force.upcoming": ("即将实施", "upcoming"),
    "force.ended": ("已废止或被代替", "withdrawn or replaced"),
    "force.in-preparation": ("在研", "in preparation"),
    "force.proposed": ("拟立项", "proposed"),
    "force.unknown": ("状态未知", "status unknown"),
    "force.not-yet": ("统计日尚不存在", "did not exist on that date"),
    "force.terminated": ("计划已终止", "plan terminated"),
    # Standings.
    "reason.standing-in-force": ("现行（清单所载状态）", "in force (status in the list)"),
    "reason.standing-since": ("现行，{date} 起实施", "in force since {date}"),
    "reason.standing-under-revision": ("现行，修订中", "in force, under revision"),
    "reason.standing-assumed": ("状态空白，按在用标准视为现行", "no status given, taken as in force"),
    "reason.standing-until-successor": (
        "现行，至代替标准 {successor} 于 {date} 实施止",
        "in force until its successor {successor} is implemented on {date}",
    ),
    "reason.standing-until-withdrawal": ("现行，至 {date} 废止", "in force until its withdrawal on {date}"),
    "reason.standing-newest-edition": (
        "不带年代号，按现行最新版本 {edition}",
        "undated, stands for the newest edition in force, {edition}",
    ),
    "reason.standing-upcoming": ("即将实施（清单所载状态）", "upcoming (status in the list)"),
    "reason.standing-upcoming-until": ("已发布，{date} 起实施", "issued, to be implemented on {date}"),
    "reason.standing-withdrawn": ("废止，未注明日期", "withdrawn, no date given"),
    "reason.standing-replaced": ("被代替，未注明日期", "replaced, no date given"),
    "reason.standing-withdrawn-on": ("{date} 废止", "withdrawn on {date}"),
    "reason.standing-succeeded": (
        "代替标准 {successor} 已于 {date} 实施",
        "its successor {successor} has been implemented since {date}",
    ),
    "reason.standing-issued-later": (
        "统计日之后（{date}）才发布",
        "issued only after the date of the report ({date})",
    ),
    "reason.standing-year-later": (
        "年代号 {year} 晚于统计日",
        "the year of its number, {year}, lies after the date of the report",
    ),
    "reason.standing-issued-undated": (
        "已发布（{date}）而状态为制定中，实施日期不详",
        "issued ({date}) though called in preparation; day of implementation not known",
    ),
    "reason.standing-published-undated": (
        "项目已发布，日期不详",
        "the project is published, its dates are not known",
    ),
    "reason.standing-plan": ("计划已下达", "plan approved"),
    "reason.standing-plan-approved": ("计划于 {date} 下达", "plan approved on {date}"),
    "reason.standing-plan-later": (
        "计划在统计日之后（{date}）才下达",
        "plan approved only after the date of the report ({date})",
    ),
    "reason.standing-plan-terminated": ("计划已终止", "plan terminated"),
    "reason.standing-proposed": ("拟立项，计划未下达", "proposed, plan not approved"),
    "reason.standing-unnumbered": (
        "无标准号、无计划号，视为拟立项",
        "neither number nor plan number: taken as proposed",
    ),
    "reason.standing-unknown": ("状态未知，待核", "status unknown, to be checked"),
    "reason.warning-successor": ("已知有代替标准 {successor}", "a successor is known: {successor}"),
    "reason.warning-claimed": ("{by} 称代替本标准，请核实", "{by} claims to replace it; please check"),
    "reason.warning-implemented-before-issue": (
        "实施日期 {implemented} 早于发布日期 {issued}",
        "implemented on {implemented}, before its issue on {issued}",
    ),
    # Nodes that do not apply, and what could not be used.
    "reason.not-applicable-office": ("不适用：{text}", "not applicable: {text}"),
    "reason.not-applicable-mine-type": ("不适用于{zh}", "does not apply to this type of mine: {en}"),
    "reason.note-required-unknown": (
        "应有数或不适用所指的编号 {code} 不在体系中",
        "the required number or note names a code that the system has not: {code}",
    ),
    "reason.note-required-parent": (
        "{code} 有下级，其应有数为下级之和，所给数字未用",
        "{code} has nodes below it: its required number is their sum, the one given was not used",
    ),
    # Rules of the target.
    "reason.target-issued": ("{date} 发布，在统计窗口内", "issued on {date}, within the window"),
    "reason.target-approved": (
        "计划于 {date} 下达，在统计窗口内",
        "plan approved on {date}, within the window",
    ),
    "reason.target-date-cut": (
        "发布日期只到 {date}，窗口从中截断，列为可能",
        "issued {date}: the window cuts this date, so it is possible",
    ),
    "reason.target-plan-cut": (
        "下达日期只到 {date}，窗口从中截断，列为可能",
        "plan approved {date}: the window cuts this date, so it is possible",
    ),
    "reason.target-plan-year": (
        "下达日期不详，计划号年份 {date} 在窗口内，列为可能",
        "no day of approval; the plan number's year {date} lies within the window, so it is possible",
    ),
    "reason.target-plan-undated": (
        "计划下达日期不详，列为可能",
        "the day of the plan's approval is not known, so it is possible",
    ),
    "reason.target-undated": ("发布日期不详，列为可能", "no date of issue, so it is possible"),
    "reason.target-unconfirmed-place": (
        "归属未确认，列为可能",
        "its place is not confirmed, so it is possible",
    ),
    "reason.target-unconfirmed-relation": (
        "关联类型未确认，列为可能",
        "its relation is not confirmed, so it is possible",
    ),
    "reason.target-office-yes": ("“计入目标”栏填“是”", "the list's own column says: counts"),
    "reason.target-office-no": ("“计入目标”栏填“否”", "the list's own column says: does not count"),
    "reason.target-office-pending": ("“计入目标”栏填“待定”", "the list's own column says: undecided"),
    "reason.target-outside": ("体系外", "outside the system"),
    "reason.target-unplaced": ("未归类", "not placed"),
    "reason.target-level": (
        "级别为{level}，只计国家标准和行业标准",
        "level {level}: only national and industry standards count",
    ),
    "reason.target-amendment": ("修改单不计", "amendments do not count"),
    "reason.target-translation": ("外文版不计", "translations do not count"),
    "reason.target-re-coding": (
        "技术内容不变的换号不计",
        "re-coding without technical change does not count",
    ),
    "reason.target-supporting": ("支撑标准不计", "supporting standards do not count"),
    "reason.target-before": ("{date} 发布，早于统计窗口", "issued on {date}, before the window"),
    "reason.target-after": ("{date} 发布，晚于统计窗口", "issued on {date}, after the window"),
    "reason.target-implemented-before": (
        "{date} 已实施，早于统计窗口",
        "implemented since {date}, before the window",
    ),
    "reason.target-number-year": (
        "发布日期不详，年代号 {year} 不在统计窗口内",
        "no date of issue, and the year of its number, {year}, lies outside the window",
    ),
    "reason.target-not-issued": ("尚未发布", "not issued"),
    "reason.target-proposed": ("仅拟立项，计划未下达", "merely proposed, no approved plan"),
    "reason.target-terminated": ("计划已终止", "the plan was given up"),
    "reason.target-no-plan": ("无已下达的计划", "no approved plan"),
    "reason.target-approved-before": (
        "计划于 {date} 下达，早于统计窗口",
        "plan approved on {date}, before the window",
    ),
    "reason.target-approved-after": (
        "计划于 {date} 下达，晚于统计窗口",
        "plan approved on {date}, after the window",
    ),
    "reason.target-same-as": ("与 {standard} 合计一项", "counts as one with {standard}"),
    # Verdicts on the target.
    "reason.verdict-reached": ("已达到：{count} 项，目标 {required} 项", "reached: {count} of {required}"),
    "reason.verdict-missed": (
        "{by} 到期（已过 {days} 天），至少差 {least} 项，至多差 {most} 项",
        "due on {by} ({days} days ago) and missed by {least} at least, {most} at most",
    ),
    "reason.verdict-open": (
        "{by} 到期（已过 {days} 天），确定数尚差 {most} 项，如“可能”者均成立则已达到",
        "due on {by} ({days} days ago): short of {most} for sure counts, reached if all possible ones hold",
    ),
    "reason.verdict-pace": (
        "距 {by} 还有 {days} 天，尚差 {least}–{most} 项，每月需 {pace_least}–{pace_most} 项",
        "{days} days to {by}, short of {least} to {most}: {pace_least} to {pace_most} a month are needed",
    ),
    # Evidence of gaps.
    "reason.gap-nothing": ("没有可用的标准", "nothing stands here"),
    "reason.gap-lapsed": ("仅存已失效的 {standards}", "only lapsed ones: {standards}"),
    "reason.gap-successor": ("已有代替标准 {standards}", "a successor is known: {standards}"),
    "reason.gap-catalogue": ("对照目录中有 {standards}", "the catalogue has {standards}"),
    "reason.gap-group": (
        "对照目录中有团体标准 {standards}，是否适宜转化由人确认",
        "the catalogue has group standards, {standards}; people tick whether they qualify",
    ),
    "reason.gap-international": (
        "有国际或国外标准 {standards}",
        "international or foreign ones exist: {standards}",
    ),
    "reason.gap-supported": ("仅有支撑标准 {standards}", "supporting standards only: {standards}"),
    "reason.gap-kept": ("本方面直接采用通用标准", "a general standard is simply used here"),
    "reason.gap-weak": ("仅有较低层级的 {standards}", "lower levels only: {standards}"),
    "reason.gap-partial": ("尚未达到应有数", "fewer than required"),
    "reason.gap-unverified": ("状态未知的 {standards} 待核实", "status to be checked: {standards}"),
    "reason.gap-in-preparation": ("在研或即将实施 {standards}", "in preparation or upcoming: {standards}"),
    "reason.gap-revise": ("复审结论为修订 {standards}", "the review concluded revision: {standards}"),
    "reason.gap-review-due": ("待复审 {standards}", "review due: {standards}"),
    "reason.gap-overlap": (
        "同一主题有多个层级的标准 {standards}",
        "one topic at several levels: {standards}",
    ),
    "reason.gap-unconfirmed": (
        "按已确认的归类为“{confirmed}”，含建议为“{all}”，请先确认",
        "{confirmed} by confirmed placements, {all} with suggestions: confirm first",
    ),
    "reason.flag-proposed": ("拟立项 {n} 项", "{n} proposed"),
    "reason.flag-review-due": ("待复审 {n} 项", "{n} due for review"),
    # Parts of a rank.
    "rank.field": ("重点领域", "priority field"),
    "rank.base": ("基础通用", "base"),
    "rank.need": ("需求", "need"),
    "rank.age": ("标龄", "age"),
    # A working title for a draft.
    "draft.title": ("{name} 技术要求（暂定名）", "{name} - Technical requirements (working title)"),
}
