"""The lines of what was found as an article, divided at the title that stands among them."""

from collections.abc import Sequence
from dataclasses import dataclass

from indexer.chrome.around_article import Surroundings, lines_of
from indexer.chrome.line_shapes import is_running_text
from indexer.chrome.lists_within import without_lists_within
from indexer.chrome.markup import Block
from indexer.chrome.site_rules import SiteRules
from indexer.limits import PROSE_WORDS
from indexer.wording import fold, word_count

_LABEL_WORDS = 3  # before a title in its line
_TITLE_LINES = 25  # among an article's first lines, in which its title may stand again


@dataclass(frozen=True, slots=True)
class ArticleLines:
    """Blocks found as an article and their lines.

    `over` are the blocks above the element of the title, `blocks` the summary and the others. Their lines are divided
    into those `above` the title, where it stands among them at `title_at`, what is the title itself, and those `below`.
    """

    over: Sequence[Block]
    blocks: Sequence[Block]
    title_at: int | None
    above: Sequence[str]
    titled: Sequence[str]
    below: Sequence[str]


def divide_article(
    around: Surroundings, body: Sequence[Block], titles: tuple[str, str], rules: SiteRules
) -> ArticleLines:
    """Divide what was found as the article; `titles` are its title as shown and without its kind of action."""
    over = around.above_title(body)
    known = set(over)
    lead = around.lead(rules)
    blocks = [*lead, *(block for block in without_lists_within(body) if block not in known)]
    lines = lines_of(blocks, rules)
    if any(is_running_text(block.text) for block in lead):  # a title further down is there again, as of a report
        return ArticleLines(over, blocks, None, [], [], lines)
    for index, line in enumerate(lines[:_TITLE_LINES]):
        if word_count(line) >= 2 * PROSE_WORDS:
            break
        if pieces := _pieces(line, *titles):
            before, title, rest = pieces
            above, below = [*lines[:index], *before], [*rest, *lines[index + 1 :]]
            return ArticleLines(over, blocks, index, above, [title], below)
    return ArticleLines(over, blocks, None, [], [], lines)


def _pieces(line: str, shown: str, title: str) -> tuple[list[str], str, list[str]] | None:
    """Divide a line that begins or ends with the title into what stands before it, itself and what stands after it."""
    found = next((text for text in (shown, title) if fold(line).startswith(fold(text))), None)
    if found is not None:
        rest = line[len(found) :].strip() if word_count(line) > word_count(found) else ""
        return [], line[: len(found)] if rest else line, [rest] if rest else []
    return ([line.removesuffix(title).strip()], title, []) if _ends_with_title(line, title) else None


def _ends_with_title(line: str, title: str) -> bool:
    """Say whether a line is the title with a label of a few words before it: "Appel Ils ont brûlé l'école"."""
    more = word_count(line) - word_count(title)
    return 0 < more <= _LABEL_WORDS < word_count(title) and line.endswith(f" {title}")
