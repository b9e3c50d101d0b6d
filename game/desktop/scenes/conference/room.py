"""The room before a question: raised hands with their countdowns, and what hangs in the air."""

from functools import lru_cache

from game.desktop.geometry import Rect
from game.desktop.node import Node
from game.desktop.scenes.conference.moment import Moment
from game.desktop.scenes.conference.pictures import likeness_of
from game.desktop.scenes.conference.press import is_press_choice, press_centre, press_left
from game.desktop.scenes.conference.reporter import patience_row, sentences, under_portrait
from game.desktop.scenes.conference.slip import Face
from game.desktop.scenes.goal_list import goal_row
from game.desktop.tokens import Type
from game.desktop.typesetting import Content, Piece
from game.desktop.widgets.texts import Column
from game.presentation.debts import debt_views
from game.presentation.floor import FloorView, HandView, floor_view
from game.presentation.goals import goal_views
from game.presentation.narrator import Narrator
from game.presentation.sentences import sentence
from game.rules.actions import Action, Call, Open
from game.rules.events import Phase
from game.rules.state import State

_SHOWN_DEBTS = 5
_ROOMY = 1200
"""From this width on, hands are shown with faces."""


@lru_cache(16)
def _floor(narrator: Narrator, state: State) -> FloorView:
    return floor_view(narrator, state)


def hand_face(moment: Moment, action: Call, number: int) -> Face:
    """A raised hand as a card."""
    hand = next(each for each in _floor(moment.narrator, moment.state).hands if each.reporter == action.reporter)
    body: list[str | Piece] = [Piece(hand.name, Type.NAME)]
    if hand.heard_by:
        heard = moment.say("list.and").join(
            moment.say("hand.reach", audience=who, n=share) for who, share in hand.heard_by
        )
        body.append(Piece("\n" + moment.say("hand.heard_by", audiences=heard), Type.LABEL, "ink2"))
    return Face(
        kicker=hand.temperament_name,
        body=body,
        press=lambda: moment.moves.choose(action),
        badge=moment.say("mark.live") if hand.live else "",
        foot=_countdown(moment, hand),
        shortcut=str(number),
        name=hand.name,
        portrait=likeness_of(moment.narrator.scenario, hand.reporter) if moment.page.width >= _ROOMY else None,
        mood="asks" if hand.shouts_in <= 1 else "listens",
    )


def _countdown(moment: Moment, hand: HandView) -> Content:
    """How often the hand can still be passed over; and whether it is invented."""
    if hand.shouts_in <= 1:
        return [Piece(moment.say("hand.shouts_next"), Type.STRONG, "red")]
    if hand.passed_over:
        return moment.say("conference.hand.waits", n=hand.passed_over)
    facts = [moment.say("conference.hand.patience", n=hand.patience)]
    facts += [moment.say("mark.invented.short")] if hand.invented else []
    return " · ".join(facts)


def room_centre(moment: Moment, at: Rect, focused: Action | None) -> tuple[list[Node], float]:
    """The middle of the screen between two questions: what happened, what is owed, what is to be chosen."""
    state = moment.state
    column = Column(moment.page, at)
    if is_press_choice(moment):
        press_centre(moment, column, focused)
    elif isinstance(focused, Open) or not state.record.exchanges:
        _opening(moment, column, focused)
    else:
        _between(moment, column)
    return column.nodes, column.y


def _opening(moment: Moment, column: Column, focused: Action | None) -> None:
    narrator = moment.narrator
    column.text(moment.say("page.opening"), Type.KICKER, gap=2)
    column.text(moment.say("opening.choose"), Type.QUESTION, gap=12)
    if isinstance(focused, Open):
        opening = narrator.scenario.openings[focused.opening]
        column.text(narrator.pick(opening.name), Type.SECTION, gap=4).rule(2, 8)
        for name in opening.says:
            response = narrator.scenario.responses[name]
            pieces = [Piece(moment.say(f"tactic.{response.tactic}.name") + "  ", Type.KICKER, "ink2")]
            pieces.append(Piece(narrator.quote(narrator.pick(response.text))))
            column.text(pieces, Type.LINE, gap=5)
        if not opening.says:
            column.text(moment.say("conference.opening.none"), Type.LINE, "ink2", gap=8)
    column.space(8)
    _asked_of_you(moment, column)


