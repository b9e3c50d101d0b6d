"""The briefing: what is known before the doors open, which evidence to take along, which messages to have ready.

What is chosen here is the screen's own until the doors open: until then everything can be chosen otherwise.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from game.desktop.canvas import Canvas
from game.desktop.desktop import Desktop
from game.desktop.geometry import Rect
from game.desktop.node import Look, Node, Role
from game.desktop.page import Page
from game.desktop.playing import Playing
from game.desktop.scene import Scene
from game.desktop.scenes.conference import ConferenceScene
from game.desktop.scenes.goal_list import goals_by_grade
from game.desktop.scenes.left_behind import LeftBehind, left_behind, left_dialog
from game.desktop.tokens import Type
from game.desktop.widgets.controls import button, button_row, hint_row, paint_focus
from game.desktop.widgets.pictures import Emblem
from game.desktop.widgets.scrolling import scroll
from game.desktop.widgets.texts import Column, rule, text, upright
from game.presentation.briefing import BriefingView, DossierCard, briefing_view
from game.presentation.figures import clock
from game.presentation.narrator import Narrator, within
from game.rules.actions import ChooseMessage, EndBriefing, TakeCard
from game.rules.briefing import MESSAGES
from game.rules.state import Mode

_HOW = ("question", "answer", "debt", "outlets")


@dataclass(frozen=True, kw_only=True)
class Slip(Node):
    """An evidence card or a message on the desk; chosen, it has a heavy edge and a tick."""

    role: Role = Role.SWITCH

    def paint(self, canvas: Canvas, look: Look) -> None:
        """Paint the slip, and its box with the tick."""
        rect = self.rect.moved(0, -2 if look.hovered and self.enabled and not look.pressed else 0)
        if look.hovered and self.enabled:
            canvas.shadow(rect, 2, 4, "ink")
        canvas.fill(rect, "slip")
        if self.enabled:
            canvas.frame(rect, "ink" if self.selected else "line", 2 if self.selected else 1)
        else:
            canvas.dashed_frame(rect, "ink2")
        box = Rect(rect.right - 28, rect.y + 10, 16, 16)
        canvas.frame(box, "ink" if self.enabled else "ink2", 1.5)
        if self.selected:
            canvas.line((box.x + 3, box.y + 8), (box.x + 7, box.y + 12), "ink", 2.5)
            canvas.line((box.x + 7, box.y + 12), (box.x + 13, box.y + 3), "ink", 2.5)
        if look.focused:
            paint_focus(canvas, rect)


class BriefingScene(Scene):
    """Before the doors open."""

    help_key: ClassVar[str] = "help.briefing"
    first_focus: ClassVar[str] = "open_doors"

    def __init__(self, desktop: Desktop, playing: Playing, back: Scene) -> None:
        super().__init__(desktop, back)
        self.playing = playing
        self._cards: list[str] = []
        self._messages: list[str] = []
        self.left: LeftBehind | None = None
        """A conference that was left at this level; what is to become of it is asked first."""

    def opened(self) -> None:
        """Let the room be quiet, look whether a conference was left here, and put focus on the first card."""
        self.desktop.sound.music(None)
        self.left = left_behind(self.playing.file, self.playing.state.game)
        self._focus_first()

    def _focus_first(self) -> None:
        cards = list(self.playing.session.scenario.evidence)
        self.focus = f"card.{cards[0]}" if cards else self.first_focus
        if self.left is not None:
            self.focus = "left.resume" if self.left.playing is not None else "left.keep"

    # -- what is done here ----------------------------------------------------------------------------------------

    def _toggle(self, chosen: list[str], name: str, fit: int) -> None:
        if name in chosen:
            chosen.remove(name)
        elif len(chosen) < fit:
            chosen.append(name)
        self.desktop.sound.play("paper")

    def _go_on_with_it(self) -> Scene:
        """The conference that was left instead of a new one."""
        assert self.left is not None
        assert self.left.playing is not None  # else there is no such button
        return ConferenceScene(self.desktop, self.left.playing, self.back or self)

    def _keep_it(self) -> None:
        """Make room for a new one; what was left is among the kept conferences."""
        if self.playing.set_aside():
            self.desktop.notice = self.desktop.wording.say("left.kept_where")
            self._drop_it()
        elif self.playing.error is not None:
            self.desktop.tell(self.playing.error)

    def _drop_it(self) -> None:
        """It stays where it is until the doors are open: then the new one takes its place."""
        self.left = None
        self._focus_first()

    def _open_doors(self) -> Scene:
        """Take along what was chosen, and go to the podium."""
        with self.playing.kept_once():
            self._take_along(self.playing)
        return ConferenceScene(self.desktop, self.playing, self.back or self)

    def _take_along(self, playing: Playing) -> None:
        for card in self._cards:
            playing.play(TakeCard(card))
        for message in self._messages:
            playing.play(ChooseMessage(message))
        playing.play(EndBriefing())

    def ahead(self, page: Page) -> Iterator[Sequence[Node]]:
        """The podium, were the doors opened now."""
        playing = self.playing.imagined()
        self._take_along(playing)
        yield ()
        playing.transcript()
        yield ()
        yield from ConferenceScene(self.desktop, playing, self).set_ahead(page)

    # -- the page -------------------------------------------------------------------------------------------------

    def compose(self, page: Page) -> Node:
        """What is asked, who listens, and the desk with cards and messages."""
        teller = self.playing.narrator(page.wording.language)
        view, body = briefing_view(teller, self.playing.state), page.body
        head = text(page, view.title, Type.HEAD, body.top(0).columns(1, 0)[0])
        place = text(
            page, f"{view.place} · {clock(view.clock)}", Type.LABEL, body.below(head.rect.bottom).top(0), "ink2"
        )
        line = rule(body.x, place.rect.bottom + 8, body.width, 4)
        foot = body.bottom - 36
        under = Rect(body.x, line.rect.bottom + 14, body.width, foot - 12 - line.rect.bottom - 14)
        nodes: list[Node] = [head, place, line, *self._foot(page, foot, view)]
        if page.is_narrow:
            nodes.append(scroll("briefing", under, self.offsets, lambda at: self._stacked(page, teller, view, at)))
            return Node(rect=page.rect, children=(*nodes, *self._asked(page)))
        left = Rect(under.x, under.y, under.width * 0.3, under.height)
        desk = Rect(left.right + 2 * page.gutter, under.y, under.right - left.right - 2 * page.gutter, under.height)
        nodes += [
            scroll("story", left, self.offsets, lambda at: self._story(page, view, at)),
            upright(left.right + page.gutter, under.y, under.height),
            scroll("desk", desk, self.offsets, lambda at: self._desk(page, teller, view, at)),
        ]
        return Node(rect=page.rect, children=(*nodes, *self._asked(page)))

    def _asked(self, page: Page) -> list[Node]:
        """What is to become of a conference that was left here."""
        if self.left is None:
            return []
        return [
            left_dialog(
                page, self.left, self.offsets, self._go_on_with_it, self._keep_it, self._drop_it, self.leave
            )
        ]  # fmt: skip

    def _foot(self, page: Page, y: float, view: BriefingView) -> list[Node]:
        hints = [
            (("space",), page.say("hint.take"), None),
            (("f1",), page.say("hint.help"), self._help),
            (("escape",), page.say("hint.back"), self.leave),
        ]
        label = page.say("briefing.open_doors")
        row = button_row(
            page,
            page.body.right,
            y,
            [lambda at: button(page, "open_doors", label, at, self._open_doors, "p", main=True)],
        )
        return [rule(page.body.x, y - 6, page.body.width), *hint_row(page, page.body.x, y + 2, hints), *row]

    def _stacked(self, page: Page, teller: Narrator, view: BriefingView, at: Rect) -> tuple[Sequence[Node], float]:
        first, height = self._story(page, view, at)
        second, more = self._desk(page, teller, view, at.below(at.y + height + 20))
        return [*first, *second], height + 20 + more

    def _story(self, page: Page, view: BriefingView, at: Rect) -> tuple[Sequence[Node], float]:
        column = Column(page, at)
        column.text(page.say("briefing.you", speaker=within(view.speaker)), Type.SECTION, gap=6)
        if view.description:
            column.text(view.description, Type.ASIDE, "ink2", gap=8)
        column.text(view.summary, Type.LINE, gap=16)
        if self.playing.mode is Mode.EXAM:
            column.text(page.say("briefing.exam"), Type.STRONG, gap=16)
        column.head(page.say("briefing.asks"), gap=6)
        goals_by_grade(page, column, [(goal.grade, goal.text) for goal in view.goals])
        column.space(10).head(page.say("levels.listening"), gap=8)
        ids = tuple(audience.id for audience in view.audiences)
        for audience in view.audiences:
            emblem = Emblem(rect=Rect(at.x, column.y, 24, 24), name="", audience=audience.id, among=ids)
            shares = page.say(
                "briefing.shares", favourable=f"{audience.favourable:.0f}", unfavourable=f"{audience.unfavourable:.0f}"
            )
            name = text(page, audience.name, Type.STRONG, Rect(at.x + 34, column.y + 3, at.width * 0.55 - 34, 0))
            side = text(
                page,
                shares,
                Type.LABEL,
                Rect(at.x + at.width * 0.55, column.y + 3, at.width * 0.45, 0),
                "ink2",
                "right",
            )
            column.add(emblem).add(name).add(side, 6)
        column.space(10).head(page.say("briefing.how"), gap=6)
        for line in _HOW:
            column.text(page.say(f"briefing.screen.{line}"), Type.LINE, gap=5)
        if view.has_invented:
            column.space(6).text(page.say("briefing.invented"), Type.LABEL, "ink2")
        return column.nodes, column.height + 8

    def _desk(self, page: Page, teller: Narrator, view: BriefingView, at: Rect) -> tuple[Sequence[Node], float]:
        column = Column(page, at)
        if view.cards:
            self._title(page, column, "briefing.taken", len(self._cards), view.cards_fit, "briefing.desk_about")
            full = len(self._cards) >= view.cards_fit
            self._grid(page, column, [self._card(page, card, full) for card in view.cards])
        names = teller.scenario.briefing.messages
        if names:
            column.space(16)
            fit = min(MESSAGES, len(names))
            self._title(page, column, "briefing.ready", len(self._messages), fit, "briefing.messages_about")
            full = len(self._messages) >= fit
            self._grid(page, column, [self._message(page, teller, name, full, fit) for name in names])
        return column.nodes, column.height + 8

    def _title(self, page: Page, column: Column, key: str, number: int, fit: int, about: str) -> None:
        column.text(page.say(key, n=number, fit=fit), Type.SECTION, gap=4)
        column.text(page.say(about), Type.LABEL, "ink2", gap=6).rule(2, 12)

    def _grid(self, page: Page, column: Column, makers: Sequence[Callable[[Rect], Node]]) -> None:
        """Slips side by side, every row as high as its highest."""
        across = max(1, min(3, int(column.at.width // 300)))
        for start in range(0, len(makers), across):
            row = makers[start : start + across]
            places = Rect(column.at.x + 2, column.y, column.at.width - 4, 1e6).columns(across, 16)
            height = max(make(place).rect.height for make, place in zip(row, places, strict=False))
            for make, place in zip(row, places, strict=False):
                column.nodes.append(make(Rect(place.x, place.y, place.width, -height)))
            column.y += height + 14

    def _card(self, page: Page, card: DossierCard, full: bool) -> Callable[[Rect], Node]:
        chosen = card.id in self._cards

        def make(at: Rect) -> Node:
            words = Column(page, Rect(at.x + 12, at.y + 10, at.width - 24, 1e6))
            words.add(text(page, card.title, Type.STRONG, Rect(words.at.x, words.y, words.at.width - 26, 0)), 4)
            words.text(card.text, Type.LINE, gap=6)
            for shows in card.supports:
                words.text(shows, Type.LABEL, "ink2", gap=2)
            marks = [page.say("mark.figure")] if card.figure else []
            words.space(3).text(" · ".join([card.source, *marks]), Type.LABEL, "ink2")
            return self._slip(f"card.{card.id}", card.title, at, words, chosen, full, lambda: self._toggle(
                self._cards, card.id, self.playing.session.scenario.briefing.dossier
            ))  # fmt: skip

        return make

    def _message(self, page: Page, teller: Narrator, name: str, full: bool, fit: int) -> Callable[[Rect], Node]:
        response = teller.scenario.responses[name]
        chosen = name in self._messages

        def make(at: Rect) -> Node:
            words = Column(page, Rect(at.x + 12, at.y + 10, at.width - 24, 1e6))
            kicker = text(
                page, teller.tactic(response.tactic), Type.KICKER, Rect(words.at.x, words.y, words.at.width - 26, 0)
            )
            words.add(kicker, 4).text(teller.quote(teller.pick(response.text)), Type.LINE)
            label = teller.pick(response.soundbite)
            return self._slip(
                f"message.{name}", label, at, words, chosen, full, lambda: self._toggle(self._messages, name, fit)
            )

        return make

    def _slip(
        self, key: str, name: str, at: Rect, words: Column, chosen: bool, full: bool, press: Callable[[], None]
    ) -> Node:
        """A slip as high as its words, or as its row, which a negative height gives."""
        height = -at.height if at.height < 0 else words.y + 12 - at.y
        say = self.desktop.wording.say
        return Slip(
            rect=Rect(at.x, at.y, at.width, height),
            key=key,
            name=name,
            value=say("value.on" if chosen else "value.off"),
            hint=say("menu.no_room") if full and not chosen else "",
            enabled=chosen or not full,
            selected=chosen,
            press=press,
            children=tuple(words.nodes),
        )
