"""Connected components: which of many things belong together, given pairs of them that do."""

from collections import defaultdict


class Components:
    """Things numbered from 0, apart at first; the result does not depend on the order of the joins."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def join(self, one: int, other: int) -> None:
        """Put two things, and all that belongs with them, together."""
        first, second = sorted((self.root(one), self.root(other)))
        self._parent[second] = first

    def root(self, thing: int) -> int:
        """Give the least of the things that this one belongs with."""
        while (parent := self._parent[thing]) != thing:
            self._parent[thing] = thing = self._parent[parent]
        return thing

    def groups(self) -> list[list[int]]:
        """Give the components, each ascending, in order of their first thing."""
        members: defaultdict[int, list[int]] = defaultdict(list)
        for thing in range(len(self._parent)):
            members[self.root(thing)].append(thing)
        return list(members.values())
