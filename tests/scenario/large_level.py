"""A level of any number of questions with four responses each: clean, bilingual, as long as real ones are."""

from game.scenario.templates import template

_DIGITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_HAN = "零一二三四五六七八九"
_QUESTION = """\
  question_{number}:
    reporter: city_desk
    issue: safety
    asks:
      mild:
        text:
          en: How do you see the matter {words}, given that many people doubt it and say so loudly?
          zh: 有人对此表示怀疑，您怎么看那个问题，能否给我们介绍一下？
        seconds: 8
        dimensions: {{initiative: 1, directness: 2, assertiveness: 1, opposition: 0, accountability: 1}}
    parts:
      first: {{text: {{en: "What do you say?", zh: 怎么看？}}, issue: safety}}
    responses: [{responses}]
"""
_RESPONSE = """\
  {name}:
    tactic: {tactic}
    text:
      en: This is line {line} of the answer to question {words}, long enough to look like a real one.
      zh: 这是对那个问题的回答{han}之{one}，像一句真正的话，语气郑重。
    soundbite: {{en: “Line {line} of {words}”, zh: “{han}题{one}句”}}
    seconds: 8
    claims: {{bridge_unsafe: true}}
    answers: {{question_{number}.first: explicit}}
"""
_TACTICS = ("deny", "bridge", "direct_answer", "acknowledge")


def large_level(questions: int) -> str:
    """The text of the level: the bilingual template and so many questions more."""
    head, _, rest = template("bilingual").partition("\nresponses:\n")
    lines, _, tail = rest.partition("\nfallbacks:")
    asked = "".join(_question(number) for number in range(questions))
    said = "".join(_response(number, line) for number in range(questions) for line in range(len(_TACTICS)))
    return f"{head}{asked}\nresponses:\n{lines}{said}\nfallbacks:{tail}"


def _question(number: int) -> str:
    responses = ", ".join(_name(number, line) for line in range(len(_TACTICS)))
    return _QUESTION.format(number=number, words=_words(number), responses=responses)


def _response(number: int, line: int) -> str:
    return _RESPONSE.format(
        name=_name(number, line), tactic=_TACTICS[line], number=number, words=_words(number), line=_DIGITS[line],
        han=_chinese(number), one=_HAN[line],
    )  # fmt: skip


def _name(number: int, line: int) -> str:
    return f"r{number}_{line}"


def _words(number: int) -> str:
    return "-".join(_DIGITS[int(digit)] for digit in str(number))


def _chinese(number: int) -> str:
    return "".join(_HAN[int(digit)] for digit in str(number))
