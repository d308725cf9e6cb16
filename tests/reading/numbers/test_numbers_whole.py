"""What stands right against a number belongs to it or is a problem: nothing is read by cutting."""

import pytest
from hypothesis import given

from minestd.model.number import StandardNumber
from minestd.reading.numbers import NumberReading, load_prefixes, read_numbers
from minestd.wording import LANGUAGES, say
from numbers_made import arrivals

PREFIXES = load_prefixes()


def read(text: str) -> NumberReading:
    return read_numbers(text, PREFIXES)


def names(text: str) -> list[str]:
    return [str(found.number) for found in read(text).found]


@given(arrivals())
def test_numbers_of_every_family_are_read_whole_in_every_disguise(
    arrival: tuple[str, StandardNumber],
) -> None:
    text, number = arrival
    assert [found.number for found in read(text).found] == [number], text
    assert StandardNumber.parse(str(number)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("NB/SH/T 90934-2016", "NB/SH/T 90934-2016"),
        ("SY/NB/T 90001-2021", "SY/NB/T 90001-2021"),
        ("GD/J 979-2018", "GD/J 979-2018"),
        ("DG/TJ 08-92018-2020", "DG/TJ08-92018-2020"),
        ("DGJ32/TJ 931-2011", "DGJ32/TJ 931-2011"),
        ("DBJ04/T 958-2016", "DBJ04/T 958-2016"),
        ("DBJ50/T－943－2016", "DBJ50/T-943-2016"),
        ("DBJ/T 15-982-2011", "DBJ/T 15-982-2011"),
        ("DBJ15-982-2011", "DBJ 15-982-2011"),
        ("DB13(J)/T 98359-2020", "DB13(J)/T 98359-2020"),
        ("JTG/T 9360-01-2018", "JTG/T 9360-01-2018"),
        ("JTG/T 9360-01", "JTG/T 9360-01"),
        ("JTJ 903-86", "JTJ 903-1986"),
        ("JTG F90/1-2017", "JTG F90/1-2017"),
        ("JTS/T 905-4—2020", "JTS/T 905-4-2020"),
        ("T/CECS G：D90-01—2020", "T/CECS G:D90-01-2020"),
        ("Q/GDW/Z 91799-2018", "Q/GDW/Z 91799-2018"),
        ("Q/ABC G92.011-2021", "Q/ABC G92.011-2021"),
        ("Q/ABC JS-91-003-2021", "Q/ABC JS-91-003-2021"),
        ("Q/ABC TZ 90123-2010", "Q/ABC TZ 90123-2010"),
        ("Q/CSG 1 90001-2015", "Q/CSG 190001-2015"),
        ("GJB 950.1A-2009", "GJB 950.1A-2009"),
        ("CJJ/T 923-2008", "CJJ/T 923-2008"),
        ("GB 93836.1 83", "GB 93836.1-1983"),
        ("（MT 947 95）", "MT 947-1995"),
        ("ISO 90105-F02:2009", "ISO 90105-F02:2009"),
        ("BS 95550-7.5.4:1981", "BS 95550-7.5.4:1981"),
        ("BS AU 950a:1983", "BS AU 950A:1983"),
        ("ASTM D91776/D91776M-20", "ASTM D91776/D91776M-2020"),
        ("ASTM F92412-18a", "ASTM F92412-2018a"),
        ("API RP 9934-A", "API RP 9934-A"),
        ("ANSI/IEEE 9802.1b-1995", "ANSI/IEEE 9802.1b-1995"),
        ("IEEE Std 9802.1AX-2020", "IEEE 9802.1AX-2020"),
        ("IEEE P9802.1ax/D2.1, Feb 2018", "IEEE P9802.1ax/D2.1-2018-02"),
        ("IEC 93240-1 ED2", "IEC 93240-1 ED2"),
        ("IEC 93240-1 Ed. 2.0", "IEC 93240-1 ED2.0"),
        ("IEC 90695-2-1/2:1994", "IEC 90695-2-1/2:1994"),
        ("DIN EN 91234:2005-06", "DIN EN 91234:2005-06"),
        ("ISO/AWI 93725", "ISO/AWI 93725"),
        ("IEC CDV 90079-0", "IEC/CDV 90079-0"),
        ("ITU-T Rec. G.9984 (03/2008)", "ITU-T G.9984 (2008-03)"),
        ("ITU-R BS.9560-4", "ITU-R BS.9560-4"),
        ("ETSI TS 936 579-1 V15.10.0 (2023-07)", "ETSI TS 936 579-1 V15.10.0 (2023-07)"),
        ("EN 300 968 V1.16.1 (2019-08)", "EN 300 968 V1.16.1:2019-08"),
        ("NIST HB 9105-3-1997", "NIST HB 9105-3-1997"),
        ("NIST SP 9800-53 Rev. 5", "NIST SP 9800-53 Rev. 5"),
        ("CSA Z9245.12:25", "CSA Z9245.12:2025"),
        ("ASME PVHO-1-2016", "ASME PVHO-1-2016"),
        ("JIS C 91340-4-9:2018", "JIS C 91340-4-9:2018"),
    ],
)
def test_families_and_their_spellings(text: str, number: str) -> None:
    assert names(text) == [number]
    assert read(text).rest == ""
    assert str(StandardNumber.parse(number)) == number


