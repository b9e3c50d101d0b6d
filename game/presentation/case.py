"""A line under discussion by the advisers."""

from dataclasses import dataclass, replace

from game.presentation.narrator import Narrator
from game.rules.evasion import code_exchange, is_clear
from game.rules.state import Exchange, Spoken, State


@dataclass(frozen=True, eq=False, slots=True)
class Case:
    """A line under discussion, as the last of its answer."""

    narrator: Narrator
    state: State
    exchange: Exchange
    link: Spoken

    def open_before(self) -> set[str]:
        """Parts that the lines before it leave open."""
        return open_parts(self.state, replace(self.exchange, links=self.exchange.links[:-1]))

    def say(self, key: str, /, **values: object) -> str:
        """A remark of an adviser."""
        return self.narrator.say(f"advice.{key}", **values)


def open_parts(state: State, exchange: Exchange) -> set[str]:
    """Parts of the question that an exchange leaves open."""
    return {coded.part for coded in code_exchange(state.game, exchange, state.record) if not is_clear(coded.code)}
