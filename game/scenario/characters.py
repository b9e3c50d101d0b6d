"""What the mere text of a level file may not be, whatever it says: endless lines, characters that hide."""

from collections.abc import Iterator
from itertools import islice

from game.scenario.bilingual import Bilingual
from game.scenario.display import UNSAFE
from game.scenario.problems import Problem, file_problem
from game.scenario.source import Source

LONGEST_LINE = 20_000
MOST_LINES = 400_000
MOST_UNSAFE = 10


def unfit_text(source: Source) -> list[Problem]:
    """What keeps a text from being read as YAML at all; empty for every ordinary file."""
    if source.text.count("\n") > MOST_LINES:
        message = Bilingual(f"this file has more than {MOST_LINES:,} lines", f"这个文件超过{MOST_LINES:,}行")
        hint = Bilingual("split the level into several", "把关卡拆成几个")
        return [file_problem(source.path, "too-many-values", message, hint)]
    return [*_endless_lines(source), *islice(_unsafe_characters(source), MOST_UNSAFE)]


def _endless_lines(source: Source) -> Iterator[Problem]:
    if max(map(len, source.text.split("\n"))) > LONGEST_LINE:
        start = next(start for start in source.line_starts if len(source.line_at(start)) > LONGEST_LINE)
        message = Bilingual(
            f"this line is longer than {LONGEST_LINE:,} characters", f"这一行超过{LONGEST_LINE:,}个字符"
        )
        hint = Bilingual("break it into several lines", "拆成几行")
        yield source.problem("too-long", start, start + 1, message, hint=hint)


def _unsafe_characters(source: Source) -> Iterator[Problem]:
    for match in UNSAFE.finditer(source.text):
        code = f"U+{ord(match.group()):04X}"
        message = Bilingual(
            f"the invisible character {code} has no place in a level", f"看不见的字符{code}不该出现在关卡里"
        )
        yield source.problem("unsafe-character", *match.span(), message, hint=Bilingual("delete it", "删掉它"))
