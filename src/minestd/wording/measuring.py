"""Why measuring says what it says: standings, rules of the target, evidence of gaps, parts of a rank."""

from minestd.wording.words import Words, abridged, same

WORDS: Words = {
    # What a standard is as of the date.
    "force.in-force": same("status.in-force"),
    "force.upcoming": same("status.upcoming"),
    "force.ended": ("已废止或被代替", "withdrawn or replaced"),
    "force.in-preparation": same("state.in-preparation"),
    "force.proposed": same("status.proposed"),
    "force.unknown": abridged("status.unknown", "status unknown"),
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
    "reason.standing-plan-terminated": same("force.terminated"),
    "reason.standing-became": ("计划已形成 {number}", "the plan became {number}"),
    "reason.standing-proposed": ("拟立项，计划未下达", "proposed, plan not approved"),
    "reason.standing-unnumbered": (
        "无标准号、无计划号，视为拟立项",
        "neither number nor plan number: taken as proposed",
    ),
    "reason.standing-presumed": (
        "推定现行：未注状态，自 {since} 起未超过复审周期（至 {due}）",
        "presumed in force: no status given, its term of review since {since} ends on {due}",
    ),
    "reason.standing-successor-in-force": (
        "代替标准 {successor} 已现行（日期不详），已被代替",
        "its successor {successor} is in force (no date given), so it has ended",
    ),
    "reason.standing-unknown": ("状态未知，待核", "status unknown, to be checked"),
    "reason.standing-catalogue-in-force": ("现行（目录所载状态）", "in force (status in the catalogue)"),
    "reason.standing-catalogue-upcoming": ("即将实施（目录所载状态）", "upcoming (status in the catalogue)"),
    "reason.warning-later-than-catalogue": (
        "清单所载日期 {date} 晚于目录日期 {on}，以清单为准",
        "the list's date {date} is later than the catalogue's ({on}): the list stands",
    ),
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
    "reason.target-office-too-late": (
        "“计入目标”栏填“是”或“待定”，但在统计窗口之后发布，不计",
        "the list's own column counts it, but it was issued after the window: it does not count",
    ),
    "reason.target-not-begun": (
        "统计日早于统计窗口，尚无计入",
        "as of a day before the window nothing counts yet",
    ),
    "reason.target-office-pending": ("“计入目标”栏填“待定”", "the list's own column says: undecided"),
    "reason.target-outside": ("体系外", "outside the system"),
    "reason.target-unplaced": abridged("basis.none", "not placed"),
    "reason.target-level": (
        "{level}，只计国家标准和行业标准",
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
    "reason.target-terminated": abridged("force.terminated", "the plan was given up"),
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
        "{by} 到期，差 {short} 项",
        "due on {by} and missed by {short}",
    ),
    "reason.verdict-open": (
        "{by} 到期，确定数尚差 {most} 项，如“可能”者均成立则已达到",
        "due on {by}: what is sure falls {most} short; reached if all possible ones hold",
    ),
    "reason.verdict-pace": (
        "距 {by} 还有 {days} 天，尚差 {short} 项，每月需 {pace} 项",
        "{days} days to {by}, {short} short: {pace} a month are needed",
    ),
    # Evidence of gaps.
    "reason.gap-nothing": ("没有可用的标准", "nothing stands here"),
    "reason.gap-lapsed": ("已失效的有 {standards}", "no longer in force: {standards}"),
    "reason.gap-successor": ("已有代替标准 {standards}", "a successor is known: {standards}"),
    "reason.gap-catalogue": ("对照目录中有 {standards}", "the catalogue has {standards}"),
    "reason.gap-catalogue-soon": (
        "对照目录中有即将实施的 {standard}，待 {date} 实施后纳入",
        "the catalogue has {standard}, to be taken up once it is implemented on {date}",
    ),
    "reason.gap-planned": ("已在研或已拟立项 {standards}", "in preparation or proposed already: {standards}"),
    "reason.gap-coming": (
        "{standard} 已发布，{date} 起实施",
        "{standard} is issued and implemented from {date}",
    ),
    "reason.gap-revision-running": ("正在修订 {standards}", "under revision: {standards}"),
    "reason.gap-group-perhaps": (
        "可考虑转化团体标准 {standards}（是否符合转化条件待核）",
        "the group standards {standards} may be considered (whether they qualify is to be checked)",
    ),
    "reason.gap-group": (
        "对照目录中有团体标准 {standards}，是否适宜转化由人确认",
        "the catalogue has group standards, {standards}; people tick whether they qualify",
    ),
    "reason.gap-international": (
        "有国际或国外标准 {standards}",
        "international or foreign ones exist: {standards}",
    ),
    "reason.gap-supported": ("现有支撑标准 {standards}", "supporting: {standards}"),
    "reason.gap-kept": ("本方面直接采用通用标准", "a general standard is simply used here"),
    "reason.gap-weak": ("现有较低层级标准 {standards}", "at lower levels: {standards}"),
    "reason.gap-partial": ("尚未达到应有数", "fewer than required"),
    "reason.gap-unverified": (
        "状态或级别未知的 {standards} 待核实",
        "status or level to be checked: {standards}",
    ),
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
    "reason.flag-may-cover": (
        "另有状态未知的标准，核实后可再覆盖 {n} 项",
        "standards of unknown status may cover {n} more once checked",
    ),
    "reason.flag-proposed": ("拟立项 {n} 项", "{n} proposed"),
    "reason.flag-review-due": ("待复审 {n} 项", "{n} due for review"),
    # Parts of a rank.
    "rank.field": ("重点领域", "priority field"),
    "rank.base": ("基础通用", "base"),
    "rank.need": ("需求", "need"),
    "rank.age": ("标龄", "age"),
    # 查新: the conclusion on a number.
    "reason.check-current": ("现行有效", "in force"),
    "reason.check-to-be-replaced": (
        "现行，将由 {successor} 代替（{date} 实施）",
        "in force, to be replaced by {successor} (implemented {date})",
    ),
    "reason.check-upcoming": ("已发布，尚未实施", "issued, not yet implemented"),
    "reason.check-replaced": (
        "已被 {successor} 代替（{date} 实施）",
        "replaced by {successor} (implemented {date})",
    ),
    "reason.check-withdrawn": ("已废止", "withdrawn"),
    "reason.check-unverified": (
        "目录未载明状态，待核",
        "the catalogue does not give its status; to be checked",
    ),
    "reason.check-not-issued": ("目录中尚未发布", "not issued according to the catalogue"),
    "reason.check-completed": ("补全年代号：{number}", "completed with its year: {number}"),
    "reason.check-recoded": ("已换号为 {number}", "re-coded to {number}"),
    "reason.check-newer-edition": ("目录中有新版 {number}", "the catalogue has a newer edition, {number}"),
    "reason.check-older-edition": (
        "目录中只有旧版 {number}，目录可能未更新",
        "the catalogue has only an older edition, {number}; it may be out of date",
    ),
    "reason.check-amendment": (
        "目录中有 {number}，未查到其修改单",
        "the catalogue has {number} but not this amendment",
    ),
    "reason.check-edition-ended": (
        "目录中只有已失效或未实施的版本 {number}",
        "the catalogue has only editions that are not in force: {number}",
    ),
    "reason.check-mark-differs": ("目录中为 {number}，代号有别", "the catalogue has it as {number}"),
    "reason.check-not-found": ("目录中未查到", "not found in the catalogue"),
    "reason.check-no-number": ("无标准号，未查", "no number, not looked up"),
    # Projects.
    "course.proposed": same("status.proposed"),
    "course.running": ("进行中", "running"),
    "course.done": ("已完成", "finished"),
    "course.terminated": ("已终止", "terminated"),
    "course.not-yet": ("统计日尚未下达", "not yet approved on that date"),
    # Reviews.
    "conclusion.confirmed": ("继续有效", "confirmed"),
    "conclusion.revise": same("action.revise"),
    "conclusion.withdraw": abridged("status.withdrawn", "withdraw"),
    "clock.review": ("上次复审", "last review"),
    "clock.issued": ("发布", "issue"),
    "clock.implemented": ("实施", "implementation"),
    "clock.year": ("年代号", "year of the number"),
    # What changed between two reports, and why.
    "cause.list": ("清单增减", "added to or dropped from the list"),
    "cause.framework": ("体系变动", "framework changed"),
    "cause.moved": ("归属变动", "moved"),
    "cause.confirmed": ("归属确认与否", "placement confirmed or no longer so"),
    "cause.status": ("状态变动", "status changed"),
    "cause.date": ("统计日变动", "date passed"),
    "cause.relation": ("关联类型变动", "relation changed"),
    "cause.level": ("级别或计入级别变动", "level or counted levels changed"),
    "cause.surplus": ("超出应有数的部分", "surplus over what is required"),
    "changekind.add": ("增", "added"),
    "changekind.revise": ("修", "revised"),
    "changekind.move": ("移", "moved"),
    "changekind.withdraw": ("废", "withdrawn"),
    "reason.change-added": ("清单新增 {new}", "new in the list: {new}"),
    "reason.change-dropped": ("清单删去 {old}", "dropped from the list: {old}"),
    "reason.change-issued": ("{old} 已发布为 {new}", "{old} was issued as {new}"),
    "reason.change-not-issued": ("{old} 退回为计划 {new}", "{old} went back to a plan, {new}"),
    "reason.change-issued-itself": ("{new} 已发布", "{new} was issued"),
    "reason.change-not-issued-itself": ("{old} 退回为计划", "{old} went back to a plan"),
    "reason.change-ended": ("{old} 不再现行", "{old} is no longer in force"),
    "reason.change-revived": ("{new} 恢复为有效", "{new} is no longer withdrawn"),
    "reason.change-edition": ("{old} 改为 {new}", "{old} became {new}"),
    "reason.change-moved": ("由 {old} 移至 {new}", "moved from {old} to {new}"),
    # A working title for a draft.
    "draft.title.requirements": (
        "{name} 技术要求（暂定名）",
        "{name} - Technical requirements (working title)",
    ),
    "draft.title.technology": ("{name}要求（暂定名）", "{name} - Technical requirements (working title)"),
    "draft.title.whole": ("{name}（暂定名）", "{name} (working title)"),
}
