"""Each key of a level file: an example of its value as YAML and, where the model itself has none, a description.

A key that several kinds of node share is shown once, under the kind that others build on.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Shown(NamedTuple):
    """How a key is shown to someone who writes levels."""

    example: str
    description: str | None = None


_S = Shown
_INVENTED = _S("true", "It is made up; the player is told so.")

WORLD: Mapping[str, Mapping[str, Shown]] = {
    "Node": {
        "note": _S("ask Li whether the date is right"),
        "ignore": _S("{seconds-stray: he reads this very slowly}"),
    },
    "Scenario": {
        "format": _S("1", "The number of this format."),
        "id": _S("bridge", "The level's id; its file is named after it."),
        "language": _S("en"),
        "title": _S(
            "{en: The closed bridge, zh: 封闭的大桥}", "What the level is called; its languages are the level's."
        ),
        "place": _S("City hall, Monday morning"),
        "summary": _S("A bridge was closed overnight and nobody was told. Explain it."),
        "lesson": _S("A straight answer now costs less than the same answer later."),
        "clock": _S("1200"),
        "picture": _S("skyline"),
        "speaker": _S("{name: The mayor’s spokesperson}", "Who stands at the podium."),
        "issues": _S("{safety: {name: Safety, near: [traffic]}}", "What questions and propositions are about, by id."),
        "propositions": _S(
            "{bridge_unsafe: {text: The bridge was unsafe., issue: safety, image: -0.4, truth: true}}",
            "Statements that can be claimed true or false, by id.",
        ),
        "evidence": _S(
            "{report: {title: The report, text: There are eleven cracks., seconds: 3, supports: {bridge_unsafe: true}, "
            "quality: 0.8, source: {name: City engineer}}}",
            "Cards for the dossier, by id.",
        ),
        "responsibility": _S("{safety: {level: accidental}}"),
        "frames": _S("{lives_first: {name: Lives come first, issue: safety}}", "Ways to see the matter, by id."),
        "audiences": _S(
            "{town: {name: The town, favourable: 48, unfavourable: 40, source: {name: My guess, estimate: true}, trust: 0.5, "
            "salience: {safety: 1}, diet: {gazette: 0.5}}}",
            "The publics whose opinion is on the wall, by id.",
        ),
        "outlets": _S(
            "{gazette: {name: The Gazette, news_values: {conflict: 0.3, novelty: 0.6, negativity: 0.4, closeness: 0.5}}}",
            "Newspapers, agencies and broadcasters, by id.",
        ),
        "reporters": _S(
            "{city_desk: {name: The city desk, outlet: gazette, temperament: accountability, patience: 3}}",
            "Who asks, by id.",
        ),
        "briefing": _S("{dossier: 3, messages: [lives_come_first]}", "What the speaker may prepare."),
        "openings": _S("{none: {name: No statement}}", "Statements before the first question, by id."),
        "questions": _S(
            "{why_now: {reporter: city_desk, issue: safety, asks: {mild: {text: What happened?}}, "
            "parts: {cause: {text: What happened?, issue: safety}}, responses: [cracks_found]}}",
            "What reporters may ask, by id.",
        ),
        "responses": _S(
            "{cracks_found: {tactic: direct_answer, text: We found cracks., soundbite: We found cracks, seconds: 2, "
            "answers: {why_now.cause: explicit}}}",
            "Every line that the speaker can say, by id.",
        ),
        "fallbacks": _S("[no_comment, answered_that]"),
        "events": _S(
            "{ferry_fails: {when: {exchange: {at_least: 1}}, text: The first ferry has broken down.}}",
            "What may happen outside the room, by id.",
        ),
        "objectives": _S(
            "{in_order: {kind: clock, grade: bronze, seconds_left: 60}}", "What the level asks for, by id."
        ),
        "history": _S(
            "{opening: none, exchanges: [{ask: why_now.mild, answer: [{say: cracks_found}]}]}",
            "What was really said, where the conference was real.",
        ),
    },
    "Speaker": {
        "name": _S("The mayor’s spokesperson"),
        "description": _S("Speaks for a city of eighty thousand.", "Who that is, in a sentence or two."),
    },
    "Issue": {"name": _S("{en: Safety, zh: 安全}", "What players read."), "near": _S("[traffic]")},
    "Proposition": {
        "text": _S("The city knew of the cracks in March.", "The statement as a whole sentence."),
        "issue": _S("openness", "The issue that it is about."),
        "image": _S("-0.7"),
        "truth": _S("contested", "What a careful referee would say; only true and false are ever fact-checked."),
        "implies": _S("{true: {told_at_once: false}}", "What follows from it; the converse is worked out."),
    },
    "Implications": {
        "true": _S("{told_at_once: false}", "What follows when it is true."),
        "false": _S("{bridge_safe: true}", "What follows when it is false."),
    },
    "Source": {
        "name": _S("City engineer’s office", "Who says so."),
        "date": _S('"2024-05-06"', "When, in quotes."),
        "url": _S("https://example.org/report", "Where it can be read."),
    },
    "Phrasing": {
        "text": _S("You could put your hand through that girder.", "What is said."),
        "soundbite": _S("Put your hand through it", "The words that an outlet would quote, without quotation marks."),
        "seconds": _S("4", "How long it takes to say."),
        "vivid": _S("0.8", "How much more than plain words it draws outlets."),
        "claims": _S("{bridge_about_to_fall: true}"),
    },
    "Evidence": {
        "title": _S("The inspection report", "What the card is called."),
        "text": _S("The inspectors counted eleven cracks."),
        "soundbite": _S("Eleven cracks", "The words that an outlet would quote, without quotation marks."),
        "seconds": _S("4", "How long it takes to say."),
        "supports": _S("{bridge_unsafe: true}", "What it shows to be so; cited, it puts this on the record."),
        "quality": _S("0.8"),
        "figure": _S("true"),
        "source": _S("{name: City engineer’s office}", "Where the fact comes from."),
        "phrasings": _S(
            "{plain: {text: They counted eleven cracks., seconds: 3}}",
            "Ways to say it; one is chosen when it is cited.",
        ),
    },
    "IssueResponsibility": {
        "level": _S("accidental", "Whose fault the public thinks it is: nobody’s, an accident, or avoidable."),
        "about": _S("competence"),
    },
    "Frame": {
        "name": _S("Lives come first", "What players read."),
        "issue": _S("safety", "The issue that weighs more in this light."),
    },
    "Poll": {
        "name": _S("Pew Research Center, 3-29 March 2020", "Who asked."),
        "size": _S("1000"),
        "date": _S('"2020-03"', "When, in quotes."),
        "url": _S("https://example.org/poll", "Where it can be read."),
        "estimate": _S("true"),
    },
    "Audience": {
        "name": _S("The town", "What players read."),
        "favourable": _S("48", "Share with a good opinion of the speaker's side, in percent."),
        "unfavourable": _S("40", "Share with a bad one; the rest don't know."),
        "source": _S("{name: My guess, estimate: true}", "The survey that these shares come from."),
        "trust": _S("0.5"),
        "involvement": _S("0.6", "How much the matter means to it; the involved weigh arguments, others go by cues."),
        "salience": _S("{safety: 0.5, traffic: 0.5}"),
        "diet": _S("{gazette: 0.5, drive_radio: 0.2}"),
        "beliefs": _S("{city_knew_in_march: -0.3}"),
        "images": _S("{bridge_unsafe: 0.1}"),
        "closeness": _S("{speaker: 0.6, commuters: 0.4}"),
        "talks_to": _S("{commuters: 0.2}"),
    },
    "NewsValues": {
        "conflict": _S("0.8", "Appetite for quarrels."),
        "novelty": _S("0.6", "Appetite for what was not said before."),
        "negativity": _S("0.7", "Appetite for bad news."),
        "closeness": _S("0.3", "Appetite for what concerns its own readers."),
    },
    "Outlet": {
        "name": _S("The Gazette", "What is printed on top."),
        "masthead": _S("broadsheet", "How its front page looks."),
        "home": _S("town"),
        "news_values": _S("{conflict: 0.3, novelty: 0.6, negativity: 0.4, closeness: 0.5}", "What it looks for."),
        "slant": _S("-0.3"),
        "rigour": _S("0.8"),
        "reach": _S("0.6"),
        "live": _S("true"),
        "invented": _INVENTED,
    },
    "Reporter": {
        "name": _S("The Gazette’s city desk"),
        "outlet": _S("gazette", "Who sends the reporter."),
        "temperament": _S("accountability", "What the reporter is after."),
        "patience": _S("3", "How much evasion the reporter bears before cutting in."),
        "portrait": _S("woman"),
        "description": _S("Reads the annexes.", "A sentence about the reporter."),
        "invented": _INVENTED,
    },
}
CONFERENCE: Mapping[str, Mapping[str, Shown]] = {
    "Briefing": {"dossier": _S("5"), "messages": _S("[lives_come_first]")},
    "Opening": {"name": _S("Tell it first", "What the choice is called."), "says": _S("[we_knew_in_march]")},
    "Dimensions": {
        "initiative": _S("2", "How far it sets the agenda: several questions, a long preface."),
        "directness": _S("2", "How little it is wrapped: “why did you”, not “could you tell us”."),
        "assertiveness": _S("1", "How much the wording pushes towards one answer."),
        "opposition": _S("3", "How openly it disagrees."),
        "accountability": _S("2", "How far the speaker is asked to justify what was done."),
    },
    "Ask": {
        "text": _S("After months of silence you closed the bridge. Why?", "The question as it is put."),
        "seconds": _S("8", "How long it takes to ask."),
        "premise": _S("{city_knew_in_march: true}"),
        "premise_quote": _S("months of silence"),
        "dimensions": _S("{initiative: 3, opposition: 2}", "How hard it is put, 0 to 3 each; 1 where absent."),
        "invented": _INVENTED,
    },
    "Part": {"text": _S("Since when did you know?"), "issue": _S("openness", "The issue that it is about.")},
    "FollowUp": {
        "when": _S(
            "{evasion: {part: why_now.since_when, group: ambivalent}}",
            "What the record must show; always, where absent.",
        ),
        "presses": _S("[why_now.since_when]"),
        "parts": _S("{who: {text: Who held it back?, issue: openness}}"),
        "responses": _S("[it_was_our_desk]"),
    },
    "Question": {
        "reporter": _S("city_desk", "Who asks it."),
        "issue": _S("safety", "The issue that it is about."),
        "when": _S("{asked: why_now}", "When it may be asked; at any time, where absent."),
        "asks": _S("{mild: {text: What happened?}, hostile: {text: Why did you hide it?}}"),
        "parts": _S("{cause: {text: What happened?, issue: safety}}", "What it wants to know, by id."),
        "responses": _S("[cracks_found, no_comment]", "What may be said to it."),
        "follow_ups": _S(
            "{who: {text: And who knew?, presses: [why_now.cause]}}",
            "Further questions that the answer may draw, by id.",
        ),
        "invented": _INVENTED,
    },
    "Response": {
        "tactic": _S("deny", "What the line does; the glossary explains each."),
        "text": _S("The moment we knew, you knew.", "The line as it is said."),
        "soundbite": _S("You knew when we knew"),
        "seconds": _S("4", "How long it takes to say."),
        "issue": _S("traffic"),
        "claims": _S("{told_at_once: true}", "What it puts on the record."),
        "acknowledges": _S("{closed_for_show: true}"),
        "cites": _S("[inspection_report]"),
        "answers": _S("{why_now.since_when: explicit}"),
        "frame": _S("lives_first", "The light in which it puts the matter."),
        "promise": _S("reports_will_be_published"),
        "announces": _S("3"),
        "warmth": _S("0.6"),
        "hostility": _S("0.4"),
        "target": _S("commuters"),
        "figure": _S("true"),
        "invented": _INVENTED,
    },
    "Event": {
        "when": _S("{exchange: {at_least: 2}}", "It happens after the exchange that first makes this hold."),
        "text": _S("The first ferry has broken down.", "What is read out in the room."),
        "outlet": _S("drive_radio"),
        "reveals": _S("{ferries_safe: false}"),
        "issue": _S("traffic"),
        "invented": _INVENTED,
    },
    "HistoricalLine": {
        "say": _S("cracks_found", "The response that was said."),
        "cite": _S("inspection_report", "The card that was cited."),
        "phrasing": _S("plain", "In which of its phrasings."),
    },
    "HistoricalExchange": {
        "ask": _S("why_now.mild", "The question, and how it was put."),
        "answer": _S("[{say: cracks_found}, {cite: inspection_report, phrasing: plain}]", "The answer, link by link."),
    },
    "History": {
        "dossier": _S("[inspection_report]", "The cards that were at hand."),
        "messages": _S("[lives_come_first]", "The messages that were brought."),
        "opening": _S("none", "The statement that was read."),
        "exchanges": _S("[{ask: why_now.mild, answer: [{say: cracks_found}]}]", "Every question, in order."),
    },
}
CONDITIONS: Mapping[str, Mapping[str, Shown]] = {
    "Condition": {
        "all": _S("[{said: cracks_found}, {exchange: {at_least: 2}}]"),
        "any": _S("[{asked: why_now}, {debt: {at_least: 2}}]"),
        "not": _S("{said: we_knew_in_march}"),
        "meter": _S("{audience: town, at_most: 45}", "A measure of a public lies within bounds."),
        "claimed": _S("{told_at_once: true}"),
        "evasion": _S("{part: why_now.cause, group: non_reply}", "A part has come out so."),
        "asked": _S("why_now.hostile"),
        "said": _S("no_comment"),
        "debt": _S("{part: why_now.cause}", "Something is still owed."),
        "exchange": _S("{at_least: 2}", "So many reporters have been answered."),
    },
    "MeterCondition": {
        "audience": _S("town", "Whose measure."),
        "measure": _S("credibility", "What is measured; favourable where absent."),
        "at_least": _S("0.4", "The lower bound: percent, or 0 to 1 for credibility."),
        "at_most": _S("0.6", "The upper bound."),
    },
    "EvasionCondition": {
        "part": _S("why_now.since_when", "The part of a question."),
        "codes": _S("[dodging, deflection]", "The codes that count."),
        "group": _S("ambivalent", "Or all codes of a group."),
    },
    "DebtCondition": {
        "part": _S("why_now.since_when", "The part that is owed; any, where absent."),
        "at_least": _S("2", "How many debts are open, where no part is named."),
    },
    "ExchangeCondition": {"at_least": _S("2", "At least so many."), "at_most": _S("5", "At most so many.")},
    "MeterObjective": {
        "kind": _S("meter", "This is about where a measure stands at the end."),
        "grade": _S("gold"),
        "audience": _S("town", "Whose measure."),
        "measure": _S("favourable", "What is measured; favourable where absent."),
        "at_least": _S("50", "The lower bound: percent, or 0 to 1 for credibility."),
        "at_most": _S("60", "The upper bound."),
    },
    "ChangeObjective": {
        "kind": _S("change", "This is about how far a measure moves."),
        "grade": _S("silver"),
        "audience": _S("town", "Whose measure."),
        "measure": _S("favourable", "What is measured; favourable where absent."),
        "at_least": _S("-5", "The lower bound: people in a thousand, or thousandths of credibility."),
        "at_most": _S("20", "The upper bound."),
    },
    "NeverClaimObjective": {
        "kind": _S("never_claim", "This is about what must not be said."),
        "grade": _S("silver"),
        "claims": _S("{told_at_once: true}", "None of these may follow from the record."),
    },
    "DeliverObjective": {
        "kind": _S("deliver", "This is about a message that outlets lead with."),
        "grade": _S("silver"),
        "message": _S("lives_come_first", "One of the messages of the briefing."),
        "outlets": _S("2", "How many outlets have to lead with it."),
    },
    "DodgesObjective": {
        "kind": _S("dodges", "This is about dodges that are noticed."),
        "grade": _S("bronze"),
        "at_most": _S("2", "How many may be."),
    },
    "DebtsObjective": {
        "kind": _S("debts", "This is about what is owed at the end."),
        "grade": _S("gold"),
        "at_most": _S("0", "How many debts may be open."),
    },
    "ClockObjective": {
        "kind": _S("clock", "This is about finishing in time and in order."),
        "grade": _S("bronze"),
        "seconds_left": _S("60", "How many seconds must be left."),
    },
}
SHOWN: Mapping[str, Mapping[str, Shown]] = {**WORLD, **CONFERENCE, **CONDITIONS}
"""By kind of node and key."""
