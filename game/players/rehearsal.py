"""A rehearsal: the rest of a conference, played out in the mind."""

from game.players.plan import next_move
from game.players.preview import LINKS, Lines, Preview, lines_of
from game.players.reply import met, reply
from game.players.score import score
from game.players.taste import promising
from game.rules.actions import Call, Side, Yield
from game.rules.events import Phase
from game.rules.pacing import current
from game.rules.phases import legal_actions
from game.rules.play import apply
from game.rules.state import State


class Rehearsal:
    """Plays conferences to their end, again and again; who was once expected to say something is expected to say it again."""

    def __init__(self, *known: Preview) -> None:
        """What is known beforehand; what is known later takes the place of what was known earlier."""
        self.soreness = {name: sore for each in known for name, sore in each.soreness.items()}
        self._answers = {address: lines for each in known for address, lines in each.answers.items()}

    def play_out(self, state: State) -> float:
        """The score that the speaker ends with, if the press goes on by its plan."""
        while state.side is not None:
            if state.side is Side.SPEAKER:
                state = self._speak(state)
            else:
                state, _ = apply(state, next_move(state, self.soreness))
        return score(state)

    def _speak(self, state: State) -> State:
        if state.phase is Phase.FLOOR:
            return apply(state, Call(state.hands[0]))[0]
        return met(state) if state.phase is Phase.INTERRUPTED else self._answer(state)

    def _answer(self, state: State) -> State:
        """One line more, or the end; who was cut short says the one line that is asked for."""
        exchange, legal = current(state), legal_actions(state)
        if exchange.must_answer:
            return apply(state, promising(state, legal, 1)[0])[0]
        said = lines_of(state)
        expected = self._expected(state) if exchange.interrupted_at is None else ()
        line = next((line for line in expected if line not in said and line in legal), Yield())
        return apply(state, line)[0]

    def _expected(self, state: State) -> Lines:
        address = current(state).address
        if address not in self._answers:
            self._answers[address] = lines_of(reply(state, LINKS).state)
        return self._answers[address]
