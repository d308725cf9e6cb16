"""Reading standard numbers from any text: the spellings of real lists, and what is no number."""

import csv
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minestd.errors import MinestdError
from minestd.model.number import Level, Nature, StandardNumber
from minestd.model.number_form import WORDS, form_of
from minestd.reading.numbers import NumberReading, load_prefixes, read_numbers, read_prefixes
from minestd.reading.yaml_text import plain_values
from minestd.resources import framework_folder
from minestd.wording import LANGUAGES, say
from numbers_made import standard_numbers

PREFIXES = load_prefixes()
DATA = Path(__file__).parents[2] / "data"


def read(text: str) -> NumberReading:
    return read_numbers(text, PREFIXES)


def names(text: str) -> list[str]:
    return [str(found.number) for found in read(text).found]


def parts(stem: str, first: int, last: int, year: str = "") -> list[str]:
    return [f"{stem}.{step}{year}" for step in range(first, last + 1)]


# How numbers really arrive: text, number, and what was put right.
ARRIVE = [
    ("GB/T 13016-2018", "GB/T 13016-2018", ""),
    ("GB/T13016-2018", "GB/T 13016-2018", "spacing"),
    ("GB32028", "GB 32028", "spacing"),
    ("MT/T 1201.3—2023", "MT/T 1201.3-2023", "dash"),
    ("AQ1048--2007", "AQ 1048-2007", "dash spacing"),
    ("AQ 1119 2023", "AQ 1119-2023", "spacing"),
    ("DB14∕T 1726-2018", "DB14/T 1726-2018", "slash"),
    ("DB 14/T 3098—2024", "DB14/T 3098-2024", "dash spacing"),
    ("DB5120/T 29.2-2024", "DB5120/T 29.2-2024", ""),
    ("ＡＱ 6201－2019", "AQ 6201-2019", "fullwidth"),
    ("GB-T 37093-2018", "GB/T 37093-2018", "slash"),
    ("T-NMXH 001—2021", "T/NMXH 001-2021", "dash slash"),
    ("GB T 17825.4 1999", "GB/T 17825.4-1999", "missing-slash spacing"),
    ("GBT17608-2022", "GB/T 17608-2022", "missing-slash spacing"),
    ("GB3836.1-83", "GB 3836.1-1983", "spacing two-digit-year"),
    ("MT /T4 5 8-1995", "MT/T 458-1995", "digits-joined spacing"),
    ("AQ/T 1048-202X", "AQ/T 1048-202X", ""),
    ("GB/T XXXXX-XXXX", "GB/T XXXXX-XXXX", ""),
    ("GB/T ×××××-××××", "GB/T XXXXX-XXXX", ""),
    ("Q/CSG 2 16 004-2019", "Q/CSG 216004-2019", "digits-joined spacing"),
    ("CECS 21:2000", "CECS 21:2000", ""),
    ("CECS 21-2000", "CECS 21:2000", "colon"),
    ("IEC 61000-6-2.1999", "IEC 61000-6-2:1999", "colon"),
    ("ISO/IEC 30173-2023", "ISO/IEC 30173:2023", "colon"),
    ("IEC TS 63276", "IEC TS 63276", ""),
    ("IEC/TS 62786:2017", "IEC TS 62786:2017", "spacing"),
    ("IEC 62443-3-3-2013", "IEC 62443-3-3:2013", "colon"),
    ("gb/t 13016-2018", "GB/T 13016-2018", "case"),
    ("GB/T 13016：2018", "GB/T 13016-2018", "colon fullwidth"),
    ("GB/T 13016.2018", "GB/T 13016-2018", "colon"),
    ("GB/T 13016（2018）", "GB/T 13016-2018", "brackets fullwidth"),
    ("GB/T 13016-2018年", "GB/T 13016-2018", "year-word"),
    ("GB/T 13016一2018", "GB/T 13016-2018", "dash"),
    ("GB_T 13016_2018", "GB/T 13016-2018", "dash slash"),
    ("GB/T 13016 - 2018", "GB/T 13016-2018", "spacing"),
    ("GB/T 130\u200b16-2018", "GB/T 13016-2018", ""),
    ("ΜΤ/Т 1201.3-2023", "MT/T 1201.3-2023", "lookalike"),
    ("GB 3836-1-2021", "GB 3836.1-2021", "part-dash"),
    ("GB 50015-2019（2019年版）", "GB 50015-2019", "edition-note fullwidth"),
    ("GBZ 2.1-2019", "GBZ 2.1-2019", ""),
    ("GBZT 192.1-2007", "GBZ/T 192.1-2007", "missing-slash"),
    ("GBZ41288-2022", "GB/Z 41288-2022", "missing-slash spacing"),
    ("MTT 1201.3-2023", "MT/T 1201.3-2023", "missing-slash"),
    ("GB 16423-2020 XG1—2021", "GB 16423-2020/XG1-2021", "dash spacing"),
    ("《GB 16423-2020》第1号修改单", "GB 16423-2020/XG1", "amendment-word"),
    ("EN 60079-0:2012+A11:2013", "EN 60079-0:2012+A11:2013", ""),
    ("ITU-T Y.4003 (06/2018)", "ITU-T Y.4003 (2018-06)", "brackets"),
    ("ASTM D638-14", "ASTM D638-2014", "two-digit-year"),
    ("IEEE Std 1588-2019", "IEEE 1588-2019", "case spacing"),
    ("JIS B8265:2017", "JIS B 8265:2017", "spacing"),
    ("ZZ/T 123-2020", "ZZ/T 123-2020", "prefix-unknown"),
    ("DL/T 634.5104-2009", "DL/T 634.5104-2009", ""),
    ("DB 1234-2020", "DB 1234-2020", ""),
]


