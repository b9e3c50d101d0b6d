import ast
import re
import string
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import game
from game.presentation.language import FALLBACK, WATCHED, Wording, read_catalogue, system_language, wording
from game.scenario.languages import LANGUAGES

PACKAGE = Path(game.__file__).parent


def placeholders(text: str) -> set[str]:
    """What is filled in; that a name stands within a sentence matters to English alone."""
    return {name.removeprefix("the_") for _, name, _, _ in string.Formatter().parse(text) if name}


def optional(key: str) -> set[str]:
    """A language may do without the number where a word says it; a headline may name the speaker or not, as is the custom."""
    return {"n", "speaker", "issue"} if key.startswith(("headline.", "standfirst.")) else {"n"}


def plain_ids(language: str) -> set[str]:
    return {key for key in wording(language).forms if not key.endswith(WATCHED)}


def watched_ids(language: str) -> set[str]:
    return {key.removesuffix(WATCHED) for key in wording(language).forms if key.endswith(WATCHED)}


def test_both_catalogues_have_the_same_ids() -> None:
    assert plain_ids("en") == plain_ids("zh")


def test_each_text_for_those_who_watch_stands_for_one_that_the_speaker_reads() -> None:
    for language in LANGUAGES:
        assert watched_ids(language) <= plain_ids(language)


@pytest.mark.parametrize(("language", "you"), [("en", r"\b[Yy]ou(r|rs|rself)?\b"), ("zh", "[您你]")])
def test_whoever_watches_is_not_told_what_you_did(language: str, you: str) -> None:
    told = wording(language, watched=True)
    spoken_of = [key for key in plain_ids(language) if key.startswith(("why.", "event.", "motive.", "term.", "goal."))]
    assert spoken_of
    assert not [key for key in spoken_of if any(re.search(you, form) for form in forms_of(told, key))]


def forms_of(told: Wording, key: str) -> tuple[str, ...]:
    return told.forms.get(f"{key}{WATCHED}") or told.forms[key]


def test_the_speaker_is_told_so() -> None:
    assert wording("en").say("why.dodge.down") == "you were seen to dodge"
    assert wording("en", watched=True).say("why.dodge.down") == "the speaker was seen to dodge"
    assert wording("en", watched=True).say("grade.gold") == wording("en").say("grade.gold")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_text_is_empty_and_no_entry_is_doubled(language: str) -> None:
    entries = [message for message in read_catalogue(language) if message.id]
    assert len(entries) == len(wording(language).forms)


def test_both_languages_use_the_same_placeholders() -> None:
    chinese = wording("zh").forms
    for key, forms in wording("en").forms.items():
        found = {frozenset(placeholders(form)) - optional(key) for form in (*forms, *chinese.get(key, forms))}
        assert len(found) == 1, key


def test_a_number_chooses_the_form() -> None:
    say = wording("en").say
    assert say("floor.debts", n=1).startswith("1 open debt on")
    assert say("floor.debts", n=2).startswith("2 open debts on")


def test_chinese_has_one_form_for_every_number() -> None:
    say = wording("zh").say
    assert say("floor.debts", n=1).replace("1", "2") == say("floor.debts", n=2)


def test_a_text_missing_in_one_language_is_said_in_english_and_one_missing_in_both_as_its_id() -> None:
    english = wording(FALLBACK)
    poor = Wording("zh", {}, lambda _: 0, english)
    assert poor.say("grade.gold") == english.say("grade.gold")
    assert poor.say("no.such.text") == "no.such.text"


def test_an_entry_that_waits_for_a_check_is_used_all_the_same() -> None:
    file = BytesIO(b'msgid ""\nmsgstr ""\n"Language: en\\n"\n\n#, fuzzy\nmsgid "grade.gold"\nmsgstr "golden"\n')
    [entry] = [message for message in read_po(file, locale="en") if message.id]
    assert entry.fuzzy
    assert entry.string == "golden"


def test_a_quoted_sentence_needs_no_second_stop() -> None:
    assert wording("en").say("event.promise_made", promise="“We shall pay.”").endswith("pay.”")
    assert wording("zh").say("event.promise_made", promise="“我们付。”").endswith("付。”")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANGUAGE": "zh"}, "zh"),
        ({}, "en"),
    ],
)
def test_the_system_says_which_language_to_begin_in(environment: dict[str, str], language: str) -> None:
    assert system_language(environment) == language


def test_an_authored_text_falls_back_to_the_language_that_its_author_wrote() -> None:
    assert wording("zh").pick({"en": "only English"}) == "only English"
    assert wording("en").pick({"zh": "只有中文"}) == "只有中文"
    assert wording("en").pick(None) == ""


def test_every_text_that_the_program_asks_for_exists() -> None:
    known = wording("en").forms
    missing = {key for key in literal_keys() if key not in known and not key.startswith("advice.advice.")}
    assert not missing


def literal_keys() -> Iterator[str]:
    """Ids written out in the sources that neither are texts nor have variants."""
    families = {key.split(".")[0] for key in wording("en").forms}
    looks_like = re.compile(rf"(?:{'|'.join(sorted(families))})(?:\.[a-z_0-9]+)+")
    sources = (path for folder in ("presentation", "terminal") for path in (PACKAGE / folder).glob("*.py"))
    for path in sources:
        constants = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Constant))
        texts = (node.value for node in constants if isinstance(node.value, str))
        yield from (text for text in texts if looks_like.fullmatch(text) and not wording("en").variants(text))
