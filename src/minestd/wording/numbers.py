"""Standard numbers: why one is none, what was put right in its spelling, and what only looks like one.

`number.<code>` says why a text is no canonical number, `number.changed.<code>` what was put right,
`number.refused.<code>` why a piece of text was not taken for a number.
"""

from minestd.wording.words import Words

WORDS: Words = {
    "error.data-broken": (
        "随附的数据文件 {name} 已损坏（{reason}）：请重新安装 minestd。",
        "The shipped data file {name} is damaged ({reason}): install minestd again.",
    ),
    # The strict parser.
    "number.prefix-missing": ("缺少标准代号", "the prefix is missing"),
    "number.mark-unfit": ("此代号不用该性质标记", "this prefix does not take that mark"),
    "number.space-expected": ("代号与顺序号之间应有一个空格", "one space is due between prefix and digits"),
    "number.number-missing": ("缺少顺序号", "the number itself is missing"),
    "number.part-missing": ("部分号无法识别", "the part cannot be read"),
    "number.year-unreadable": ("年号应为四位数字", "the year must have four digits"),
    "number.amendment-unreadable": ("修改单号无法识别", "the amendment cannot be read"),
    "number.edition-unreadable": ("版次无法识别", "the edition cannot be read"),
    "number.text-after-number": ("标准号之后有多余文字", "text stands behind the number"),
    # What was put right.
    "number.changed.fullwidth": ("全角改为半角", "full-width signs made plain"),
    "number.changed.dash": ("连接号统一为“-”", "the dash made a hyphen"),
    "number.changed.slash": ("斜线统一为“/”", "the stroke made plain"),
    "number.changed.missing-slash": ("补上性质标记前的“/”", "the stroke before the mark added"),
    "number.changed.spacing": ("空格已规范", "the spaces put right"),
    "number.changed.case": ("大小写已规范", "the case of letters put right"),
    "number.changed.lookalike": ("形近的外文字母改为拉丁字母", "letters that only look Latin replaced"),
    "number.changed.colon": ("年号前的分隔符已规范", "the sign before the year put right"),
    "number.changed.brackets": ("年号已移出括号", "the year taken out of its brackets"),
    "number.changed.year-word": ("去掉“年”“版”字", "the word 年 or 版 left out"),
    "number.changed.two-digit-year": ("两位年号补为四位", "the year of two digits completed"),
    "number.changed.part-dash": ("部分号前的连接号改为“.”", "the hyphen before the part made a dot"),
    "number.changed.digits-joined": ("拆散的数字已合并", "digits that stood apart joined"),
    "number.changed.amendment-word": ("修改单号写作 XG", "the amendment written as XG"),
    "number.changed.edition-note": ("括号内的版次说明未计入标准号", "a note on the edition left out"),
    "number.changed.successor-taken": (
        "取后面的新标准号，前面的是被代替的",
        "the later of both was taken, the one before it is what it replaces",
    ),
    "number.changed.language-note": ("语种说明未计入标准号", "a note on the language left out"),
    "number.changed.variant-note": (
        "版本形式说明（修订标记版等）未计入标准号",
        "a note on the form of the print left out",
    ),
    "number.changed.clause-note": ("其后的条款号未计入标准号", "the clause behind it left out"),
    "number.changed.month-word": (
        "月份已改写为数字，未保留日",
        "the month written in digits, the day not kept",
    ),
    "number.changed.hyphen-joined": (
        "代号与顺序号之间为连接号：请核对是否为本单位自编文件",
        "a hyphen joins letters and number: check that it is no document of the office's own",
    ),
    "number.changed.prefix-carried": ("沿用前一标准的代号", "the prefix of the number before carried on"),
    "number.changed.year-shared": ("沿用同组末尾的年号", "the year at the end of the group shared"),
    "number.changed.prefix-unknown": ("代号不在代号表中", "the prefix is in no table"),
    # What was refused.
    "number.refused.filing-number": ("这是备案号", "this is a filing number"),
    "number.refused.date": ("这是日期", "this is a date"),
    "number.refused.phone": ("这是电话号码", "this is a telephone number"),
    "number.refused.isbn": ("这是书号", "this is a book number"),
    "number.refused.law-article": ("这是法规条款", "this is an article of a law"),
    "number.refused.document-number": ("这是文件或公告的文号", "this is the number of an official document"),
    "number.refused.prefix-missing": ("只有数字，缺少标准代号", "digits only, the prefix is missing"),
    "number.refused.number-missing": ("只有代号，缺少顺序号", "a prefix only, the number is missing"),
    "number.refused.number-unreadable": ("代号之后的编号无法识别", "what follows the prefix cannot be read"),
    "number.refused.year-unreadable": ("年号无法识别", "the year cannot be read"),
    "number.refused.year-two-digit": ("两位年号无法确定世纪", "the century of a two-digit year is unsure"),
    "number.refused.letter-for-digit": ("数字处写成了字母", "a letter stands for a digit"),
    "number.refused.digits-apart": (
        "数字之间有空格，无法确定是否为部分号",
        "digits stand apart: perhaps a part",
    ),
    "number.refused.number-cut": (
        "标准号前后紧接其他字符，未截取其中一段",
        "other characters stand against the number; no piece was cut out",
    ),
    "number.refused.prefix-unclear": (
        "代号前另有字母，无法确定发布机构",
        "other letters stand before the prefix",
    ),
    "number.refused.bracket-unclear": (
        "括号内容含义不明，未计入标准号",
        "what the bracket behind it means is unclear; it was left out",
    ),
    "number.refused.text-beside": ("标准号旁的文字未计入标准号", "the words beside the number were left out"),
    "number.refused.amendment-unclear": (
        "似为修改、增补或勘误文件，无法确定其编号",
        "perhaps an amendment or addendum; its number cannot be read",
    ),
    "number.refused.whole-set": (
        "指整套标准（所有部分），未展开：请逐部分列出",
        "this means all parts of a standard; list the parts",
    ),
    "number.refused.plan-incomplete": ("像计划号的一段，不完整", "perhaps a piece of a plan number"),
    "number.refused.own-code": (
        "这是本单位自编文件的编号，不是标准号",
        "this is a code of the office's own documents, no standard number",
    ),
    "number.refused.range-backwards": ("范围的起止颠倒", "the range runs backwards"),
    "number.refused.range-too-wide": ("范围过大，未展开", "the range is too wide to be spelled out"),
    "number.refused.range-years-differ": (
        "范围两端的年号不同，未展开",
        "the ends of the range differ in year",
    ),
    "number.refused.range-unclear": ("范围的两端对不上，未展开", "the ends of the range do not match"),
}
