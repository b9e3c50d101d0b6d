"""Names of a level's things, in the language of whoever reads them."""

from dataclasses import dataclass

from game.presentation.language import AuthoredText, Wording, wording
from game.rules.address import places_of
from game.rules.events import DebtKind
from game.rules.game import Game
from game.rules.state import Debt, Record, Spoken
from game.scenario.languages import Language
from game.scenario.model import Scenario
from game.scenario.vocabulary import EvasionCode, Tactic


@dataclass(frozen=True, eq=False)
class Narrator:
    """One level, told in one language."""

    game: Game
    wording: Wording

    @property
    def scenario(self) -> Scenario:
        """The level as its author wrote it."""
        return self.game.scenario

    def say(self, key: str, /, **values: object) -> str:
        """A text of the interface."""
        return self.wording.say(key, **values)

    def pick(self, text: AuthoredText | None) -> str:
        """A text of the level's author; empty if there is none."""
        return self.wording.pick(text)

    def quote(self, text: str) -> str:
        """A text between quotation marks, with those inside it turned into inner ones."""
        return self.say("quote", text=text.replace("“", "‘").replace("”", "’"))

    def response(self, response: str) -> str:
        """A response by its soundbite, between quotation marks."""
        return self.quote(self.pick(self.scenario.responses[response].soundbite))

    def audience(self, name: str) -> str:
        """An audience's name."""
        return self.pick(self.scenario.audiences[name].name)

    def outlet(self, name: str) -> str:
        """An outlet's name."""
        return self.pick(self.scenario.outlets[name].name)

    def reporter(self, name: str) -> str:
        """A reporter's office or beat."""
        return self.pick(self.scenario.reporters[name].name)

    def issue(self, name: str) -> str:
        """An issue's name."""
        return self.pick(self.scenario.issues[name].name)

    def part(self, address: str) -> str:
        """What a part of a question wants to know."""
        return self.pick(self.game.parts[address].text)

    def claim(self, proposition: str, value: bool) -> str:
        """A proposition in quotation marks, marked when it is held to be false."""
        statement = self.quote(self.pick(self.scenario.propositions[proposition].text))
        return statement if value else self.say("claim.false", statement=statement)

    def evidence(self, name: str) -> str:
        """A card's title."""
        return self.pick(self.scenario.evidence[name].title)

    def tactic(self, tactic: Tactic) -> str:
        """A tactic's name."""
        return self.say(f"tactic.{tactic}.name")

    def code(self, code: EvasionCode) -> str:
        """An evasion code's name."""
        return self.say(f"code.{code}.name")

    def soundbite(self, link: Spoken) -> str:
        """The words of a link that an outlet would quote."""
        if link.response is not None:
            return self.pick(self.scenario.responses[link.response].soundbite)
        assert link.evidence is not None  # a link is a response or a card
        card = self.scenario.evidence[link.evidence]
        phrasing = card.phrasings.get(link.phrasing) if link.phrasing else None
        if phrasing is not None:
            return self.pick(phrasing.soundbite or phrasing.text)
        return self.pick(card.soundbite or card.text)

    def spoken(self, link: Spoken) -> str:
        """A link in full."""
        if link.response is not None:
            return self.pick(self.scenario.responses[link.response].text)
        assert link.evidence is not None  # a link is a response or a card
        card = self.scenario.evidence[link.evidence]
        return self.pick(card.phrasings[link.phrasing].text if link.phrasing else card.text)

    def debt(self, debt: Debt, record: Record) -> str:
        """What the press can come back to, in a line."""
        if debt.kind is DebtKind.PART:
            return self.quote(self.part(debt.id))
        return self.contradiction(debt.id, record)

    def contradiction(self, address: str, record: Record) -> str:
        """Two claims that cannot stand together, in a line."""
        earlier, later = (record.claims[place] for place in places_of(address))
        return self.say(
            "debt.contradiction",
            earlier=self.claim(earlier.proposition, earlier.value),
            later=self.claim(later.proposition, later.value),
        )


def within(name: str) -> str:
    """A name as it stands within a sentence: “the Foreign Minister”, not “The”."""
    return f"the {name.removeprefix('The ')}" if name.startswith("The ") else name


def narrator(game: Game, language: Language, watched: bool = False) -> Narrator:
    """Tell a level in a language, to the speaker or to those who watch."""
    return Narrator(game, wording(language, watched))
