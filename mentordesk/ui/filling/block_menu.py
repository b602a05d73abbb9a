"""What one can say of a question itself: a menu made when it is opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from mentordesk.model.filled import NOT_RELEVANT, UNKNOWN
from mentordesk.ui.filling.block_desk import BlockDesk


@dataclass(frozen=True)
class QuestionWishes:
    """What is done with a question; each asks nobody and tells whoever holds the block."""

    leave_out: Callable[[], None]
    unknown: Callable[[], None]
    ask_again: Callable[[], None]
    restrict: Callable[[], None]
    open_again: Callable[[], None]
    hand_over: Callable[[], None]
    history: Callable[[], None]


def open_block_menu(
    block: QWidget, desk: BlockDesk, wishes: QuestionWishes, place: QPoint, *,
    how: str, restricted: bool, fixed: bool,
) -> QMenu:  # fmt: skip
    """Open it at a place of the screen; ``fixed`` when the form itself restricts the question."""
    text, icon = desk.words.text, desk.icons.icon
    menu = QMenu(block)
    if how != NOT_RELEVANT:
        menu.addAction(icon("prohibit"), text("&Not relevant here…")).triggered.connect(wishes.leave_out)
    if how != UNKNOWN:
        menu.addAction(icon("question"), text("&Unknown")).triggered.connect(wishes.unknown)
    if how:
        menu.addAction(icon("arrow-counter-clockwise"), text("&Ask it again")).triggered.connect(
            wishes.ask_again
        )
    if not fixed:
        menu.addSeparator()
        if restricted:
            menu.addAction(icon("eye"), text("&Open again to everyone")).triggered.connect(wishes.open_again)
        else:
            menu.addAction(icon("lock-simple"), text("&Restrict to the mentoring team")).triggered.connect(
                wishes.restrict
            )
    menu.addSeparator()
    menu.addAction(icon("user-switch"), text("Hand to &someone…")).triggered.connect(wishes.hand_over)
    menu.addAction(icon("clock-counter-clockwise"), text("&History")).triggered.connect(wishes.history)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)
    return menu