@pytest.mark.parametrize(("text", "number", "changed"), ARRIVE)
def test_spellings_of_real_lists(text: str, number: str, changed: str) -> None:
    reading = read(text)
    (found,) = reading.found
    assert str(found.number) == number
    assert " ".join(found.changed) == changed
    assert text[found.start : found.end] == found.seen
    assert (reading.rest, reading.refused) == ("", ())
    assert all(say(lang, f"number.changed.{code}") for code in found.changed for lang in LANGUAGES)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("GB/T 1.1~1.3", parts("GB/T 1", 1, 3)),
        ("GB 50254~50259-96", [f"GB {number}-1996" for number in range(50254, 50260)]),
        ("GB 50254-50259-96", [f"GB {number}-1996" for number in range(50254, 50260)]),
        ("GB/T 20438.1～.7-2017", parts("GB/T 20438", 1, 7, "-2017")),
        ("GB/T 20438.1-7-2017", parts("GB/T 20438", 1, 7, "-2017")),
        ("GB/T 15663.1至15663.11-2008", parts("GB/T 15663", 1, 11, "-2008")),
        ("GB/T 20438.1-2017~GB/T 20438.7-2017", parts("GB/T 20438", 1, 7, "-2017")),
        ("T/CCS 001~003-2020", ["T/CCS 001-2020", "T/CCS 002-2020", "T/CCS 003-2020"]),
    ],
)
def test_ranges_become_their_members(text: str, numbers: list[str]) -> None:
    reading = read(text)
    assert [str(found.number) for found in reading.found] == numbers
    assert all(found.expanded and found.seen == text for found in reading.found)


@pytest.mark.parametrize(
    ("text", "numbers", "code"),
    [
        ("GB/T 1.3~1.1", ["GB/T 1.3", "GB/T 1.1"], "range-backwards"),
        ("GB/T 1000~9000", ["GB/T 1000", "GB/T 9000"], "range-too-wide"),
        ("GB/T 1.1-2009~1.3-2020", ["GB/T 1.1-2009", "GB/T 1.3-2020"], "range-years-differ"),
    ],
)
def test_ranges_that_cannot_be_spelled_out_keep_their_ends(text: str, numbers: list[str], code: str) -> None:
    reading = read(text)
    assert [str(found.number) for found in reading.found] == numbers
    assert not any(found.expanded for found in reading.found)
    assert [refused.code for refused in reading.refused] == [code]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("JB 8516-1997; JB 8918-1999", ["JB 8516-1997", "JB 8918-1999"]),
        ("GB/T 13016-2018\nGB/T 13017-2018", ["GB/T 13016-2018", "GB/T 13017-2018"]),
        ("GB/T 13016-2018/GB/T 13017-2018", ["GB/T 13016-2018", "GB/T 13017-2018"]),
        ("GB 20426、20815", ["GB 20426", "GB 20815"]),
        ("GB 3836.1、3836.2、4-2010", ["GB 3836.1-2010", "GB 3836.2-2010", "GB 3836.4-2010"]),
        ("JB/T 8530,JB/T 8531-2014", ["JB/T 8530", "JB/T 8531-2014"]),
        ("GB/T\n13016-2018", ["GB/T 13016-2018"]),
    ],
)
def test_several_numbers_in_one_cell(text: str, numbers: list[str]) -> None:
    assert names(text) == numbers


