"""Under each cause of a waterfall stands what brought most of it about: the speaker's own line wherever one did."""

import pytest

from game.opinion.terms import Term
from game.presentation.courses import Waterfall, waterfalls
from game.presentation.narrator import Narrator, narrator
from game.presentation.origins import Origins
from game.presentation.reasons import is_own_term
from game.session.session import Session
from tests.presentation.ferry import LANGUAGES, answer, asked, teller
from tests.presentation.test_headlines import held


def told(session: Session, language: str = "en") -> tuple[tuple[Waterfall, ...], list[dict[str, str]], Narrator]:
    there = narrator(session.state.game, language)  # type: ignore[arg-type]
    found = waterfalls(there, session.state)
    origins = Origins(session)
    return found, [dict(origins.of(there, each)) for each in found], there


def test_a_claim_that_moved_them_is_told_by_the_line_that_made_it() -> None:
    begun = answer(asked("fault.mild"), "on_friday", "i_decided")
    lines = [teller().quote(teller().soundbite(link)) for link in begun.state.record.exchanges[1].links]
    _, origins, _ = told(begun)
    named = [each[Term.CLAIMS] for each in origins if Term.CLAIMS in each]
    assert named
    assert all(any(line in words for line in lines) and "answer 1" in words for words in named)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("level", "speaker"), [("raven_wall", "evader"), ("two_sessions_2020", "candid")])
def test_what_the_speaker_did_stands_first_and_names_no_subject_of_a_question(
    level: str, speaker: str, language: str
) -> None:
    found, origins, there = told(held(level, speaker), language)
    issues = {there.issue(name) for name in there.scenario.issues}
    for waterfall, under in zip(found, origins, strict=True):
        own = [is_own_term(bar.term) for bar in waterfall.bars]
        assert own == sorted(own, reverse=True)
        for term, words in under.items():
            if is_own_term(term):
                assert not any(words.endswith(f" {issue}") for issue in issues), (term, words)


def test_the_answer_that_is_named_did_most_of_it() -> None:
    session = held("raven_wall", "evader")
    found, origins, _ = told(session)
    record = session.state.record
    for column, (waterfall, under) in enumerate(zip(found, origins, strict=True)):
        for bar in waterfall.bars:
            if bar.term not in under or not under[bar.term].startswith("answer "):
                continue
            number = int(under[bar.term].removeprefix("answer ").split(":")[0])
            shares = [
                float(each.favourable[each.terms.index(bar.term), column]) if bar.term in each.terms else 0.0
                for each in record.explanations
            ]
            assert shares[number] == (max(shares) if bar.thousandths > 0 else min(shares))
