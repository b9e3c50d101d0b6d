"""What can be chosen now, as cards: the lines of an answer, openings, raised hands, and whatever else a phase offers."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from game.desktop.scenes.conference import views
from game.desktop.scenes.conference.marks import mark_of, mark_words, part_marks
from game.desktop.scenes.conference.moment import Moment
from game.desktop.scenes.conference.press import ENDS, WORDED, press_face
from game.desktop.scenes.conference.room import hand_face
from game.desktop.scenes.conference.slip import Face
from game.presentation.hand import PAGE, answer_began
from game.rules.actions import Action, Call, Cite, Close, Open, Pause, Say, Yield
from game.rules.events import Phase
from game.rules.phases import can_plan, legal_actions
from game.rules.state import State
from game.scenario.vocabulary import Tactic


@dataclass(frozen=True)
class Offer:
    """The cards on the table."""

    title: str
    faces: tuple[Face, ...] = ()
    actions: tuple[Action, ...] = ()
    """What each card chooses, in the same order."""
    columns: int = 6
    first: int = 0
    total: int = 0
    """How many there are on all pages."""
    most: int = PAGE
    end: Action | None = None
    """What the button at the foot chooses."""


def offer(moment: Moment) -> Offer:
    """The cards of this phase."""
    state = moment.state
    if not moment.playing.is_person_s_turn:
        return Offer(moment.say("conference.waits"))
    if state.phase is Phase.INTERRUPTED:
        return _answer(moment, _before_interruption(moment))
    if state.phase is Phase.ANSWER:
        return _answer(moment, state)
    if state.phase is Phase.OPENING:
        return _openings(moment)
    if state.phase is Phase.FLOOR:
        return _floor(moment)
    return _others(moment)


def _answer(moment: Moment, state: State) -> Offer:
    """Up to seven lines, each in its place; those that are planned stand in reverse, those that were said in dashes."""
    began = answer_began(moment.playing.session.states, state)
    lines, open_lines = views.places(began, state), views.lines(state)
    first = _first_with(open_lines, lines, moment.first if moment.first < len(lines) else 0)
    page = views.page_of(lines, first, PAGE)
    faces = tuple(
        _line(moment, state, action, number) if action in open_lines else _gone(moment, began, state, action)
        for number, action in enumerate(page, 1)
    )
    columns = PAGE if len(lines) > 6 else 6
    legal = legal_actions(state)
    end = Yield() if Yield() in legal else None
    return Offer(moment.say("menu.lines"), faces, page, columns, first, len(lines), PAGE, end)


def _first_with(open_lines: Sequence[Action], lines: Sequence[Action], first: int) -> int:
    """The page that was turned to; from the first one on to one on which there is something left to say."""
    starts = range(0, len(lines), PAGE) if not first else (first,)
    return next((start for start in starts if not set(lines[start : start + PAGE]).isdisjoint(open_lines)), first)


def _gone(moment: Moment, began: State, state: State, action: Action) -> Face:
    """A line that keeps its place though it was said, or can be said no longer."""
    card = views.line_view(moment.narrator, began, action, ())
    reason = moment.say("conference.card.said" if was_said(state, action) else "conference.card.not_now")
    return Face(
        kicker=card.group_name,
        body=card.face,
        press=lambda: None,
        foot=reason,
        name=card.face,
        enabled=False,
    )


def was_said(state: State, action: Action) -> bool:
    """Whether a line is part of the answer so far."""
    links = state.current.links if state.current is not None else ()
    match action:
        case Say():
            return any(link.response == action.response for link in links)
        case Cite():
            return any(link.evidence == action.evidence for link in links)
        case _:
            return False


def _before_interruption(moment: Moment) -> State:
    """What could be said before she cut in: it lies beneath the band."""
    states = moment.playing.session.states
    return next((state for state in reversed(states) if state.phase is Phase.ANSWER), moment.state)


def _line(moment: Moment, state: State, action: Action, number: int) -> Face:
    planned = moment.plan.index(action) + 1 if action in moment.plan else 0
    before = moment.plan[: planned - 1] if planned else moment.plan
    card = views.line_view(moment.narrator, state, action, before)
    return Face(
        kicker=card.group_name,
        body=card.face,
        press=lambda: moment.moves.take(action),
        figure=str(card.seconds),
        unit=moment.say("unit.seconds"),
        foot=mark_words(moment, card),
        mark=mark_of(card),
        aside=part_marks(card),
        shortcut=str(number),
        selected=bool(planned),
        name=card.face,
        hint=card.tactic,
    )


def _openings(moment: Moment) -> Offer:
    actions = legal_actions(moment.state)
    faces = []
    for number, action in enumerate(actions, 1):
        assert isinstance(action, Open)  # the rules offer nothing else here
        opening = moment.narrator.scenario.openings[action.opening]
        seconds = sum(moment.narrator.scenario.responses[name].seconds for name in opening.says)
        faces.append(
            Face(
                kicker=_groups(moment, opening.says) or moment.say("conference.opening.silent"),
                body=moment.narrator.pick(opening.name),
                press=partial(moment.moves.choose, action),
                figure=str(seconds),
                unit=moment.say("unit.seconds"),
                foot=moment.say("conference.lines", n=len(opening.says)) if opening.says else "",
                shortcut=str(number),
            )
        )
    return Offer(
        moment.say("page.opening"),
        tuple(faces),
        actions,
        max(4, min(len(faces), PAGE)),
        total=len(faces),
    )


def _groups(moment: Moment, responses: Sequence[str]) -> str:
    """What a statement's lines do, each family once."""
    tactics = (Tactic(moment.narrator.scenario.responses[name].tactic) for name in responses)
    names = dict.fromkeys(moment.say(f"group.{tactic.group}.name") for tactic in tactics)
    return moment.say("list.and").join(names)


