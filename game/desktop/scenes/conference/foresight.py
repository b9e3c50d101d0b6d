"""What a person may choose next, tried on a copy of the conference, so that the screen that follows is set beforehand."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace

from game.desktop.motions import Motions
from game.desktop.playing import Playing
from game.desktop.scenes.conference import endings
from game.desktop.scenes.conference.moment import Moment
from game.desktop.scenes.conference.offers import offer
from game.desktop.scenes.conference.thinking import is_slow
from game.presentation.notes import is_noted
from game.rules.actions import Action, Close, Yield
from game.rules.events import Event, OpinionMoved, Phase
from game.rules.phases import is_timed, legal_actions


@dataclass(frozen=True)
class Foreseen:
    """A conference as it would be, and what would have happened meanwhile."""

    playing: Playing
    events: tuple[Event, ...] = ()

    @property
    def covered(self) -> int | None:
        """The answer whose coverage would be shown now."""
        moved = any(isinstance(event, OpinionMoved) for event in self.events)
        return endings.last_answer(self.playing.state) if moved else None

    @property
    def waits_for_others(self) -> bool:
        """Whether a player of the program who chooses at once would have to go on."""
        playing = self.playing
        others = playing.state.side is not None and not playing.is_person_s_turn and not playing.is_watched
        return others and not is_slow(playing)


Steps = Generator[None, None, Foreseen]
"""Something being tried, one choice a step."""


def chosen(playing: Playing, action: Action) -> Steps:
    """What a choice would lead to."""
    then = playing.imagined()
    events = then.play(action)
    yield
    return (yield from _gone_on(Foreseen(then, events)))


def gone_on(playing: Playing) -> Steps:
    """What the others would do next."""
    return (yield from _gone_on(Foreseen(playing.imagined())))


def _gone_on(foreseen: Foreseen) -> Steps:
    playing, events = foreseen.playing, foreseen.events
    while foreseen.covered is None and foreseen.waits_for_others:
        foreseen = Foreseen(playing, playing.let_player_choose())
        events += foreseen.events
        yield
    return Foreseen(playing, events)


def choices(moment: Moment) -> Iterator[tuple[str, Action]]:
    """Keys of what can be chosen now, and the choices: what the person looks at first; in an exam nothing else."""
    offered = moment.once(offer)
    found = {f"card.{number}": action for number, action in enumerate(offered.actions, 1)}
    if offered.end is not None and not asked_twice(moment):
        found["end"] = offered.end
    legal = legal_actions(moment.state)
    if moment.state.phase is Phase.INTERRUPTED:
        found = {f"interrupted.{number}": action for number, action in enumerate(legal)}
    keys = sorted((key for key in found if found[key] in legal), key=lambda key: key != moment.attention)
    return ((key, found[key]) for key in (keys[:1] if is_timed(moment.state) else keys))


def asked_twice(moment: Moment) -> str:
    """The drawer that asks whether the end is meant, where it would be asked; else nothing."""
    end, state = moment.once(offer).end, moment.state
    if isinstance(end, Close):
        return "sure" if moment.drawer != "sure" and endings.walks_out(state) else ""
    return "silent" if isinstance(end, Yield) and moment.drawer != "silent" and endings.says_nothing(state) else ""


def looked_at(moment: Moment, key: str) -> Moment:
    """The same moment, with the person looking at something else."""
    return replace(moment, attention=key)


def moment_after(moment: Moment, foreseen: Foreseen, attention: str, notes: tuple[Event, ...] = ()) -> Moment:
    """The moment that would follow, once everything has come to rest; `notes` were taken before."""
    return replace(
        moment,
        playing=foreseen.playing,
        attention=attention,
        plan=(),
        planning=False,
        first=moment.first if foreseen.playing.state.phase is Phase.ANSWER else 0,
        notes=(*notes, *(event for event in foreseen.events if is_noted(event))),
        drawer="",
        offsets=dict(moment.offsets),
        motions=Motions(),
        taken_back=False,
        lesson=None,
        seconds_left=None,
    )
