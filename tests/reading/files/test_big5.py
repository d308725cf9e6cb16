"""Text tables in Big5: GB18030 explains their bytes too, by signs that nobody writes."""

import pytest

from minestd.reading.files.decoding import decode_lines

OLD = "序號,標準編號,標準名稱\n1,AQ 9001-2010,礦井通風標準\n2,AQ 9002-2010,煤礦瓦斯抽採規範\n"
NEW = "序号,标准编号,标准名称\n1,AQ 9001-2010,矿井通风标准\n2,AQ 9002-2010,煤矿瓦斯抽采规范\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (OLD, "big5"),
        (OLD, "cp950"),
        (OLD, "gb18030"),
        (NEW, "gb18030"),
        (NEW, "gbk"),
        (OLD, "utf-8"),
        (NEW, "utf-8"),
    ],
)
def test_a_table_is_read_by_the_encoding_that_makes_words_of_it(text: str, encoding: str) -> None:
    assert decode_lines(text.encode(encoding)).lines == text.splitlines()


@pytest.mark.parametrize("text", ["轧,碴\n", "标准号,名称\nGB 1-2010,綦矸\n", "——,①\n", "Ω≥5,氡\n"])
def test_a_few_rare_signs_of_gb18030_stay_what_they_are(text: str) -> None:
    assert decode_lines(text.encode("gb18030")).lines == text.splitlines()
