"""The glossary: every tactic and every evasion code, with an example and a source."""

from dataclasses import dataclass

from game.presentation.language import Wording
from game.scenario.vocabulary import EvasionCode, EvasionGroup, Tactic, TacticGroup


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """One word of the game."""

    id: str
    name: str
    gloss: str
    """What it is, in one sentence."""
    example: str
    source: str


@dataclass(frozen=True, slots=True)
class GlossarySection:
    """Words that belong together."""

    id: str
    name: str
    gloss: str
    entries: tuple[GlossaryEntry, ...]


def glossary(wording: Wording) -> tuple[GlossarySection, ...]:
    """All tactics by group, then the evasion codes by group."""
    return (
        *(_tactics(wording, group) for group in TacticGroup),
        *(_codes(wording, group) for group in EvasionGroup),
    )


def look_up(wording: Wording, word: str) -> tuple[GlossaryEntry, ...]:
    """Entries whose name, or id, contains the word."""
    wanted = word.strip().lower()
    entries = (entry for section in glossary(wording) for entry in section.entries)
    return tuple(entry for entry in entries if wanted in entry.name.lower() or wanted in entry.id.replace("_", " "))


def _tactics(wording: Wording, group: TacticGroup) -> GlossarySection:
    entries = tuple(_entry(wording, "tactic", tactic) for tactic in Tactic if tactic.group is group)
    return GlossarySection(group, wording.say(f"group.{group}.name"), wording.say(f"group.{group}.gloss"), entries)


def _codes(wording: Wording, group: EvasionGroup) -> GlossarySection:
    entries = tuple(_entry(wording, "code", code) for code in EvasionCode if code.group is group)
    return GlossarySection(group, wording.say(f"code.group.{group}"), wording.say(f"code.group.{group}.gloss"), entries)


def _entry(wording: Wording, kind: str, word: Tactic | EvasionCode) -> GlossaryEntry:
    return GlossaryEntry(
        id=word.value,
        name=wording.say(f"{kind}.{word}.name"),
        gloss=wording.say(f"{kind}.{word}.gloss"),
        example=wording.say(f"{kind}.{word}.example"),
        source=wording.say("code.source" if kind == "code" else f"tactic.{word}.source"),
    )
