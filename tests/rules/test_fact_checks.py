"""Figures and fact-checks."""

from game.rules.actions import Cite, EndHands, PassFloor, Yield
from game.rules.events import FactChecked
from tests.rules.podium import asked, cited, ended, events_of, legal, opened, play, said


def checks(events):
    return [event for event in events if isinstance(event, FactChecked)]


def test_a_card_offers_each_of_its_phrasings():
    state = asked(opened(dossier=("log_book",)), "lorries.mild")
    assert legal(state, Cite) == [Cite("log_book", "plain"), Cite("log_book", "bold")]


def test_a_vivid_phrasing_claims_more_than_the_card_supports_and_can_be_checked():
    state = ended(cited(said(asked(opened(dossier=("log_book",)), "lorries.mild"), "toll_plain"), "log_book", "bold"))
    assert [check.proposition for check in state.fact_checks] == ["budget_cut"]
    safe = ended(cited(said(asked(opened(dossier=("log_book",)), "lorries.mild"), "toll_plain"), "log_book", "plain"))
    assert safe.fact_checks == ()


def test_a_fact_check_lands_two_questions_later():
    state = ended(cited(asked(opened(dossier=("log_book",)), "lorries.mild"), "log_book", "bold"))
    first = play(said(asked(state, "families.mild"), "families_plain"), Yield())
    assert checks(events_of(first, PassFloor())) == []
    second = play(
        said(
            asked(ended(said(asked(state, "families.mild"), "families_plain")), "bridge.mild"),
            "why_plain",
            "when_plain",
        ),
        Yield(),
    )
    assert [(event.proposition, event.claimed) for event in checks(events_of(second, PassFloor()))] == [
        ("budget_cut", False)
    ]


def test_a_contested_claim_is_never_checked():
    assert ended(said(asked(opened(), "bridge.mild"), "deny_ignored")).fact_checks == ()


def test_a_fact_check_lowers_belief_in_the_claim():
    state = ended(cited(asked(opened(dossier=("log_book",)), "lorries.mild"), "log_book", "bold"))
    state = ended(said(asked(state, "families.mild"), "families_plain"))
    before = play(said(asked(state, "bridge.mild"), "why_plain"), Yield())
    row, valley = before.game.proposition_column["budget_cut"], 1
    after = play(before, PassFloor())
    assert after.population.belief[row, valley].mean() > before.population.belief[row, valley].mean()


def test_a_claim_is_checked_once_however_often_it_is_made():
    state = ended(cited(asked(opened(dossier=("log_book",)), "lorries.mild"), "log_book", "bold"))
    state = ended(said(asked(state, "cuts.mild"), "cut_no"))
    assert len(state.fact_checks) + len(state.record.checked) == 1


def test_what_is_under_way_at_the_close_still_lands():
    state = ended(cited(asked(opened(dossier=("log_book",)), "lorries.mild"), "log_book", "bold"))
    assert len(checks(events_of(state, EndHands()))) == 1
