"""The application's style sheet, written from the look. Widgets say their part by a property ``role``."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from mentordesk import paths
from mentordesk.ui.icons import tinted

if TYPE_CHECKING:
    from mentordesk.ui.theme import Look

_log = logging.getLogger(__name__)
_DOT = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">'
    b'<circle cx="8" cy="8" r="4" fill="%s"/></svg>'
)
_TARGET = 24  # pixels: the least height of what is pressed (ux.md §10)
_INDICATOR = 14
_SIZES = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 28, 32)


def stylesheet(look: Look) -> str:
    """All rules, in the look's colours and sizes."""
    values: dict[str, object] = {f"c_{name}": colour for name, colour in _names(look).items()}
    values |= {f"p{size}": f"{look.px(size)}px" for size in _SIZES}
    kinds = ("meta", "ui", "content", "heading3", "heading2", "heading1_work", "heading1", "display")
    values |= {f"f_{kind}": f"{look.font_px(kind)}px" for kind in kinds}
    values |= _drawings(look)
    values["target"] = f"{max(look.px(_TARGET), _TARGET)}px"
    values["circle"] = f"{(look.px(_INDICATOR) + 2) // 2}px"  # half of the whole, its border included
    return _RULES.format_map(values)


def _names(look: Look) -> dict[str, str]:
    from mentordesk.ui.colours import NAMES

    return {name: look.colours.role(name).name() for name in NAMES}


def _drawings(look: Look) -> dict[str, str]:
    """Style sheets take pictures from files only, so the few tinted ones lie in the cache."""
    colours = look.colours
    wanted = {
        "i_check": ("check", colours.on_accent),
        "i_caret": ("caret-down", colours.text_secondary),
        "i_caret_up": ("caret-up", colours.text_secondary),
        "i_dot": ("dot", colours.accent),
    }
    return {key: _kept(name, colour) for key, (name, colour) in wanted.items()}


def _kept(name: str, colour: QColor) -> str:
    path = paths.cache_folder() / "look" / f"{name}-{colour.name()[1:]}.svg"
    try:
        if not path.is_file():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(_DOT % colour.name().encode() if name == "dot" else tinted(name, colour))
    except OSError as problem:  # a read-only profile costs a mark its picture, not the window its start
        _log.warning("a picture of the look was not kept: %s", problem)
        return "none"
    return f"url({path.as_posix()})"


