"""Documents of one page, and the dossier."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from mentordesk.documents.formats import FORMATS
from mentordesk.documents.pdf.content import content as typeset
from mentordesk.forms.reading import form
from mentordesk.services.export_form_prepared import FormWishes
from mentordesk.services.samples import read_sample, shipped
from mentordesk.services.workspace import Workspace
from tests.services.exporting.kept import (
    MARKERS,
    OPEN,
    SUBJECTS,
    Kept,
    everything_in,
    headings,
    records_of,
)


@pytest.mark.parametrize(
    ("subject", "key"), [("charter", "annex1"), ("mandate", "annex5"), ("invitation", "annex5")]
)
def test_r_083_r_090_a_document_of_one_page_is_a_subject_and_a_part(
    kept: Kept, tmp_path: Path, subject: str, key: str
) -> None:
    alone, part = kept.prepare(subject), kept.prepare(key, part=subject)
    assert alone.part == part.part
    assert alone.title == part.title != kept.prepare(key).title
    forms = kept.workspace.export.forms
    forms.write(kept.programme, subject, tmp_path / "page.docx", FormWishes(recipients=("Conseil",)))
    (record,) = records_of(kept.workspace, kept.programme)
    assert (record["form"], record["page"]) == (key, subject)
    assert not any(each.asked_of for each in kept.filled(key).standings.values())


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
@pytest.mark.parametrize("subject", ["charter", "mandate", "invitation"])
def test_r_219_no_restricted_word_is_on_a_page_of_its_own(kept: Kept, subject: str, suffix: str) -> None:
    for blank in (False, True):
        prepared = kept.prepare(subject, format=suffix, blank=blank, additions=True)
        told = everything_in(prepared.content(checked=False).data) + repr(prepared.page)
        assert [each for each in MARKERS if each in told] == []


@pytest.mark.parametrize("suffix", [*FORMATS, ".eml"])
def test_r_219_no_restricted_word_is_in_the_dossier(kept: Kept, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"dossier{suffix}"
    dossier = kept.workspace.export.dossier
    dossier.write(kept.programme, target, FormWishes(additions=True))
    told = everything_in(target.read_bytes())
    page = dossier.prepare(kept.programme, FormWishes(additions=True)).page
    told += json.dumps(typeset(page, whole=True), ensure_ascii=False) + repr(page)
    assert [each for each in MARKERS if each in told] == []
    assert OPEN in told


def test_the_dossier_holds_every_part_that_says_anything_in_the_order_of_the_method(kept: Kept) -> None:
    kept.workspace.plans.add_action(kept.programme, {"what": "Ouvrir une maison"})
    prepared = kept.workspace.export.dossier.prepare(kept.programme)
    parts = headings(prepared.page)
    assert parts == [
        "Le programme", "Le mentorat en bref\N{NO-BREAK SPACE}: fiche et charte", "Analyse des besoins",
        "Atouts et expérience de la ville mentor", "Fiche de bonne pratique", "Réseau de soutien local",
        "Plan d’action", "Après les visites",
    ]  # fmt: skip
    assert "Ouvrir une maison" in repr(prepared.page)
    assert "Réponse de l’association" in repr(prepared.page)
    checks = prepared.content().checks
    assert checks is not None
    assert checks.comes_back
    assert checks.accessible


def test_a_part_without_a_word_is_not_in_the_dossier(workspace: Workspace) -> None:
    programme = workspace.programmes.create("Leer", ["en"])
    workspace.filling.answer(workspace.filling.filled(programme, "annex5").register("a5.purpose"), "To learn")
    parts = headings(workspace.export.dossier.prepare(programme).page)
    assert parts == ["The programme", "Local support network"]


def test_the_dossier_says_who_it_is_for_and_is_recorded(kept: Kept, tmp_path: Path) -> None:
    wishes = FormWishes(recipients=("Conseil municipal",), return_by=date(2027, 5, 4))
    dossier = kept.workspace.export.dossier
    prepared = dossier.prepare(kept.programme, wishes)
    values = [value for _label, value in prepared.page.cover.lines]
    assert "Conseil municipal" in values
    assert any("4 mai 2027" in value for value in values)
    dossier.write(kept.programme, tmp_path / "dossier.docx", wishes)
    (record,) = records_of(kept.workspace, kept.programme)
    assert record["subject"] == "dossier"
    assert ["annex2", form("annex2").version] in record["forms"]  # type: ignore[operator]
    assert record["recipient"] == "Conseil municipal"
    assert not any(each.asked_of == "Conseil municipal" for each in kept.filled("annex2").standings.values())


def test_what_stays_here_of_the_dossier_is_counted_over_all_its_parts(kept: Kept) -> None:
    found = kept.workspace.export.dossier.left_out(kept.programme)
    each = [kept.workspace.export.forms.offer(kept.programme, name).left_out for name in SUBJECTS]
    assert found.restricted == sum(one.restricted for one in each)
    assert found.private == sum(one.private for one in each)
    assert found.contacts == 2


def test_the_samples_come_back_from_every_document(workspace: Workspace) -> None:
    for path in shipped():
        programme = workspace.samples.load(read_sample(path), lambda _message: None)
        for suffix in (".docx", ".xlsx"):
            wishes = FormWishes(format=suffix)
            whole = workspace.export.dossier.prepare(programme, wishes).content().checks
            assert whole is not None
            assert whole.comes_back, (path.stem, suffix, "dossier")
            for subject in SUBJECTS:
                checks = workspace.export.forms.prepare(programme, subject, wishes).content().checks
                assert checks is not None
                assert checks.comes_back, (path.stem, suffix, subject)
                assert checks.accessible, (path.stem, suffix, subject)


def test_a_page_of_its_own_is_called_by_its_own_name(kept: Kept) -> None:
    charter = kept.prepare("charter", language="en")
    assert charter.file_name == "Valmont – Mentoring charter.docx"
    assert "Mentoring charter" in charter.letter.subject


def test_r_226_an_invitation_says_to_whom_why_and_in_which_language(kept: Kept) -> None:
    told = repr(kept.prepare("invitation", recipients=("Ada Lund <ada@x.eu>",)).page)
    for said in ("Ada Lund", OPEN, "Grandpont", "Français"):
        assert said in told
    assert "ada@x.eu" not in told
    kept.restrict("annex5", "a5.purpose", "confidence")
    assert OPEN not in repr(kept.prepare("invitation").page)
