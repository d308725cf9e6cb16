"""The tree counts at its leaves and keeps the framework's order."""

from minestd.model.tree import Node


def tree() -> Node:
    root = Node("", "全", "All")
    a = Node("A", "甲", "First", above=root, own_required=7)
    Node("A1", "甲一", "First one", above=a, own_required=2)
    Node("A2", "甲二", "First two", full_zh="甲之二", above=a, own_required=0)
    Node("B", "乙", "Second", above=root)
    return root


def test_walk_goes_parents_first_in_order() -> None:
    assert [node.code for node in tree().walk()] == ["", "A", "A1", "A2", "B"]


def test_required_is_summed_over_leaves_and_never_a_parents_own() -> None:
    root = tree()
    assert (root.required, root.below[0].required) == (3, 2)
    assert [leaf.code for leaf in root.leaves_below()] == ["A1", "A2", "B"]


def test_line_and_depth_leave_the_whole_out() -> None:
    leaf = tree().leaves_below()[0]
    assert [node.code for node in leaf.line()] == ["A", "A1"]
    assert leaf.depth_of == 2
    assert leaf.is_leaf_node


def test_a_full_name_that_is_not_given_is_the_short_one() -> None:
    one, two = tree().leaves_below()[:2]
    assert (one.full("zh"), one.full("en"), two.full("zh")) == ("甲一", "First one", "甲之二")
    assert (two.name("zh"), two.name("en")) == ("甲二", "First two")


def test_nodes_are_equal_to_themselves_alone() -> None:
    one, other = tree(), tree()
    assert one == one
    assert one != other
    assert len({one, other}) == 2
