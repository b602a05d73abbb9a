"""What is exported: the plan of a programme, or a form of it. The threads beside the window ask it here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from mentordesk.words import Message, Words

if TYPE_CHECKING:
    from mentordesk.services.export import Sent
    from mentordesk.services.export_prepared import Content
    from mentordesk.services.workspace import Workspace
    from mentordesk.ui.dialogs.export.offer import ExportWishes, FormExportWishes


class Ready(Protocol):
    """A document with all it needs, whatever it is of."""

    @property
    def file_name(self) -> str:
        """What the file might be called."""
        ...

    @property
    def letter(self) -> Any:
        """The draft of what goes with it."""
        ...

    def preview(self, width: int) -> Any:
        """The pages as pictures."""
        ...

    def remarks(self, words: Words) -> Sequence[Message]:
        """What it leaves open."""
        ...

    def content(
        self,
        progress: Callable[[Message, int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Content:
        """The file."""
        ...


class Order(Protocol):
    """What is to be exported of a programme."""

    @property
    def programme(self) -> str:
        """Whose document it is."""
        ...

    def prepare(self, wishes: Any, workspace: Workspace) -> Ready:
        """Read all that a document needs."""
        ...

    def send(
        self, prepared: Any, content: Content, target: Path, letter: Any, workspace: Workspace, *,
        with_mail: bool,
    ) -> Sent:  # fmt: skip
        """Put the file in its place, with its record."""
        ...


@dataclass(frozen=True)
class PlanOrder:
    """The plan of a programme."""

    programme: str

    def prepare(self, wishes: ExportWishes, workspace: Workspace) -> Ready:
        """Read all that a document needs."""
        from mentordesk.services.export_prepared import Wishes

        return workspace.export.prepare(self.programme, Wishes(**asdict(wishes)))

    def send(
        self, prepared: Any, content: Content, target: Path, letter: Any, workspace: Workspace, *,
        with_mail: bool,
    ) -> Sent:  # fmt: skip
        """Put the file in its place, with its record."""
        return workspace.export.send(prepared, content, target, letter, with_mail=with_mail)


@dataclass(frozen=True)
class FormOrder:
    """A form of a programme, by its key; which sheet of it, the wishes say."""

    programme: str
    form: str

    def prepare(self, wishes: FormExportWishes, workspace: Workspace) -> Ready:
        """Read all that a document needs."""
        from mentordesk.services.export_form_prepared import FormWishes

        wished = asdict(wishes)
        sheet = wished.pop("sheet")
        subject = f"{self.form}:{sheet}" if sheet else self.form
        return workspace.export.forms.prepare(self.programme, subject, FormWishes(**wished))

    def send(
        self, prepared: Any, content: Content, target: Path, letter: Any, workspace: Workspace, *,
        with_mail: bool,
    ) -> Sent:  # fmt: skip
        """Put the file in its place, with its record."""
        return workspace.export.forms.send(prepared, content, target, letter, with_mail=with_mail)


@dataclass(frozen=True)
class DossierOrder:
    """Every document of a programme in one file."""

    programme: str

    def prepare(self, wishes: FormExportWishes, workspace: Workspace) -> Ready:
        """Read all that it needs."""
        from mentordesk.services.export_form_prepared import FormWishes

        wished = FormWishes(
            wishes.format, wishes.language, additions=wishes.additions, return_by=wishes.return_by
        )
        return workspace.export.dossier.prepare(self.programme, wished)

    def send(
        self, prepared: Any, content: Content, target: Path, letter: Any, workspace: Workspace, *,
        with_mail: bool,
    ) -> Sent:  # fmt: skip
        """Put the file in its place, with its record."""
        return workspace.export.dossier.send(prepared, content, target, letter, with_mail=with_mail)
