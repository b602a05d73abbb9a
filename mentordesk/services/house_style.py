"""The organisation's own look: a Word template and logos, kept sealed in the store (features row 72).

They belong to this store and travel with no programme: another association has its own.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from mentordesk.documents.pictures import PICTURE_LIMIT, Picture, picture
from mentordesk.errors import BadInput, NotFound, StoreDamaged
from mentordesk.forms.kinds import clean_text
from mentordesk.store import attachments
from mentordesk.store.store import Store
from mentordesk.store.whole_file import write_whole
from mentordesk.words import Message, Words, _, words

MOST_LOGOS = 3
_TEMPLATE, _LOGOS = "house_template", "house_logos"
_TEMPLATE_LIMIT = 50 * 1024 * 1024
_MEANINGS = {
    "title": _("the words “Action plan”"),
    "programme": _("the title of the plan"),
    "mentee": _("the mentee city"),
    "mentor": _("the mentor city"),
    "version": _("the version of the plan"),
    "date": _("the day of that version"),
    "state": _("the state of the plan"),
    "return": _("the day by which it is awaited back"),
    "plan": _("the table; alone in its paragraph"),
}
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class KeptTemplate:
    """The template kept: the file's name, the day it was taken in, what to know of it, its size in bytes."""

    name: str
    day: date
    remarks: tuple[Message, ...]
    size: int
    content: bytes


@dataclass(frozen=True)
class Logo:
    """One logo; ``name`` is whose it is, and becomes its words for screen readers ("Logo of …")."""

    id: str
    name: str
    content: bytes

    def picture(self, words: Words) -> Picture:
        """As documents in this language carry it. Raises BadInput without content."""
        return picture(self.content, self.name, words.text("Logo of {name}", name=self.name))


