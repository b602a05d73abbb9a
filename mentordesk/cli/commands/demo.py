"""demo: a demonstration store with the sample programmes, and their documents."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mentordesk import paths
from mentordesk.cli.context import Context
from mentordesk.cli.window import WindowWanted, has_display
from mentordesk.errors import BadInput, MentorDeskError, NotWritten
from mentordesk.words import system_reason, words

if TYPE_CHECKING:
    from mentordesk.model.programme import Programme
    from mentordesk.services.samples import Sample
    from mentordesk.services.workspace import Workspace

_PLAN = "plan"
_SUFFIXES = (".docx", ".xlsx", ".pdf")
_AGENDA, _AGENDA_SUFFIXES, _CALENDAR = "agenda", (".docx", ".pdf"), ".ics"
_DEMONSTRATION = "demonstration"  # marks a store that holds samples and what was tried with them
_AS_MARKED_BEFORE = "samples loaded"


def register(commands: Any) -> None:
    """Add the command."""
    command = commands.add_parser("demo", help="a demonstration store with the three samples")
    command.add_argument("--out", metavar="DIR", type=Path, help="write their documents to this folder")
    command.add_argument("--no-window", action="store_true", help="do not open the window")
    command.add_argument(
        "--sample", metavar="FILE", type=Path, action="append", help="load this file instead"
    )
    command.set_defaults(run=run)


def run(context: Context, asked: argparse.Namespace) -> int | WindowWanted:
    """Make or take up the demonstration store, write documents, open the window unless told not to."""
    from mentordesk.services.samples import read_sample, shipped

    samples = [read_sample(path) for path in asked.sample or shipped()]
    folder = context.named_store or paths.demonstration_store()
    if asked.out:
        _make_folder(asked.out)
    with _workspace(folder, samples, context) as workspace:
        context.say("Demonstration store: {folder}", folder=folder)
        if asked.out:
            _write_documents(workspace, asked.out, context)
    if asked.no_window or not has_display():
        return 0
    return context.window(folder)


def _workspace(folder: Path, samples: list[Sample], context: Context) -> Workspace:
    from mentordesk.services.workspace import Workspace

    new = not folder.is_dir() or not any(folder.iterdir())
    workspace = Workspace.create(folder) if new else Workspace.open(folder)
    try:
        if workspace.programmes.listed() and not _is_demonstration(workspace):
            raise BadInput(
                "The store in {folder} holds real work, so no sample is added to it. Name another folder.",
                folder=folder,
            )
        _load(workspace, samples, context)
    except MentorDeskError:
        workspace.close()
        if new:
            shutil.rmtree(folder, ignore_errors=True)  # made by this very command, and of no use half full
        raise
    return workspace


def _is_demonstration(workspace: Workspace) -> bool:
    return any(workspace.store.local(mark) is not None for mark in (_DEMONSTRATION, _AS_MARKED_BEFORE))


def _load(workspace: Workspace, samples: list[Sample], context: Context) -> None:
    """Load what is not there yet; a sample that a killed run left half is taken out and loaded again."""
    workspace.store.keep_local(_DEMONSTRATION, True)
    workspace.samples.drop_halves()
    for sample in samples:
        if workspace.samples.there(sample):
            context.say("{title} is already there", title=sample.title)
            continue
        workspace.samples.load(sample, lambda message: context.line(context.words.say(message)))
        if sample.left_aside:
            left = context.words.listed(sample.left_aside)
            context.say("{title}: left aside for now: {parts}", title=sample.title, parts=left)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise NotWritten(
            "The folder {folder} cannot be made: {reason}. Choose another place.",
            folder=folder, reason=system_reason(problem),
        ) from problem  # fmt: skip


def _write_documents(workspace: Workspace, folder: Path, context: Context) -> None:
    """The plans side by side; beside them a folder for each city with its other forms and its visits."""
    from mentordesk.services.export_names import safe_name

    for programme in workspace.programmes.listed():
        city = programme.cities[0].name if programme.cities else programme.title
        title = words(programme.languages[0]).text("Action plan")
        for suffix in _SUFFIXES:
            target = folder / f"{safe_name(f'{city} - {title}')}{suffix}"
            workspace.export.plan(programme.id, target)
            context.say("Written: {file}", file=target)
        _write_forms(workspace, programme, folder / safe_name(city), context)
        _write_visits(workspace, programme, folder / safe_name(city), context)
    context.say("The documents are in {folder}", folder=folder)


def _write_forms(workspace: Workspace, programme: Programme, folder: Path, context: Context) -> None:
    from mentordesk.forms.reading import form
    from mentordesk.model.subjects import NAMES
    from mentordesk.services.export_names import plain_title, safe_name

    _make_folder(folder)
    for name, key in NAMES.items():
        if name == _PLAN or not any(
            each.answers or any(each.rows.values())
            for each in workspace.filling.sheets(programme.id, key, open_only=True)
        ):
            continue
        title = safe_name(plain_title(form(key).titled(words(programme.languages[0]))))
        for suffix in _SUFFIXES:
            written = workspace.export.forms.write(programme.id, name, folder / f"{title}{suffix}")
            context.say("Written: {file}", file=written)


def _write_visits(workspace: Workspace, programme: Programme, folder: Path, context: Context) -> None:
    """The agenda of each visit, and a calendar of all of them."""
    from mentordesk.services.export_names import safe_name

    text = words(programme.languages[0]).text
    visits = workspace.planning.visits(programme.id)
    for visit in visits:
        name = safe_name(f"{text('Visit {number}', number=visit.number)} - {text('Agenda')}")
        for suffix in _AGENDA_SUFFIXES:
            target = folder / f"{name}{suffix}"
            written = workspace.export.agenda.write(programme.id, _AGENDA, visit.id, target)
            context.say("Written: {file}", file=written)
    if any(visit.first_day for visit in visits):
        target = folder / f"{safe_name(text('Visits'))}{_CALENDAR}"
        workspace.export.calendar.write(programme.id, target)
        context.say("Written: {file}", file=target)
