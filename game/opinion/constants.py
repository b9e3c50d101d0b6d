"""Every number of the model, in one place, each with its source and how good that source is."""

from dataclasses import dataclass, field, fields
from enum import StrEnum


class Evidence(StrEnum):
    """How well a constant is supported."""

    META_ANALYSIS = "meta-analysis"
    EXPERIMENT = "one experiment"
    CALIBRATED = "calibrated"
    GUESS = "our guess"


def _constant(value: float, evidence: Evidence, meaning: str, source: str) -> float:
    made: float = field(default=value, metadata={"evidence": evidence, "meaning": meaning, "source": source})
    return made


def _meta(value: float, meaning: str, source: str) -> float:
    return _constant(value, Evidence.META_ANALYSIS, meaning, source)


def _experiment(value: float, meaning: str, source: str) -> float:
    return _constant(value, Evidence.EXPERIMENT, meaning, source)


def _calibrated(value: float, meaning: str, against: str) -> float:
    return _constant(value, Evidence.CALIBRATED, meaning, against)


def _guess(value: float, meaning: str, source: str = "none; plausible, varied in the tests of effects") -> float:
    return _constant(value, Evidence.GUESS, meaning, source)


@dataclass(frozen=True)
class Constants:
    """The parameters of the model; `dataclasses.replace` makes other ones."""

    # Attitude and the meters
    response_noise: float = _guess(
        0.3, "standard deviation of the noise between an attitude and an answer to a pollster"
    )
    evaluation_weight: float = _guess(
        0.5,
        "correlation of attitude with what is believed",
        "expectancy-value studies find as much or more (Fishbein & Ajzen 1975)",
    )
    trust_weight: float = _guess(0.30, "correlation of attitude with credibility")
    least_spread: float = _guess(
        0.10, "floor for the spread of evaluations, so that a public of one mind does not overreact"
    )
    constraint: float = _guess(
        0.4, "how far a change of one belief carries over to the others on its issue", "Converse 1964, direction"
    )
    farthest: float = _calibrated(
        0.18, "most that one conference moves an attitude, in standard deviations", "8 points at most"
    )
    opinion_giving: float = _guess(
        0.005, "shrinking of the undecided band an exchange heard by 40 %", "Zaller 1992, direction only"
    )
    opinion_giving_limit: float = _guess(0.05, "most that the undecided band shrinks in a conference")

    # Placing people
    belief_predisposition: float = _guess(0.77, "correlation of a belief with the predisposition that likes it")
    trust_spread: float = _guess(0.6, "standard deviation of credibility within a public, in logits")
    trust_predisposition: float = _guess(0.9, "correlation of credibility with predisposition")

    # What is asked about
    question_salience: float = _calibrated(
        0.20, "log-salience of the issue of a question", "Iyengar & Kinder 1987, direction"
    )
    salience_kept: float = _guess(0.7, "share of log-salience that is left at the next question")
    premise: float = _calibrated(0.12, "belief in what a question takes for granted", "Wegner et al. 1981, direction")
    premise_source: float = _experiment(0.5, "share of innuendo that needs no credibility", "Wegner et al. 1981")
    premise_passed_over: float = _guess(0.5, "share of a premise's effect when nobody answers it")
    premise_challenged: float = _guess(0.2, "share of a premise's effect when it is challenged")
    warning: float = _meta(
        0.4, "share of a premise's effect that a refutation beforehand takes away", "Banas & Rains 2010: d .43"
    )

    # Claims
    claim: float = _calibrated(
        0.7,
        "share of the distance that a perfect claim, perfectly carried, moves a belief",
        "0 to 5 points a conference",
    )
    room: float = _guess(1.5, "number of issues that outlets have room for, plus a half")
    averaging: float = _experiment(
        0.85,
        "how fully claims on one issue are averaged: 0 adds them, 1 takes their mean",
        "Weaver, Garcia & Schwarz 2012",
    )
    conflict_room: float = _guess(0.5, "share of the room that open conflict takes in a conflict-minded outlet")
    latitude: float = _experiment(
        0.6, "latitude of acceptance for a source without credibility", "Aronson, Turner & Carlsmith 1963"
    )
    latitude_credibility: float = _experiment(
        0.8, "latitude added by full credibility", "Aronson, Turner & Carlsmith 1963"
    )
    cue_credibility: float = _calibrated(
        0.5, "weight of credibility among cues", "Petty, Cacioppo & Goldman 1981, direction"
    )
    cue_fluency: float = _guess(0.3, "weight of fluency among cues")
    cue_warmth: float = _guess(0.1, "weight of warmth among cues")
    admission_credibility: float = _guess(
        0.8, "credibility lent to a claim against oneself", "Eagly, Wood & Chaiken 1978, direction"
    )
    position: float = _experiment(
        0.25, "extra weight of the first link, highly involved; of the last, others", "Haugtvedt & Wegener 1994"
    )
    denial_familiarity: float = _guess(
        0.03, "belief in a premise that its denial repeats", "Skurnik et al. 2005, direction; disputed"
    )
    denial_salience: float = _guess(0.10, "log-salience of the issue of a denied premise")
    news: float = _calibrated(
        0.25, "share of the distance that a fully credible, fully carried report moves a belief", "Nyhan 2019: d .29"
    )

    # Frames
    framing: float = _calibrated(0.45, "log-salience of a frame's issue", "Chong & Druckman 2007, direction")
    framing_contested: float = _experiment(
        0.4, "share of a frame's effect against a competing one", "Chong & Druckman 2007"
    )
    framing_credibility: float = _experiment(0.15, "credibility below which nobody is framed", "Druckman 2001")
    framing_credibility_range: float = _guess(0.5, "credibility above it at which frames work fully")

    # Credibility
    revision: float = _calibrated(
        0.12, "logits of credibility for one unit of evidence", "a caught contradiction costs 1 to 2 points"
    )
    tiring: float = _guess(1.2, "how fast repeated gains tire")
    hardening: float = _guess(0.4, "how fast repeated losses tire, so that forty of them do not end all trust")
    competence_loss: float = _experiment(0.7, "weight of bad news about competence", "Skowronski & Carlston 1987")
    integrity_loss: float = _experiment(
        2.0, "weight of bad news about integrity", "Skowronski & Carlston 1987; Slovic 1993"
    )
    goodwill_loss: float = _guess(1.3, "weight of bad news about goodwill")
    plain_fluency: float = _guess(0.6, "fluency that is neither good nor bad")
    evidence_competence: float = _guess(0.5, "competence shown by perfect evidence")
    concession: float = _guess(0.3, "integrity shown by a full concession where trust is 0.5")
    unexpected: float = _calibrated(
        1.0,
        "how much more a concession shows where nobody trusts the speaker, and less where everybody does",
        "Eagly, Wood & Chaiken 1978, direction",
    )
    straight_answer: float = _calibrated(
        0.1, "integrity shown by answering every part", "Rogers & Norton 2011: an artful dodger is liked as well"
    )
    dodge: float = _calibrated(0.7, "integrity lost by a dodge that is noticed for sure", "Rogers & Norton 2011")
    contradiction: float = _calibrated(1.6, "integrity lost by a contradiction that is caught", "1 to 2 points")
    abandoned_threat: float = _calibrated(
        1.4, "integrity lost at home by an abandoned red line", "Tomz 2007: more than the threat had won"
    )
    warmth: float = _guess(0.6, "goodwill shown by full warmth")
    incivility: float = _guess(0.05, "closeness at which hostility to others costs nothing")

    # Noticing a dodge
    notice_base: float = _calibrated(-3.0, "logit of noticing, nothing speaking for it", "Rogers & Norton 2011")
    notice_distance: float = _calibrated(
        5.0, "logit for an answer on quite another matter", "Rogers & Norton 2011, studies 1 and 2"
    )
    notice_visible: float = _calibrated(
        0.9, "logit for a question that stays in sight", "Rogers & Norton 2011, study 4"
    )
    notice_accused: float = _calibrated(1.5, "logit for an accusation", "Clementson 2019")
    notice_involvement: float = _guess(1.0, "logit from no to full involvement")
    notice_attitude: float = _guess(
        0.6, "logit that a standard deviation of sympathy forgives", "Clementson 2018, direction"
    )
    notice_bound: float = _guess(1.5, "attitude beyond which sympathy forgives no more, in standard deviations")
    notice_near: float = _guess(4.0, "slope at which a near answer counts as a dodge at all")
    notice_false: float = _experiment(0.5, "how far an accusation makes a dodge of an answer", "Clementson 2019")

    # Identity
    identity: float = _calibrated(
        0.065, "standard deviations of attitude for one unit of attack", "Mattingly & Sundquist 2023"
    )
    heat: float = _guess(0.4, "share of hostility that is carried anyway")
    heat_conflict: float = _guess(0.5, "share of hostility that conflict-minded outlets add")
    habit: float = _guess(0.2, "how fast repeated hostility loses its welcome at home")
    abroad: float = _guess(1.1, "weight of hostility to those one is close to")
    affront: float = _guess(0.54, "standing lost at home by an attack left unanswered")

    # Crisis
    crisis: float = _calibrated(
        0.06, "share of an unknown organisation's crisis that an established one suffers", "0 to 5 points"
    )
    responsibility: float = _meta(
        1.97, "reputation lost, in standard deviations, from no responsibility to all", "Ma & Zhan 2016: r -.54"
    )
    matching: float = _meta(
        0.4,
        "reputation that one unit of fit saves, in standard deviations",
        "Ma & Zhan 2016: r .23 for matched strategies",
    )
    mismatch: float = _experiment(
        -0.6, "fit of silence, and of an apology that deflects", "Clementson, Zhao & Beatty 2024"
    )
    integrity_denial: float = _experiment(0.5, "fit added by denying a matter of integrity", "Kim et al. 2004")
    integrity_apology: float = _experiment(
        0.25, "fit taken by apologising for a matter of integrity", "Kim et al. 2004"
    )

    # Talk
    susceptibility: float = _guess(0.5, "weight of neighbours against one's own view", "Friedkin & Johnsen 1990, form")
    rounds: int = field(default=3, metadata={"evidence": Evidence.GUESS, "meaning": "rounds of talk", "source": "none"})

    # Afterwards
    lasting: float = _guess(0.3, "share of a change that stays", "Hill et al. 2013, direction")
    half_life: float = _guess(
        7.0, "days in which half of the rest is gone", "Hill et al. 2013: a week; Coppock 2023: slower"
    )


DEFAULT = Constants()


def constants_table() -> str:
    """All constants as a Markdown table: name, value, meaning, grade of the evidence, source."""
    rows = ["| constant | value | meaning | evidence | source |", "|---|---|---|---|---|"]
    for each in fields(Constants):
        about = each.metadata
        rows.append(
            f"| `{each.name}` | {each.default} | {about['meaning']} | {about['evidence']} | {about['source']} |"
        )
    return "\n".join(rows)
