"""Actions go into JSON and come back the same; anything else is refused with a reason."""

import json
from dataclasses import fields
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules.actions import Action, Ask, CallDebt, Cite, Motive, Say, Side, Yield
from game.session.notation import NotationError, action_from_data, action_to_data

_ids = st.from_regex(r"[a-z][a-z0-9_]{0,20}(\.[a-z]{1,5})?", fullmatch=True)
_motives = st.none() | st.builds(Motive, _ids, st.lists(_ids, max_size=3).map(tuple))


def _any(kind: type[Any]) -> st.SearchStrategy[Any]:
    values = {"motive": _motives, "phrasing": st.none() | _ids}
    return st.builds(kind, **{field.name: values.get(field.name, _ids) for field in fields(kind)})


_actions = st.one_of([_any(kind) for kind in get_args(Action)])


@given(st.sampled_from(Side), _actions)
def test_every_action_comes_back_from_json_as_it_was(side: Side, action: Action):
    side_again, again = action_from_data(json.loads(json.dumps(action_to_data(side, action))))
    assert (side_again, again) == (side, action)
    assert getattr(again, "motive", None) == getattr(action, "motive", None)


@pytest.mark.parametrize(
    ("side", "action", "data"),
    [
        (
            Side.PRESS,
            Ask("aid.mild", Motive("next")),
            {"ask": "aid.mild", "motive": {"reason": "next", "subjects": []}},
        ),
        (Side.PRESS, CallDebt("aid.doubts"), {"call_debt": "aid.doubts"}),
        (Side.SPEAKER, Say("no_strings"), {"say": "no_strings"}),
        (Side.SPEAKER, Cite("masks", "nearly_forty"), {"cite": "masks", "phrasing": "nearly_forty"}),
        (Side.SPEAKER, Yield(), {"yield": True}),
    ],
)
def test_an_action_is_written_as_one_key_a_person_can_read(side: Side, action: Action, data: dict[str, Any]):
    assert action_to_data(side, action) == {"side": side.value, **data}


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ([], "an action is an object"),
        ({"say": "x"}, "'side' is one of speaker, press, not None"),
        ({"side": ["press"], "say": "x"}, "'side' is one of"),
        ({"side": "speaker"}, "exactly one of the keys .*; here: none"),
        ({"side": "speaker", "say": "x", "yield": True}, "exactly one of the keys .*; here: say, yield"),
        ({"side": "speaker", "yield": 1}, "'yield' is true, not 1"),
        ({"side": "speaker", "say": 7}, "an id is a short text, not 7"),
        ({"side": "speaker", "say": ""}, "an id is a short text"),
        ({"side": "speaker", "say": "x" * 1000}, "an id is a short text"),
        ({"side": "speaker", "say": "x", "phrasing": "y"}, "'say' has no key 'phrasing'"),
        ({"side": "speaker", "cite": "x", "phrasing": None}, "an id is a short text, not None"),
        ({"side": "press", "ask": "x.y", "motive": "malice"}, "a motive has a reason and a list of subjects"),
        ({"side": "press", "ask": "x.y", "motive": {"reason": "a", "subjects": [1]}}, "an id is a short text, not 1"),
    ],
)
def test_what_is_no_action_is_refused_with_a_reason(data: object, reason: str):
    with pytest.raises(NotationError, match=reason):
        action_from_data(data)
