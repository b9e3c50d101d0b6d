"""Where an arrow key leads: to the neighbour in its direction."""

from game.desktop.node import Node


def nearest_in_direction(origin: Node, others: list[Node], across: int, down: int) -> Node | None:
    """The node that lies nearest in a direction; sideways distance counts double."""
    x, y = origin.rect.centre
    best: tuple[float, Node] | None = None
    for node in others:
        if node.key == origin.key:
            continue
        away_x, away_y = node.rect.centre[0] - x, node.rect.centre[1] - y
        ahead = away_x * across + away_y * down
        beside = abs(away_y * across) + abs(away_x * down)
        overlap = _overlap(origin, node, across)
        if ahead <= 1 or (not overlap and beside > 2.5 * ahead):
            continue
        distance = ahead + (0 if overlap else 2 * beside)
        if best is None or distance < best[0]:
            best = (distance, node)
    return best[1] if best else None


def _overlap(one: Node, other: Node, across: int) -> bool:
    """Whether two nodes share rows (moving across) or columns (moving down)."""
    if across:
        return one.rect.y < other.rect.bottom and other.rect.y < one.rect.bottom
    return one.rect.x < other.rect.right and other.rect.x < one.rect.right
