"""The kinds of value that a level's fields hold: ids, texts, shares, seconds."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    StringConstraints,
    ValidationError,
    ValidationInfo,
    model_validator,
)

from game.scenario.bilingual import Bilingual
from game.scenario.languages import Language


def _in_level_language(value: Any, info: ValidationInfo) -> Any:
    """Turn a plain string into a text in the level's own language."""
    if isinstance(value, str):
        return {(info.context or {}).get("language", "en"): value}
    return value


Sentence = Annotated[str, StringConstraints(min_length=1, max_length=4000, pattern=r"\S")]
Text = Annotated[Mapping[Language, Sentence], BeforeValidator(_in_level_language), Field(min_length=1)]
"""One text in every language that the author wrote; a plain string stands for the level's language."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,63}$")]
PartRef = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,63}\.[a-z][a-z0-9_]{0,63}$")]
"""A part's address: ``question.part``. Parts of a follow-up live in their question's namespace."""
AskRef = PartRef
"""An ask's address: ``question.ask``."""

Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
Signed = Annotated[float, Field(ge=-1, le=1, allow_inf_nan=False)]
Percent = Annotated[float, Field(ge=0, le=100, allow_inf_nan=False)]
Seconds = Annotated[int, Field(ge=1, le=600)]
Claims = Mapping[Id, bool]
"""Propositions put on the record, each as true or as false."""


class ShapeError(ValueError):
    """Keys of a node do not go together."""

    def __init__(self, message: Bilingual, remedy: Bilingual | None = None) -> None:
        super().__init__(message)
        self.message, self.remedy = message, remedy


class TooManyErrorsError(Exception):
    """A validation was broken off: what it was given is wrong in more places than anyone wants to read."""


class ErrorBudget:
    """How many errors one validation may still find; a parent's count includes its children's."""

    def __init__(self, errors: int) -> None:
        self._left = errors

    def spend(self, errors: int) -> None:
        """Count errors that were found; raises TooManyErrorsError when they are too many."""
        self._left -= errors
        if self._left < 0:
            raise TooManyErrorsError


RuleCode = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
"""The code of a check, such as `seconds-stray`."""


class Node(BaseModel):
    """The base of everything in a level: frozen, strict, closed, with an optional note."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    first_keys: ClassVar[tuple[str, ...]] = ()
    """Keys that a file names before the others, in canonical order."""

    note: Annotated[str | None, Field(description="For the author's eyes; the game ignores it.")] = None
    ignore: Annotated[
        Mapping[RuleCode, Sentence] | None,
        Field(description="Checks to overlook here and below, each with the reason."),
    ] = None

    @model_validator(mode="wrap")
    @classmethod
    def _within_budget(cls, value: Any, handler: ModelWrapValidatorHandler[Self], info: ValidationInfo) -> Self:
        """Break off early on a file made to be wrong everywhere; the context may hold an ErrorBudget."""
        try:
            return handler(value)
        except ValidationError as error:
            if info.context and "budget" in info.context:
                info.context["budget"].spend(error.error_count())
            raise