def _floor(moment: Moment) -> Offer:
    """Raised hands; to close the conference is the button at the foot."""
    legal = legal_actions(moment.state)
    calls = tuple(action for action in legal if isinstance(action, Call))
    faces = tuple(hand_face(moment, action, number) for number, action in enumerate(calls, 1))
    return Offer(
        moment.say("conference.hands"), faces, calls, 4, total=len(faces), end=Close() if Close() in legal else None
    )


def _others(moment: Moment) -> Offer:
    """A choice of the press, or any other: a card for each; what ends the phase is the button at the foot."""
    state = moment.state
    legal = legal_actions(state)
    end = next((action for action in legal if isinstance(action, ENDS)), None)
    choices = tuple(action for action in legal if action is not end)
    most = 4 if any(isinstance(action, WORDED) for action in choices) else 6
    first = moment.first if moment.first < len(choices) else 0
    page = views.page_of(choices, first, most)
    faces = tuple(press_face(moment, action, number) for number, action in enumerate(page, 1))
    return Offer(moment.say(f"page.phase.{state.phase}"), faces, page, most, first, len(choices), most, end)


def looked_at(moment: Moment, offered: Offer) -> Action | None:
    """The choice that the person looks at; none while an interruption lies over the cards."""
    if moment.state.phase is Phase.INTERRUPTED:
        return None
    kind, _, number = moment.attention.partition(".")
    if kind == "card" and number.isdigit() and 0 < int(number) <= len(offered.actions):
        action = offered.actions[int(number) - 1]
        return action if offered.faces[int(number) - 1].enabled else None
    if moment.attention == "end":
        return offered.end
    if moment.attention == "pause":
        return Pause()
    return None


def next_card(offered: Offer, said: str) -> str:
    """Where focus goes when a card has been said: the next that can be, round to the first; where none can, the end."""
    number = said.rpartition(".")[2]
    place = int(number) if said.startswith("card.") and number.isdigit() else 0
    usable = [each for each, face in enumerate(offered.faces, 1) if face.enabled]
    following = [each for each in usable if each > place]
    return f"card.{(following or usable)[0]}" if usable else "end"


def may_plan(state: State) -> bool:
    """Whether lines can be lined up now."""
    return state.phase is Phase.ANSWER and can_plan(state) and not (state.current and state.current.must_answer)
