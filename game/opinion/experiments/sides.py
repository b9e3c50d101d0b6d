"""Sides: what the same words do at home and abroad."""

from game.opinion.experiments.situation import ONE, Situation, favour
from game.opinion.laboratory import Claim, Exchange, Link, everyone

HOME, ABROAD, FOE = 0.8, 0.0, -0.5
"""Closeness to the speaker's group minus the target's, halved: one's own public, a third one, the target's."""


def aid_message() -> Exchange:
    """A message about help and friendship."""
    return Exchange((Link(ONE, (Claim(0, 1.0, 0.6),), warmth=0.6),), conflict=everyone(0.4))


def attack_message(closeness: float, hostility: float = 0.9) -> Exchange:
    """An attack on a rival, seen by a public of this closeness."""
    return Exchange((Link(ONE, hostility=hostility, closeness=everyone(closeness)),), conflict=everyone(0.4))


def aid_works_attacks_do_not_abroad(situation: Situation) -> bool:
    """Abroad, aid and friendship win favour and attacks on a rival do not; among those close to the rival they backfire."""
    aid, third, foe = (favour(situation.hears(e)) for e in (aid_message(), attack_message(ABROAD), attack_message(FOE)))
    return aid > 0.3 and third < 0.1 * aid and foe < -0.3


def threat(closeness: float) -> Exchange:
    """A red line drawn against a rival."""
    return attack_message(closeness, 0.7)


def retreat(closeness: float) -> Exchange:
    """The red line given up."""
    return Exchange((Link(ONE),), abandoned_threat=1.0, speaker_closeness=everyone(closeness))


def bluster_pays_at_home_until_abandoned(situation: Situation) -> bool:
    """A threat is approved at home; giving it up costs more there than it brought, and costs nothing abroad."""
    said, gone = favour(situation.hears(threat(HOME))), favour(situation.hears(threat(HOME), retreat(HOME)))
    abroad = favour(situation.hears(retreat(FOE)))
    return said > 0 > gone and abs(abroad) < 0.4