@pytest.mark.parametrize(
    ("text", "number", "adopted"),
    [
        ("GB/T 20438.1-2017/IEC 61508-1:2010", "GB/T 20438.1-2017", ["IEC 61508-1:2010"]),
        ("GB/T 20438.1-2017（IEC 61508-1:2010，IDT）", "GB/T 20438.1-2017", ["IEC 61508-1:2010 IDT"]),
        ("GB 9706.1-2020 idt IEC 60601-1:2012", "GB 9706.1-2020", ["IEC 60601-1:2012 IDT"]),
        ("GB/T 1-2000 (ISO 1:1999, ISO 2:1998, MOD)", "GB/T 1-2000", ["ISO 1:1999 MOD", "ISO 2:1998 MOD"]),
        ("GB/T 19001-2016 = ISO 9001:2015", "GB/T 19001-2016", ["ISO 9001:2015 ="]),
    ],
)
def test_an_adopted_standard_belongs_to_the_one_that_adopts(
    text: str, number: str, adopted: list[str]
) -> None:
    reading = read(text)
    assert [str(found.number) for found in reading.found] == [number]
    assert [str(each) for each in reading.found[0].adopted] == adopted
    assert reading.rest == ""


def test_a_list_of_national_and_international_standards_stays_two() -> None:
    assert names("GB 20181-2006; ISO 19296:2018") == ["GB 20181-2006", "ISO 19296:2018"]


@pytest.mark.parametrize(
    ("text", "kind", "other"),
    [
        ("KA/T 554-1996（原MT/T 554-1996）", "former", "MT/T 554-1996"),
        ("KA/T 554-1996（原标准号：MT/T 554-1996）", "former", "MT/T 554-1996"),
        ("KA/T 554-1996 (MT/T 554-1996)", "former", "MT/T 554-1996"),
        ("GB/T 13016-2018（代替GB/T 13016-2009）", "replaces", "GB/T 13016-2009"),
        ("GB/T 13016-2009（被GB/T 13016-2018代替）", "replaced_by", "GB/T 13016-2018"),
    ],
)
def test_other_numbers_belong_to_the_standard(text: str, kind: str, other: str) -> None:
    reading = read(text)
    (found,) = reading.found
    assert [str(each) for each in getattr(found, kind)] == [other]
    assert reading.rest == ""


def test_a_relation_word_alone_takes_no_number_away() -> None:
    assert names("代替GB/T 13016-2009") == ["GB/T 13016-2009"]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("《煤炭工业污染物排放标准》（GB 20426）", "煤炭工业污染物排放标准"),
        ("GB/T 13016-2018 标准体系构建原则和要求", "标准体系构建原则和要求"),
        ("GB/T 13016—2018《标准体系构建原则和要求》", "标准体系构建原则和要求"),
        ("标准体系构建原则和要求（ＧＢ／Ｔ 13016－2018）", "标准体系构建原则和要求"),
        ("GB/T 42381.62-2023 5G网络（第1部分）", "5G网络（第1部分）"),
        ("GB 20426-2006煤炭工业污染物排放标准", "煤炭工业污染物排放标准"),
        ("GB/T 13016-2018Principles of systems", "Principles of systems"),
        ("GB/T 36073-2018 20230123-T-603 备案号:18829-2006", ""),
    ],
)
def test_the_title_is_what_is_left(text: str, rest: str) -> None:
    assert read(text).rest == rest


