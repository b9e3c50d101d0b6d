"""The closed lists of words that levels, rules and screens share."""

from collections.abc import Mapping
from enum import StrEnum


class Word(StrEnum):
    """A word of a closed list, which is looked up often: hashed as the string that it is, without asking Python."""

    __hash__ = str.__hash__


class TacticGroup(Word):
    """The seven families of things a response can do; the face of a card."""

    ANSWER = "answer"
    SUBSTANTIATE = "substantiate"
    GOODWILL = "goodwill"
    FRAME = "frame"
    DEFEND = "defend"
    ATTACK = "attack"
    EVADE = "evade"


class Tactic(Word):
    """What a response does.

    *Defend* follows Benoit's image repair theory, *Evade* follows Bull & Mayer's typology of equivocation.
    """

    DIRECT_ANSWER = "direct_answer"
    PARTIAL_ANSWER = "partial_answer"
    CITE_EVIDENCE = "cite_evidence"
    CITE_AUTHORITY = "cite_authority"
    PRECEDENT = "precedent"
    SYMPATHY = "sympathy"
    GRATITUDE = "gratitude"
    ACKNOWLEDGE = "acknowledge"
    APOLOGISE = "apologise"
    CORRECTIVE_ACTION = "corrective_action"
    PROMISE = "promise"
    REFRAME = "reframe"
    BRIDGE = "bridge"
    PRINCIPLE = "principle"
    METAPHOR = "metaphor"
    VISION = "vision"
    PROPOSAL = "proposal"
    DENY = "deny"
    SHIFT_BLAME = "shift_blame"
    DEFEASIBILITY = "defeasibility"
    MINIMISE = "minimise"
    DIFFERENTIATE = "differentiate"
    TRANSCEND = "transcend"
    BOLSTER = "bolster"
    CHALLENGE_PREMISE = "challenge_premise"
    ATTACK_ACCUSER = "attack_accuser"
    COUNTER_ACCUSATION = "counter_accusation"
    WARNING = "warning"
    IGNORE = "ignore"
    DECLINE = "decline"
    DEFER = "defer"
    CLAIM_IGNORANCE = "claim_ignorance"
    ASK_CLARIFICATION = "ask_clarification"
    ALREADY_ANSWERED = "already_answered"
    HUMOUR = "humour"

    @property
    def group(self) -> TacticGroup:
        """The family that this tactic belongs to."""
        return _GROUP[self]


_MEMBERS: Mapping[TacticGroup, str] = {
    TacticGroup.ANSWER: "direct_answer partial_answer",
    TacticGroup.SUBSTANTIATE: "cite_evidence cite_authority precedent",
    TacticGroup.GOODWILL: "sympathy gratitude acknowledge apologise corrective_action promise",
    TacticGroup.FRAME: "reframe bridge principle metaphor vision proposal",
    TacticGroup.DEFEND: "deny shift_blame defeasibility minimise differentiate transcend bolster",
    TacticGroup.ATTACK: "challenge_premise attack_accuser counter_accusation warning",
    TacticGroup.EVADE: "ignore decline defer claim_ignorance ask_clarification already_answered humour",
}
_GROUP: Mapping[Tactic, TacticGroup] = {
    Tactic(name): group for group, names in _MEMBERS.items() for name in names.split()
}


AMENDS = frozenset({Tactic.APOLOGISE, Tactic.CORRECTIVE_ACTION})
"""Tactics that own up."""


class Directness(Word):
    """How plainly an authored response answers one part of a question, plainest first."""

    EXPLICIT = "explicit"
    PARTIAL = "partial"
    IMPLICIT = "implicit"
    GENERAL = "general"


class EvasionGroup(Word):
    """The three outcomes that an evasion code falls into (QEvasion)."""

    CLEAR = "clear"
    AMBIVALENT = "ambivalent"
    NON_REPLY = "non_reply"


class EvasionCode(Word):
    """What became of one part of a question, judged over the whole answer (QEvasion's nine codes)."""

    EXPLICIT = "explicit"
    PARTIAL = "partial"
    IMPLICIT = "implicit"
    GENERAL = "general"
    DEFLECTION = "deflection"
    DODGING = "dodging"
    DECLINING = "declining"
    IGNORANCE = "ignorance"
    CLARIFICATION = "clarification"

    @property
    def group(self) -> EvasionGroup:
        """Clear, ambivalent or non-reply."""
        if self is EvasionCode.EXPLICIT:
            return EvasionGroup.CLEAR
        if self in (EvasionCode.DECLINING, EvasionCode.IGNORANCE, EvasionCode.CLARIFICATION):
            return EvasionGroup.NON_REPLY
        return EvasionGroup.AMBIVALENT


class Truth(Word):
    """What a careful referee would say of a proposition."""

    TRUE = "true"
    FALSE = "false"
    CONTESTED = "contested"
    UNKNOWN = "unknown"


class Temperament(Word):
    """What a reporter is after; never mere damage."""

    ACCOUNTABILITY = "accountability"
    SCOOP = "scoop"
    HUMAN_INTEREST = "human_interest"
    SYMPATHETIC = "sympathetic"


class Responsibility(Word):
    """How much of a crisis the public lays at the speaker's door (Coombs's clusters)."""

    VICTIM = "victim"
    ACCIDENTAL = "accidental"
    PREVENTABLE = "preventable"


class Grade(Word):
    """How well a conference was met, lowest first."""

    BRONZE = "bronze"
    SILVER = "silver"
    GOLD = "gold"


class Measure(Word):
    """What can be read off an audience."""

    FAVOURABLE = "favourable"
    UNFAVOURABLE = "unfavourable"
    DONT_KNOW = "dont_know"
    CREDIBILITY = "credibility"


class Picture(StrEnum):
    """What the picture shows that stands for a level in a list of levels."""

    HALL = "hall"
    LECTERN = "lectern"
    PAPERS = "papers"
    CAMERAS = "cameras"
    NOTEBOOK = "notebook"
    HANDS = "hands"
    RAILWAY = "railway"
    WATER = "water"
    SKYLINE = "skyline"
