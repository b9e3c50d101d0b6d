"""A conference as a value: what both sides chose, by id, and what the meters then said. No text, nothing of a view."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.files import Reason
from game.opinion.meters import Meters
from game.rules.actions import Action, Side
from game.rules.objectives import standings
from game.rules.phases import is_timed
from game.rules.play import RULES_VERSION
from game.rules.state import Mode
from game.scenario.vocabulary import Grade
from game.session.session import Session

RESOLUTION = 200
"""People an audience. Grades, par and meters always use this many, whatever a screen shows."""
MEASURES = ("favourable", "unfavourable", "credibility")
"""What a reading holds of each audience: two shares in percent, and credibility from 0 to 1."""


class TranscriptError(Exception):
    """A saved conference cannot be used; the message names the place and a remedy. Nothing was loaded."""

    def __init__(self, message: str, reason: Reason | None = None) -> None:
        super().__init__(message)
        self.reason = reason


@dataclass(frozen=True)
class Reading:
    """What the meters said after so many actions."""

    turn: int
    audiences: Mapping[str, Mapping[str, float]]
    """By audience and measure."""


@dataclass(frozen=True)
class Verdict:
    """What a conference that is over came to."""

    grade: Grade | None
    met: tuple[str, ...]
    """Objectives that were met."""


@dataclass(frozen=True)
class Transcript:
    """All that a conference needs to happen again, and to be held against."""

    level: str
    digest: str
    rules: int
    seed: int
    resolution: int
    mode: Mode
    rewound: bool
    actions: tuple[tuple[Side, Action], ...]
    readings: tuple[Reading, ...]
    players: Mapping[str, str] = field(default_factory=dict)
    """By side, who chose: the name of a player, or `human`; empty where that was not kept."""
    verdict: Verdict | None = None
    """None while it goes on, and where that was not kept."""
    kept_at: float | None = None
    """When an exam that goes on was kept, in seconds since 1970: its clock runs on while nobody is there."""


def transcribe(session: Session, players: Mapping[str, str] | None = None, now: float | None = None) -> Transcript:
    """Return the transcript of a conference as far as it has come, with who chose on each side, if that is known.

    `now` is what time it is, in seconds since 1970; it is kept where an exam's clock runs.
    """
    return Transcript(
        level=session.scenario.id,
        digest=session.state.game.digest,
        rules=RULES_VERSION,
        seed=session.state.seed,
        resolution=RESOLUTION,
        mode=session.state.settings.mode,
        rewound=session.rewound,
        actions=session.history,
        readings=tuple(Reading(turn, _numbers(session, meters)) for turn, meters in session.readings),
        players=dict(players or {}),
        verdict=verdict(session),
        kept_at=now if is_timed(session.state) else None,
    )


def verdict(session: Session) -> Verdict | None:
    """What a conference has come to; None while it goes on."""
    if session.state.termination is None:
        return None
    return Verdict(session.grade, tuple(each.objective for each in standings(session.state) if each.met))


def _numbers(session: Session, meters: Meters) -> dict[str, dict[str, float]]:
    columns = {name: getattr(meters, name) for name in MEASURES}
    return {
        audience: {name: round(float(column[place]), 6) for name, column in columns.items()}
        for place, audience in enumerate(session.state.game.audiences)
    }
