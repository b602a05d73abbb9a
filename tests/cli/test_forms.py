"""Forms from the command line: shown, exported in every format, filled, blank and in part."""

from __future__ import annotations

import json
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from mentordesk.cli.main import main
from mentordesk.documents.formats import FORMATS
from mentordesk.forms.reading import form, form_keys
from mentordesk.model.subjects import NAMES
from mentordesk.services.workspace import Workspace
from tests.cli.running import here, refused
from tests.services.exporting.kept import everything_in

LAYOUTS: tuple[list[str], ...] = ([], ["--fillable"], ["--blank"], ["--handwriting"])
ENDINGS = (".docx", ".xlsx", ".pdf", ".eml")


def _is_open(key: str) -> bool:
    return any(each.first.circle == "shared" for each in form(key).questions)


PRINTED = tuple(key for key in form_keys() if _is_open(key))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store in which every form has a sheet, and annex 2 a part of its association."""
    folder = tmp_path_factory.mktemp("forms") / "store"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MENTORDESK_STATE", str(folder.with_name("state")))
        _fill(folder)
    return folder


@pytest.fixture(autouse=True)
def _known_store(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test knows the store as the one that was made: no copy of it."""
    monkeypatch.setenv("MENTORDESK_STATE", str(store.with_name("state")))


def _fill(folder: Path) -> None:
    with Workspace.create(folder) as workspace:
        programme = workspace.programmes.create("Apprendre", ["fr"])
        workspace.programmes.add_party(programme, {"role": "mentee_city", "name": "Valmont"}, [])
        filling = workspace.filling
        for key in form_keys():
            if form(key).several:
                filling.add_sheet(programme, key)
        filled = filling.filled(programme, "annex2")
        filling.answer(filled.register("a2.why"), "La file s’allonge.")
        filling.answer(filled.register("a2.assoc.typical"), "Un mot de l’association")
        filling.add_row(filled, "a2.need", {"title": "Accueil", "statement": "Personne n’accueille."})
        filling.leave_out(filled, "a2.learning", "not_relevant", "déjà fait")
        sheet = filling.add_sheet(programme, "annex4", {"a4.name": "Un guichet"})
        filling.add_row(
            filling.filled(programme, "annex4", sheet), "a4.resources", {"kind": "staff", "text": "Deux"}
        )


def told(store: Path, capsys: pytest.CaptureFixture[str], *words: object) -> str:
    """What a command says, run here: the ways out of a process are looked at elsewhere."""
    assert main(["--lang", "en", "--store", str(store), *map(str, words)]) == 0, capsys.readouterr().err
    return capsys.readouterr().out


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda words: "".join(words) or "filled")
@pytest.mark.parametrize("key", PRINTED)
def test_every_form_goes_out_in_every_format(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], key: str, layout: list[str]
) -> None:
    if key == "annex6" and layout == ["--fillable"]:
        layout = []  # the plan has one layout, and people write in its cells
    for ending in ENDINGS:
        target = tmp_path / f"{key}{ending}"
        assert "Written" in told(store, capsys, "export", "Apprendre", key, target, *layout, "--lang", "fr")
        assert target.stat().st_size > 1_000
        if ending in FORMATS and FORMATS[ending].reads:
            assert FORMATS[ending].read(target).document
    mail = message_from_bytes((tmp_path / f"{key}.eml").read_bytes(), policy=default)
    (attached,) = mail.iter_attachments()
    assert (attached.get_filename() or "").endswith(".docx")