_RULES = """
QWidget {{ color: {c_text}; }}
QMainWindow, QDialog {{ background: {c_window}; }}
QLabel {{ background: transparent; }}
QLabel[role="display"] {{ font-size: {f_display}; font-weight: 600; }}
QLabel[role="heading1"] {{ font-size: {f_heading1}; font-weight: 600; }}
QLabel[role="heading1_work"] {{ font-size: {f_heading1_work}; font-weight: 600; }}
QLabel[role="heading2"] {{ font-size: {f_heading2}; font-weight: 600; }}
QLabel[role="heading3"] {{ font-size: {f_heading3}; font-weight: 600; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="lead"] {{ font-size: {f_content}; color: {c_text_secondary}; }}
QLabel[role="secondary"] {{ color: {c_text_secondary}; }}
QLabel[role="meta"] {{ font-size: {f_meta}; color: {c_text_tertiary}; }}
QLabel[role="danger"] {{ color: {c_danger}; }}
QLabel[role="chip"] {{ font-size: {f_meta}; color: {c_text_secondary}; background: {c_sunken};
    border-radius: {p9}; padding: {p2} {p8}; }}
QLabel[role="kbd"] {{ font-size: {f_meta}; color: {c_text_secondary}; background: {c_window};
    border: 1px solid {c_border}; border-radius: {p4}; padding: 0 {p5}; }}

QFrame[role="card"] {{ background: {c_surface}; border: 1px solid {c_border}; border-radius: {p8}; }}
QFrame[role="sunken"] {{ background: {c_sunken}; border: none; border-radius: {p8}; }}
QFrame[role="dashed"] {{ background: {c_window}; border: 1px dashed {c_border_strong}; border-radius: {p8}; }}
QFrame[role="surface"] {{ background: {c_surface}; border: none; }}
QFrame[role="soft"] {{ background: {c_accent_soft}; border: none; }}
QFrame[role="bar"] {{ background: {c_rail}; border: none; }}
QFrame[role="line"] {{ background: {c_border}; border: none; max-height: 1px; min-height: 1px; }}

QPushButton {{ background: {c_surface}; color: {c_text}; border: 1px solid {c_border_strong};
    border-radius: {p6}; padding: {p6} {p12}; font-weight: 500; }}
QPushButton:hover {{ background: {c_hover}; }}
QPushButton:pressed {{ background: {c_selected}; }}
QPushButton:disabled {{ color: {c_text_tertiary}; border-color: {c_border}; }}
QPushButton[role="primary"] {{ background: {c_accent}; color: {c_on_accent}; border-color: {c_accent};
    font-weight: 600; }}
QPushButton[role="primary"]:hover {{ background: {c_accent_hover}; border-color: {c_accent_hover}; }}
QPushButton[role="primary"]:disabled {{ background: {c_sunken}; color: {c_text_tertiary};
    border-color: {c_border}; }}
QPushButton[role="quiet"] {{ background: transparent; border-color: transparent; color: {c_text_secondary}; }}
QPushButton[role="quiet"]:hover {{ background: {c_hover}; }}
QPushButton[role="link"] {{ background: transparent; border-color: transparent; color: {c_link};
    font-weight: 600; padding: {p4} {p4}; }}
QPushButton[role="link"]:hover {{ background: {c_hover}; }}
QPushButton[role="way"] {{ border-color: {c_border}; border-radius: {p8}; }}
QPushButton[role="field"] {{ color: {c_text_tertiary}; text-align: left; font-weight: 400; }}
QPushButton[role="segment"] {{ border-radius: 0; padding: {p5} {p9}; color: {c_text_secondary};
    border-right-width: 0; }}
QPushButton[role="segment"]:checked {{ background: {c_selected}; color: {c_text}; font-weight: 600; }}
QPushButton[role="segment"][place="first"] {{ border-top-left-radius: {p6};
    border-bottom-left-radius: {p6}; }}
QPushButton[role="segment"][place="last"] {{ border-top-right-radius: {p6};
    border-bottom-right-radius: {p6}; border-right-width: 1px; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: {p6}; padding: {p6}; }}
QToolButton:hover {{ background: {c_hover}; }}
QToolButton:pressed, QToolButton:checked {{ background: {c_selected}; }}
QToolButton::menu-indicator {{ image: none; }}

QLineEdit, QPlainTextEdit, QTextEdit, QDateEdit, QSpinBox, QComboBox {{ background: {c_surface};
    color: {c_text}; border: 1px solid {c_border_strong}; border-radius: {p6}; padding: {p5} {p8};
    font-size: {f_content}; selection-background-color: {c_accent}; selection-color: {c_on_accent}; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{ background: {c_sunken};
    color: {c_text_tertiary}; border-color: {c_border}; }}
QComboBox {{ padding-right: {p28}; }}
QComboBox::drop-down {{ border: none; width: {p28}; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: {i_caret}; width: {p14}; height: {p14}; }}
QSpinBox::up-button, QSpinBox::down-button {{ border: none; width: {p18}; }}
QSpinBox::up-arrow {{ image: {i_caret_up}; width: {p10}; height: {p10}; }}
QSpinBox::down-arrow {{ image: {i_caret}; width: {p10}; height: {p10}; }}
QDateEdit::drop-down {{ border: none; width: {p28}; }}
QComboBox QAbstractItemView {{ background: {c_raised}; border: 1px solid {c_border_strong};
    selection-background-color: {c_selected}; selection-color: {c_text}; outline: none; padding: {p2}; }}
QCheckBox, QRadioButton {{ spacing: {p8}; background: transparent; min-height: {target}; }}
QCheckBox::indicator, QTreeView::indicator, QListView::indicator, QRadioButton::indicator {{
    width: {p14}; height: {p14}; border: 1px solid {c_border_strong}; background: {c_surface}; }}
QCheckBox::indicator, QTreeView::indicator, QListView::indicator {{ border-radius: {p4}; }}
QRadioButton::indicator {{ border-radius: {circle}; }}
QCheckBox::indicator:checked, QTreeView::indicator:checked, QListView::indicator:checked {{
    background: {c_accent}; border-color: {c_accent}; image: {i_check}; }}
QRadioButton::indicator:checked {{ background: {c_surface}; border-color: {c_accent}; image: {i_dot}; }}

QMenuBar {{ background: {c_rail}; color: {c_text_secondary}; padding: 0 {p8}; border: none; }}
QMenuBar::item {{ padding: {p5} {p9}; background: transparent; border-radius: {p4}; }}
QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {c_hover}; color: {c_text}; }}
QMenu {{ background: {c_raised}; border: 1px solid {c_border}; padding: {p4}; }}
QMenu::item {{ padding: {p6} {p28} {p6} {p12}; border-radius: {p4}; }}
QMenu::item:selected {{ background: {c_selected}; color: {c_text}; }}
QMenu::item:disabled {{ color: {c_text_tertiary}; }}
QMenu::separator {{ height: 1px; background: {c_border}; margin: {p4} {p8}; }}
QMenu::icon {{ padding-left: {p8}; }}
QStatusBar {{ background: {c_rail}; color: {c_text_secondary}; border-top: 1px solid {c_border}; }}
QStatusBar::item {{ border: none; }}
QToolTip {{ background: {c_raised}; color: {c_text}; border: 1px solid {c_border}; padding: {p4} {p6}; }}

QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QAbstractItemView {{ background: {c_surface}; border: none; outline: none; }}
QScrollBar:vertical {{ background: transparent; width: {p12}; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {p12}; margin: 0; }}
QScrollBar::handle {{ background: {c_border_strong}; border-radius: {p3}; margin: {p3}; }}
QScrollBar::handle:vertical {{ min-height: {p28}; }}
QScrollBar::handle:horizontal {{ min-width: {p28}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: {c_border}; }}
QProgressBar {{ background: {c_sunken}; border: none; border-radius: {p3}; min-height: {p6};
    max-height: {p6}; }}
QProgressBar::chunk {{ background: {c_accent}; border-radius: {p3}; }}
"""
