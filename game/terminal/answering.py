"""The speaker's turn at an answer: lines by number, up to three planned at once, spoken one by one."""

from collections.abc import Callable, Mapping

from rich.text import Text

from game.presentation.advisers import advise
from game.presentation.cards import MOST_PLANNED, is_card
from game.presentation.hand import PAGE, laid_out
from game.rules.actions import Action, Pause, Replan, Side, Yield
from game.rules.phases import can_plan, legal_actions
from game.rules.state import Mode
from game.terminal.answer_page import Menu, answer_page
from game.terminal.commands import Typed
from game.terminal.desk import Desk
from game.terminal.focus_page import focus_sheet
from game.terminal.inquiries import ask, inquire, read_on
from game.terminal.sheet import QUIET, Sheet


def answer(desk: Desk) -> None:
    """One decision in an answer."""
    legal = legal_actions(desk.state)
    cards = laid_out(desk.state, [action for action in legal if is_card(action)])
    desk.plan = tuple(action for action in desk.plan if action in cards)
    if desk.plan and not can_plan(desk.state):
        desk.plan = ()
        desk.note(desk.say("plan.shaken"))
    menu = Menu(cards, desk.plan, desk.take_notes(), _keys(desk, legal), min(desk.first_card, max(0, len(cards) - 1)))
    sheet, shown = answer_page(desk.narrator, desk.state, menu, desk.screen.width, desk.screen.height)
    desk.screen.show(sheet)
    _obey(desk, ask(desk), cards, legal, shown)


def _keys(desk: Desk, legal: tuple[Action, ...]) -> str:
    """The commands that make sense now."""
    keys = ["keys.go_on"] if desk.plan else ["keys.number"]
    if can_plan(desk.state) and not desk.plan:
        keys.append("keys.plan")
    keys += ["keys.look", "keys.more"]
    keys += ["keys.pause"] if Pause() in legal else []
    keys += ["keys.yield"] if Yield() in legal else []
    return "  ".join(desk.say(key) for key in [*keys, "keys.help"])


def _obey(desk: Desk, typed: Typed, cards: tuple[Action, ...], legal: tuple[Action, ...], shown: int) -> None:
    if typed.word == "" and (typed.numbers or desk.plan):
        chosen = desk.choices(typed.numbers, cards) if typed.numbers else desk.plan
        if chosen is not None:
            _speak(desk, chosen)
    elif typed.word in ("look", "advice"):
        _look(desk, typed, cards)
    elif typed.word in _TURNS:
        _TURNS[typed.word](desk, len(cards), shown)
    elif typed.word in _SPOKEN:
        _do(desk, _SPOKEN[typed.word], legal)
    elif typed.word == "" or not inquire(desk, typed, Side.SPEAKER):
        desk.note(desk.say("menu.choose"))


def _speak(desk: Desk, chosen: tuple[Action, ...]) -> None:
    """Say the first line of a plan and keep the rest; another plan than before shows."""
    if len(set(chosen)) < len(chosen):
        desk.note(desk.say("plan.twice"))
        return
    if len(chosen) > MOST_PLANNED:
        desk.note(desk.say("plan.too_long", n=MOST_PLANNED))
        return
    if len(chosen) > 1 and not can_plan(desk.state):
        desk.note(desk.say("plan.shaken"))
        return
    if desk.plan and chosen != desk.plan:
        _replan(desk)
    desk.plan, desk.first_card = chosen[1:], 0
    desk.play(chosen[0])
    desk.keep()


def _do(desk: Desk, action: Action, legal: tuple[Action, ...]) -> None:
    if action not in legal:
        desk.note(desk.say("menu.not_now"))
        return
    if desk.plan and not isinstance(action, Pause):
        _replan(desk)
        desk.plan = ()
    if isinstance(action, Replan):
        return
    desk.first_card = 0
    desk.play(action)
    desk.keep()


def _replan(desk: Desk) -> None:
    """What was planned and is dropped shows, as long as one is composed enough to plan at all."""
    if Replan() in legal_actions(desk.state):
        desk.play(Replan())


def _look(desk: Desk, typed: Typed, cards: tuple[Action, ...]) -> None:
    chosen = desk.choices(typed.numbers, cards) if typed.numbers else desk.plan
    if typed.word == "advice" and not typed.numbers:
        read_on(desk, _advice(desk, cards))
    elif chosen:
        read_on(desk, focus_sheet(desk.narrator, desk.state, chosen, desk.screen.width))
    elif chosen is not None:
        desk.note(desk.say("menu.look_at"))


def _advice(desk: Desk, cards: tuple[Action, ...]) -> Sheet:
    """What the advisers say of the lines on this page."""
    sheet = Sheet(desk.screen.width).heading(desk.say("page.advice"))
    if desk.state.settings.mode is Mode.EXAM:
        return sheet.add(desk.say("advice.exam"), QUIET)
    for number, action in enumerate(cards[desk.first_card : desk.first_card + PAGE], desk.first_card + 1):
        remarks = advise(desk.narrator, desk.state, action, desk.plan)
        if remarks:
            sheet.add(desk.say("advice.on", n=number))
        for remark in remarks:
            sheet.row(Text("   " + desk.say("adviser.says", adviser=remark.name), style=QUIET), remark.text)
    return sheet


def _more(desk: Desk, cards: int, shown: int) -> None:
    """The next page of the menu; after the last one the first."""
    desk.first_card = desk.first_card + shown if desk.first_card + shown < cards else 0


def _back(desk: Desk, cards: int, shown: int) -> None:
    desk.first_card = max(0, desk.first_card - shown)


_TURNS: Mapping[str, Callable[[Desk, int, int], None]] = {"more": _more, "back": _back}
_SPOKEN: Mapping[str, Action] = {"pause": Pause(), "yield": Yield(), "drop": Replan()}
