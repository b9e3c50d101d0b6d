"""Markup can't be broken by what is put into it."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from game.presentation.markup import Markup, element, markup


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.attributes: dict[str, str | None] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= dict(attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))), st.text(st.characters(exclude_categories=("Cs", "Cc"))))
def test_any_text_comes_back_as_it_was(text: str, value: str):
    reader = _Reader()
    reader.feed(element("p", text, title=value))
    reader.close()
    assert reader.tags == ["p"]
    assert reader.text == text
    assert reader.attributes == {"title": value}


def test_markup_goes_in_as_it_is_and_text_is_escaped():
    assert element("p", (element("b", "1 < 2"), " & so on")) == "<p><b>1 &lt; 2</b> &amp; so on</p>"
    assert markup(Markup("<i>x</i>")) == "<i>x</i>"


def test_attributes_are_named_as_html_names_them():
    written = element("svg", None, viewbox="0 0 1 1", aria_hidden="true", class_="x", checked=True, id=None, open=False)
    assert written == '<svg viewBox="0 0 1 1" aria-hidden="true" class="x" checked></svg>'
