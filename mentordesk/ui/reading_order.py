"""Tab goes as one reads: by where things stand, whenever each was made.

Qt's own order is that of making: a page made late would come behind the status bar, a line that comes with
an answer from the store behind everything. And where the focus of a page goes on to one of its fields
(``setFocusProxy``), Qt's Tab never reaches what stands before that field.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cmp_to_key

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

_PLACE = "tab_place"
"""A property: the place of a stop within a widget that says itself how one goes through it."""


def go_through(stops: Iterable[QWidget]) -> None:
    """Tab goes through these in this order, wherever they stand in the widget around them.

    Qt's own chain is not asked: ``nextInFocusChain`` makes PySide take each widget for a child of the one
    before, and when that one goes, the others' Python objects are dead (seen: all menus of the window).
    """
    for place, each in enumerate(stops):
        each.setProperty(_PLACE, place)


def stops(root: QWidget) -> list[QWidget]:
    """Where Tab leads within a widget, which may be one of them itself."""
    return _as_read(root, [each for each in _shown(root) if _is_stop(each)])


def _shown(widget: QWidget) -> Iterator[QWidget]:
    """It and what is shown in it; hidden pages are passed over with all they hold."""
    # never by its layouts: Qt deletes their items unseen, and Python then takes other objects for them
    yield widget
    for child in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if child.isVisible() and not child.isWindow():
            yield from _shown(child)


def go_on(window: QWidget, forward: bool) -> bool:
    """For a window's ``focusNextPrevChild``: to the next stop or the one before, round at the end."""
    found, here = stops(window), window.focusWidget()
    if here not in (None, window, *found):  # taken by the mouse, no stop itself
        found = _as_read(window, [*found, here])
    if not found:
        return False
    step = 1 if forward else -1
    place = found.index(here) + step if here in found else 0 if forward else -1
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    reach(found[place % len(found)], reason)
    return True


def reach(stop: QWidget, reason: Qt.FocusReason) -> None:
    """Give a stop the focus, and bring it into sight where it is scrolled away."""
    stop.setFocus(reason)
    around = stop.parentWidget()
    while around is not None and not around.isWindow():
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(stop)
        around = around.parentWidget()


def _is_stop(widget: QWidget) -> bool:
    if not (widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus):
        return False
    return widget.focusProxy() is None and not _is_beside_the_chosen(widget)


def _is_beside_the_chosen(widget: QWidget) -> bool:
    """One of several choices, and not the present one: the arrow keys lead there."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    chosen = group.checkedButton() if group is not None and group.exclusive() else None
    return chosen is not None and chosen is not widget


def _as_read(root: QWidget, found: Iterable[QWidget]) -> list[QWidget]:
    """Itself, then its parts from the top, in one line from the left; each part with all that is in it."""
    ordered: list[QWidget] = []
    parts: dict[QWidget, list[QWidget]] = {}
    for each in found:
        if each is root:
            ordered.append(each)
        else:
            parts.setdefault(_part_of(root, each), []).append(each)
    inside = [each for part in parts.values() for each in part]
    if inside and all(each.property(_PLACE) is not None for each in inside):
        return [*ordered, *sorted(inside, key=_place)]
    for part in sorted(parts, key=cmp_to_key(_compared)):
        ordered += _as_read(part, parts[part])
    return ordered


def _part_of(root: QWidget, widget: QWidget) -> QWidget:
    """The child of ``root`` that holds a widget."""
    while (parent := widget.parentWidget()) is not None and parent is not root:
        widget = parent
    return widget


def _compared(first: QWidget, second: QWidget) -> int:
    one, other = first.geometry(), second.geometry()
    if one.bottom() < other.top() or other.bottom() < one.top():
        return one.top() - other.top()
    return one.left() - other.left() or one.top() - other.top()


def _place(stop: QWidget) -> int:
    return int(stop.property(_PLACE))
