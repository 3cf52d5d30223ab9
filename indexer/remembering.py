"""Remember what was found out about lines: those of menus, boxes and feet stand on every page of a site."""

from collections.abc import Callable
from typing import Any, TypeVar

_LINES = 5_000  # for each question: the lines of fifty pages, under 4 MB
_CHARACTERS = 1_000  # of a line; longer ones are rare, and a hostile page's would fill the memory

_Context = TypeVar("_Context")
_Answer = TypeVar("_Answer")
_remembering: list[dict[Any, Any]] = []


class _Answers(dict[str, _Answer]):
    """What a function says of lines; looking it up takes 40 ns, a fifth of what `lru_cache` behind a check does."""

    def __init__(self, function: Callable[[str], _Answer]) -> None:
        super().__init__()
        self._function = function

    def __missing__(self, line: str) -> _Answer:
        answer = self._function(line)
        if len(line) <= _CHARACTERS:
            if len(self) >= _LINES:
                self.clear()
            self[line] = answer
        return answer


def remembered(function: Callable[[str], _Answer]) -> Callable[[str], _Answer]:
    """Let a function of a line, which always says the same of it, be asked for each line once."""
    answers = _Answers(function)
    _remembering.append(answers)
    return answers.__getitem__


def remembered_within(function: Callable[[str, _Context], _Answer]) -> Callable[[str, _Context], _Answer]:
    """As above, for a function that says of a line always the same in one context, such as the rules of a site."""
    by_context: dict[_Context, _Answers[_Answer]] = {}
    _remembering.append(by_context)

    def ask(line: str, context: _Context) -> _Answer:
        if context not in by_context:
            by_context[context] = _Answers(lambda line: function(line, context))
        return by_context[context][line]

    return ask


def forget() -> None:
    """Forget all answers, so that a measurement begins with none."""
    for answers in _remembering:
        answers.clear()