@pytest.mark.parametrize(
    ("text", "number", "amends"),
    [
        ("GB 94706.1-2005/XG1-2014", "GB 94706.1-2005/XG1-2014", True),
        ("GB 94706.1-2005 Amendment 1", "GB 94706.1-2005/XG1", True),
        ("GB 94706.1-2005/AMD1:2014", "GB 94706.1-2005/XG1-2014", True),
        ("GB 96423-2020（2021年第1号修改单）", "GB 96423-2020/XG1-2021", True),
        ("GB 90015-2019（含第1号修改单）", "GB 90015-2019+XG1", False),
        ("ISO 90668:2020/FDAmd 1", "ISO 90668:2020/FDAmd 1", True),
        ("ISO 99296:2018/Amd.1", "ISO 99296:2018/Amd 1", True),
        ("ISO 99296:2018 AMENDMENT 1", "ISO 99296:2018/Amd 1", True),
        ("ISO 91436:2009/Cor.1:2010(ru)", "ISO 91436:2009/Cor 1:2010", True),
        ("IEC 90050:1991/AMD2:2017/COR1:2018", "IEC 90050:1991/Amd 2:2017/Cor 1:2018", True),
        ("EN 90335-1:2012/A1", "EN 90335-1:2012/A1", True),
        ("EN 90335-1:2012+A11:2014+A13:2017", "EN 90335-1:2012+A11:2014+A13:2017", False),
        ("BS 94006-1 Supplement No. 1:1968", "BS 94006-1/Suppl 1:1968", True),
        ("ASHRAE Addendum t to Standard 989.1-2020", "ASHRAE 989.1-2020/Add T", True),
    ],
)
def test_amendments_are_no_editions(text: str, number: str, amends: bool) -> None:
    (found,) = read(text).found
    assert (str(found.number), found.number.is_amendment) == (number, amends)
    assert found.number.holds_amendments is not amends
    assert not found.number.amended.is_amendment
    assert found.number.amended.undated == found.number.undated


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("GB/T 93016-2018A", "number-cut"),
        ("GB/T 93016-2018-3", "number-cut"),
        ("GB/T 93016-2018/5A", "number-cut"),
        ("ABC/GB 91234-2018", "number-cut"),
        ("XX-MT/T 91234-2018", "number-cut"),
        ("XYZ HB 9105-1997", "prefix-unclear"),
        ("BS 9185 Index:1964", "number-cut"),
        ("ASME A97.1/CSA B94 Handbook-2019", "number-cut"),
        ("2006 Addenda Supplement to ASHRAE Standard 962.1-2004", "amendment-unclear"),
        ("ISO 90015:2018 Errata", "amendment-unclear"),
        ("SC-01-2022", "own-code"),
        ("PD-02-2023", "own-code"),
        ("QP-4.2-01", "own-code"),
        ("T-469", "plan-incomplete"),
        ("2019030", "plan-incomplete"),
        ("内市监标准字〔2024〕374号", "document-number"),
    ],
)
def test_a_piece_is_no_number(text: str, code: str) -> None:
    reading = read(text)
    assert reading.found == ()
    assert code in [refused.code for refused in reading.refused]
    assert all(say(lang, f"number.refused.{one.code}") for one in reading.refused for lang in LANGUAGES)


