"""All effects that the model shows: source, finding, test and picture."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from game.opinion.credibility import COMPETENCE, INTEGRITY
from game.opinion.experiments import attention, character, crises, crowds, dodging, messages, reports, sides
from game.opinion.experiments.figures import Figure
from game.opinion.experiments.situation import ONE, Situation, belief, credibility, favour
from game.opinion.laboratory import Claim, Exchange, Link, Strategy

Test = Callable[[Situation], bool]


@dataclass(frozen=True)
class Finding:
    """One published effect."""

    key: str
    """Names the picture."""
    source: str
    says: str
    """What was found."""
    grade: str
    """How well it is supported."""
    holds: Sequence[Test]
    figure: Callable[[Situation], Figure]


def _dodges(s: Situation) -> Figure:
    distances = np.linspace(0, 1, 11)
    return Figure(
        "Noticing a dodge",
        "share of participants who notice",
        {
            name: dodging.detection_curve(s, distances, seen)
            for name, seen in (("heard", 0.0), ("question in sight", 1.0))
        },
        x=distances.tolist(),
        across="distance between question and answer",
    )


def _dodge_costs(s: Situation) -> Figure:
    values = [100 * dodging.esteem(s, dodging.answer(d)) for d in (0.0, dodging.SIMILAR, dodging.EGREGIOUS)]
    return Figure(
        "What a dodge costs",
        "credibility, percent",
        {"simulated": values},
        ("direct answer", "similar dodge", "egregious dodge"),
    )


def _fluency(s: Situation) -> Figure:
    values = [100 * dodging.esteem(s, dodging.answer(d, fluency=f)) for d, f in ((0.1, 0.9), (0.0, 0.3))]
    return Figure(
        "Fluent dodge, disfluent answer",
        "credibility, percent",
        {"simulated": values},
        ("fluent dodge", "disfluent answer"),
    )


def _accusation(s: Situation) -> Figure:
    values = [100 * dodging.noticed(s, 0.0, accused=a) for a in (0.0, 0.5, 1.0)]
    return Figure(
        "A straight answer called a dodge",
        "percent who see a dodge",
        {"simulated": values},
        ("not accused", "mildly", "plainly"),
    )


def _responses(s: Situation) -> Figure:
    esteem = crises.esteem_by_response(s)
    return Figure(
        "Six ways to meet a crisis",
        "credibility, percent",
        {"simulated": [100 * v for v in esteem.values()]},
        tuple(esteem),
    )


def _correlations(s: Situation) -> Figure:
    values = [crises.responsibility_correlation(s), crises.matching_correlation(s)]
    labels = ("responsibility", "matched strategy")
    return Figure(
        "Crisis and reputation",
        "correlation r",
        {"simulated": values},
        labels,
        published=dict(zip(labels, (-0.54, 0.23), strict=True)),
    )


def _apology(s: Situation) -> Figure:
    cases = {"competence": (False, False), "integrity": (True, False), "integrity, then proof": (True, True)}
    series = {
        name: [crises.after_accusation(s, about, strategy, guilty=guilty) for about, guilty in cases.values()]
        for name, strategy in (("apology", Strategy.REBUILD), ("denial", Strategy.DENY))
    }
    return Figure("Apologise or deny?", "points of favour", series, tuple(cases))


def _sidedness(s: Situation) -> Figure:
    found = messages.by_sidedness(s)
    return Figure("Two sides or one", "change of belief", {"simulated": list(found.values())}, tuple(found))


def _discrepancy(s: Situation) -> Figure:
    places = np.linspace(0.05, 1.95, 20)
    series = {f"credibility {trust}": messages.by_discrepancy(s, trust, places).tolist() for trust in (0.1, 0.5, 0.9)}
    return Figure(
        "How far to go", "change of belief", series, x=places.tolist(), across="distance of message from belief"
    )


def _involvement(s: Situation) -> Figure:
    series = {
        "strong less weak argument": [messages.by_quality(s, i) for i in (0.1, 0.9)],
        "expert less poor source": [messages.by_cue(s, i) for i in (0.1, 0.9)],
    }
    return Figure("What the involved attend to", "change of belief", series, ("low involvement", "high involvement"))


def _repetition(s: Situation) -> Figure:
    return Figure(
        "Repetition",
        "change of belief",
        {"simulated": messages.by_repetition(s, 9)},
        x=list(range(1, 10)),
        across="times heard",
    )


def _weak_argument(s: Situation) -> Figure:
    values = [messages.with_weak_argument(s, q) for q in (None, 0.9, 0.1)]
    return Figure(
        "Presenter's paradox",
        "points of favour",
        {"simulated": values},
        ("strong", "strong and strong", "strong and weak"),
    )


def _order(s: Situation) -> Figure:
    links = (Link(ONE, (Claim(0, 1.0, 0.6),)), Link(ONE, (Claim(2, 1.0, 0.6),)))
    series = {
        name: [belief(s.hears(Exchange(said), involvement=i), 0) for i in (0.1, 0.9)]
        for name, said in (("said first", links), ("said last", links[::-1]))
    }
    return Figure("First or last", "change of belief", series, ("low involvement", "high involvement"))


def _admission(s: Situation) -> Figure:
    values = [belief(s.hears(messages.one_claim(Claim(0, 1.0, 0.5, admission=a))), 0) for a in (False, True)]
    return Figure(
        "Against one's own interest", "change of belief", {"simulated": values}, ("in one's interest", "against it")
    )


def _fact_check(s: Situation) -> Figure:
    label = "belief in the claim"
    values = [reports.fact_check_effect(s), reports.fact_check_favour(s) / 50]
    return Figure(
        "A fact-check",
        "standard deviations",
        {"simulated": values},
        (label, "favour"),
        published={label: -0.29, "favour": 0.0},
    )


def _summary(s: Situation) -> Figure:
    values = [reports.fact_check_favour(s), reports.summary_favour(s)]
    return Figure(
        "One falsehood or a summary", "points of favour", {"simulated": values}, ("one fact-check", "summary of many")
    )


def _innuendo(s: Situation) -> Figure:
    series = {
        f"credibility {c}": [
            reports.innuendo(s, c) / reports.innuendo(s, 0.9),
            reports.assertion(s, c) / reports.assertion(s, 0.9),
        ]
        for c in (0.1, 0.5, 0.9)
    }
    return Figure(
        "Innuendo needs no credibility", "share of a credible source's effect", series, ("question", "assertion")
    )


def _inoculation(s: Situation) -> Figure:
    values = [reports.attack(s, warned) for warned in (False, True)]
    return Figure(
        "Refuted beforehand", "belief that an attack adds", {"simulated": values}, ("unprepared", "inoculated")
    )


def _denial(s: Situation) -> Figure:
    series = {
        name: [reports.belief_after_denial(s, denied, t) for t in (0.15, 0.5, 0.85)]
        for name, denied in (("passed over", False), ("denied", True))
    }
    return Figure(
        "Denying does not backfire", "belief in the premise, change", series, ("trust .15", "trust .5", "trust .85")
    )


def _priming(s: Situation) -> Figure:
    receptions = [s.hears(*[Exchange(issue=0)] * count) if count else s.hears(Exchange()) for count in range(5)]
    series = {
        name: [attention.weight_of(reception, issue) for reception in receptions]
        for name, issue in (("asked about", 0), ("another issue", 1))
    }
    return Figure(
        "Questions set the standard",
        "weight in the judgement",
        series,
        x=[0, 1, 2, 3, 4],
        across="questions on the issue",
    )


def _framing(s: Situation) -> Figure:
    values = [
        attention.framing(s, 0),
        attention.framing(s, 0, contested=True),
        attention.framing(s, 0, 1),
        attention.framing(s, 0, trust=0.04),
    ]
    labels = ("alone", "against the question's", "with its opposite", "nobody believes it")
    return Figure("Frames", "weight gained on the other issue", {"simulated": values}, labels)


def _character(s: Situation) -> Figure:
    series = {
        name: [100 * sign * character.news_of(s, kind, sign * 0.5) for kind in (INTEGRITY, COMPETENCE)]
        for name, sign in (("good news", 1), ("bad news", -1))
    }
    return Figure("What weighs more", "size of the change of credibility, percent", series, ("integrity", "competence"))


def _tiring(s: Situation) -> Figure:
    fluent = Exchange(issue=0, fluency=1.0, evidence=0.8)
    values = [100 * credibility(s.hears(*[fluent] * count)) for count in range(1, 9)]
    return Figure(
        "The same praise tires", "credibility, percent", {"simulated": values}, x=list(range(1, 9)), across="times"
    )


def _abroad(s: Situation) -> Figure:
    messages_ = (
        sides.aid_message(),
        sides.attack_message(sides.ABROAD),
        sides.attack_message(sides.FOE),
        sides.attack_message(sides.HOME),
    )
    labels = ("aid, abroad", "attack, abroad", "attack, rival's public", "attack, at home")
    return Figure(
        "Aid and attacks", "points of favour", {"simulated": [favour(s.hears(each)) for each in messages_]}, labels
    )


def _threats(s: Situation) -> Figure:
    said, gone = s.hears(sides.threat(sides.HOME)), s.hears(sides.threat(sides.HOME), sides.retreat(sides.HOME))
    return Figure(
        "A red line", "points of favour at home", {"simulated": [favour(said), favour(gone)]}, ("drawn", "given up")
    )


def _networks(_: Situation) -> Figure:
    rounds = list(range(0, 31, 2))
    series = {
        "without anchors": [crowds.spread_after(r, 1.0) for r in rounds],
        "with anchors": [crowds.spread_after(r, 0.7) for r in rounds],
    }
    return Figure("Talk with and without anchors", "spread of opinion", series, x=rounds, across="rounds of talk")


def _clusters(_: Situation) -> Figure:
    bounds = np.linspace(0.1, 1.0, 19)
    series = {"simulated": [float(crowds.groups(float(b))) for b in bounds], "1 / bound": (1 / bounds).tolist()}
    return Figure("Bounded confidence", "clusters of opinion", series, x=bounds.tolist(), across="bound of confidence")


def _conference(s: Situation) -> Figure:
    days = [0.0, 1, 2, 5, 10, 20, 30, 45, 60]
    found = [crowds.conference_effect(s, days=day) for day in days]
    return Figure(
        "A good conference, and afterwards",
        "points of favourable share",
        {"simulated": found},
        x=days,
        across="days",
        marks=[(2.5, 2.3)],
    )


SINGLE, META, REVIEW = "one experiment", "meta-analysis", "theory and experiments"

FINDINGS = (
    Finding("dodge_noticed", "Rogers & Norton 2011, studies 1, 2, 4", "A similar dodge goes unnoticed, an egregious one does not; a question that stays in sight raises detection.", SINGLE, (dodging.similar_dodge_passes, dodging.visible_question_raises_detection), _dodges),
    Finding("dodge_cost", "Rogers & Norton 2011, studies 1, 2", "A similar dodge costs next to nothing, an egregious one does.", SINGLE, (dodging.similar_dodge_passes,), _dodge_costs),
    Finding("dodge_fluent", "Rogers & Norton 2011, study 3", "A fluent answer to a similar question beats a disfluent answer to the right one.", SINGLE, (dodging.fluent_dodge_beats_disfluent_answer,), _fluency),
    Finding("dodge_accused", "Clementson 2019", "Accused of a dodge, even a straight answer looks evasive to some.", SINGLE, (dodging.false_accusation_sticks,), _accusation),
    Finding("crisis_responses", "Clementson, Zhao & Beatty 2024; Arpan & Roskos-Ewoldsen 2005", "Stealing thunder and plain apology beat stonewalling, topic change, silence, and apology with deflection.", SINGLE, (crises.disclosure_beats_evasion, crises.stealing_thunder_helps), _responses),
    Finding("crisis_correlations", "Ma & Zhan 2016", "Responsibility costs reputation (r -.54); a matched strategy helps (r .23).", META, (), _correlations),
    Finding("crisis_apology", "Kim, Ferrin, Cooper & Dirks 2004", "Apology for competence, denial for integrity; proof of guilt reverses the second.", SINGLE, (crises.apology_for_competence_denial_for_integrity, crises.guilt_reverses_denial), _apology),
    Finding("message_sides", "Allen 1991; O'Keefe 1999", "Two-sided with refutation beats one-sided beats two-sided without.", META, (messages.sidedness_orders_messages,), _sidedness),
    Finding("message_discrepancy", "Aronson, Turner & Carlsmith 1963; Bochner & Insko 1966", "Change is an inverted U in discrepancy; credibility moves its peak outward.", SINGLE, (messages.change_is_an_inverted_u,), _discrepancy),
    Finding("message_involvement", "Petty, Cacioppo & Goldman 1981", "Argument quality matters to the involved, cues to the others.", SINGLE, (messages.involvement_moderates,), _involvement),
    Finding("message_repetition", "Hassan & Barber 2021", "Repetition raises perceived truth logarithmically, most on the second hearing.", SINGLE, (messages.repetition_is_logarithmic,), _repetition),
    Finding("message_weak", "Weaver, Garcia & Schwarz 2012", "A weak argument beside a strong one weakens the whole.", SINGLE, (messages.weak_argument_weakens,), _weak_argument),
    Finding("message_order", "Haugtvedt & Wegener 1994", "The first argument weighs more with the involved, the last with the others.", SINGLE, (messages.order_matters_by_involvement,), _order),
    Finding("message_admission", "Eagly, Wood & Chaiken 1978", "A claim against one's own interest convinces more.", SINGLE, (messages.admissions_convince,), _admission),
    Finding("report_fact_check", "Nyhan, Porter, Reifler & Wood 2019", "A fact-check lowers belief (d .29) without measurable change in favour.", SINGLE, (reports.fact_check_corrects_without_cost,), _fact_check),
    Finding("report_summary", "Agadjanian et al. 2019", "A summary of repeated falsehood does lower favour.", SINGLE, (reports.summary_costs,), _summary),
    Finding("report_innuendo", "Wegner, Wenzlaff, Kerker & Beattie 1981", "Innuendo in a question works even from a weak source.", SINGLE, (reports.innuendo_needs_little_credibility,), _innuendo),
    Finding("report_inoculation", "Banas & Rains 2010", "A refutation beforehand shields against a later attack (d .43).", META, (reports.inoculation_shields,), _inoculation),
    Finding("report_denial", "Wood & Porter 2019; Guess & Coppock 2020", "Denying a premise does not make it more believed than silence would.", SINGLE, (reports.denial_does_not_backfire,), _denial),
    Finding("attention_priming", "Iyengar & Kinder 1987", "What is asked about weighs more in the judgement afterwards.", SINGLE, (attention.asking_primes,), _priming),
    Finding("attention_frames", "Chong & Druckman 2007; Druckman 2001", "Competing frames cancel much of framing; sources without credibility do not frame.", SINGLE, (attention.competing_frames_cancel, attention.incredible_sources_do_not_frame), _framing),
    Finding("character_asymmetry", "Slovic 1993; Skowronski & Carlston 1987", "Integrity is lost faster than won, competence won faster than lost.", SINGLE, (character.integrity_is_lost_faster_than_won, character.competence_is_won_faster_than_lost), _character),
    Finding("character_tiring", "our assumption", "The same praise tires.", "our guess", (character.repeated_praise_tires,), _tiring),
    Finding("sides_abroad", "Mattingly & Sundquist 2023", "Messages about aid work abroad; attacks on a rival are ineffective or backfire there.", SINGLE, (sides.aid_works_attacks_do_not_abroad,), _abroad),
    Finding("sides_threat", "Weiss & Dafoe 2019; Tomz 2007", "Bluster is approved at home; a threat not acted on costs there.", SINGLE, (sides.bluster_pays_at_home_until_abandoned,), _threats),
    Finding("crowd_anchors", "DeGroot 1974; Friedkin & Johnsen 1990", "Without anchors a connected network agrees; with anchors disagreement persists at the closed form.", REVIEW, (), _networks),
    Finding("crowd_clusters", "Deffuant et al. 2000; Hegselmann & Krause 2002", "With a confidence bound on [-1, 1] about 1 / bound clusters are left.", REVIEW, (), _clusters),
    Finding("crowd_conference", "Goldsmith, Horiuchi & Matush 2021", "A leader's visit moves a public by 2.3 points, for weeks; a conference by 0 to 5, fading.", SINGLE, (crowds.a_conference_moves_a_few_points_and_fades,), _conference),
)  # fmt: skip
"""Every effect, in the order of the page."""
