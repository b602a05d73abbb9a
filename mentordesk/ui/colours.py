"""The colour roles of resources/tokens.toml as one object, light, dark or from the system's own palette."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any

from PySide6.QtGui import QColor, QPalette

from mentordesk import paths

Role = QPalette.ColorRole

_PALETTE = {
    Role.Window: "window",
    Role.WindowText: "text",
    Role.Base: "surface",
    Role.AlternateBase: "sunken",
    Role.Text: "text",
    Role.PlaceholderText: "text_tertiary",
    Role.Button: "surface",
    Role.ButtonText: "text",
    Role.Highlight: "selected",
    Role.HighlightedText: "text",
    Role.Link: "link",
    Role.ToolTipBase: "raised",
    Role.ToolTipText: "text",
    Role.Mid: "border",
    Role.Dark: "border_strong",
    Role.Accent: "accent",
    Role.BrightText: "danger",
}


@dataclass(frozen=True)
class Colours:
    """One colour a role, named as in the tokens; ``dark`` says which way icons and shades lean."""

    window: QColor
    surface: QColor
    sunken: QColor
    rail: QColor
    raised: QColor
    hover: QColor
    selected: QColor
    border: QColor
    border_strong: QColor
    text: QColor
    text_secondary: QColor
    text_tertiary: QColor
    accent: QColor
    accent_hover: QColor
    accent_soft: QColor
    on_accent: QColor
    link: QColor
    focus: QColor
    danger: QColor
    danger_soft: QColor
    warning: QColor
    warning_soft: QColor
    success: QColor
    success_soft: QColor
    info: QColor
    info_soft: QColor
    inserted: QColor
    inserted_soft: QColor
    deleted: QColor
    deleted_soft: QColor
    dark: bool = False
    contrast: bool = False

    def role(self, name: str) -> QColor:
        """The colour of a role by its name in the tokens."""
        found: QColor = getattr(self, name)
        return found

    def palette(self) -> QPalette:
        """The same as Qt's palette, for everything Fusion draws by itself."""
        made = QPalette()
        for role, name in _PALETTE.items():
            made.setColor(role, self.role(name))
        for role in (Role.Text, Role.WindowText, Role.ButtonText):
            made.setColor(QPalette.ColorGroup.Disabled, role, self.text_tertiary)
        return made


NAMES = tuple(each.name for each in fields(Colours) if each.type == "QColor")


@lru_cache(maxsize=1)
def tokens() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    """The design tokens as they lie in the resources."""
    return tomllib.loads((paths.resources() / "tokens.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=2)
def ours(*, dark: bool) -> Colours:
    """The colours of the tokens."""
    values = tokens()["color"]["dark" if dark else "light"]
    named: dict[str, Any] = {name: QColor(values[name]) for name in NAMES}
    return Colours(**named, dark=dark)


def of_system(system: QPalette) -> Colours:
    """High contrast: every role from the system's palette, none of ours (tokens, theme)."""
    ground, ink = system.color(Role.Window), system.color(Role.WindowText)
    base, text = system.color(Role.Base), system.color(Role.Text)
    chosen, on_chosen = system.color(Role.Highlight), system.color(Role.HighlightedText)
    grounds = dict.fromkeys(
        ("window", "rail", "sunken", "accent_soft", "danger_soft", "warning_soft", "success_soft",
         "info_soft", "inserted_soft", "deleted_soft", "selected", "hover"), ground,
    )  # fmt: skip
    inks = dict.fromkeys(
        ("border", "border_strong", "text_secondary", "text_tertiary", "danger", "warning", "success",
         "info", "inserted", "deleted"), ink,
    )  # fmt: skip
    return Colours(
        **grounds, **inks, surface=base, raised=base, text=text, accent=chosen, accent_hover=chosen,
        on_accent=on_chosen, link=system.color(Role.Link), focus=chosen, dark=ground.lightness() < 128,
        contrast=True,
    )  # fmt: skip


def strict() -> Colours:
    """High contrast where the system has none of its own: white on black, yellow for what is chosen."""
    black, white, yellow = QColor("#000000"), QColor("#FFFFFF"), QColor("#FFE94A")
    return Colours(
        accent_soft=black, danger_soft=black, warning_soft=black, success_soft=black, info_soft=black,
        inserted_soft=black, deleted_soft=black, window=black, surface=black, sunken=black, rail=black,
        raised=black,
        hover=QColor("#2B2B2B"), selected=QColor("#2B2B2B"), border=white, border_strong=white,
        text=white, text_secondary=white, text_tertiary=white, accent=yellow, accent_hover=white,
        on_accent=black, link=yellow, focus=yellow, danger=QColor("#FFB3AB"), warning=yellow,
        success=white, info=white, inserted=white, deleted=white, dark=True, contrast=True,
    )  # fmt: skip