@pytest.mark.parametrize(
    "text",
    [
        "《标准甲》（GB 1234-2018）、《标准乙》（GB/T 5678-2019）",
        "GB 1234-2018《标准甲》；GB/T 5678-2019《标准乙》",
        "GB 1234-2018 标准甲；GB/T 5678-2019 标准乙",
        "标准甲 GB 1234-2018；标准乙 GB/T 5678-2019",
    ],
)
def test_several_titles_find_their_numbers(text: str) -> None:
    assert [(str(found.number), found.title) for found in read(text).found] == [
        ("GB 1234-2018", "标准甲"),
        ("GB/T 5678-2019", "标准乙"),
    ]


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        ("20230123-T-603", "20230123-T-603"),
        ("２０２３０１２３—T—６０３", "20230123-T-603"),
        ("2022-0123T-SJ", "2022-0123T-SJ"),
        ("能源20210462", "能源20210462"),
        ("能源 2021 0462", "能源20210462"),
    ],
)
def test_plan_numbers(text: str, plan: str) -> None:
    reading = read(text)
    assert (reading.plans, reading.found, reading.rest, reading.refused) == ((plan,), (), "", ())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("备案号:18829-2006", "filing-number"),
        ("备案号：J 1234-2011", "filing-number"),
        ("2024.3.13", "date"),
        ("2018年5月", "date"),
        ("20240313", "date"),
        ("2020/11/1", "date"),
        ("2006-09-01", "date"),
        ("010-12345678", "phone"),
        ("13800138000", "phone"),
        ("ISBN 978-7-5066-1234-5", "isbn"),
        ("第十二条", "law-article"),
        ("《煤矿安全规程》第12条", "law-article"),
        ("国能发科技〔2024〕18号", "document-number"),
        ("13016-2018", "prefix-missing"),
        ("GB/T", "number-missing"),
        ("Q/320583 ABC 01-2019", "number-unreadable"),
    ],
)
def test_what_is_no_number_is_refused_with_a_reason(text: str, code: str) -> None:
    reading = read(text)
    assert reading.found == ()
    assert [refused.code for refused in reading.refused] == [code]
    assert all(say(lang, f"number.refused.{code}") for lang in LANGUAGES)


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("MT/T 1201.3-2O23", "MT/T 1201.3-2023"),
        ("GB/T l3016-2018", "GB/T 13016-2018"),
        ("GB/T 13O16-2018", "GB/T 13016-2018"),
        ("GB/T 13016-20188", "GB/T 13016"),
        ("GB/T 1234-08", "GB/T 1234-2008"),
        ("GB 3836 1-2021", "GB 3836.1-2021"),
        ("BG/T 13016-2018", "GB/T 13016-2018"),
    ],
)
def test_the_likely_mend_is_proposed_not_made(text: str, near: str) -> None:
    reading = read(text)
    assert str(reading.near) == near
    assert near not in [str(found.number) for found in reading.found]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "—",
        "待定",
        "甲烷CH4传感器",
        "SF6 断路器",
        "RS485 总线",
        "内存 16 GB 512",
        "KJ90 监控系统",
        "PM2.5 与 IP54",
        "ISO/TC 82",
        "published as 2018 revision",
        "USB 3.0 与 CAN 2.0",
    ],
)
def test_words_of_a_text_are_no_numbers(text: str) -> None:
    reading = read(text)
    assert (reading.found, reading.plans, reading.rest) == ((), (), text.strip("—"))


def test_every_number_of_the_sample_lists_is_read() -> None:
    with (DATA / "numbers-dev.csv").open(encoding="utf-8", newline="") as handle:
        rows = [row["number"] for row in csv.DictReader(handle)]
    spelled = {
        "ISO/IEC 30173-2023": "ISO/IEC 30173:2023",
        "IEC TS 62786-2017": "IEC TS 62786:2017",
        "Q/CSG 2 16 004-2019": "Q/CSG 216004-2019",
    }
    assert len(rows) > 180
    assert {text: names(text) for text in rows} == {text: [spelled.get(text, text)] for text in rows}
    levels = {
        str(found.number): PREFIXES.level_of(found.number) for text in rows for found in read(text).found
    }
    assert [text for text, level in levels.items() if level is Level.UNKNOWN] == []


FULL = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
DISGUISES = {
    "as it is": str,
    "full-width": lambda text: text.translate(FULL),
    "ideographic space": lambda text: text.replace(" ", "\u3000"),
    "no space": lambda text: re.sub(r"(?<!DB14)(?<!DB5120)(?<!DBJ04) (?=[0-9X])", "", text, count=1),
    "many spaces": lambda text: text.replace(" ", "   "),
    "lower case": str.lower,
    "division slash": lambda text: text.replace("/", "∕"),
    "hyphen for stroke": lambda text: re.sub("^([A-Z0-9]+)/", r"\1-", text),
    "em dash": lambda text: text.replace("-", "—"),
    "en dash": lambda text: text.replace("-", "–"),
    "minus": lambda text: text.replace("-", "−"),
    "in brackets": lambda text: f"（{text}）",
    "title before": lambda text: f"《煤矿用产品》（{text}）",
    "title behind": lambda text: f"{text}《煤矿用产品》",
    "spaces around": lambda text: f"  {text}\n",
    "zero width": lambda text: "\ufeff" + "\u200b".join(text),
}


@pytest.mark.parametrize("disguise", DISGUISES)
@given(number=standard_numbers())
def test_every_number_is_read_in_every_disguise(disguise: str, number: StandardNumber) -> None:
    text = DISGUISES[disguise](str(number))
    found = read(text).found
    assert [each.number for each in found] == [number], text
    assert text[found[0].start : found[0].end] == found[0].seen


