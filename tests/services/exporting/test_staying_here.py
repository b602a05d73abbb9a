"""What stays here stays here, in every format and layout (R-212, R-214, R-219)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mentordesk.documents.asked import LAYOUTS, Asked
from mentordesk.documents.formats import FORMATS
from mentordesk.documents.pdf.content import content as typeset
from mentordesk.model.for_documents import for_documents
from mentordesk.services.export_form_prepared import FormWishes
from mentordesk.services.workspace import Workspace
from mentordesk.words import words
from tests.documents.programs import pdf_text
from tests.services.exporting.kept import (
    MARKERS,
    OPEN,
    SUBJECTS,
    Kept,
    everything_in,
    numbers,
)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("suffix", [*FORMATS, ".eml"])
def test_r_212_r_219_no_restricted_word_is_in_any_file(
    kept: Kept, tmp_path: Path, suffix: str, layout: str
) -> None:
    for subject in SUBJECTS:
        target = tmp_path / f"{subject}{suffix}"
        kept.workspace.export.forms.write(
            kept.programme, subject, target, FormWishes(layout=layout, additions=True, recipients=("Mairie",))
        )
        told = everything_in(target.read_bytes())
        assert [each for each in MARKERS if each in told] == [], subject
        page = kept.prepare(subject, format=suffix, layout=layout, additions=True).page
        laid = json.dumps(typeset(page, whole=True), ensure_ascii=False) + repr(page)
        assert [each for each in MARKERS if each in laid] == [], subject
        assert OPEN in laid, subject
        if suffix in (".docx", ".xlsx"):
            assert OPEN in told, subject


@pytest.mark.office
@pytest.mark.parametrize("layout", LAYOUTS)
def test_r_219_no_restricted_word_is_read_in_a_pdf(kept: Kept, tmp_path: Path, layout: str) -> None:
    for subject in SUBJECTS:
        target = tmp_path / f"{subject}.pdf"
        kept.workspace.export.forms.write(
            kept.programme, subject, target, FormWishes(layout=layout, additions=True)
        )
        told = pdf_text(target)
        assert [each for each in MARKERS if each in told] == [], subject
        assert OPEN in told, subject


def test_r_219_nothing_of_a_blank_form_tells_what_was_restricted(kept: Kept) -> None:
    page = kept.prepare("needs", layout="fillable", blank=True, additions=True).page
    assert OPEN not in repr(page)
    assert 4 not in numbers(page), "a question the team keeps to itself is not asked of others"
    assert 5 in numbers(page)


def test_r_212_what_stays_here_is_counted_and_never_named(kept: Kept) -> None:
    offered = kept.workspace.export.forms.offer(kept.programme, "needs")
    told = [strong for strong, _more in offered.left_out.said(words("en"))]
    # 3 single answers, 2 cards, 1 list of people and the reason a question was left out for
    assert told == ["6 restricted answers stay here.", "2 private answers stay on this computer."]
    assert not any(mark in repr(offered.left_out) for mark in MARKERS)


def test_r_212_contacts_and_self_checks_are_counted(kept: Kept) -> None:
    forms = kept.workspace.export.forms
    contacts = forms.offer(kept.programme, "practices").left_out
    assert (contacts.restricted, contacts.private, contacts.contacts) == (1, 0, 2)
    assert "2 contacts are printed by their function alone." in dict(contacts.said(words("en")))
    checks = forms.offer(kept.programme, "basics").left_out
    assert (checks.restricted, checks.private, checks.contacts) == (0, 1, 0)


def test_r_212_where_nothing_stays_here_that_is_said(workspace: Workspace) -> None:
    programme = workspace.programmes.create("Leer", ["en"])
    offered = workspace.export.forms.offer(programme, "needs")
    assert offered.left_out.said(words("en"))[0][0] == "Nothing stays here."


def test_what_stays_here_is_told_of_the_part_alone(kept: Kept) -> None:
    offered = kept.workspace.export.forms.offer(kept.programme, "needs")
    (association,) = (each for each in offered.parts(words("en")) if each.id == "mentee_association")
    assert offered.left_out.of(association.questions).kept == {}


def test_r_214_who_did_not_agree_is_printed_by_function_and_who_agreed_by_name(kept: Kept) -> None:
    (grid,) = (
        part.grid
        for block in kept.prepare("practices").page.blocks
        if isinstance(block, Asked)
        for part in block.parts
        if hasattr(part, "grid") and part.grid.name == "a4.contact"
    )
    said = [[cell.text for cell in row.cells if cell.text] for row in grid.rows]
    assert said == [["Chef de service"], ["Chef de service"], ["Ada Lund", "Directrice"]]
    details = repr(kept.prepare("practices", additions=True).page)
    assert "ada@x.eu" in details


def test_r_214_a_line_that_would_say_nothing_but_a_missing_consent_is_left_out(workspace: Workspace) -> None:
    programme = workspace.programmes.create("Leer", ["en"])
    sheet = workspace.filling.add_sheet(programme, "annex4", {"a4.name": "A house"})
    filled = workspace.filling.filled(programme, "annex4", sheet)
    workspace.filling.add_row(filled, "a4.contact", {"name": {"text": "Ada"}, "consent": False})
    workspace.filling.add_row(filled, "a4.contact", {"function": "Head of service"})
    shown = for_documents(workspace.filling.filled(programme, "annex4", sheet))
    assert [row.value("function") for row in shown.rows_of("a4.contact")] == ["Head of service"]
    assert [row.number for row in shown.rows_of("a4.contact")] == [1]


def test_an_id_without_a_name_is_not_printed(kept: Kept) -> None:
    page = kept.prepare("strengths", additions=True).page
    cells = [
        cell.text
        for block in page.blocks
        if isinstance(block, Asked)
        for part in block.parts
        if hasattr(part, "grid")
        for row in part.grid.rows
        for cell in row.cells
    ]
    assert "Un lieu ouvert" in cells
    assert kept.sheet not in cells


def test_what_is_referred_to_is_printed_by_its_name(workspace: Workspace) -> None:
    programme = workspace.programmes.create("Leer", ["en"])
    practice = workspace.filling.add_sheet(programme, "annex4", {"a4.name": "A house for all"})
    strengths = workspace.filling.add_sheet(programme, "annex3")
    filled = workspace.filling.filled(programme, "annex3", strengths)
    row = {"title": "Welcome", "sheet": {"entity": "annex4", "id": practice}}
    workspace.filling.add_row(filled, "a3.practices", row)
    prepared = workspace.export.forms.prepare(programme, "strengths", FormWishes(additions=True))
    assert "A house for all" in repr(prepared.page)
