"""What can be looked up during a conference."""

from collections.abc import Sequence

from game.desktop.geometry import Rect
from game.desktop.node import Press
from game.desktop.scenes.conference import views
from game.desktop.scenes.conference.moment import Moment
from game.desktop.scenes.conference.offers import offer
from game.desktop.scenes.goal_list import goal_row
from game.desktop.tokens import Type
from game.desktop.typesetting import Ink, Piece
from game.desktop.widgets.controls import button
from game.desktop.widgets.texts import Column
from game.presentation.briefing import dossier_card
from game.presentation.debts import debt_views
from game.presentation.figures import signed, thousandths
from game.presentation.goals import goal_views
from game.presentation.reasons import reasons
from game.presentation.transcripts import ExchangeView, transcript
from game.rules.actions import Cite, Side
from game.rules.phases import is_timed, legal_actions
from game.scenario.vocabulary import EvasionGroup


def record(moment: Moment, column: Column) -> None:
    """What is on the record: debts first, contradictions among them; then promises and claims."""
    say, state, narrator = moment.say, moment.state, moment.narrator
    column.head(say("page.debts"))
    debts = debt_views(narrator, state)
    if not debts:
        column.text(say("debts.none"), Type.LINE, "ink2", 8)
    for debt in debts:
        facts = [say("debts.from", n=debt.exchange), debt.issue, debt.code]
        facts += [say("debts.asked", n=debt.asked)] if debt.asked else []
        facts.append(say("debts.noticed" if debt.noticed else "debts.unnoticed"))
        kind = [Piece(say("conference.contradiction") + "  ", Type.KICKER)] if debt.is_contradiction else []
        column.text([*kind, Piece(debt.text)], Type.LINE, "red", gap=1)
        column.text(" · ".join(fact for fact in facts if fact), Type.LABEL, "ink2", gap=7)
    column.text(say("debts.legend"), Type.LABEL, "ink2", gap=12)
    column.head(say("conference.promises.title"))
    if not state.record.promises:
        column.text(say("conference.none"), Type.LINE, "ink2", 8)
    for name in state.record.promises:
        broken = name in state.record.broken
        pieces = [Piece(narrator.claim(name, True))]
        if broken:
            pieces.append(Piece("  " + say("margin.broken.promise"), Type.STRONG, "red"))
        column.text(pieces, Type.LINE, gap=5)
    column.space(6).head(say("conference.claims.title"))
    if not state.record.claims:
        column.text(say("record.empty"), Type.LINE, "ink2", 8)
    for claim in state.record.claims:
        number = Piece(f"{claim.exchange}  " if claim.exchange else "·  ", Type.STRONG, "ink2")
        column.text([number, Piece(narrator.claim(claim.proposition, claim.value))], Type.LINE, gap=3)


def transcript_pages(moment: Moment, column: Column) -> None:
    """Every exchange that has ended, coded."""
    exchanges = transcript(moment.narrator, moment.state)
    if not exchanges:
        column.text(moment.say("record.empty"), Type.LINE, "ink2")
    for exchange in exchanges:
        _exchange(moment, column, exchange)


def _exchange(moment: Moment, column: Column, exchange: ExchangeView) -> None:
    say = moment.say
    who = exchange.reporter or exchange.kind
    title = f"{exchange.number}  {who}" + (f" · {exchange.issue}" if exchange.issue else "")
    column.head(title + (f" · {say('mark.invented')}" if exchange.invented else ""), 6)
    column.text(exchange.question, Type.ASIDE, "ink2", gap=6)
    for line in exchange.lines:
        leads = [name for name, lead in line.carried_by if lead]
        pieces = [Piece(f"{line.tactic}  ", Type.STRONG), Piece(line.text)]
        if line.cut:
            pieces.append(Piece(" —", None, "red"))
        column.text(pieces, Type.LINE, gap=1)
        if line.carried_by:
            key = "record.led" if leads else "record.carried"
            names = say("list.and").join(leads or [name for name, _ in line.carried_by])
            column.text(say(key, outlets=names), Type.LABEL, "ink2", gap=5)
    for part in exchange.parts:
        ink: Ink | None = None if part.group is EvasionGroup.CLEAR else "red"
        words = say("list.and").join((part.code, say("debts.noticed"))) if part.noticed else part.code
        column.text(
            [
                Piece(str(part.number), Type.STRONG, ink, None, True, part.group is EvasionGroup.CLEAR),
                Piece(f" {part.text}  "),
                Piece(words, Type.STRONG, ink),
            ],
            Type.LABEL,
            gap=3,
        )
    if exchange.margin:
        column.text(" · ".join(exchange.margin), Type.LABEL, "red", gap=4)
    column.space(12)


def goals(moment: Moment, column: Column) -> None:
    """What is asked, and how it stands."""
    gold_lost = moment.playing.session.is_gold_lost
    for goal in goal_views(moment.narrator, moment.state, gold_lost):
        ink: Ink = "ink2" if goal.lost else "ink"
        grade = Piece(moment.say(f"grade.{goal.grade}") + "  ", Type.KICKER, "ink2")
        standing = Piece(goal.standing, Type.LABEL, "ink2")
        goal_row(column, Piece(goal.mark, Type.STRONG), (grade, goal.text, "\n", standing), Type.LINE, ink, 8)
    column.rule(1, 8, "line")
    if gold_lost:
        column.text(moment.say("goals.gold_lost"), Type.STRONG, gap=4)
    column.text(moment.say("goals.counted"), Type.LABEL, "ink2", gap=4)


