"""Forms of an association: TOML files in its data folder, read beside those that travel with the program.

A file is either a form of its own or, with ``extends``, an overlay: other wording, levels and examples for
fields of a shipped form, fields that are not asked, fields and sections that are added.

Every key an association makes begins with ``own.`` (letters a to z, digits and ``_`` between the dots); a
column added to a shipped group, and a choice added to a shipped field, ends in a part that begins with
``own_``. No form of the program ever does, today or in a later version, so nothing can collide.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from pathlib import Path

from mentordesk.errors import BadInput, MentorDeskError
from mentordesk.forms.definition import Form
from mentordesk.forms.overlaying import Overlay
from mentordesk.forms.own_keys import ORIGIN, check_keys, check_rows
from mentordesk.forms.parsing import Given, Parser
from mentordesk.words import Message, _, system_reason


@dataclass
class OwnForms:
    """What the folder holds: whole forms by key, overlays by the form they extend, faults by file.

    Overlays wait until their form is asked for: the window does not read forms to start.
    """

    forms: dict[str, Form] = field(default_factory=dict)
    overlays: dict[str, list[tuple[Parser, Given]]] = field(default_factory=dict)
    faults: dict[str, MentorDeskError] = field(default_factory=dict)
    entities: set[str] = field(default_factory=set)
    """The records the files name: by a form's key, or a repeated group's."""

    def worded(self, shipped: Form) -> Form:
        """A shipped form as it is worded here; an overlay at fault is left out whole."""
        form = shipped
        for parser, content in self.overlays.get(shipped.key, ()):
            try:
                form = Overlay(parser, form).applied(content)
            except BadInput as fault:
                self.faults[parser.file] = fault
        return form


def read_folder(folder: Path, shipped: Collection[str]) -> OwnForms:
    """Read every file; one at fault is left out whole, with the reason among ``faults``."""
    found = OwnForms()
    if not folder.is_dir():
        return found
    for path in sorted(folder.glob("*.toml")):
        try:
            _take(path, shipped, found)
        except BadInput as fault:
            found.faults[str(path)] = fault
    return found


def _take(path: Path, shipped: Collection[str], found: OwnForms) -> None:
    parser = Parser(str(path))
    try:
        content = parser.content(path)
    except OSError as problem:
        raise BadInput(
            "The form {file} cannot be read: {reason}. Correct it or take it away, and start again.",
            file=str(path), reason=system_reason(problem),
        ) from problem  # fmt: skip
    head = parser.table("form", content.get("form", {}))
    groups = [
        str(each.get("key")) for each in parser.tables("field", content)
        if each.get("type") == "group" and each.get("repeat")
    ]  # fmt: skip
    if "extends" in head:
        extended = str(head["extends"])
        if extended not in shipped:
            reason = Message.of(_("no form is called {name}"), name=extended)
            raise parser.fault("form.extends", reason)
        _claim(parser, groups, found)
        found.overlays.setdefault(extended, []).append((parser, content))
    else:
        made = _own_form(parser, content, head)
        _claim(parser, [made.key, *groups], found)
        found.forms[made.key] = made


def _claim(parser: Parser, names: list[str], found: OwnForms) -> None:
    """Each record belongs to one form alone."""
    for name in names:
        if name in found.entities:
            raise parser.fault(name, Message.of(_("this key is taken")))
    found.entities |= set(names)


def _own_form(parser: Parser, content: Given, head: Given) -> Form:
    if "key" not in head:
        raise parser.fault("form.key", Message.of(_("a key is needed")))
    given = [{"origin": ORIGIN, **each} for each in parser.tables("field", content)]
    for at, each in enumerate(given, 1):
        each.setdefault("order", at)
    made = parser.form({**content, "field": given}, "")
    check_keys(parser, [made.key, *(each.key for each in made.sections), *(each.key for each in made.fields)])
    check_rows(parser, made.fields)
    worded = tuple(replace(each, reworded=True) for each in made.fields)
    return replace(made, own=True, fields=worded)
