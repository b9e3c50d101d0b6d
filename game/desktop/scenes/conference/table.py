"""The whole screen at one moment: head, three columns, cards, foot; two columns and tabs where it is narrow."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from game.desktop.geometry import Rect
from game.desktop.node import Node, shifted
from game.desktop.page import Page
from game.desktop.scenes.conference import views
from game.desktop.scenes.conference.asked import asked
from game.desktop.scenes.conference.audiences import wall
from game.desktop.scenes.conference.clipping import LEVELS, Level, chain
from game.desktop.scenes.conference.foot import end_button, foot
from game.desktop.scenes.conference.masthead import masthead
from game.desktop.scenes.conference.moment import Moment
from game.desktop.scenes.conference.offers import Offer, looked_at, may_plan, offer
from game.desktop.scenes.conference.preview import planned_before, preview
from game.desktop.scenes.conference.reporter import reporter_column
from game.desktop.scenes.conference.room import room_centre, room_left
from game.desktop.scenes.conference.slip import card_columns, card_grid
from game.desktop.scenes.conference.tabs import tab_row
from game.desktop.scenes.conference.watching import HEIGHT as WATCHING_HEIGHT
from game.desktop.scenes.conference.watching import watching_panel
from game.desktop.tokens import SMALLEST_TARGET, Layout, Type
from game.desktop.typesetting import Ink
from game.desktop.widgets.controls import Button, hint_row
from game.desktop.widgets.scrolling import BAR, HEADROOM, scroll
from game.desktop.widgets.texts import Column, label, rule, upright
from game.presentation.choices import label as action_label
from game.presentation.sentences import sentence
from game.rules.actions import Action, Close, Pause, Yield
from game.rules.events import ContradictionMade, DebtIncurred, FactChecked, PatienceChanged, Phase, PromiseBroken
from game.rules.phases import legal_actions

HELD_AGAINST = (ContradictionMade, PromiseBroken, FactChecked, PatienceChanged, DebtIncurred)
"""What the press holds against the speaker: set in red."""
Build = Callable[[Rect], tuple[Sequence[Node], float]]

_CLEAR = 5
"""Units by which the words above the cards stand higher, clear of the crop marks of focus."""


def table(moment: Moment) -> Node:
    """The screen."""
    offered = moment.once(offer)
    focused = looked_at(moment, offered)
    ahead = _cost(moment, offered, focused)
    dial = moment.motions.progress("composure")
    head, top = moment.keep(lambda: masthead(moment, ahead), "head", ahead, dial, moment.composure_before)
    low, bottom = moment.keep(lambda: foot(moment, _end(moment, offered)), "foot", type(offered.end).__name__)
    middle = Rect(moment.page.body.x, top, moment.page.body.width, bottom - top)
    arrange = _narrow if moment.page.is_narrow else _columns
    return Node(rect=moment.page.rect, children=(*head, *arrange(moment, middle, offered, focused), *low))


def _cost(moment: Moment, offered: Offer, focused: Action | None) -> int:
    """Seconds that the line looked at would take, with those planned before it."""
    state = moment.state
    if state.phase is not Phase.ANSWER or not moment.playing.is_person_s_turn:
        return 0
    if isinstance(focused, Yield):
        return 0
    chain = (*planned_before(moment, focused), focused) if focused is not None else moment.plan
    return state.clock - views.after(state, chain).clock


def _end(moment: Moment, offered: Offer) -> Button | None:
    """What the phase ends with."""
    end = offered.end
    if end is None:
        return None
    words = _END_WORDS.get(type(end))
    name = moment.say(words) if words else action_label(end, moment.narrator, moment.state)
    return end_button(moment, "end", name, "y", lambda: moment.moves.choose(end))


_END_WORDS: Mapping[type[Action], str] = {Yield: "action.yield", Close: "conference.close"}


# -- three columns --------------------------------------------------------------------------------------------------


def _columns(moment: Moment, at: Rect, offered: Offer, focused: Action | None) -> list[Node]:
    cards, cards_top = _cards_above(moment, at.bottom, offered, at)
    wide = moment.page.layout is Layout.WIDE
    gap = 12 if wide else 10
    room = Rect(at.x, at.y + gap, at.width, cards_top - gap - at.y - gap)
    sixth = at.columns(6, moment.page.gutter)
    left = Rect(room.x, room.y, sixth[0].width, room.height)
    centre = Rect(sixth[1].x, room.y, sixth[3].right - sixth[1].x, room.height)
    right = Rect(sixth[4].x, room.y, sixth[5].right - sixth[4].x, room.height)
    half = moment.page.gutter / 2
    return [
        _window(moment, "left", left, _left(moment, focused)),
        upright(left.right + half, room.y, room.height),
        *_centre(moment, centre, focused),
        upright(centre.right + half, room.y, room.height),
        _window(moment, "right", right, _right(moment)),
        *cards,
    ]


def _window(moment: Moment, key: str, at: Rect, build: Build) -> Node:
    """A column that scrolls where it has to, with room for the ring of focus."""
    nodes, height = build(at)
    if height <= at.height + 0.5:
        return Node(rect=at, children=tuple(nodes))
    window = Rect(at.x, at.y - HEADROOM, at.width + BAR + 6, at.height + HEADROOM)
    return scroll(f"window.{key}", window, moment.offsets, lambda place: build(replace(place, height=at.height)))


def _left(moment: Moment, focused: Action | None) -> Build:
    def build(at: Rect) -> tuple[Sequence[Node], float]:
        make = reporter_column if _has_question(moment) else room_left
        nodes, end = moment.keep(lambda: make(moment, at, focused), "left", at, focused, moment.plan)
        return nodes, end - at.y

    return build


def _right(moment: Moment) -> Build:
    def build(at: Rect) -> tuple[Sequence[Node], float]:
        needle = moment.motions.progress("meters")
        return moment.keep(lambda: wall(moment, at), "right", at, needle)

    return build


def _has_question(moment: Moment) -> bool:
    exchange = moment.state.current
    return exchange is not None and exchange.reporter is not None


def _centre(moment: Moment, at: Rect, focused: Action | None) -> list[Node]:
    """What is asked and said, above; the line that is looked at stays in sight below."""
    if not _has_question(moment):
        return [_window(moment, "centre", at, _room(moment, focused))]
    low, height = moment.keep(lambda: _standing(moment, at, focused), "preview", at, focused, moment.plan)
    above = replace(at, height=at.height - (height + 10 if height else 0))
    return [_window(moment, "centre", above, _question(moment)), *low]


def _standing(moment: Moment, at: Rect, focused: Action | None) -> tuple[list[Node], float]:
    """The line that is looked at, at the lower edge of a place; and how high it is."""
    nodes, height = preview(moment, Rect(at.x, 0, at.width, 0), focused)
    return [shifted(node, 0, at.bottom - height) for node in nodes], height


def _question(moment: Moment) -> Build:
    """The question and the answer so far; earlier lines take a row each where clippings find no room."""
    levels = LEVELS[-2:-1] if moment.page.is_narrow else LEVELS

    def build(at: Rect) -> tuple[Sequence[Node], float]:
        place = replace(at, height=0)
        found: tuple[Sequence[Node], float] = ((), 0.0)
        for level in levels:
            found = _kept_exchange(moment, place, level)
            if found[1] <= at.height:
                break
        return found

    return build


def _kept_exchange(moment: Moment, at: Rect, level: Level) -> tuple[list[Node], float]:
    links = len(moment.state.current.links) if moment.state.current is not None else 0
    wiped = moment.motions.progress(f"clipping.{links - 1}")
    ending = moment.attention == "end"
    return moment.keep(
        lambda: _exchange(moment, at, level), "question", at, level, moment.plan, moment.notes, wiped, ending
    )


def _exchange(moment: Moment, at: Rect, level: Level) -> tuple[list[Node], float]:
    """The question, the answer as fully as the level says, and what followed from the last line."""
    column = Column(moment.page, at)
    asked(moment, column, moment.attention == "end")
    chain(moment, column, level)
    for event in moment.notes[-2:]:
        ink: Ink = "red" if isinstance(event, HELD_AGAINST) else "ink"
        column.text(sentence(event, moment.narrator, moment.state.record), Type.ASIDE, ink, gap=3)
    return column.nodes, column.height


def _room(moment: Moment, focused: Action | None) -> Build:
    def build(at: Rect) -> tuple[Sequence[Node], float]:
        lost = moment.playing.session.is_gold_lost
        nodes, end = moment.keep(lambda: room_centre(moment, at, focused), "room", at, focused, moment.notes, lost)
        return nodes, end - at.y

    return build


def _cards_above(moment: Moment, bottom: float, offered: Offer, at: Rect) -> tuple[list[Node], float]:
    """The cards, standing on the foot, under a heavy rule and a line of keys; and where they begin."""
    if moment.playing.is_watched:
        return watching_panel(moment, at, bottom)
    return moment.keep(
        lambda: _laid_cards(moment, bottom, offered, at),
        "cards",
        at,
        bottom,
        moment.plan,
        moment.planning,
        moment.first,
        moment.taken_back,
        moment.playing.session.undo_loses_gold,
    )


def _laid_cards(moment: Moment, bottom: float, offered: Offer, at: Rect) -> tuple[list[Node], float]:
    columns = card_columns(moment.page, offered.columns)
    cards, height = card_grid(moment.page, "card", offered.faces, Rect(at.x, 0, at.width, 0), columns)
    strip = 26 if moment.page.close else 30
    top = bottom - (10 if moment.page.close else 13) - height - strip - 4
    placed = [replace(card, rect=card.rect.moved(0, top + 4 + strip)) for card in cards]
    return [rule(at.x, top, at.width, 4), *_strip(moment, Rect(at.x, top + 4, at.width, strip), offered), *placed], top


def _strip(moment: Moment, at: Rect, offered: Offer) -> list[Node]:
    """What the cards are, which of them are shown, and the keys that act on them."""
    page = moment.page
    head = label(page, offered.title, Type.KICKER, at.x, _on_strip(page, at, Type.KICKER))
    nodes: list[Node] = [head]
    if offered.total > len(offered.faces):
        words = moment.say(
            "conference.shown", first=offered.first + 1, last=offered.first + len(offered.faces), n=offered.total
        )
        nodes.append(
            label(
                page,
                words,
                Type.LABEL,
                head.rect.right + 12,
                _on_strip(page, at, Type.LABEL),
                "ink2",
            )
        )
    if moment.taken_back:
        x = nodes[-1].rect.right + 16
        nodes.append(label(page, taken_back(moment), Type.STRONG, x, _on_strip(page, at, Type.STRONG)))
    keys = strip_keys(moment, offered)
    if keys:
        middle = at.y + (at.height - SMALLEST_TARGET) / 2
        row = hint_row(page, 0, middle, keys, 16)
        nodes += hint_row(page, at.right - row[-1].rect.right, middle, keys, 16)
    return nodes


def _on_strip(page: Page, at: Rect, role: Type) -> float:
    """Where words of a role stand on the strip."""
    return at.y + (at.height - page.leading(role)) / 2 - _CLEAR


def taken_back(moment: Moment) -> str:
    """That something was taken back, and what it cost."""
    session = moment.playing.session
    free = session.is_preparing and not session.rewound
    return moment.say("undo.done_free" if free else "undo.done" if session.is_gold_lost else "undo.done_practice")


def strip_keys(moment: Moment, offered: Offer) -> list[tuple[Sequence[str], str, Callable[[], object] | None]]:
    """The keys that act on the cards now."""
    moves, state = moment.moves, moment.state
    found: list[tuple[Sequence[str], str, Callable[[], object] | None]] = []
    if moment.playing.is_person_s_turn and state.phase is Phase.ANSWER:
        if moment.plan:
            found.append((("space",), moment.say("conference.speak"), moves.speak))
        if may_plan(state):
            key = "conference.planning.end" if moment.planning else "conference.planning"
            found.append((("l",), moment.say(key), moves.toggle_planning))
        if Pause() in legal_actions(state):
            found.append((("p",), moment.say("conference.pause"), lambda: moves.choose(Pause())))
    if offered.total > len(offered.faces):
        following = offered.first + offered.most
        found.append(
            (("m",), moment.say("conference.more"), lambda: moves.turn(following if following < offered.total else 0))
        )
        if offered.first:
            found.append(
                (("b",), moment.say("conference.back"), lambda: moves.turn(max(0, offered.first - offered.most)))
            )
    if not moment.is_exam and not moment.playing.is_watched and moment.playing.session.steps:
        loses_gold = moment.playing.session.undo_loses_gold
        found.append((("u",), moment.say("conference.undo.gold" if loses_gold else "conference.undo"), moves.undo))
    return found


# -- two columns and tabs ---------------------------------------------------------------------------------------------


def _narrow(moment: Moment, at: Rect, offered: Offer, focused: Action | None) -> list[Node]:
    window = Rect(at.x - _MARGIN, at.y, at.width + 2 * _MARGIN, at.height - 4)
    return [scroll("page", window, moment.offsets, _narrow_page(moment, offered, focused))]


def _narrow_page(moment: Moment, offered: Offer, focused: Action | None) -> Build:
    """Tabs and what they show, the line that is looked at, and the cards."""

    def build(window: Rect) -> tuple[Sequence[Node], float]:
        at = Rect(window.x + _MARGIN, window.y, window.width - _MARGIN, 0)
        column = Column(moment.page, at)
        tabs, column.y = tab_row(moment, at, _TABS)
        column.nodes += tabs
        inner, height = _tab_content(moment, focused)(Rect(at.x, column.y, at.width, moment.page.height))
        column.nodes += inner
        column.space(height + 10)
        if moment.tab == "question" and _has_question(moment):
            low, high = preview(moment, Rect(at.x, column.y, at.width, 0), focused)
            column.nodes += low
            column.space(high + 12 if high else 0)
        if moment.playing.is_watched:
            nodes, _ = watching_panel(moment, at, column.y + WATCHING_HEIGHT + 10)
            return [*column.nodes, *nodes], column.y + WATCHING_HEIGHT + 20 - window.y
        column.rule(4, 6)
        _strip_narrow(moment, column, offered)
        cards, column.y = card_grid(
            moment.page, "card", offered.faces, column.rest, card_columns(moment.page, offered.columns)
        )
        column.nodes += cards
        return column.nodes, column.y + 8 - window.y

    return build


def _strip_narrow(moment: Moment, column: Column, offered: Offer) -> None:
    """What the cards are, then the keys that act on them, in as many rows as they take."""
    column.text(offered.title, Type.KICKER, gap=2)
    if moment.taken_back:
        column.text(taken_back(moment), Type.STRONG, gap=2)
    x = column.at.x
    for keys_of in strip_keys(moment, offered):
        (made,) = hint_row(moment.page, x, column.y, [keys_of])
        if made.rect.right > column.at.right and x > column.at.x:
            x = column.at.x
            column.space(SMALLEST_TARGET + 2)
            (made,) = hint_row(moment.page, x, column.y, [keys_of])
        column.nodes.append(made)
        x = made.rect.right + 16
    column.space(SMALLEST_TARGET + 6 if x > column.at.x else 6)


_TABS = ("question", "audiences", "reporter")
_MARGIN = 14
"""Room at the sides of a scrolling page for the ring of focus."""


def _tab_content(moment: Moment, focused: Action | None) -> Build:
    if moment.tab == "audiences":
        return _right(moment)
    if moment.tab == "reporter":
        return _left(moment, focused)
    return _question(moment) if _has_question(moment) else _room(moment, focused)
