"""Plain data to a Scenario: the schema's complaints, at their places, in plain words."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from game.scenario.bilingual import Bilingual
from game.scenario.cut_off import cut_off
from game.scenario.display import quoted
from game.scenario.document import Address, Document
from game.scenario.fields import ErrorBudget, TooManyErrorsError
from game.scenario.keys import allowed_keys, kinds_at
from game.scenario.languages import LANGUAGES, Language
from game.scenario.model import Scenario
from game.scenario.problems import MOST_PROBLEMS, Problem
from game.scenario.suggestions import did_you_mean, nearest
from game.scenario.wording import WORDINGS, Wording, not_a_word

MOST_ERRORS = 5000
_UNION_TROUBLE = ("union_tag_invalid", "union_tag_not_found")


def validate(document: Document) -> tuple[Scenario | None, list[Problem]]:
    """The level, or what keeps the file from being one: every problem, or the first ones of a great many."""
    try:
        return Scenario.model_validate(document.data, context=_context(document, budget=True)), []
    except ValidationError as error:
        return None, list(_problems(document, error.errors(include_url=False)))
    except TooManyErrorsError:
        return None, list(_problems(document, islice(_piece_by_piece(document), MOST_PROBLEMS + 1)))


def _piece_by_piece(document: Document) -> Iterator[ErrorDetails]:
    """The errors of each entry of each collection, found one entry after the other."""
    for name, content in document.data.items():
        entries = [{key: value} for key, value in content.items()] if isinstance(content, Mapping) else [content]
        for entry in entries:
            try:
                Scenario.model_validate({name: entry}, context=_context(document, budget=False))
            except ValidationError as error:
                yield from (detail for detail in error.errors(include_url=False) if detail["loc"][:1] == (name,))


def _context(document: Document, *, budget: bool) -> dict[str, Any]:
    context: dict[str, Any] = {"language": level_language(document.data)}
    return context | ({"budget": ErrorBudget(MOST_ERRORS)} if budget else {})


def level_language(data: Mapping[str, Any]) -> Language:
    """The language of a file's plain strings; English where the file does not rightly say."""
    said = data.get("language")
    return next((language for language in LANGUAGES if language == said), "en")


def _problems(document: Document, errors: Iterable[ErrorDetails]) -> Iterator[Problem]:
    seen = set()
    for detail in errors:
        address, is_key = _locate(document.data, detail["loc"])
        problem = _problem(document, detail, address, is_key)
        # A union complains once for each of its members.
        told = (address, problem.code, detail["loc"][-1] if problem.code == "missing-key" else "")
        if told not in seen:
            seen.add(told)
            yield problem


def _locate(data: Any, loc: tuple[str | int, ...]) -> tuple[Address, bool]:
    """The address in the file of pydantic's location, which also names members of unions; and whether a key is meant."""
    address: list[str | int] = []
    for step in loc:
        inside = data if isinstance(data, Mapping) else dict(enumerate(data)) if isinstance(data, tuple) else {}
        if step in inside:
            address.append(step)
            data = inside[step]
    return tuple(address), bool(loc) and loc[-1] == "[key]"


def _problem(document: Document, detail: ErrorDetails, address: Address, is_key: bool) -> Problem:
    kind, last = detail["type"], str(detail["loc"][-1]) if detail["loc"] else ""
    stray = cut_off(document, address)
    if stray is not None:
        return stray
    if kind == "missing":
        place = _named(address)
        remedy = Bilingual(f"add a line `{last}: …` to {place}", f"在{place.chinese}里加一行`{last}: …`")
        return document.problem("missing-key", address, _missing(last), key=True, hint=remedy)
    if kind == "extra_forbidden":
        return _unknown_key(document, address)
    if kind in _UNION_TROUBLE:
        return _wrong_kind(document, detail, address)
    if kind == "dict_type" and set(allowed_keys(address)) == set(LANGUAGES):
        kind = "text_type"
    context = {"keys": allowed_keys(address), **detail.get("ctx", {})}
    wording = _wording(kind, context, detail["input"], detail["msg"])
    return document.problem(
        wording.code, address, wording.message, key=is_key, hint=wording.hint, instead=wording.instead
    )


def _wording(kind: str, context: Mapping[str, Any], value: Any, said: str) -> Wording:
    word = WORDINGS.get(kind)
    if word is not None:
        return word(context, value)
    return Wording("wrong-type", Bilingual(f"{said[:1].lower()}{said[1:]}", f"这个值不合适（{said}）"), None)


def _missing(key: str) -> Bilingual:
    return Bilingual(f"the key `{key}` is missing here", f"这里缺少键`{key}`")


def _wrong_kind(document: Document, detail: ErrorDetails, address: Address) -> Problem:
    kinds = kinds_at(address)
    if detail["type"] == "union_tag_not_found":
        listed = [f"`{kind}`" for kind in kinds]
        hint = Bilingual("add `kind: …`, one of " + ", ".join(listed), "加上`kind: …`，取其一：" + "、".join(listed))
        return document.problem("missing-key", address, _missing("kind"), key=True, hint=hint)
    written = detail.get("ctx", {}).get("tag")
    return document.problem(
        "unknown-word",
        (*address, "kind"),
        not_a_word(written),
        hint=did_you_mean(written, kinds),
        instead=nearest(written, kinds),
    )


def _named(address: Address) -> Bilingual:
    if not address:
        return Bilingual("the file", "文件")
    if isinstance(address[-1], str):
        return Bilingual(quoted(address[-1]), quoted(address[-1]))
    return Bilingual("this item", "这一项")


def _unknown_key(document: Document, address: Address) -> Problem:
    name, known = quoted(address[-1]), allowed_keys(address[:-1])
    message = Bilingual(f"no key {name} is known here", f"这里没有键{name}")
    if address[-1] == "<<":
        hint = Bilingual("level files don't merge mappings: write the keys out", "关卡文件不合并映射：把键都写出来")
        return document.problem("unknown-key", address, message, key=True, hint=hint)
    near = nearest(address[-1], known)
    # A key that is there already cannot be what was meant.
    instead = near if near not in (document.branch(address[:-1]) or document.root).keys else None
    return document.problem(
        "unknown-key", address, message, key=True, hint=did_you_mean(address[-1], known), instead=instead
    )
