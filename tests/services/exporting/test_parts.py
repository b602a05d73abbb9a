"""Forms out: a part, a sheet, a booklet, a version of before."""

from __future__ import annotations

from pathlib import Path

import pytest

from mentordesk.documents.page import Heading
from mentordesk.errors import BadInput, NotFound
from mentordesk.services.export_form_prepared import FormWishes
from mentordesk.services.workspace import Workspace
from mentordesk.words import words
from tests.services.exporting.kept import (
    OPEN,
    Kept,
    headings,
    numbers,
    records_of,
)


def test_r_006_a_part_alone_holds_only_its_part(kept: Kept) -> None:
    whole = kept.prepare("needs").page
    part = kept.prepare("needs", part="mentee_association", layout="fillable").page
    assert set(range(17, 23)) == set(numbers(part))
    assert set(numbers(part)) < set(numbers(whole))
    assert "Réponse de l’association" in repr(part)
    assert OPEN not in repr(part)
    assert len(headings(part)) == 1
    assert headings(kept.prepare("needs", part="a2.local").page) == ["Contexte local"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("association", "mentee_association"),
        ("assoc", "a2.assoc"),
        ("LOCAL", "a2.local"),
        ("a2.needs", "a2.needs"),
    ],
)
def test_a_part_is_known_by_its_key_or_its_last_word(kept: Kept, asked: str, found: str) -> None:
    part = kept.prepare("needs", part=asked).part
    assert part is not None
    assert part.id == found


def test_a_part_that_is_none_is_refused_with_the_list(kept: Kept) -> None:
    with pytest.raises(BadInput) as problem:
        kept.prepare("needs", part="weather")
    assert "mentee_association" in str(problem.value)
    assert "a2.local" in str(problem.value)


def test_r_058_one_practice_or_all_of_them_as_a_booklet(kept: Kept) -> None:
    filling = kept.workspace.filling
    other = filling.add_sheet(kept.programme, "annex4", {"a4.name": "Un guichet", "a4.why": "Autre raison"})
    booklet = kept.prepare("practices").page
    assert "Un guichet" in headings(booklet)
    assert OPEN in repr(booklet)
    assert "Autre raison" in repr(booklet)
    levels = [each.level for each in booklet.blocks if isinstance(each, Heading)]
    assert set(levels) == {1, 2}
    assert levels.count(1) == 2
    one = kept.prepare(f"practice:{other}")
    assert OPEN not in repr(one.page)
    assert one.file_name == "Grandpont – Fiche de bonne pratique – Un guichet.docx"
    with pytest.raises(NotFound):
        kept.prepare("practice:none")


def test_a_booklet_comes_back_whole(kept: Kept) -> None:
    kept.workspace.filling.add_sheet(kept.programme, "annex4", {"a4.name": "Un guichet", "a4.why": "Raison"})
    for suffix in (".docx", ".xlsx"):
        checks = kept.prepare("practices", format=suffix).content().checks
        assert checks is not None
        assert checks.comes_back, suffix
        assert checks.accessible, suffix


def test_without_a_sheet_there_is_nothing_to_fill_but_a_blank_form(workspace: Workspace) -> None:
    programme = workspace.programmes.create("Leer", ["en"])
    with pytest.raises(NotFound):
        workspace.export.forms.prepare(programme, "practices")
    blank = workspace.export.forms.prepare(programme, "practices", FormWishes(layout="fillable", blank=True))
    assert numbers(blank.page)[:2] == [1, 2]
    assert blank.sheets[0].eid not in ("", "main"), "what comes back is a new sheet"


def test_r_033_a_first_draft_is_printed_as_it_stood(kept: Kept, tmp_path: Path) -> None:
    versions = kept.workspace.form_versions
    versions.name(kept.programme, "annex2", "Brouillon")
    kept.say("annex2", "a2.impact", "Ce qui est venu plus tard")
    assert "plus tard" in repr(kept.prepare("needs").page)
    draft = kept.prepare("needs", version="Brouillon")
    assert OPEN in repr(draft.page)
    assert "plus tard" not in repr(draft.page)
    assert dict(draft.clock) != dict(kept.prepare("needs").clock)
    kept.workspace.export.forms.write(
        kept.programme, "needs", tmp_path / "b.docx", FormWishes(version="Brouillon")
    )
    (record,) = records_of(kept.workspace, kept.programme)
    assert record["clock"] == dict(draft.clock)
    assert record["version"] == "Brouillon"
    offered = kept.workspace.export.forms.offer(kept.programme, "needs")
    assert [title.partition(",")[0] for _id, title in offered.version_titles(words("fr"))] == ["Brouillon"]
    with pytest.raises(NotFound) as problem:
        kept.prepare("needs", version="other")
    assert "Brouillon" in str(problem.value)


def test_r_219_what_was_restricted_since_is_not_in_an_earlier_version_either(kept: Kept) -> None:
    kept.say("annex2", "a2.why", "Dit trop vite")
    actor = kept.workspace.filling.add_row(kept.filled("annex2"), "a2.actors", {"name": "Nommé trop vite"})
    kept.workspace.form_versions.name(kept.programme, "annex2", "Brouillon")
    assert "trop vite" in repr(kept.prepare("needs", version="Brouillon").page)
    for question in ("a2.why", "a2.actors"):
        kept.restrict("annex2", question, "confidence")
    draft = kept.prepare("needs", version="Brouillon")
    assert "trop vite" not in repr(draft.page)
    assert actor not in repr(draft.sheets)
    assert {3, 6}.isdisjoint(numbers(draft.page))


def test_r_214_consent_withdrawn_since_holds_for_earlier_versions_too(kept: Kept) -> None:
    kept.workspace.form_versions.name(kept.programme, "annex4", "Avant", kept.sheet)
    assert "Ada Lund" in repr(kept.prepare("practices", version="Avant").page)
    filled = kept.filled("annex4", kept.sheet)
    (agreed,) = (row for row in filled.rows_of("a4.contact") if row.value("consent"))
    kept.workspace.filling.answer(filled.register("a4.contact.consent", agreed.id), False)
    page = repr(kept.prepare("practices", version="Avant").page)
    assert "Ada Lund" not in page
    assert "Directrice" in page
