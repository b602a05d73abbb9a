"""What was taken away, taken in again from the bytes that were shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentordesk.services.workspace import Workspace

if TYPE_CHECKING:
    from mentordesk.services.house_style import KeptTemplate, Logo


def put_back_template(kept: KeptTemplate, workspace: Workspace) -> None:
    """The template of before is the template again, added today."""
    workspace.house_style.keep_template(kept.content, kept.name)


def put_back_logo(logo: Logo, at: int, workspace: Workspace) -> None:
    """A logo stands in its place again, with its words."""
    style = workspace.house_style
    added = style.keep_logo(logo.content, logo.name, logo.name)
    style.move_logo(added.id, at + 1 - len(style.logos()))
