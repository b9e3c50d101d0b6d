"""HTML that can't be broken by what is put into it: text is escaped, markup is a type of its own."""

from html import escape


class Markup(str):
    """A piece of HTML."""

    __slots__ = ()


Content = str | None | tuple["Content", ...] | list["Content"]
"""Text, which is escaped; markup, which is not; several of either; or nothing."""
_EMPTY = frozenset({"meta", "input", "br", "hr", "rect", "line", "circle", "polyline", "path", "use"})
"""Elements that hold nothing."""


def markup(content: Content) -> Markup:
    """The content as HTML."""
    if content is None:
        return Markup()
    if isinstance(content, Markup):
        return content
    if isinstance(content, str):
        return Markup(escape(content))
    return Markup("".join(map(markup, content)))


def element(name: str, content: Content = None, /, **attributes: str | float | bool | None) -> Markup:
    """Return an element; attributes lose a trailing underscore, and True stands alone where None and False are left out.

    Other underscores become hyphens.
    """
    written = "".join(_attribute(key, value) for key, value in attributes.items())
    if name in _EMPTY:
        return Markup(f"<{name}{written}>" if name in ("meta", "input", "br", "hr") else f"<{name}{written}/>")
    return Markup(f"<{name}{written}>{markup(content)}</{name}>")


def _attribute(key: str, value: str | float | bool | None) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    if name == "viewbox":
        name = "viewBox"
    if value is True:
        return f" {name}"
    shown = f"{value:g}" if isinstance(value, float) else str(value)
    return f' {name}="{escape(shown)}"'
