"""What may be seen next, set part by part before it is: every choice there is, what it leads to, what may be looked at."""

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, replace

from game.desktop.node import Node
from game.desktop.playing import Playing
from game.desktop.scene import Scene
from game.desktop.scenes.conference import foresight, overlays
from game.desktop.scenes.conference.foresight import Foreseen
from game.desktop.scenes.conference.moment import Moment
from game.desktop.scenes.conference.offers import next_card, offer
from game.desktop.scenes.conference.table import table
from game.rules.actions import Action, Side
from game.rules.events import Event, Phase

LOOKED_AT = ("card", "end", "planned")
"""Kinds of things that are told about when they are looked at."""
Parts = Iterator[Sequence[Node]]
"""What is set, a part at a time."""


@dataclass(frozen=True)
class Prospects:
    """What may follow on one moment of a conference."""

    moment: Moment
    phase: Phase
    """The phase for which the focus stands where it stands."""
    first_focus: str
    by_keyboard: bool
    waits_for: Side | None
    """The side whose person has yet to sit down at the keyboard."""
    covered: Callable[[Playing, int], Scene]
    """Makes the scene that shows what was printed of an answer."""
    ended: Callable[[Playing], Scene]
    """Makes the scene that follows on a conference that is over."""

    def all(self) -> Parts:
        """What may be chosen next, and looked at next: first what the person looks at now."""
        moment = self.moment
        likely = list(foresight.choices(moment))
        if asked := foresight.asked_twice(moment):
            yield from self.of(replace(moment, drawer=asked))
        for number, (key, action) in enumerate(likely):
            yield from self._of_choice(key, action)
            if not number:
                yield from self._of_looks(moment)

    def after_coverage(self) -> Parts:
        """What follows once the papers were looked at."""
        foreseen = yield from _in_steps(foresight.gone_on(self.moment.playing))
        same = foreseen.playing.state.phase is self.phase
        yield from self._following(foreseen, self.moment.attention if same else self.first_focus, self.moment.notes)

    def of(self, moment: Moment) -> Parts:
        """The table at a moment, and what lies over it."""
        yield from moment.kept.set_ahead(lambda: table(moment))
        yield overlays.over(moment, self.waits_for)

    def _of_looks(self, moment: Moment) -> Parts:
        """Whatever the pointer may pass on its way."""
        for key, _ in list(foresight.choices(moment)) if moment.playing.is_person_s_turn else ():
            yield from self.of(foresight.looked_at(moment, key))

    def _of_choice(self, key: str, action: Action) -> Parts:
        foreseen = yield from _in_steps(foresight.chosen(self.moment.playing, action))
        same = foreseen.playing.state.phase is self.phase or not self.by_keyboard
        same = same and key.partition(".")[0] in LOOKED_AT
        said = self.by_keyboard and key.startswith("card.") and foreseen.playing.state.phase is Phase.ANSWER
        attention = key if same else self.first_focus
        if same and said and foreseen.covered is None:
            attention = next_card(offer(foresight.moment_after(self.moment, foreseen, key)), key)
        yield from self._following(foreseen, attention)

    def _following(self, foreseen: Foreseen, attention: str, notes: tuple[Event, ...] = ()) -> Parts:
        playing, page = foreseen.playing, self.moment.page
        if foreseen.covered is not None:
            yield from self.covered(playing, foreseen.covered).set_ahead(page)
        elif playing.state.side is None:
            yield from self.ended(playing).set_ahead(page)
        else:
            after = foresight.moment_after(self.moment, foreseen, attention, notes)
            yield from self.of(after)
            if attention == self.moment.attention:
                yield from self._of_looks(after)


def _in_steps(steps: foresight.Steps) -> Generator[Sequence[Node], None, Foreseen]:
    """Try something, setting nothing yet."""
    while True:
        try:
            next(steps)
        except StopIteration as finished:
            foreseen: Foreseen = finished.value
            return foreseen
        yield ()
