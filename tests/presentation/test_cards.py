import pytest

from game.presentation.advisers import Adviser, advise
from game.presentation.cards import answer_so_far, card_view, is_card, spoken_link
from game.presentation.forecast import forecast
from game.presentation.seams import SeamKind
from game.rules.actions import Cite, PassFloor, Say, Yield
from game.rules.state import Mode
from game.session.session import Session
from tests.presentation.ferry import LANGUAGES, answer, ask, asked, say, teller


def advice(begun: Session, *responses: str, language: str = "en") -> dict[Adviser, str]:
    *planned, last = map(Say, responses)
    return {remark.adviser: remark.text for remark in advise(teller(language), begun.state, last, planned)}


def kinds(begun: Session, *responses: str) -> set[SeamKind]:
    *planned, last = map(Say, responses)
    return {seam.kind for seam in card_view(teller(), begun.state, last, planned).seams}


def test_a_card_shows_what_a_line_is() -> None:
    card = card_view(teller(), asked("fault.mild", "blankets").state, Say("on_friday"))
    assert (card.tactic, card.group_name, card.seconds, card.face) == (
        "Direct answer",
        "Answer",
        4,
        "On Friday, at noon.",
    )
    assert [(part.number, part.directness_name) for part in card.parts] == [(1, "explicit")]
    assert card.claims == ("“The fault was known.”",)


def test_evidence_left_behind_is_only_alluded_to() -> None:
    [shown] = card_view(teller(), asked("crew.plain", "blankets").state, Say("crew_was_good")).evidence
    [alluded] = card_view(teller(), asked("crew.plain", "log").state, Say("crew_was_good")).evidence
    assert shown.shown
    assert not alluded.shown


def test_a_card_of_the_dossier_is_a_line_too() -> None:
    card = card_view(teller("zh"), asked("crew.plain", "blankets").state, Cite("blankets", "everyone"))
    assert card.face == "没有一个人受冻。"
    assert is_card(Cite("log"))
    assert not is_card(Yield())
    with pytest.raises(TypeError, match="no line"):
        spoken_link(asked("crew.plain").state, Yield())


def test_badges_say_who_would_carry_a_line_and_an_exam_shows_none() -> None:
    begun = say(asked("fault.mild"), "on_friday")
    [spoken] = answer_so_far(teller(), begun.state)
    assert ("The Beacon", True) in spoken.carried_by
    exam = say(asked("fault.mild", mode=Mode.EXAM), "on_friday")
    assert answer_so_far(teller(), exam.state)[0].carried_by == ()


def test_denying_beside_an_admission_of_the_same_thing_tears() -> None:
    begun = say(asked("fault.mild"), "not_known")
    seams = card_view(teller(), begun.state, Say("on_friday")).seams
    assert "Cannot stand beside what you said before" in next(seam.text for seam in seams if seam.kind is SeamKind.TEAR)


def test_an_acknowledgement_hangs_loose_and_its_refutation_in_the_next_line_is_a_stitch() -> None:
    begun = asked("fault.mild", "log")
    assert SeamKind.LOOSE in kinds(begun, "grant_then")
    card = card_view(teller(), begun.state, Cite("log"), [Say("grant_then")])
    assert SeamKind.STITCH in {seam.kind for seam in card.seams}


def test_meeting_the_premise_is_shown_before_it_is_done() -> None:
    assert SeamKind.STITCH in kinds(asked("fault.hostile"), "not_known")


def test_the_secretary_says_which_part_stays_open_and_when_it_is_closed() -> None:
    begun = asked("fault.mild")
    assert "the second part" in advice(begun, "on_friday")[Adviser.SECRETARY]
    assert "closes the question" in advice(begun, "on_friday", "i_decided")[Adviser.SECRETARY]


def test_the_secretary_sees_an_interruption_coming() -> None:
    assert "cut off" in advice(asked("fault.mild"), "no_names")[Adviser.SECRETARY]


def test_the_lawyer_knows_the_file_and_the_record() -> None:
    assert "file says otherwise" in advice(asked("crew.plain"), "weather")[Adviser.LAWYER]
    begun = say(asked("fault.mild"), "not_known")
    assert "said the opposite" in advice(begun, "on_friday")[Adviser.LAWYER]
    assert "debt with a date" in advice(asked("fares.plain"), "refund_all")[Adviser.LAWYER]


def test_the_pollster_names_who_is_attacked_and_who_hears_a_denial() -> None:
    begun = asked("fault.hostile")
    assert "The island" in advice(begun, "bridges")[Adviser.POLLSTER]
    assert "Denying repeats it" in advice(begun, "not_known")[Adviser.POLLSTER]


@pytest.mark.parametrize("language", LANGUAGES)
def test_advice_has_words_in_both_languages_and_never_a_forecast(language: str) -> None:
    begun = asked("fault.hostile")
    for response in ("on_friday", "not_known", "bridges", "no_names", "grant_then"):
        for text in advice(begun, response, language=language).values():
            assert "%" not in text
            assert not text.startswith("advice.")


def test_there_are_no_advisers_in_an_exam() -> None:
    assert advise(teller(), asked("fault.mild", mode=Mode.EXAM).state, Say("on_friday")) == ()


def test_a_forecast_is_what_then_happens() -> None:
    begun = asked("fault.hostile")
    expected = forecast(begun.state, [Say("on_friday"), Say("i_decided")])
    before = begun.state.record.meters[-1].favourable
    answer(begun, "on_friday", "i_decided")
    after = begun.state.record.meters[-1].favourable
    assert expected == pytest.approx([float(new - old) for new, old in zip(after, before, strict=True)])


def test_wear_is_shown_from_the_second_use() -> None:
    begun = answer(asked("fault.mild"), "grant_then", "on_friday")
    ask(begun, "fares.plain")
    texts = [seam.text for seam in card_view(teller(), begun.state, Say("was_known")).seams]
    assert any(text.startswith("Acknowledge, use number 2") for text in texts)
    begun.play(Say("was_known"))
    begun.play(Yield())
    begun.play(PassFloor())