@given(standard_numbers(drafts=False))
def test_a_year_may_stand_behind_a_space_or_two_hyphens(number: StandardNumber) -> None:
    text = str(number)
    if number.nature and number.year and not number.amendment:
        for joint in (" ", "--", " - ", "：", "——", "（"):
            spelled = f"{number.stem}{joint}{number.year}" + ("）" if joint == "（" else "")
            assert names(spelled) == [text], spelled


@given(st.text(max_size=200) | st.text("GBTMQ/IEC0123456789.-—~～、（）《》原代替年 \n", max_size=120))
def test_no_text_raises_and_every_span_is_true(text: str) -> None:
    reading = read(text)
    for each in (*reading.found, *reading.refused):
        assert text[each.start : each.end] == each.seen
    assert all(StandardNumber.parse(str(found.number)) == found.number for found in reading.found)


@pytest.mark.parametrize(
    ("unit", "count"),
    [
        ("GB/T 1.1~", 2),
        ("GB/T 1234-2018 ", 4000),
        ("GB 1234-2018《标准题》", 3000),
        ("GB 20426、", 6000),
        ("ISO ", 0),
        ("T/A", 0),
        ("第", 0),
        ("《", 0),
        ("2024.", 0),
    ],
)
def test_long_texts_are_read_to_their_end(unit: str, count: int) -> None:
    """Work that grew with the square of the length would not come to an end here."""
    assert len(read((unit * 60000)[: 4000 * 15]).found) >= count


def test_the_table_fits_the_grammar() -> None:
    for prefix, level in PREFIXES.levels.items():
        form = form_of(prefix)
        assert form is not None, prefix
        first = prefix.replace("/", " ").split(" ")[0]
        abroad = level in (Level.INTERNATIONAL, Level.FOREIGN)
        assert (first in WORDS or prefix in WORDS) == abroad, prefix
    assert len(PREFIXES.provinces) == 34


@pytest.mark.parametrize(
    ("text", "level", "nature", "written"),
    [
        ("GB 20426", Level.NATIONAL, Nature.MANDATORY, "国家标准化管理委员会"),
        ("GB/Z 41288-2022", Level.NATIONAL, Nature.GUIDANCE, "国家标准化管理委员会"),
        ("AQ 1048-2007", Level.INDUSTRY, Nature.MANDATORY, "应急管理部"),
        ("KA/T 554-1996", Level.INDUSTRY, Nature.RECOMMENDED, "国家矿山安全监察局"),
        ("DB14/T 1726-2018", Level.LOCAL, Nature.RECOMMENDED, "山西省"),
        ("DB/T 59-2015", Level.INDUSTRY, Nature.RECOMMENDED, "中国地震局"),
        ("T/NMXH 001-2021", Level.GROUP, None, "NMXH"),
        ("CECS 21:2000", Level.GROUP, None, "中国工程建设标准化协会"),
        ("Q/CSG 216004-2019", Level.ENTERPRISE, None, "CSG"),
        ("TSG 21-2016", Level.REGULATION, None, "国家市场监督管理总局"),
        ("ITU-T Y.4003", Level.INTERNATIONAL, None, "国际电信联盟电信标准化部门"),
        ("oSIST prEN 1804-4:2005", Level.FOREIGN, None, "斯洛文尼亚标准化协会"),
        ("GJB 9001-2017", Level.UNKNOWN, Nature.MANDATORY, "国家军用标准主管部门"),
    ],
)
def test_level_and_nature(text: str, level: Level, nature: Nature | None, written: str) -> None:
    """`written` is the publisher in the data; for open families the letters, for provinces their name."""
    number = StandardNumber.parse(text)
    assert (PREFIXES.level_of(number), PREFIXES.nature_of(number)) == (level, nature)
    held: Any = plain_values((framework_folder() / "vocabulary" / "prefixes.yaml").read_text("utf-8"))
    publishers = {prefix: told[0] for group in held["groups"] for prefix, told in group["prefixes"].items()}
    provinces = {f"DB{code}": told[0] for code, told in held["provinces"]["codes"].items()}
    first = number.prefix.split(" ")[0]
    assert (publishers | provinces).get(number.prefix, publishers.get(first, number.prefix[2:])) == written


@pytest.mark.parametrize(
    "text",
    [
        "",
        "format: 1",
        "format: 1\ngroups: [\n",
        "format: 1\ngroups: []\nprovinces: {source: a, codes: {}}\nmore: 1\n",
    ],
)
def test_a_damaged_table_is_reported(tmp_path: Path, text: str) -> None:
    path = tmp_path / "prefixes.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(MinestdError) as caught:
        read_prefixes(path)
    assert caught.value.code == "data-broken"
    assert all(say(lang, "error.data-broken", **caught.value.params) for lang in LANGUAGES)
