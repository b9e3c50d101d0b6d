"""Typed conditions on a conference: trees, never expression strings, so that they can be analysed and edited in forms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field, model_validator

from game.scenario.bilingual import Bilingual
from game.scenario.fields import AskRef, Claims, Id, Node, PartRef, ShapeError
from game.scenario.vocabulary import EvasionCode, EvasionGroup, Measure


class MeterCondition(Node):
    """An audience's measure lies within bounds (percent; credibility from 0 to 1)."""

    audience: Id
    measure: Annotated[Measure, Field(strict=False)] = Measure.FAVOURABLE
    at_least: float | None = None
    at_most: float | None = None


class EvasionCondition(Node):
    """A part was coded with one of these codes, or with a code of this group."""

    part: PartRef
    codes: Annotated[Sequence[Annotated[EvasionCode, Field(strict=False)]], Field(max_length=9)] = ()
    group: Annotated[EvasionGroup | None, Field(strict=False)] = None


class DebtCondition(Node):
    """A part is an open debt; or, without a part, at least so many debts are open."""

    part: PartRef | None = None
    at_least: Annotated[int, Field(ge=1, le=99)] = 1


class ExchangeCondition(Node):
    """So many exchanges have ended."""

    at_least: Annotated[int, Field(ge=0, le=99)] = 0
    at_most: Annotated[int, Field(ge=0, le=99)] = 99


class Condition(Node):
    """Exactly one of its keys is set."""

    all: Annotated[Sequence[Condition] | None, Field(min_length=1, description="Every one of these holds.")] = None
    any: Annotated[Sequence[Condition] | None, Field(min_length=1, description="At least one of these holds.")] = None
    not_: Annotated[Condition | None, Field(alias="not", description="This does not hold.")] = None
    meter: MeterCondition | None = None
    claimed: Annotated[Claims | None, Field(min_length=1, description="The record entails all of these.")] = None
    evasion: EvasionCondition | None = None
    asked: Annotated[Id | AskRef | None, Field(description="A question, or one of its asks, has been put.")] = None
    said: Annotated[Id | None, Field(description="A response has been said.")] = None
    debt: DebtCondition | None = None
    exchange: ExchangeCondition | None = None

    @model_validator(mode="after")
    def _exactly_one(self) -> Condition:
        named = self.model_fields_set - {"note", "ignore"}
        if len(named) != 1:
            raise ShapeError(
                Bilingual(
                    "a condition has exactly one key: all, any, not, meter, claimed, evasion, asked, said, debt or exchange",
                    "一个条件只有一个键：all、any、not、meter、claimed、evasion、asked、said、debt或exchange",
                ),
                Bilingual("join several with `all` or `any`", "几个条件用`all`或`any`合起来"),
            )
        return self