def _between(moment: Moment, column: Column) -> None:
    state, narrator = moment.state, moment.narrator
    view = _floor(narrator, state)
    column.text(moment.say("page.floor", n=view.number), Type.KICKER, gap=2)
    last = view.calls_left is not None
    title = moment.say("floor.last_calls", n=view.calls_left) if last else moment.say("conference.floor")
    column.text(title, Type.QUESTION, "red" if last else "ink", gap=10)
    for event in moment.notes[-4:]:
        column.text(sentence(event, narrator, state.record), Type.ASIDE, gap=4)
    if moment.notes:
        column.space(6)
    if column.at.width < 560 or moment.page.is_narrow:
        _board(moment, column, state)
        _asked_of_you(moment, column.space(8))
        return
    halves = column.rest.columns(2, moment.page.gutter)
    board, goals = Column(moment.page, halves[0]), Column(moment.page, halves[1])
    _board(moment, board, state)
    _asked_of_you(moment, goals)
    column.nodes += [*board.nodes, *goals.nodes]
    column.y = max(board.y, goals.y)


def _board(moment: Moment, column: Column, state: State) -> None:
    """What the press can come back to."""
    debts = debt_views(moment.narrator, state)
    column.head(moment.say("page.debts"))
    if not debts:
        column.text(moment.say("floor.no_debts"), Type.LINE, "ink2")
    for debt in debts[:_SHOWN_DEBTS]:
        facts = [moment.say("debts.from", n=debt.exchange), debt.issue]
        facts += [moment.say("debts.asked", n=debt.asked)] if debt.asked else []
        facts.append(moment.say("debts.noticed" if debt.noticed else "debts.unnoticed"))
        column.text(debt.text, Type.LINE, "red", gap=1)
        column.text(" · ".join(facts), Type.LABEL, "ink2", gap=6)
    if len(debts) > _SHOWN_DEBTS:
        column.text(moment.say("conference.debts.more", n=len(debts) - _SHOWN_DEBTS), Type.LABEL, "ink2")


def _asked_of_you(moment: Moment, column: Column) -> None:
    """What the level asks, and how it stands; on a narrow screen a key shows it (G)."""
    if moment.page.is_narrow:
        return
    column.head(moment.say("page.goals"))
    gold_lost = moment.playing.session.is_gold_lost
    goals = tuple(goal for goal in goal_views(moment.narrator, moment.state, gold_lost) if not goal.lost)
    met = sum(goal.met for goal in goals)
    is_opening = moment.state.phase is Phase.OPENING
    if met and not is_opening:
        goal_row(column, Piece("✓", Type.STRONG), moment.say("conference.goals.met", n=met), Type.LABEL)
        goals = tuple(goal for goal in goals if not goal.met)
    for goal in goals:
        mark = Piece(goal.mark, Type.STRONG, "ink" if goal.met else "ink2")
        grade = Piece(moment.say(f"grade.{goal.grade}") + "  ", Type.LABEL, "ink2")
        far = Piece("  " + (goal.far or goal.standing), None, "ink2")
        words = (grade, goal.text) if is_opening else (grade, goal.text, far)
        goal_row(column, mark, words, Type.LABEL, gap=2 if moment.page.close else 4)
    if gold_lost:
        goal_row(column, Piece("–", Type.STRONG), moment.say("goals.gold_lost"), Type.LABEL, "ink2")


def room_left(moment: Moment, at: Rect, focused: Action | None) -> tuple[list[Node], float]:
    """The left column between two questions: the reporter whose hand is looked at."""
    if is_press_choice(moment):
        return press_left(moment, at, focused)
    if isinstance(focused, Call):
        hand = next(each for each in _floor(moment.narrator, moment.state).hands if each.reporter == focused.reporter)

        def words(column: Column) -> None:
            column.text(hand.name, Type.NAME, gap=2)
            facts = [moment.say(f"temperament.{hand.temperament}.gloss")]
            facts += [moment.say("mark.invented")] if hand.invented else []
            column.text(sentences(moment, facts), Type.LABEL, gap=6)
            patience_row(moment, column, hand.patience, hand.patience)

        return under_portrait(moment, at, hand.reporter, "listens", words, moment.state.hands)
    column = Column(moment.page, at)
    scenario, narrator = moment.narrator.scenario, moment.narrator
    column.text(narrator.pick(scenario.speaker.name), Type.FIGURE, gap=3)
    column.text(narrator.pick(scenario.summary), Type.LABEL, "ink2")
    return column.nodes, column.y
