"""Drawing in SVG: the few shapes that the plots are made of, in ink, hatch, outline and one red."""

from collections.abc import Iterable
from html import escape


def picture(width: float, height: float, shapes: Iterable[str], label: str) -> str:
    """A picture that scales with the page; `label` says in words what it shows."""
    inside = "".join(shapes)
    return (
        f'<svg viewBox="0 0 {width:g} {height:g}" role="img" aria-label="{escape(label)}" '
        f'style="max-width:{width:g}px">{inside}</svg>'
    )


def box(x: float, y: float, width: float, height: float, kind: str, title: str = "") -> str:
    """A rectangle; `kind` is a class of the page's style: ink, hatch, outline, shade, frame, redfill, none."""
    tip = f"<title>{escape(title)}</title>" if title else ""
    return (
        f'<rect class="{kind}" x="{x:.1f}" y="{y:.1f}" width="{max(0.0, width):.1f}" height="{height:.1f}">{tip}</rect>'
    )


def line(x: float, y: float, to_x: float, to_y: float, kind: str = "hair") -> str:
    """A straight line."""
    return f'<line class="{kind}" x1="{x:.1f}" y1="{y:.1f}" x2="{to_x:.1f}" y2="{to_y:.1f}"/>'


def dot(x: float, y: float, radius: float, kind: str, title: str = "") -> str:
    """A disc."""
    tip = f"<title>{escape(title)}</title>" if title else ""
    return f'<circle class="{kind}" cx="{x:.1f}" cy="{y:.1f}" r="{radius:g}">{tip}</circle>'


def text(x: float, y: float, words: str, kind: str = "label", anchor: str = "start") -> str:
    """Words, from, around or up to a point of their base line."""
    return f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>'


def slanted(x: float, y: float, words: str, kind: str = "tiny") -> str:
    """Words that rise to the right from a point."""
    return f'<text class="{kind}" transform="translate({x:.1f} {y:.1f}) rotate(-48)">{escape(words)}</text>'


PATTERNS = (
    '<svg width="0" height="0" class="apart" aria-hidden="true"><defs>'
    '<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect class="paper" width="5" height="5"/><rect class="ink" width="1.6" height="5"/></pattern>'
    "</defs></svg>"
)
"""Defined once a page; every picture refers to them."""
