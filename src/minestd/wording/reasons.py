"""What placing says: why a place is proposed, why a relation, and what is wrong with terms and memories."""

from minestd.wording.words import Words, abridged, capital, same

WORDS: Words = {
    "reason.term": ("题名含“{term}”", "the title says “{term}”"),
    "reason.exclusion": ("题名含“{term}”，与该方面不合", "“{term}” in the title speaks against it"),
    "reason.name": ("题名与“{name}”的名称相近", "the title is like the name of “{name}”"),
    "reason.wording": (
        "题名与“{name}”的范围和用词相近",
        "the title is like the scope and the terms of “{name}”",
    ),
    "reason.neighbour": ("与已确认的 {number}《{title}》相近", "like the confirmed {number} “{title}”"),
    "reason.edition": ("同一标准的 {number} 已确认在此", "{number}, the same standard, was confirmed here"),
    "reason.family": ("同一标准号的 {number} 已确认在此", "{number}, of the same family, was confirmed here"),
    "reason.kin": (
        "清单中同一标准的其他版本或部分指向此处",
        "other editions or parts of it in the list point here",
    ),
    "reason.part": ("“{seen}”指向其上级 {part}", "“{seen}” points to {part} above it"),
    "reason.prefix": ("标准代号 {seen} 多归此处", "prefix {seen} often belongs here"),
    "reason.class": ("分类号 {seen} 多归此处", "class {seen} often belongs here"),
    "reason.faint": ("仅有微弱迹象", "only faint signs"),
    "reason.outside": ("没有方面与题名相合", "no aspect fits the title"),
    "reason.outside-term": ("题名含“{term}”，多属其他标准体系", "“{term}” usually belongs to other systems"),
    "reason.rival": (
        "另一可能是 {rival}，以“{decided}”取此处",
        "the rival is {rival}; “{decided}” decided for this place",
    ),
    "reason.rival-close": ("另一可能是 {rival}，两者难分", "the rival is {rival}; hard to tell apart"),
    "reason.first": ("首选是 {first}", "the first choice is {first}"),
    "reason.relation-reviewed": ("审定时确定", "settled in the review"),
    "reason.relation-given": abridged("basis.given", "given in the list"),
    "reason.relation-memory": abridged("basis.memory", "confirmed before"),
    "reason.relation-dedicated": (
        "题名含“{field}”和“{word}”，对象属煤矿智能化",
        "the title says “{field}” and “{word}”: its object is the intelligent mine",
    ),
    "reason.relation-node": (
        "题名含“{field}”，所归方面本身属信息或智能化",
        "the title says “{field}”, and the aspect itself is about information or intelligence",
    ),
    "reason.relation-conventional": (
        "题名含“{word}”，属常规对象",
        "“{word}” says that its object is conventional",
    ),
    "reason.relation-plain": (
        "题名含“{field}”而无智能化用词，属常规标准",
        "the title says “{field}” and nothing intelligent: a conventional standard",
    ),
    "reason.relation-none": (
        "本体系未规定关联类型，各项标准均计入覆盖",
        "the framework says nothing of relation: every standard fills",
    ),
    "reason.relation-general": ("题名未提煤矿，属通用标准", "the title names no mining: a general standard"),
    # Where people's words do not agree.
    "problem.placement-disagreement": (
        "{label}：{taken_basis}为 {taken}，{other_basis}为 {other}",
        "{label}: {taken} by {taken_basis}, {other} by {other_basis}",
    ),
    "problem.placement-disagreement.hint": (
        "按优先次序采用了前者（审定、清单编号、历史确认、分节标题）。请核对后统一。",
        "The first was taken, by precedence (review, list, memory, section). Check, and make them agree.",
    ),
    "problem.placement-beyond-section": (
        "{label}：归属 {taken} 不在分节标题 {section} 之下",
        "{label}: the place {taken} is not below the section {section}",
    ),
    "problem.placement-beyond-section.hint": (
        "采用了给定的归属。请核对该行的编号，或移到相应分节。",
        "The given place was taken. Check the code, or move the row to its section.",
    ),
    "problem.codes-unlike-titles": (
        "清单给出的归属多与标准名称不符（{judged} 项中 {strange} 项，如 {label}：给出 {seen}，而题名指向 {proposed}）",
        "the places given in the list hardly ever fit the titles ({strange} of {judged}, such as {label}: {seen} given, "
        "while the title points to {proposed})",
    ),
    "problem.codes-unlike-titles.hint": (
        "如该列是本单位自编的代码，请加 --column 列名=own 原样保留；否则请核对。",
        "If the column holds codes of your own add --column HEADING=own to carry it through; else check it.",
    ),
    "problem.placement-doubted": (
        "{label}：给定归属 {taken}，而题名强烈指向 {proposed}",
        "{label}: placed on {taken}, while the title points strongly to {proposed}",
    ),
    "problem.placement-doubted.hint": (
        "采用了给定的归属。如属笔误请更正，否则无需处理。",
        "The given place was taken. Correct it if it is a slip; else nothing is needed.",
    ),
    "problem.memory-conflict": (
        "{label}：历史确认互相矛盾：{places}",
        "{label}: the memories contradict each other: {places}",
    ),
    "problem.memory-conflict.hint": (
        "未采用任何一条。请在历史确认文件中改成一致，或在本清单中审定。",
        "None of them was taken. Make the memory files agree, or decide in this list.",
    ),
    "problem.memory-relation-conflict": (
        "{label}：历史确认的关联类型互相矛盾：{seen}",
        "{label}: the memories contradict each other in the relation: {seen}",
    ),
    "problem.memory-relation-conflict.hint": (
        "未采用任何一条，关联类型按规则建议。请在历史确认文件中改成一致，或在本清单中审定。",
        "None of them was taken, the relation is proposed by rule. Make the memory files agree, or decide in this list.",
    ),
    "problem.memory-format": (
        "{file}：格式版本为“{seen}”，只认 1",
        "{file}: the format is “{seen}”, only 1 is known",
    ),
    "problem.memory-format.hint": ("该行未采用。", "The line was not used."),
    "problem.memory-line": (
        "{file}：该行没有标准，或 predicate_id“{seen}”不是 home、cross、outside",
        "{file}: no standard in the line, or predicate_id “{seen}” is not home, cross or outside",
    ),
    "problem.memory-line.hint": ("该行未采用，请补正。", "The line was not used. Correct it."),
    "problem.memory-number": (
        "{file}：标准号“{seen}”不是规范写法",
        "{file}: the number “{seen}” is not in its canonical form",
    ),
    "problem.memory-number.hint": (
        "该行未采用。请写成 GB/T 13016-2018 的样子。",
        "The line was not used. Write it like GB/T 13016-2018.",
    ),
    "problem.memory-date": (
        "{file}：审定日期“{seen}”读不出",
        "{file}: no day can be read from “{seen}”",
    ),
    "problem.memory-date.hint": (
        "该条确认按日期不详采用。请写成 2025-03-01 的样子。",
        "The decision was taken as one without a day. Write it like 2025-03-01.",
    ),
    "problem.memory-other-framework": (
        "{file}：该行属于另一体系 {seen}",
        "{file}: the line belongs to another framework, {seen}",
    ),
    "problem.memory-other-framework.hint": same("problem.memory-format.hint"),
    "problem.memory-unknown-node": (
        "{file}：本体系没有节点 {seen}",
        "{file}: this framework has no node {seen}",
    ),
    "problem.memory-unknown-node.hint": (
        "该行未采用。体系换版后，请把 object_id 改为本体系的编号。",
        "The line was not used. After a new edition, change object_id to the code in this system.",
    ),
    # What cannot go on.
    "error.memory-unreadable": (
        "历史确认文件 {file} 读不出：{reason}。",
        "The memory file {file} cannot be read: {reason}.",
    ),
    "error.memory-changed": (
        "{file} 在读取后被其他程序改动过，未写入任何文件：请重新运行。",
        "{file} was changed by another program since it was read; nothing was written. Run the command again.",
    ),
    "error.memory-columns": (
        "历史确认文件 {file} 缺少列：{missing}。",
        "The memory file {file} lacks columns: {missing}.",
    ),
    # The review sheet. Its headings are among the synonyms of framework/vocabulary/headings.yaml.
    "review.sheet": ("审定表", "Review"),
    "review.framework": ("体系表", "Framework"),
    "review.status": capital("field.status"),
    "review.section": ("所在分节", "Section node"),
    "review.node": abridged("rules.home.of", "Node"),
    "review.requirements": abridged("figure.required", "Required numbers"),
    "review.requirements.code": ("节点编号", "Code"),
    "review.requirements.name": same("column.name"),
    "review.requirements.required": capital("figure.required"),
    "review.requirements.applicable": ("是否适用", "Applicable"),
    "review.requirements.keeps": ("直接采用通用标准", "Uses the general standard"),
    "review.requirements.note": ("说明", "Note"),
    "review.scope": abridged("summary.scope", "List scope"),
    "review.basis": ("依据", "Basis"),
    "review.score": ("得分", "Score"),
    "review.proposed": ("建议归属", "Proposed place"),
    "review.alternative": ("备选", "Alternative"),
    "review.alternative-0": ("首选", "First choice"),
    "review.taken-for": ("{field}（{heading}）", "{field} ({heading})"),
    "review.path": ("建议名称", "Proposed name"),
    "review.reasons": ("理由", "Reasons"),
    "review.cross": ("互见建议", "Proposed cross references"),
    "review.relation": ("建议关联类型", "Proposed relation"),
    "review.relation-reason": ("关联理由", "Reason"),
    "conflicts.title": ("分歧表", "Disagreements"),
    "conflicts.number": abridged("field.number", "Standard number"),
    "conflicts.title-of": capital("field.title"),
    "conflicts.opinions": ("各方意见", "Opinions"),
    "conflicts.settled": ("裁定归属", "Settled place"),
    "conflicts.settled-outside": ("裁定体系外", "Settled outside"),
    "conflicts.settled-relation": ("裁定关联", "Settled relation"),
    "conflicts.settled-by": ("裁定人", "Settled by"),
    "conflicts.settled-on": ("裁定日期", "Settled on"),
    "review.decided": capital("field.decision"),
    "review.decided-outside": capital("field.decision_outside"),
    "review.decided-relation": capital("field.decision_relation"),
    "review.decided-by": ("审定人", "Decided by"),
    "review.decided-on": ("审定日期", "Decided on"),
    "review.yes": ("是", "yes"),
    "review.full": ("全称", "Full name"),
    "review.node-scope": ("指南原文", "Scope"),
}