class HouseStyle:
    """Keeps template and logos."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # --- template ------------------------------------------------------------------------------------

    def template(self) -> KeptTemplate | None:
        """The template kept, or None; where its bytes are not as they were kept, a remark says so."""
        kept: Mapping[str, Any] | None = self._store.local(_TEMPLATE)
        if not kept:
            return None
        from mentordesk.documents.word import template

        name, day = kept["name"], date.fromisoformat(kept["day"])
        content = self._content(kept["id"])
        if not content:
            return KeptTemplate(
                name, day, (Message.of(_("The file kept is damaged: choose it again.")),), 0, b""
            )
        return KeptTemplate(name, day, tuple(template.check(content, name)), len(content), content)

    def template_to_fill(self) -> bytes:
        """The bytes of the template. Raises NotFound when none is kept or it is damaged."""
        kept: Mapping[str, Any] | None = self._store.local(_TEMPLATE)
        content = self._content(kept["id"]) if kept else b""
        if not content:
            raise NotFound(
                "Your own template cannot be read. Choose it again in the settings, or export without it."
            )
        return content

    def template_name(self) -> str | None:
        """The name of the template kept, without opening it."""
        kept: Mapping[str, Any] | None = self._store.local(_TEMPLATE)
        return kept["name"] if kept else None

    def set_template(self, path: Path) -> KeptTemplate:
        """Keep a template in place of the one before. Raises BadInput with the place that is wrong in it."""
        return self.keep_template(_read(path, _TEMPLATE_LIMIT), path.name)

    def keep_template(self, content: bytes, name: str) -> KeptTemplate:
        """The same for bytes that were read already, such as those of a template just removed."""
        from mentordesk.documents.word import template

        remarks = tuple(template.check(content, name))
        before = self._store.local(_TEMPLATE)
        day = self._store.clock.now().astimezone().date()
        kept = {"id": self._keep(content), "name": name, "day": day.isoformat()}
        self._store.keep_local(_TEMPLATE, kept)
        if before:
            self._drop(before["id"])
        return KeptTemplate(name, day, remarks, len(content), content)

    def remove_template(self) -> None:
        """Documents have MentorDesk's own look again."""
        before = self._store.local(_TEMPLATE)
        if before:
            self._store.keep_local(_TEMPLATE, None)
            self._drop(before["id"])

    @staticmethod
    def places(told: Words) -> tuple[tuple[str, str], ...]:
        """What one may write in a template, as it is called in this language, and what stands there then."""
        from mentordesk.documents.word.places import named

        return tuple((f"{{{name}}}", told.text(_MEANINGS[meaning])) for meaning, name in named(told.language))

    @staticmethod
    def example(language: str) -> bytes:
        """A template to start from, with every place in it, in a language."""
        from mentordesk.documents.word.example import example

        return example(words(language))

    def save_example(self, path: Path, language: str) -> None:
        """Write that template to a file. Raises NotWritten."""
        write_whole(path, self.example(language))

    # --- logos ---------------------------------------------------------------------------------------

    def logos(self) -> tuple[Logo, ...]:
        """The logos in the order in which they are printed; one that is damaged has no content."""
        return tuple(Logo(each["id"], each["name"], self._content(each["id"])) for each in self._listed())

    def whose(self) -> tuple[tuple[str, str], ...]:
        """The logos that can be printed: their ids and whose they are."""
        return tuple((each.id, each.name) for each in self.logos() if each.content)

    def printed(self, language: str, wanted: Sequence[str] | None = None) -> tuple[Picture, ...]:
        """The logos as documents in this language carry them: those of these ids, or all of them."""
        told = words(language)
        return tuple(
            each.picture(told)
            for each in self.logos()
            if each.content and (wanted is None or each.id in wanted)
        )

    def add_logo(self, path: Path, name: str) -> Logo:
        """Keep a logo (PNG or JPEG, at most 2 MB) after the others; ``name`` says whose it is.

        A large one is kept as small as paper allows, for it travels with every document.
        Raises BadInput for another file, for no name, and when three are kept already.
        """
        return self.keep_logo(_read(path, PICTURE_LIMIT), name, path.name)

    def keep_logo(self, content: bytes, name: str, file: str) -> Logo:
        """The same for bytes that were read already; ``file`` names them in a complaint."""
        listed, name = self._listed(), " ".join(clean_text(name).split())
        if len(listed) >= MOST_LOGOS:
            raise BadInput(
                "There are {most} logos already. Remove one before you add another.", most=MOST_LOGOS
            )
        if not name:
            raise BadInput("Say whose logo {file} is: people who cannot see it hear these words.", file=file)
        from mentordesk.documents.pdf.pictures import drawable

        content = drawable(picture(content, file), file)
        logo = Logo(self._keep(content), name, content)
        self._store.keep_local(_LOGOS, [*listed, {"id": logo.id, "name": name}])
        return logo

    def name_logo(self, logo: str, name: str) -> None:
        """Say anew whose logo it is. Raises NotFound, and BadInput for no name."""
        name = " ".join(clean_text(name).split())
        if not name:
            raise BadInput("Say whose logo it is: people who cannot see it hear these words.")
        listed, at = self._listed(), self._place(logo)
        listed[at] = {**listed[at], "name": name}
        self._store.keep_local(_LOGOS, listed)

    def remove_logo(self, logo: str) -> None:
        """Let a logo go. Raises NotFound."""
        listed, at = self._listed(), self._place(logo)
        del listed[at]
        self._store.keep_local(_LOGOS, listed)
        self._drop(logo)

    def move_logo(self, logo: str, by: int) -> None:
        """Move a logo by so many places, as far as there are places. Raises NotFound."""
        listed, at = self._listed(), self._place(logo)
        moved = listed.pop(at)
        listed.insert(min(max(at + by, 0), len(listed)), moved)
        self._store.keep_local(_LOGOS, listed)

    # --- bytes ---------------------------------------------------------------------------------------

    def _listed(self) -> list[dict[str, str]]:
        return list(self._store.local(_LOGOS) or ())

    def _place(self, logo: str) -> int:
        ids: Sequence[str] = [each["id"] for each in self._listed()]
        if logo not in ids:
            raise NotFound("This logo is not kept any more. Open the settings again to see those that are.")
        return ids.index(logo)

    def _keep(self, content: bytes) -> str:
        store = self._store
        return attachments.keep(store.vault, attachments.ATTACHMENTS, content, store.clock.new_id)

    def _content(self, name: str) -> bytes:
        """The bytes kept; none where they are damaged, for that is no reason to export no plan at all."""
        try:
            return attachments.content(self._store.vault, attachments.ATTACHMENTS, name)
        except StoreDamaged as problem:
            _log.warning("a file of the house style cannot be used: %s", problem)
            return b""

    def _drop(self, name: str) -> None:
        attachments.drop(self._store.vault, attachments.ATTACHMENTS, name)


def _read(path: Path, limit: int) -> bytes:
    """A file, never more of it than its limit and a byte that tells it is too long."""
    try:
        with path.open("rb") as stream:
            return stream.read(limit + 1)
    except OSError:
        raise BadInput(
            "{file} cannot be opened. Check that it is still there and that no other program holds it.",
            file=path.name,
        ) from None
