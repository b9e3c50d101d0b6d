"""Where a level names something elsewhere: the form of a file, with the collection that each value or key points into."""

from collections.abc import Mapping
from typing import Any

from game.scenario.bilingual import Bilingual

EACH, KEY = "*", "@"
"""In a shape: what every entry of a mapping or sequence holds; and the keys themselves."""
Shape = str | Mapping[str, Any]
"""The name of a collection that a value points into; or shapes of what stands inside."""

CLAIMS: Shape = {KEY: "propositions"}
CONDITION: dict[str, Any] = {
    "meter": {"audience": "audiences"},
    "claimed": CLAIMS,
    "evasion": {"part": "parts"},
    "debt": {"part": "parts"},
    "asked": "askable",
    "said": "responses",
}
CONDITION |= {"all": {EACH: CONDITION}, "any": {EACH: CONDITION}, "not": CONDITION}
PARTS: Shape = {EACH: {"issue": "issues"}}
POINTERS: Shape = {
    "issues": {EACH: {"near": {EACH: "issues"}}},
    "propositions": {EACH: {"issue": "issues", "implies": {"true": CLAIMS, "false": CLAIMS}}},
    "evidence": {EACH: {"supports": CLAIMS, "phrasings": {EACH: {"claims": CLAIMS}}}},
    "responsibility": {KEY: "issues"},
    "frames": {EACH: {"issue": "issues"}},
    "audiences": {
        EACH: {
            "salience": {KEY: "issues"},
            "diet": {KEY: "outlets"},
            "beliefs": CLAIMS,
            "images": CLAIMS,
            "closeness": {KEY: "publics"},
            "talks_to": {KEY: "audiences"},
        }
    },
    "outlets": {EACH: {"home": "audiences"}},
    "reporters": {EACH: {"outlet": "outlets"}},
    "briefing": {"messages": {EACH: "responses"}},
    "openings": {EACH: {"says": {EACH: "responses"}}},
    "questions": {
        EACH: {
            "reporter": "reporters",
            "issue": "issues",
            "when": CONDITION,
            "asks": {EACH: {"premise": CLAIMS}},
            "parts": PARTS,
            "responses": {EACH: "responses"},
            "follow_ups": {
                EACH: {
                    "when": CONDITION,
                    "premise": CLAIMS,
                    "presses": {EACH: "parts"},
                    "parts": PARTS,
                    "responses": {EACH: "responses"},
                }
            },
        }
    },
    "responses": {
        EACH: {
            "issue": "issues",
            "claims": CLAIMS,
            "acknowledges": CLAIMS,
            "cites": {EACH: "evidence"},
            "answers": {KEY: "parts"},
            "frame": "frames",
            "promise": "propositions",
            "target": "audiences",
        }
    },
    "fallbacks": {EACH: "responses"},
    "events": {EACH: {"when": CONDITION, "outlet": "outlets", "reveals": CLAIMS, "issue": "issues"}},
    "objectives": {EACH: {"audience": "audiences", "claims": CLAIMS, "message": "messages"}},
    "history": {
        "dossier": {EACH: "evidence"},
        "messages": {EACH: "messages"},
        "opening": "openings",
        "exchanges": {EACH: {"ask": "asks", "answer": {EACH: {"say": "responses", "cite": "evidence"}}}},
    },
}
NAMES = {
    "issues": Bilingual("issue", "议题"),
    "propositions": Bilingual("proposition", "命题"),
    "evidence": Bilingual("evidence card", "证据"),
    "frames": Bilingual("frame", "角度"),
    "audiences": Bilingual("audience", "受众"),
    "publics": Bilingual("audience (nor `speaker`)", "受众（也不是`speaker`）"),
    "outlets": Bilingual("outlet", "媒体"),
    "reporters": Bilingual("reporter", "记者"),
    "responses": Bilingual("response", "应答"),
    "messages": Bilingual("message in `briefing`", "`briefing`主旨句"),
    "openings": Bilingual("opening", "开场白"),
    "parts": Bilingual("part of a question", "问题部分"),
    "asks": Bilingual("way to ask a question", "提法"),
    "askable": Bilingual("question, nor any way to ask one,", "问题或提法"),
}