@pytest.mark.parametrize("name", [*NAMES])
def test_every_everyday_name_is_shown_and_exported(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    shown = json.loads(told(store, capsys, "show", "Apprendre", name, "--json"))
    assert shown["subject"] == name
    assert shown["form"] == NAMES[name]
    told(store, capsys, "export", "Apprendre", name, tmp_path / "it.docx")


@pytest.mark.parametrize("key", form_keys())
def test_every_form_is_shown_by_its_own_key(
    store: Path, capsys: pytest.CaptureFixture[str], key: str
) -> None:
    shown = json.loads(told(store, capsys, "show", "Apprendre", key, "--json"))
    assert set(shown) == {"subject", "form", "version", "answers", "rows"}
    assert shown["form"] == key
    told(store, capsys, "show", "Apprendre", key)


def test_show_has_the_answers_by_path_and_the_rows_with_their_refs(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = json.loads(told(store, capsys, "show", "Apprendre", "needs", "--json"))
    assert shown["answers"]["annex2/main/a2.why"] == "La file s’allonge."
    (need,) = shown["rows"]["a2.need"]
    assert need["title"] == "Accueil"
    assert need["number"] == 1
    assert len(need["ref"]) == 4
    lines = told(store, capsys, "show", "Apprendre", "needs").splitlines()
    assert f"Needs to address 1 ({need['ref']})" in lines
    assert any("not relevant: déjà fait" in line for line in lines)


def test_show_of_a_form_with_several_sheets_tells_which_row_is_of_which(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = json.loads(told(store, capsys, "show", "Apprendre", "practices", "--json"))
    assert [each["number"] for each in shown["rows"]["annex4"]] == [1, 2]
    second = shown["rows"]["annex4"][1]
    assert shown["answers"][f"annex4/{second['id']}/a4.name"] == "Un guichet"
    (resource,) = shown["rows"]["a4.resources"]
    assert resource["sheet"] == second["id"]
    one = json.loads(told(store, capsys, "show", "Apprendre", f"practice:{second['ref']}", "--json"))
    assert [each["id"] for each in one["rows"]["annex4"]] == [second["id"]]


def test_r_006_a_part_alone_is_mailed_off_alone(store: Path, tmp_path: Path) -> None:
    """In a process of its own, once: as a script would."""
    target = tmp_path / "partie.eml"
    part = ["--part", "association", "--fillable", "--to", "Union <u@x.eu>", "--return-by", "2027-05-04"]
    ran = here("export", "Apprendre", "needs", target, *part, store=store)
    assert ran.code == 0, ran.err
    mail = message_from_bytes(target.read_bytes(), policy=default)
    assert mail["To"] == "Union <u@x.eu>"
    assert "2027" in mail["Subject"]
    (attached,) = mail.iter_attachments()
    carried = attached.get_payload(decode=True)
    assert isinstance(carried, bytes)
    held = everything_in(carried)
    assert "Un mot de l’association" in held
    assert "La file s’allonge." not in held


def test_a_blank_form_holds_no_answer(store: Path, tmp_path: Path) -> None:
    for layout in ("--blank", "--handwriting"):
        target = tmp_path / "besoins.docx"
        assert here("export", "Apprendre", "needs", target, layout, store=store).code == 0
        assert "La file s’allonge." not in everything_in(target.read_bytes())


def test_a_part_that_is_none_is_refused_with_the_list(store: Path, tmp_path: Path) -> None:
    sentence = refused(
        here("export", "Apprendre", "needs", tmp_path / "x.docx", "--part", "météo", store=store)
    )
    assert "mentee_association" in sentence
    assert not any(tmp_path.iterdir())


def test_a_version_that_is_none_is_refused(store: Path, tmp_path: Path) -> None:
    sentence = refused(
        here("export", "Apprendre", "needs", tmp_path / "x.docx", "--version-of", "2", store=store)
    )
    assert "no version “2”" in sentence


def test_a_sheet_that_is_none_is_refused_with_the_list(store: Path, tmp_path: Path) -> None:
    sentence = refused(here("export", "Apprendre", "practice:none", tmp_path / "x.docx", store=store))
    assert "Name one of these" in sentence


@pytest.mark.parametrize("command", [["show"], ["export"]])
def test_a_subject_that_is_none_is_wrong_usage_told_with_the_list(
    store: Path, tmp_path: Path, command: list[str]
) -> None:
    target = [tmp_path / "x.docx"] if command == ["export"] else []
    ran = here(*command, "Apprendre", "weather", *target, store=store)
    assert ran.code == 2
    for name in (*NAMES, "practice:ID"):
        assert name in ran.err


@pytest.mark.parametrize(
    ("subject", "option"),
    [("needs", ["--timeline"]), ("needs", ["--extended"]), ("plan", ["--part", "a2.head"])],
)
def test_what_goes_with_another_subject_is_wrong_usage(
    store: Path, tmp_path: Path, subject: str, option: list[str]
) -> None:
    ran = here("export", "Apprendre", subject, tmp_path / "x.docx", *option, store=store)
    assert ran.code == 2
    assert option[0] in ran.err
    assert "Traceback" not in ran.err


def test_r_224_what_stays_in_the_team_as_a_whole_is_refused(store: Path, tmp_path: Path) -> None:
    for key in sorted(set(form_keys()) - set(PRINTED)):
        refused(here("export", "Apprendre", key, tmp_path / "x.docx", store=store))


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_dossier_goes_out_in_one_file(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], ending: str
) -> None:
    target = tmp_path / f"dossier{ending}"
    told(store, capsys, "export", "Apprendre", "dossier", target, "--to", "Conseil")
    assert target.stat().st_size > 1_000
    if ending == ".docx":
        held = everything_in(target.read_bytes())
        assert "La file s’allonge." in held
        assert "Un guichet" in held


@pytest.mark.parametrize("page", ["charter", "mandate", "invitation"])
@pytest.mark.parametrize("layout", [[], ["--blank"]], ids=["filled", "blank"])
def test_pages_for_signature_go_out_alone(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], page: str, layout: list[str]
) -> None:
    for ending in (".docx", ".pdf", ".eml"):
        target = tmp_path / f"{page}{ending}"
        told(store, capsys, "export", "Apprendre", page, target, *layout)
        assert target.stat().st_size > 1_000
    assert here("export", "Apprendre", page, tmp_path / "page.xlsx", store=store).code == 1


def test_the_dossier_has_no_part_and_is_not_blank(store: Path, tmp_path: Path) -> None:
    for option in (["--blank"], ["--part", "a2.head"], ["--timeline"]):
        ran = here("export", "Apprendre", "dossier", tmp_path / "x.docx", *option, store=store)
        assert ran.code == 2
        assert option[0] in ran.err
    assert here("show", "Apprendre", "dossier", store=store).code == 2