@pytest.mark.parametrize(
    ("text", "number", "code"),
    [
        ("GB/T 95606 (all parts)", "GB/T 95606", "whole-set"),
        ("GB/T 97626（所有部分）", "GB/T 97626", "whole-set"),
        ("IEC 91000 series", "IEC 91000", "whole-set"),
        ("GB/T 97626系列标准", "GB/T 97626", "whole-set"),
        ("GB/T 93016-2018（B2）", "GB/T 93016-2018", "bracket-unclear"),
        ("AMCA 9204 AW", "AMCA 9204", "text-beside"),
        ("ABC CEN/TS 90502:2007", "CEN/TS 90502:2007", "prefix-unclear"),
    ],
)
def test_what_is_unclear_beside_a_number_is_said(text: str, number: str, code: str) -> None:
    reading = read(text)
    assert [str(found.number) for found in reading.found] == [number]
    assert [refused.code for refused in reading.refused] == [code]
    assert all(say(lang, f"number.refused.{code}") for lang in LANGUAGES)


@pytest.mark.parametrize(
    "text", ["GB/T 90438（1-7）", "GB/T 90438（1～7部分）", "GB/T 90438第1～7部分", "GB/T 90438.(1-7)"]
)
def test_parts_from_one_to_another_are_spelled_out(text: str) -> None:
    reading = read(text)
    assert [str(found.number) for found in reading.found] == [f"GB/T 90438.{part}" for part in range(1, 8)]
    assert all(found.expanded for found in reading.found)


@pytest.mark.parametrize(
    "text",
    [
        "GB/T 93016-2018Principles of systems",
        "GB/T 93016-2018LED灯",
        "ISO 99296:2018 Mining — Mobile machines working underground",
        "GB/T 93016-2018/ISO 99296:2018",
        "ISO 99296:2018(E)",
        "ASTM C9627-18(2024)",
        "IEEE Std 91248-2020 (Revision of IEEE Std 91248-1998) - Redline",
    ],
)
def test_titles_notes_and_relations_take_nothing_away(text: str) -> None:
    reading = read(text)
    assert len(reading.found) == 1
    assert reading.refused == ()


def test_small_and_capital_letters_differ_where_the_body_tells_them_apart() -> None:
    assert names("IEEE 9802.1ax-2008") != names("IEEE 9802.1AX-2008")
    assert names("ieee 9802.1ax-2008") == ["IEEE 9802.1ax-2008"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("[1]GB/T 92239-2019, 信息安全技术 基本要求[S].", "信息安全技术 基本要求"),
        ("[3] GB 90174-2017, 数据中心设计规范[S]. 北京: 甲出版社, 2017.", "数据中心设计规范"),
        ("［2］ 甲委员会. 信息技术 词汇: GB/T 95271.1-2000［S］. 北京: 甲出版社, 2000.", "信息技术 词汇"),
        ("《煤的工业分析方法》 GB/T 9212-2008 第3章", "煤的工业分析方法"),
        ("《煤的工业分析方法》GB/T 9212-2008（5.2）", "煤的工业分析方法"),
    ],
)
def test_the_title_beside_entries_and_clauses(text: str, title: str) -> None:
    reading = read(text)
    assert len(reading.found) == 1
    assert title in (reading.rest, reading.found[0].title)


@pytest.mark.parametrize(
    "unit",
    ["ISO/", "A-", "IEC 9-", "(E)", "/Amd 1", "[1]", "第1章", "DB", "+A1", " PARTS 1", "IEEE Std ", "Q/A "],
)
def test_long_texts_of_the_new_forms_come_to_an_end(unit: str) -> None:
    text = "ISO 90001:2015" + unit * 12000
    assert read(text) is not None
    assert read(unit * 12000) is not None
