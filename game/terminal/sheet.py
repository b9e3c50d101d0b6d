"""A sheet: lines of text laid out to a width, as a page of the paper or a strip of the screen."""

from rich.text import Text

from game.terminal.wrapping import crop, wrap

RED = "bold red"
"""What the press holds against you, or what is live; nothing else."""
STRONG = "bold"
QUIET = "dim"
PREMISE = "underline red"
CIRCLED = "①②③④⑤"


class Sheet:
    """Lines, top to bottom."""

    def __init__(self, width: int) -> None:
        self.width = width
        self.lines: list[Text] = []

    def add(self, text: Text | str = "", style: str = "", indent: int = 0, hang: int = 0) -> "Sheet":
        """A paragraph, wrapped; `hang` indents its second and later lines further."""
        body = text.copy() if isinstance(text, Text) else Text(text)
        if style:
            body.stylize_before(style)
        first, *rest = wrap(body, self.width - indent - hang)
        self.lines.append(Text(" " * indent) + first)
        self.lines += [Text(" " * (indent + hang)) + line for line in rest]
        return self

    def blank(self) -> "Sheet":
        """An empty line."""
        self.lines.append(Text())
        return self

    def rule(self, character: str = "─", style: str = QUIET) -> "Sheet":
        """A line across the sheet."""
        self.lines.append(Text(character * self.width, style=style))
        return self

    def heading(self, title: str, right: str = "") -> "Sheet":
        """A small heading with a hairline behind it."""
        line = Text(title.upper(), style=STRONG)
        end = Text(f" {right}" if right else "", style=QUIET)
        gap = max(0, self.width - line.cell_len - end.cell_len - 1)
        self.lines.append(crop(Text.assemble(line, " ", ("─" * gap, QUIET), end), self.width))
        return self

    def ends(self, left: Text | str, right: Text | str) -> "Sheet":
        """Something at the left edge and something at the right one; on two lines if they do not fit on one."""
        one = left if isinstance(left, Text) else Text(left)
        other = right if isinstance(right, Text) else Text(right)
        gap = self.width - one.cell_len - other.cell_len
        if gap < 1:
            self.add(one)
            return self.add(other)
        self.lines.append(one + Text(" " * gap) + other)
        return self

    def row(self, lead: Text, body: Text | str, whole: bool = True) -> "Sheet":
        """A hanging paragraph: `lead` stands before it; unless `whole`, it is cut to one line."""
        text = body if isinstance(body, Text) else Text(body)
        room = self.width - lead.cell_len
        first, *rest = wrap(text, room) if whole else [crop(text, room)]
        self.lines.append(lead + first)
        self.lines += [Text(" " * lead.cell_len) + line for line in rest]
        return self

    def extend(self, other: "Sheet") -> "Sheet":
        """Another sheet beneath."""
        self.lines += other.lines
        return self

    @property
    def height(self) -> int:
        """Lines so far."""
        return len(self.lines)


def padded(text: Text | str, width: int, style: str = "", right: bool = False) -> Text:
    """A cell of a table: filled with spaces, cut if it must be."""
    cell = crop(text.copy() if isinstance(text, Text) else Text(text), width)
    if style:
        cell.stylize(style)
    space = " " * (width - cell.cell_len)
    return Text(space) + cell if right else cell + Text(space)


def numbered(number: int) -> str:
    """A part's number, circled as far as circles go."""
    return CIRCLED[number - 1] if 0 < number <= len(CIRCLED) else f"({number})"
