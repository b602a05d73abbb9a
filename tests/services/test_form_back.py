"""A part of a form mailed off, written in elsewhere, and read back into its place (R-006)."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from mentordesk.errors import BadInput, NotFound
from mentordesk.model.filled import Filled
from mentordesk.model.returned import ReturnedForm
from mentordesk.services.export_form_prepared import FormWishes
from mentordesk.services.export_forms import FormExport
from mentordesk.services.workspace import Workspace
from mentordesk.words import words

FR = words("fr")


@pytest.fixture
def programme(workspace: Workspace) -> str:
    made = workspace.programmes.create("Valmont et Grandpont", ["fr"])
    workspace.programmes.add_party(made, {"role": "mentee_city", "name": "Valmont"}, [])
    return made


def needs(workspace: Workspace, programme: str) -> Filled:
    return workspace.filling.filled(programme, "annex2")


def answer(workspace: Workspace, programme: str, key: str, value: object, row: str = "") -> None:
    workspace.filling.answer(needs(workspace, programme).register(key, row), value)


def mailed(workspace: Workspace, programme: str, target: Path, **wishes: object) -> Path:
    export = FormExport(
        workspace.store, workspace.editing, workspace.programmes, workspace.filling, workspace.house_style
    )
    return export.write(programme, "annex2", target, FormWishes(layout="fillable", **wishes))  # type: ignore[arg-type]


def write_over(path: Path, old: str, new: str) -> None:
    """What somebody types in Word over an answer."""
    file = Document(str(path))
    body = file.element.body
    found = [each for each in body.iter() if each.tag.endswith("}t") and each.text == old]
    assert len(found) == 1, f"{old} stands {len(found)} times"
    found[0].text = new
    file.save(str(path))


def read(workspace: Workspace, path: Path) -> ReturnedForm:
    return workspace.form_back.read(path, FR)


def told(returned: ReturnedForm) -> list[tuple[str, object, object, bool]]:
    return [(each.field.key, each.sent, each.theirs, each.conflict) for each in returned.answers]


def test_a_file_nobody_touched_brings_nothing(workspace: Workspace, programme: str, tmp_path: Path) -> None:
    answer(workspace, programme, "a2.assoc.typical", "Comme quatre villes")
    answer(workspace, programme, "a2.plan_makers", [{"text": "Directrice du CCAS"}])
    answer(workspace, programme, "a2.local.budget", {"amount": "31000000", "currency": "EUR", "year": 2024})
    workspace.filling.add_row(
        needs(workspace, programme), "a2.need", {"title": "Logement", "gap_type": "policy_gap"}
    )
    for suffix in (".docx", ".xlsx"):
        sent = mailed(workspace, programme, tmp_path / f"besoins{suffix}")
        assert told(read(workspace, sent)) == []


def test_r_006_a_part_comes_back_and_is_taken_into_its_place_in_one_step(
    workspace: Workspace, programme: str, tmp_path: Path
) -> None:
    answer(workspace, programme, "a2.assoc.typical", "Comme quatre villes")
    answer(workspace, programme, "a2.assoc.relations", "Un siège")
    answer(workspace, programme, "a2.why", "Nos raisons")
    sent = mailed(workspace, programme, tmp_path / "association.docx", part="a2.assoc", recipients=("Nadia",))
    write_over(sent, "Comme quatre villes", "Comme cinq villes")
    write_over(sent, "Un siège", "Deux sièges")
    answer(workspace, programme, "a2.assoc.relations", "Un siège à la commission")
    answer(workspace, programme, "a2.why", "Nos raisons, mieux dites")
    returned = read(workspace, sent)
    assert returned.recipient == "Nadia"
    assert told(returned) == [
        ("a2.assoc.typical", "Comme quatre villes", "Comme cinq villes", False),
        ("a2.assoc.relations", "Un siège", "Deux sièges", True),
    ]
    assert workspace.form_back.accept(returned, [each for each in returned.answers if each.safe]) == 1
    filled = needs(workspace, programme)
    assert filled.value("a2.assoc.typical") == "Comme cinq villes"
    assert filled.value("a2.assoc.relations") == "Un siège à la commission"
    assert filled.value("a2.why") == "Nos raisons, mieux dites"
    assert [each.field.key for each in read(workspace, sent).answers] == ["a2.assoc.relations"]
    workspace.history.undo(programme)
    assert needs(workspace, programme).value("a2.assoc.typical") == "Comme quatre villes"


def test_a_row_written_in_an_empty_one_becomes_a_row_and_only_once(
    workspace: Workspace, programme: str, tmp_path: Path
) -> None:
    sent = mailed(workspace, programme, tmp_path / "vide.docx", blank=True)
    file = Document(str(sent))
    hint = FR.text("Write here")
    table = next(each for each in file.tables if "Nom court du besoin" in each._tbl.xml)
    texts = [each for each in table._tbl.iter() if each.tag.endswith("}t") and each.text == hint]
    texts[0].text = "Logement d’urgence"
    control = next(each for each in texts[0].iterancestors() if each.tag.endswith("}sdt"))
    for parent in list(control.iter()):
        for flag in [each for each in parent if each.tag.endswith("}showingPlcHdr")]:
            parent.remove(flag)  # as Word does at the first key
    file.save(str(sent))
    returned = read(workspace, sent)
    assert told(returned) == [("a2.need.title", None, "Logement d’urgence", False)]
    workspace.form_back.accept(returned, returned.answers)
    rows = needs(workspace, programme).rows_of("a2.need")
    assert [row.value("title") for row in rows] == ["Logement d’urgence"]
    assert read(workspace, sent).answers == ()


def test_a_foreign_file_or_one_of_another_computer_is_refused_in_a_sentence(
    workspace: Workspace, programme: str, tmp_path: Path
) -> None:
    foreign = tmp_path / "lettre.docx"
    Document().save(str(foreign))
    with pytest.raises(BadInput):
        read(workspace, foreign)
    with pytest.raises(BadInput):
        read(workspace, tmp_path / "image.png")
    sent = mailed(workspace, programme, tmp_path / "besoins.docx")
    with Workspace.create(tmp_path / "other") as elsewhere, pytest.raises(NotFound):
        read(elsewhere, sent)
