"""Things that belong together are found whatever the order of the pairs."""

from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.corpus_wide.components import Components

PAIRS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=12)


@settings(max_examples=100, deadline=None)
@given(PAIRS.flatmap(lambda pairs: st.tuples(st.just(pairs), st.permutations(pairs))))
def test_the_order_of_the_joins_does_not_matter(
    orders: tuple[list[tuple[int, int]], list[tuple[int, int]]],
) -> None:
    """Nor does which of a pair comes first."""
    groups = []
    for pairs, turned in zip(orders, (False, True), strict=True):
        components = Components(10)
        for pair in pairs:
            components.join(*(reversed(pair) if turned else pair))
        groups.append(components.groups())

    assert groups[0] == groups[1]


def test_what_is_joined_to_the_same_thing_belongs_together() -> None:
    """Groups come in order of their first thing."""
    components = Components(5)

    components.join(4, 1)
    components.join(1, 3)

    assert components.groups() == [[0], [1, 3, 4], [2]]
    assert components.root(4) == 1
