"""The whole screen at one moment: head, three columns, cards, foot."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from game.desktop.geometry import Rect
from game.desktop.node import Node, Role, shifted
from game.desktop.scenes.conference import parts, views
from game.desktop.scenes.conference.coaching import lesson_beside
from game.desktop.scenes.conference.foot import end_button, foot
from game.desktop.scenes.conference.masthead import masthead
from game.desktop.scenes.conference.moment import Moment
from game.desktop.scenes.conference.narrow import narrow
from game.desktop.scenes.conference.offers import Offer, looked_at, offer
from game.desktop.scenes.conference.preview import planned_before, preview
from game.desktop.scenes.conference.slip import card_columns, card_grid
from game.desktop.scenes.conference.strip import strip
from game.desktop.scenes.conference.watching import watching_panel
from game.desktop.tokens import Layout
from game.desktop.widgets.controls import Button
from game.desktop.widgets.scrolling import BAR, HEADROOM, scroll
from game.desktop.widgets.texts import rule, upright
from game.presentation.choices import label as action_label
from game.rules.actions import Action, Close, Yield
from game.rules.events import Phase


def table(moment: Moment) -> Node:
    """The screen."""
    offered = moment.once(offer)
    focused = looked_at(moment, offered)
    ahead = _cost(moment, offered, focused)
    dial = moment.motions.progress("composure")
    head, top = moment.keep(lambda: masthead(moment, ahead), "head", ahead, dial, moment.composure_before)
    low, bottom = moment.keep(lambda: foot(moment, _end(moment, offered)), "foot", type(offered.end).__name__)
    middle = Rect(moment.page.body.x, top, moment.page.body.width, bottom - top)
    arrange = narrow if moment.page.is_narrow else _columns
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
    gap = 12 if moment.page.layout is Layout.WIDE else 10
    body = Rect(at.x, at.y + gap, at.width, cards_top - gap - at.y - gap)
    sixth = at.columns(6, moment.page.gutter)
    left = Rect(body.x, body.y, sixth[0].width, body.height)
    centre = Rect(sixth[1].x, body.y, sixth[3].right - sixth[1].x, body.height)
    right = Rect(sixth[4].x, body.y, sixth[5].right - sixth[4].x, body.height)
    half = moment.page.gutter / 2
    return [
        _window(moment, "left", left, parts.left(moment, focused)),
        upright(left.right + half, body.y, body.height),
        *_centre(moment, centre, focused),
        upright(centre.right + half, body.y, body.height),
        _window(moment, "right", right, parts.right(moment)),
        *cards,
        *_lesson(moment, right, cards),
    ]


def _lesson(moment: Moment, right: Rect, cards: Sequence[Node]) -> list[Node]:
    """The coach's slip, where why they moved would stand."""
    if not moment.teaches:
        return []
    _, height = parts.right(moment)(right)
    under = Rect(right.x, right.y + height + 8, right.width, right.height - height - 8)
    slips = [node for node in cards if node.role is Role.CARD]
    return [lesson_beside(moment, under, slips, right.right)]


def _window(moment: Moment, key: str, at: Rect, build: parts.Build) -> Node:
    """A column that scrolls where it has to, with room for the ring of focus."""
    nodes, height = build(at)
    if height <= at.height + 0.5:
        return Node(rect=at, children=tuple(nodes))
    window = Rect(at.x, at.y - HEADROOM, at.width + BAR + 6, at.height + HEADROOM)
    return scroll(f"window.{key}", window, moment.offsets, lambda place: build(replace(place, height=at.height)))


def _centre(moment: Moment, at: Rect, focused: Action | None) -> list[Node]:
    """What is asked and said, above; the line that is looked at stays in sight below."""
    if not parts.has_question(moment):
        return [_window(moment, "centre", at, parts.room(moment, focused))]
    low, height = moment.keep(lambda: _standing(moment, at, focused), "preview", at, focused, moment.plan)
    above = replace(at, height=at.height - (height + 10 if height else 0))
    return [_window(moment, "centre", above, parts.question(moment)), *low]


def _standing(moment: Moment, at: Rect, focused: Action | None) -> tuple[list[Node], float]:
    """The line that is looked at, at the lower edge of a place; and how high it is."""
    nodes, height = preview(moment, Rect(at.x, 0, at.width, 0), focused)
    return [shifted(node, 0, at.bottom - height) for node in nodes], height


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
    high = 26 if moment.page.close else 30
    top = bottom - (10 if moment.page.close else 13) - height - high - 4
    placed = [replace(card, rect=card.rect.moved(0, top + 4 + high)) for card in cards]
    return [rule(at.x, top, at.width, 4), *strip(moment, Rect(at.x, top + 4, at.width, high), offered), *placed], top
