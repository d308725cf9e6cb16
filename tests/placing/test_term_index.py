"""Terms in titles: the longest wins, Chinese and English, and nothing raises."""

from hypothesis import given
from hypothesis import strategies as st

from minestd.model.thesaurus import NodeTerms, Term, Thesaurus
from minestd.placing.term_index import NOT, TermIndex
from minestd.placing.text import Title, Words, compact, words

NOTHING = Words.of(())


def index(**nodes: tuple[str, ...]) -> TermIndex:
    """Every term with weight 3; a term that begins with `!` is an exclusion."""
    return TermIndex(
        Thesaurus(
            nodes={
                code: NodeTerms(
                    code,
                    tuple(Term(text, 3) for text in texts if not text.startswith("!")),
                    tuple(text[1:] for text in texts if text.startswith("!")),
                )
                for code, texts in nodes.items()
            }
        )
    )


def found(terms: TermIndex, *titles: str) -> dict[str, bool]:
    """The terms found, and whether each lies inside a longer one."""
    return {match.text: match.inner for match in terms.find(Title.of(titles, NOTHING))}


def test_a_term_inside_a_longer_one_is_marked() -> None:
    terms = index(a=("控制系统",), b=("电液控制系统",))
    assert found(terms, "煤矿用液压支架 电液控制系统") == {"电液控制系统": False, "控制系统": True}


def test_a_term_that_also_stands_alone_is_not_inner() -> None:
    terms = index(a=("控制系统",), b=("电液控制系统",))
    assert found(terms, "电液控制系统与控制系统")["控制系统"] is False


def test_spaces_and_signs_in_a_title_do_not_hide_a_term() -> None:
    assert found(index(a=("网络架构",)), "工业互联网 总体网络（架构）") == {"网络架构": False}


def test_pieces_match_in_their_order_only() -> None:
    terms = index(a=("工业互联网 安全",))
    assert found(terms, "工业互联网平台 数据安全") and not found(terms, "安全的工业互联网")


def test_english_matches_whole_words_in_singular_and_plural() -> None:
    terms = index(a=("powered support", "rope"))
    assert found(terms, "Powered Supports for coal mines") == {"powered support": False}
    assert not found(terms, "European market")


def test_an_exclusion_votes_against_its_node() -> None:
    [match] = index(a=("!露天",)).find(Title.of(["露天煤矿"], NOTHING))
    assert match.votes == (("a", NOT),)


@given(st.text(max_size=200))
def test_no_title_raises(text: str) -> None:
    title = Title.of((text, text), Words.of(("技术条件", "general")))
    index(a=("控制 系统", "rope")).find(title)
    assert compact(compact(text)) == compact(text)


@given(st.lists(st.sampled_from(["mines", "gases", "bus", "series", "analysis", "mass", "vehicles"])))
def test_singulars_are_stable(tokens: list[str]) -> None:
    once = words(" ".join(tokens))
    assert words(" ".join(once)) == once
