"""Dates in every form of the lists, with their precision; nonsense is refused with its reason."""

import contextlib
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minestd.reading.words.date_forms import DateError, read_date

FORMS = (
    "{0:%Y-%m-%d}", "{0:%Y/%m/%d}", "{0:%Y.%m.%d}", "{0.year}.{0.month}.{0.day}", "{0.year}年{0.month}月{0.day}日",
    "{0:%Y%m%d}", "{0:%Y-%m-%d} 00:00:00", " {0.year}-{0.month}-{0.day} ", "{0.year}．{0.month}．{0.day}",
    "{0:%Y-%m-%d}实施", "自{0.year}年{0.month}月{0.day}日起", "{0:%d %B %Y}", "{0:%b %d, %Y}",
)  # fmt: skip


@given(st.dates(datetime.date(1955, 1, 1), datetime.date(2098, 12, 31)), st.sampled_from(FORMS))
def test_any_day_in_any_form(day: datetime.date, form: str) -> None:
    assert str(read_date(form.format(day))) == day.isoformat()


@given(st.dates(datetime.date(1955, 1, 1), datetime.date(2098, 12, 31)))
def test_days_as_cells_hold_them(day: datetime.date) -> None:
    serial = (day - datetime.date(1899, 12, 30)).days
    for value in (
        day,
        datetime.datetime.combine(day, datetime.time(8)),
        serial,
        float(serial),
        int(f"{day:%Y%m%d}"),
    ):
        assert str(read_date(value)) == day.isoformat()


@pytest.mark.parametrize(
    ("text", "read"),
    [("2018年5月", "2018-05"), ("2018.5", "2018-05"), ("2018-05", "2018-05"), ("201805", "2018-05"), ("2018年", "2018"),
     ("2018", "2018"), (2018.0, "2018"), ("二〇二四年三月十三日", "2024-03-13"), ("13/03/2024", "2024-03-13")],
)  # fmt: skip
def test_precision_is_kept(text: object, read: str) -> None:
    assert str(read_date(text)) == read


@pytest.mark.parametrize(
    ("text", "code"),
    [("2024-02-30", "date-impossible"), ("2024.13.1", "date-impossible"), ("03/04/2024", "date-ambiguous"),
     ("去年", "date-unreadable"), ("18.3.5", "date-unreadable"), (True, "date-unreadable"), (2018.1, "date-unreadable"),
     ("2024-01-01" + " " * 40_000 + "x", "date-unreadable")],
)  # fmt: skip
def test_nonsense_is_refused_with_its_reason(text: object, code: str) -> None:
    with pytest.raises(DateError) as caught:
        read_date(text)
    assert caught.value.code == code


@given(st.one_of(st.text(max_size=70), st.floats(), st.integers(), st.times(), st.timedeltas()))
def test_nothing_else_is_raised(value: object) -> None:
    with contextlib.suppress(DateError):
        read_date(value)


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2020-00-00", "2020"), ("2020/00/00", "2020"), ("2020-05-00", "2020-05"), ("20201100", "2020-11"),
        ("202000", "2020"), (20201100, "2020-11"), (202000, "2020"), ("2017.0", "2017"), ("2017.0年", "2017"),
        ("2020年0月", "2020"), ("2020-05-00 00:00:00.0", "2020-05"), ("44713", "2022-06-01"), (2017.0, "2017"),
    ],
)  # fmt: skip
def test_the_precision_that_is_there_and_never_a_month_or_day_0(value: object, iso: str) -> None:
    assert str(read_date(value)) == iso


@pytest.mark.parametrize("value", ["2020-00-15", "20200015"])
def test_a_day_without_a_month_is_no_date(value: object) -> None:
    with pytest.raises(DateError) as wrong:
        read_date(value)
    assert wrong.value.code == "date-impossible"
