"""A conference as one JSON object: how it ended, where the publics stand, what is on record, what was printed."""

from typing import Any

from game.presentation.front_pages import front_pages
from game.presentation.headlines import Headline, headlines
from game.presentation.narrator import narrator
from game.presentation.questions import asked_in
from game.rules.events import ExchangeKind
from game.rules.objectives import standings
from game.rules.state import Airing, Exchange, State
from game.scenario.digest import digest
from game.scenario.languages import Language
from game.session.notation import action_to_data
from game.session.session import Session


def summary(session: Session, language: Language) -> dict[str, Any]:
    """Everything about a conference as far as it has come, as JSON data; texts in one language."""
    state = session.state
    return {
        "level": session.scenario.id,
        "seed": state.seed,
        "digest": digest(session.scenario),
        "outcome": _outcome(session),
        "meters": {name: _meters(state, column) for column, name in enumerate(state.game.audiences)},
        "record": {
            "exchanges": [_exchange(state, exchange, language) for exchange in state.record.exchanges],
            "claims": [[claim.proposition, claim.value, claim.exchange, claim.link] for claim in state.record.claims],
            "promises": list(state.record.promises),
            "broken": list(state.record.broken),
            "debts": [_debt(debt) for debt in state.debts],
            "fact_checks": [[check.outlet, check.proposition, check.claimed] for check in state.record.checked],
        },
        "headlines": _headlines(state, language),
        "front_pages": _front_pages(state, language),
        "actions": [action_to_data(side, action) for side, action in session.history],
    }


def _outcome(session: Session) -> dict[str, Any] | None:
    """None while it goes on."""
    state = session.state
    if state.termination is None:
        return None
    return {
        "termination": state.termination,
        "grade": session.grade,
        "rewound": session.rewound,
        "objectives": {
            each.objective: {"grade": each.grade, "met": each.met, "value": round(each.value, 6)}
            for each in standings(state)
        },
    }


def _meters(state: State, column: int) -> dict[str, float]:
    """Shares in percent, credibility from 0 to 1, change of the favourable share in points."""
    first, now = state.record.meters[0], state.record.meters[-1]
    values = {
        "favourable": now.favourable[column],
        "unfavourable": now.unfavourable[column],
        "dont_know": now.dont_know[column],
        "credibility": now.credibility[column],
        "change": now.favourable[column] - first.favourable[column],
    }
    return {name: round(float(value), 6) for name, value in values.items()}


def _exchange(state: State, exchange: Exchange, language: Language) -> dict[str, Any]:
    teller = narrator(state.game, language)
    return {
        "number": exchange.number,
        "kind": exchange.kind,
        "reporter": exchange.reporter,
        "address": exchange.address,
        "question": asked_in(teller, exchange, state.record) if exchange.kind is not ExchangeKind.CLOSING else None,
        "seconds": exchange.seconds,
        "links": [
            {"tactic": link.tactic, "response": link.response, "evidence": link.evidence, "phrasing": link.phrasing}
            for link in exchange.links
        ],
        "parts": [{"part": coded.part, "code": coded.code, "noticed": coded.noticed} for coded in exchange.codes],
    }


def _debt(debt: Any) -> dict[str, Any]:
    return {
        "id": debt.id, "kind": debt.kind, "issue": debt.issue, "asked": debt.asked, "noticed": debt.noticed,
        "exchange": debt.exchange,
    }  # fmt: skip


def _headlines(state: State, language: Language) -> list[dict[str, Any]]:
    """What led anywhere, in the order of the record."""
    teller, record = narrator(state.game, language), state.record
    told: dict[Airing, Headline] = {}
    for exchange in {airing.exchange for airing in record.airings}:
        told |= headlines(teller, record, exchange, leads_alone=True)
    return [
        {"outlet": each.outlet, "exchange": each.exchange, "link": each.link, **_story(told[each])}
        for each in record.airings
        if each.lead
    ]


def _story(story: Headline) -> dict[str, str]:
    return {"kind": story.kind, "headline": story.headline, "standfirst": story.standfirst}


def _front_pages(state: State, language: Language) -> list[dict[str, str]]:
    if state.termination is None:
        return []
    teller = narrator(state.game, language)
    return [{"outlet": page.outlet, **_story(page.lead)} for page in front_pages(teller, state)]