def dossier(moment: Moment, column: Column) -> None:
    """The cards that were taken; during an answer they can be cited here, in any of their phrasings."""
    say, state = moment.say, moment.state
    if not state.dossier:
        column.text(say("dossier.empty"), Type.LINE, "ink2")
    legal = (
        [action for action in legal_actions(state) if isinstance(action, Cite)]
        if moment.playing.is_person_s_turn
        else []
    )
    for name in state.dossier:
        card = dossier_card(moment.narrator, state, name)
        title = [Piece(card.title)] + ([Piece(f"  {say('dossier.cited')}", Type.LABEL, "ink2")] if card.cited else [])
        column.text(title, Type.FIGURE, gap=1)
        column.text(card.source, Type.LABEL, "ink2", gap=3)
        column.text(say("dossier.supports", claims=say("list.and").join(card.supports)), Type.LABEL, gap=4)
        for phrasing in card.phrasings or (card.text,):
            column.text(moment.narrator.quote(phrasing), Type.LINE, gap=3)
        x = column.at.x
        for number, action in enumerate((action for action in legal if action.evidence == name), 1):
            words = say("conference.cite") if not action.phrasing else say("conference.cite.as", n=number)
            made = button(
                moment.page, f"cite.{name}.{number}", words, Rect(x, column.y + 2, 0, 0), _taker(moment, action)
            )
            column.nodes.append(made)
            x = made.rect.right + 10
        if x > column.at.x:
            column.y += 38
        column.space(12)


def _taker(moment: Moment, action: Cite) -> Press:
    def cite() -> object:
        moment.moves.show("")
        return moment.moves.take(action)

    return cite


def advisers(moment: Moment, column: Column) -> None:
    """What the advisers say of the lines on the table."""
    if moment.is_exam:
        column.text(moment.say("advice.exam"), Type.LINE)
        return
    offered = moment.once(offer)
    said = False
    for face, action in zip(offered.faces, offered.actions, strict=True):
        remarks = views.advice(moment.narrator, moment.state, action, moment.plan) if _is_line(moment, action) else ()
        if not remarks:
            continue
        said = True
        column.head(f"{face.shortcut}  {face.name}", 5)
        for remark in remarks:
            column.text([Piece(f"{remark.name}  ", Type.STRONG), Piece(remark.text)], Type.LINE, gap=3)
        column.space(8)
    if not said:
        column.text(moment.say("conference.advisers.none"), Type.LINE, "ink2")


def _is_line(moment: Moment, action: object) -> bool:
    return action in views.lines(moment.state) if moment.state.current is not None else False


def why(moment: Moment, column: Column) -> None:
    """Why each audience moved in the last exchange: the largest terms."""
    state, narrator = moment.state, moment.narrator
    if not state.record.explanations:
        column.text(moment.say("why.not_yet"), Type.LINE, "ink2")
        return
    exchange, explanation = state.record.exchanges[-1], state.record.explanations[-1]
    for place, name in enumerate(state.game.audiences):
        moved = sum(float(points) for points in explanation.favourable[:, place])
        column.text(f"{narrator.audience(name)}  {signed(thousandths(moved))}", Type.FIGURE, gap=2)
        found = reasons(narrator, explanation, place, exchange)[:6]
        for reason in found:
            column.text([Piece(f"{reason.number}  ", Type.STRONG), Piece(reason.text)], Type.LINE, gap=1)
        if not found:
            column.text(moment.say("why.unmoved"), Type.LINE, "ink2")
        column.space(9)


def polls(moment: Moment, column: Column) -> None:
    """Which poll each audience was found in."""
    column.text(moment.say("conference.polls.legend"), Type.LABEL, "ink2", gap=10)
    for view in views.polls(moment.narrator, moment.state):
        column.text(view.name, Type.FIGURE, gap=1)
        words = (
            moment.say("polls.estimate") if view.estimate else moment.say("polls.source", poll=view.poll, n=view.size)
        )
        column.text(words, Type.LABEL, "ink2", gap=1)
        margin = moment.say("polls.margin", n=thousandths(view.margin))
        column.text("" if view.estimate else margin, Type.LABEL, "ink2", gap=8)


def menu(moment: Moment, column: Column, entries: Sequence[tuple[str, str, Press]]) -> None:
    """Everything that can be looked up, and the way out."""
    for name, shortcut, press in entries:
        told = "leave_exam" if name == "leave" and is_timed(moment.playing.state) else name
        words = moment.say(f"conference.menu.{told}")
        column.add(
            button(
                moment.page, f"menu.{name}", words, Rect(column.at.x, column.y, column.at.width, 0), press, shortcut
            ),
            6,
        )


def hand_over(moment: Moment, column: Column, side: Side) -> None:
    """The other one should look now."""
    column.text(moment.say(f"conference.hand_over.{side}"), Type.LINE)
