"""The lawyer watches the record."""

from collections.abc import Iterator

from game.presentation.case import Case
from game.rules import chain
from game.scenario.entailment import opposite
from game.scenario.vocabulary import Tactic


def lawyer(case: Case) -> Iterator[str]:
    """What there is to say, the most urgent first."""
    game, record = case.state.game, case.state.record
    earlier = [(claim.proposition, claim.value) for claim in record.claims]
    if any(opposite(old) in game.entailed[claim] for claim in case.link.claims for old in earlier):
        yield case.say("contradiction")
    if any(game.is_false(claim) for claim in case.link.claims):
        yield case.say("false_claim")
    if chain.is_inconsistent(case.exchange.lines(game), len(case.exchange.links) - 1):
        yield case.say("deny_and_mend")
    if case.link.tactic is Tactic.WARNING:
        yield case.say("red_line")
    if case.link.response is not None and game.scenario.responses[case.link.response].promise:
        yield case.say("promise")
    if any(game.image(claim) < 0 for claim in case.link.claims):
        yield case.say("admission")
    if any(game.scenario.propositions[name].truth == "contested" for name, _ in case.link.claims):
        yield case.say("contested")
    if _has_card_for_premise(case):
        yield case.say("card_for_premise")


def _has_card_for_premise(case: Case) -> bool:
    """Whether an uncited card in the dossier would defeat a premise that still stands."""
    game, state = case.state.game, case.state
    standing = [premise for premise in case.exchange.premise if premise[0] not in case.exchange.challenged]
    facts = (
        fact
        for card in state.dossier
        if card not in state.cited
        for fact in game.scenario.evidence[card].supports.items()
    )
    return any(opposite(premise) in game.entailed[fact] for fact in facts for premise in standing)
