"""The parts of a form that can go out alone: its sections, and what each role fills (R-003, R-006)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mentordesk.errors import BadInput
from mentordesk.forms.definition import Field, Form, Question
from mentordesk.forms.reading import form
from mentordesk.model.filled import Filled
from mentordesk.model.programme import FORM as PROGRAMME
from mentordesk.model.progress import filled_by
from mentordesk.model.subjects import ONE_PAGE as PAGES
from mentordesk.words import Words, _

SECTION, ROLE, ONE_PAGE = "section", "role", "page"
_ONE_PAGE = {
    "charter": _("Charter on one page"),
    "mandate": _("Mandate of the network on one page"),
    "invitation": _("Invitation to meet"),
}
PAGE_TITLES = {
    "charter": _("Mentoring charter"),
    "mandate": _("Mandate of the local support network"),
    "invitation": _("Invitation to meet"),
}
"""What the documents of one page are called."""
_ROLE = "prog.party.role"
_NETWORK = "network"


@dataclass(frozen=True)
class FormPart:
    """A part: a section's key, a role or a document of one page; its name, the ids of its questions.

    ``keys`` are the sections where it is of several.
    """

    id: str
    kind: str
    label: str
    questions: tuple[str, ...]
    keys: tuple[str, ...] = ()

    @property
    def sections(self) -> tuple[str, ...] | None:
        """The sections to print; None for all of them."""
        return (self.keys or (self.id,)) if self.kind == SECTION else None

    @property
    def roles(self) -> tuple[str, ...] | None:
        """The roles whose questions are printed; None for everyone's."""
        return (self.id,) if self.kind == ROLE else None


def role_label(role: str, words: Words) -> str:
    """Who fills a part, in a language."""
    if role == _NETWORK:
        return words.text(_("Local network"))
    return form(PROGRAMME).choice_label(_ROLE, role, words)


def called(filled: Filled) -> str:
    """A sheet by its name, or by the city it is of."""
    keys = [
        each.key for end in (".name", ".city") for each in filled.form.singles() if each.key.endswith(end)
    ]
    for key in keys:
        value = filled.value(key)
        said = value.get("text") if isinstance(value, dict) else value
        if said or filled.derived.get(key):
            return str(said or filled.derived[key])
    return ""


def prints(filled: Filled, question: Question, *, additions: bool) -> bool:
    """Whether a question may stand in a document, and is asked for (R-219; spec, conventions)."""
    asked = (question.group, *question.fields) if question.group else question.fields
    return filled.circle(question) == "shared" and all(
        _prints(filled.form, each, additions=additions) for each in asked[:1]
    )


def _prints(definition: Form, field: Field, *, additions: bool) -> bool:
    if field.hidden or field.circle != "shared" or (field.origin == "addition" and not additions):
        return False
    inside = definition.groups.get(field.key)
    return inside is None or any(_prints(definition, each, additions=additions) for each in inside)


def parts(filled: Filled, words: Words, *, additions: bool = False) -> list[FormPart]:
    """Each section and each role with something of its own to print, then the documents of one page."""
    definition = filled.form
    there = [each for each in definition.questions if prints(filled, each, additions=additions)]
    sections = [
        FormPart(each.key, SECTION, definition.section_label(each.key, words), _ids(there, section=each.key))
        for each in definition.sections
    ]
    named = dict.fromkeys(role for each in there for role in _roles(filled, each))
    roles = [
        FormPart(
            role, ROLE, role_label(role, words),
            tuple(each.id for each in there if role in _roles(filled, each)),
        )
        for role in named
    ]  # fmt: skip
    whole = len(there)
    found = [each for each in sections if 0 < len(each.questions) < whole]
    pages = [
        FormPart(page, ONE_PAGE, words.text(_ONE_PAGE[page]), tuple(each.id for each in there))
        for page, key in PAGES.items()
        if key == definition.key
    ]
    return [*found, *(each for each in roles if len(each.questions) < whole), *pages]


def part_named(filled: Filled, asked: str, words: Words, *, additions: bool = False) -> FormPart:
    """The part that was named: a section's key, its last word, or a role. Raises BadInput with the list."""
    there = parts(filled, words, additions=additions)
    wanted = asked.strip().casefold()
    for fits in (_is, _ends):
        found = [each for each in there if fits(each, wanted)]
        if len(found) == 1:
            return found[0]
    if not there:
        raise BadInput(
            "“{title}” has no parts that go out alone. Export it whole.", title=filled.form.titled(words)
        )
    raise BadInput(
        "There is no part “{part}” in “{title}”. Name one of these: {possible}.",
        part=asked, title=filled.form.titled(words), possible=", ".join(each.id for each in there),
    )  # fmt: skip


def _is(part: FormPart, wanted: str) -> bool:
    return part.id == wanted


def _ends(part: FormPart, wanted: str) -> bool:
    """Whether a section is called so after its form's name, or a role by its last word: ``association``."""
    return wanted in (part.id.rpartition(".")[2], part.id.rpartition("_")[2])


def _roles(filled: Filled, question: Question) -> tuple[str, ...]:
    """Everyone who fills something of a question."""
    asked = filled_by(filled, question)
    return tuple(dict.fromkeys(role for each in question.fields for role in each.filled_by or asked))


def _ids(questions: Sequence[Question], section: str) -> tuple[str, ...]:
    return tuple(each.id for each in questions if each.section == section)
