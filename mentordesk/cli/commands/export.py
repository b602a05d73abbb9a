"""export: a document, in the format of its ending."""

from __future__ import annotations

import argparse
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mentordesk.cli import visit_documents
from mentordesk.cli.context import Context
from mentordesk.cli.subject_argument import add_subject
from mentordesk.errors import BadInput
from mentordesk.model.subjects import DOSSIER, Subject, subject
from mentordesk.words import LANGUAGES

if TYPE_CHECKING:
    from mentordesk.services.workspace import Workspace

_PLAN = "annex6"
_OF_THE_PLAN = ("extended", "plain", "timeline")
_OF_FORMS = ("part", "fillable", "additions")
_NOT_OF_THE_DOSSIER = ("part", "fillable", "blank", "handwriting", "version_of")
_CALENDAR, _VISITS = ".ics", "visits"


def register(commands: Any) -> None:
    """Add the command."""
    command = commands.add_parser("export", help="write a document: .docx .xlsx .pdf, .eml with one, or .ics")
    command.add_argument("programme", metavar="PROGRAMME")
    add_subject(command, DOSSIER, _VISITS, *visit_documents.SPOKEN)
    command.add_argument("file", metavar="FILE", type=Path)
    command.add_argument(
        "--lang", choices=LANGUAGES, dest="document_language", help="language of the document"
    )
    command.add_argument(
        "--to", metavar="WHO", help="who it is sent to: recorded, and the addressee of an .eml"
    )
    command.add_argument(
        "--return-by", metavar="YYYY-MM-DD", type=date.fromisoformat, help="when it should be back"
    )
    command.add_argument(
        "--version-of", metavar="VERSION", help="as it stood then: the plan's number, or the name of a form's"
    )
    _add_form_choices(command)
    _add_plan_choices(command)
    visit_documents.add_choices(command)
    command.set_defaults(run=partial(run, command))


def _add_form_choices(command: argparse.ArgumentParser) -> None:
    told = command.add_argument_group("what of a form")
    layout = told.add_mutually_exclusive_group()
    layout.add_argument("--blank", action="store_true", help="without answers, to be typed into")
    layout.add_argument("--handwriting", action="store_true", help="without answers, to write on by hand")
    layout.add_argument("--fillable", action="store_true", help="with the answers so far, to be typed into")
    told.add_argument("--part", metavar="SECTION_OR_ROLE", help="a section, or what a role fills, alone")
    told.add_argument("--additions", action="store_true", help="with what the method itself does not ask for")


def _add_plan_choices(command: argparse.ArgumentParser) -> None:
    told = command.add_argument_group("what of the plan")
    told.add_argument(
        "--extended", action="store_true", help="with every optional column in which anything stands"
    )
    told.add_argument(
        "--plain", action="store_true", help="in MentorDesk's own look, even where a template is kept"
    )
    told.add_argument("--timeline", action="store_true", help="with the plan's timeline after the table")


def run(command: argparse.ArgumentParser, context: Context, asked: argparse.Namespace) -> int:
    """Write the document and its record."""
    of_visit = visit_documents.named(asked.subject)
    if astray := visit_documents.astray(of_visit, asked):
        command.error(f"--{astray} does not go with {asked.subject}")
    if asked.file.suffix.lower() == _CALENDAR:
        return _calendar(command, context, asked)
    if asked.subject == _VISITS:
        raise BadInput(
            "Visits go out together as a calendar: end the file with {ending}, or name one, as in agenda:2.",
            ending=_CALENDAR,
        )
    if of_visit is not None:
        return _of_a_visit(command, context, of_visit, asked)
    whole = asked.subject == DOSSIER
    named = Subject(DOSSIER, "") if whole else subject(asked.subject)
    of_plan = named.form == _PLAN and not (asked.blank or asked.handwriting)
    others = _OF_FORMS if of_plan else _OF_THE_PLAN
    for option in (*others, *(_NOT_OF_THE_DOSSIER if whole else ())):
        if getattr(asked, option):
            command.error(f"--{option.replace('_', '-')} does not go with {asked.subject}")
    with context.writing() as workspace:
        programme = workspace.programmes.find(asked.programme)
        write = _plan if of_plan else _form
        written = write(workspace, programme, named, asked)
    context.say("Written: {file}", file=written)
    return 0


def _of_a_visit(
    command: argparse.ArgumentParser,
    context: Context,
    document: visit_documents.VisitDocument,
    asked: argparse.Namespace,
) -> int:
    """Agenda, sheet to sign or preparation of one visit."""
    others = (*_OF_THE_PLAN, *_OF_FORMS, *_NOT_OF_THE_DOSSIER, "return_by")
    for option in dict.fromkeys(others):
        if getattr(asked, option):
            command.error(f"--{option.replace('_', '-')} does not go with {asked.subject}")
    with context.writing() as workspace:
        programme = workspace.programmes.find(asked.programme)
        written = visit_documents.write(workspace, programme, document, asked)
    context.say("Written: {file}", file=written)
    return 0


def _calendar(command: argparse.ArgumentParser, context: Context, asked: argparse.Namespace) -> int:
    """The agenda of a visit, or of all of them, for calendar programs; what stays out is told."""
    from mentordesk.services.export_calendar import visit_asked

    choices = ("to", "return_by", *visit_documents.OPTIONS)
    documents = (*_OF_THE_PLAN, *_OF_FORMS, *_NOT_OF_THE_DOSSIER, *choices)
    for option in dict.fromkeys(documents):
        if getattr(asked, option):
            command.error(f"--{option.replace('_', '-')} does not go with {_CALENDAR}")
    number = visit_asked(asked.subject)
    with context.writing() as workspace:
        programme = workspace.programmes.find(asked.programme)
        written = workspace.export.calendar.write(programme, asked.file, number, asked.document_language)
    context.say("Written: {file}", file=asked.file)
    for each in written.left_out(context.words):
        context.line(each)
    return 0


def _plan(workspace: Workspace, programme: str, _named: Subject, asked: argparse.Namespace) -> Path:
    from mentordesk.services.export_prepared import Wishes

    offered = workspace.export.offer(programme)
    wishes = Wishes(
        language=asked.document_language,
        version=asked.version_of,
        recipients=(asked.to,) if asked.to else (),
        return_by=asked.return_by,
        extended=offered.optional if asked.extended else (),
        template=offered.template is not None and not asked.plain,
        timeline=asked.timeline,
    )
    return workspace.export.plan(programme, asked.file, wishes)


def _form(workspace: Workspace, programme: str, named: Subject, asked: argparse.Namespace) -> Path:
    from mentordesk.services.export_form_prepared import FormWishes

    blank = asked.blank or asked.handwriting
    wishes = FormWishes(
        language=asked.document_language,
        layout="handwriting" if asked.handwriting else "fillable" if blank or asked.fillable else "filled",
        blank=blank,
        part=asked.part,
        additions=asked.additions,
        recipients=(asked.to,) if asked.to else (),
        return_by=asked.return_by,
        version=asked.version_of,
    )
    if named.name == DOSSIER:
        return workspace.export.dossier.write(programme, asked.file, wishes)
    return workspace.export.forms.write(programme, named.name, asked.file, wishes)
