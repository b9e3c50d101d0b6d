"""The names of the causes that can move a meter, in the order in which an exchange applies them."""

from enum import StrEnum


class Term(StrEnum):
    """One cause. Absent from an explanation when the exchange holds nothing of the kind."""

    QUESTION = "question"
    """What is asked about weighs more."""
    PREMISE = "premise"
    """What the question takes for granted is believed a little more."""
    CLAIMS = "claims"
    """What the speaker said is believed a little more."""
    FRAMING = "framing"
    """A frame makes its issue weigh more."""
    COMPETENCE = "competence"
    """Fluency and evidence."""
    CANDOUR = "candour"
    """Straight answers and concessions: integrity gained."""
    DODGE = "dodge"
    """A dodge, or an accusation of one, that was noticed: integrity lost."""
    CONTRADICTION = "contradiction"
    """A contradiction or broken promise that was caught: integrity lost."""
    THREAT = "threat"
    """A red line given up: integrity lost at home."""
    GOODWILL = "goodwill"
    """Warmth and hostility towards others."""
    RALLY = "rally"
    """An attack on others: approved by those close to the speaker, resented by those close to the target."""
    AFFRONT = "affront"
    """An attack on one's own side that was left unanswered."""
    CRISIS = "crisis"
    """Responsibility for a crisis, and whether the strategy fits it."""
    NEWS = "news"
    """What others report."""
    TALK = "talk"
    """People talk it over with their neighbours."""
    HEARING = "hearing"
    """Having heard of it at all: fewer people without an opinion."""


TERMS: tuple[str, ...] = tuple(term.value for term in Term)
