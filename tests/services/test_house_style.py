"""The organisation's template and logos: kept sealed, checked when they come, in the documents that ask."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from mentordesk.documents.formats import FORMATS
from mentordesk.errors import BadInput, NotFound
from mentordesk.services.export_prepared import Wishes
from mentordesk.services.house_style import HouseStyle
from mentordesk.services.workspace import Workspace
from mentordesk.words import words
from tests.documents.drawn import JPEG, png

SAID = words("en")


@pytest.fixture
def house(workspace: Workspace) -> HouseStyle:
    return workspace.house_style


@pytest.fixture
def template(tmp_path: Path, house: HouseStyle) -> Path:
    path = tmp_path / "Modèle de la ville.docx"
    house.save_example(path, "fr")
    return path


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    path = tmp_path / "logo.png"
    path.write_bytes(png())
    return path


@pytest.fixture
def programme(workspace: Workspace) -> str:
    made = workspace.programmes.create("Learning together", ["fr"])
    workspace.programmes.add_party(made, {"role": "mentee_city", "name": "Valmont"}, [])
    workspace.plans.add_action(made, {"what": "Ouvrir", "priority": "high", "risk": "un risque"})
    return made


def attachments(workspace: Workspace) -> list[str]:
    return sorted(path.name for path in (workspace.folder / "attachments").iterdir())


# --- template ------------------------------------------------------------------------------------


def test_nothing_is_kept_to_begin_with(house: HouseStyle) -> None:
    assert house.template() is None
    assert house.template_name() is None
    assert house.logos() == ()


def test_a_template_is_kept_with_its_day_and_its_size(house: HouseStyle, template: Path) -> None:
    kept = house.set_template(template)
    assert kept.name == "Modèle de la ville.docx"
    assert kept.size == template.stat().st_size
    assert kept.remarks == ()
    template.unlink()  # the file itself is no longer needed
    assert house.template() == kept


def test_what_is_kept_is_there_when_the_store_is_opened_again(tmp_path: Path, logo: Path) -> None:
    with Workspace.create(tmp_path / "again") as workspace:
        workspace.house_style.save_example(tmp_path / "modele.docx", "en")
        kept = workspace.house_style.set_template(tmp_path / "modele.docx")
        shown = workspace.house_style.add_logo(logo, "City of Valmont")
    with Workspace.open(tmp_path / "again") as workspace:
        assert workspace.house_style.template() == kept
        assert workspace.house_style.logos() == (shown,)


def test_one_template_takes_the_place_of_another(
    workspace: Workspace, house: HouseStyle, template: Path, tmp_path: Path
) -> None:
    house.set_template(template)
    upright = Document()
    upright.add_heading("{title}", 0)
    upright.add_paragraph("{plan}")
    upright.save(str(tmp_path / "other.docx"))
    house.set_template(tmp_path / "other.docx")
    kept = house.template()
    assert kept is not None
    assert kept.name == "other.docx"
    assert [SAID.say(each) for each in kept.remarks] == [
        "Its page stands upright: the six columns are narrow there."
    ]
    assert len(attachments(workspace)) == 1  # the one before is gone


def test_a_wrong_template_leaves_the_one_that_was_kept(
    house: HouseStyle, template: Path, tmp_path: Path
) -> None:
    house.set_template(template)
    bad = Document()
    bad.add_paragraph("{title} {tilte}")
    bad.save(str(tmp_path / "bad.docx"))
    with pytest.raises(BadInput, match="tilte"):
        house.set_template(tmp_path / "bad.docx")
    with pytest.raises(BadInput):
        house.set_template(tmp_path / "not there.docx")
    assert house.template_name() == "Modèle de la ville.docx"


def test_a_template_can_be_removed(workspace: Workspace, house: HouseStyle, template: Path) -> None:
    house.set_template(template)
    house.remove_template()
    house.remove_template()
    assert house.template() is None
    assert attachments(workspace) == []


def test_the_bytes_are_sealed(
    house: HouseStyle, template: Path, workspace: Workspace, key: bytes | None
) -> None:
    house.set_template(template)
    (name,) = attachments(workspace)
    sealed = (workspace.folder / "attachments" / name).read_bytes()
    assert sealed.startswith(b"MDF1")
    assert (template.read_bytes() in sealed) is (key is None)


@pytest.mark.usefixtures("log_expected")
def test_a_damaged_template_is_said_and_stops_only_documents_that_want_it(
    workspace: Workspace, house: HouseStyle, template: Path, programme: str
) -> None:
    house.set_template(template)
    (name,) = attachments(workspace)
    (workspace.folder / "attachments" / name).write_bytes(b"MDF1 nothing")
    kept = house.template()
    assert kept is not None
    assert [SAID.say(each) for each in kept.remarks] == ["The file kept is damaged: choose it again."]
    with pytest.raises(NotFound, match="cannot be read"):
        workspace.export.prepare(programme, Wishes(template=True))
    assert workspace.export.prepare(programme).content().data


def test_what_was_removed_can_be_put_back(house: HouseStyle, template: Path, logo: Path) -> None:
    kept, shown = house.set_template(template), house.add_logo(logo, "Valmont")
    house.remove_template()
    house.remove_logo(shown.id)
    assert house.keep_template(kept.content, kept.name) == kept
    assert house.keep_logo(shown.content, shown.name, "logo").name == "Valmont"
    assert house.template() == kept


# --- logos ---------------------------------------------------------------------------------------


def test_logos_are_kept_in_order_and_can_be_moved_named_and_removed(
    workspace: Workspace, house: HouseStyle, logo: Path
) -> None:
    first, second, third = (
        house.add_logo(logo, name) for name in ("  Ville\nde Valmont ", "Région", "Europe")
    )
    assert first.name == "Ville de Valmont"
    house.move_logo(third.id, -5)
    house.move_logo(first.id, 1)
    assert [each.name for each in house.logos()] == ["Europe", "Région", "Ville de Valmont"]
    house.name_logo(second.id, "Région Loire")
    house.remove_logo(third.id)
    assert [each.name for each in house.logos()] == ["Région Loire", "Ville de Valmont"]
    assert len(attachments(workspace)) == 2
    with pytest.raises(NotFound):
        house.move_logo(third.id, 1)


def test_a_fourth_logo_one_without_a_name_and_one_that_is_none_are_refused(
    house: HouseStyle, logo: Path, tmp_path: Path
) -> None:
    with pytest.raises(BadInput, match="Say whose logo"):
        house.add_logo(logo, "  ")
    (tmp_path / "text.png").write_bytes(b"words")
    with pytest.raises(BadInput, match="not a PNG or JPEG"):
        house.add_logo(tmp_path / "text.png", "Ville")
    for name in ("a", "b", "c"):
        house.add_logo(logo, name)
    with pytest.raises(BadInput, match="3 logos already"):
        house.add_logo(logo, "d")
    assert len(house.logos()) == 3


@pytest.mark.usefixtures("log_expected")
def test_a_damaged_logo_can_be_removed_and_stops_no_document(
    workspace: Workspace, house: HouseStyle, logo: Path, programme: str
) -> None:
    broken = house.add_logo(logo, "Ville")
    (name,) = attachments(workspace)
    (workspace.folder / "attachments" / name).write_bytes(b"")
    assert workspace.export.prepare(programme).page.logos == ()
    (shown,) = house.logos()
    assert (shown.name, shown.content) == ("Ville", b"")
    house.remove_logo(broken.id)
    assert house.logos() == ()


# --- documents -----------------------------------------------------------------------------------


def test_documents_carry_the_logos_with_words_in_their_language(
    workspace: Workspace, house: HouseStyle, programme: str, tmp_path: Path, logo: Path
) -> None:
    (tmp_path / "small.jpg").write_bytes(JPEG)
    house.add_logo(logo, "Valmont")
    house.add_logo(tmp_path / "small.jpg", "Région")
    page = workspace.export.prepare(programme, Wishes(language="en")).page
    assert [each.words for each in page.logos] == ["Logo of Valmont", "Logo of Région"]


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_template_is_for_word_documents_that_want_it(
    workspace: Workspace, house: HouseStyle, programme: str, template: Path, suffix: str, logo: Path
) -> None:
    house.set_template(template)
    house.add_logo(logo, "Valmont")
    assert workspace.export.offer(programme).template == template.name
    wanted = workspace.export.prepare(programme, Wishes(format=suffix, template=True))
    plain = workspace.export.prepare(programme, Wishes(format=suffix))
    assert (wanted.page.template is not None) is (suffix == ".docx")
    assert plain.page.template is None
    assert bool(wanted.page.logos) is (suffix != ".docx")  # a letterhead has its own
    checks = wanted.content().checks
    assert checks is not None
    assert checks.comes_back in (True, None)
    assert checks.accessible


def test_chosen_columns_are_printed_counted_and_recorded(
    workspace: Workspace, programme: str, tmp_path: Path
) -> None:
    offered = workspace.export.offer(programme)
    assert offered.optional == ("priority", "risk")
    assert offered.optional_titles(SAID) == [("priority", "Priority"), ("risk", "Risks")]
    assert dict(offered.left_out.without(("risk",)).columns) == {"a6.ext.priority": 1}
    for wishes, layout in ((Wishes(), "standard"), (Wishes(extended=("risk", "remarks")), "extended")):
        prepared = workspace.export.prepare(programme, wishes)
        content = prepared.content()
        workspace.export.send(prepared, content, tmp_path / "plan.docx")
        told = str(FORMATS[".docx"].read(tmp_path / "plan.docx"))
        assert ("un risque" in told) is (layout == "extended")
        assert "High" not in told
        assert "Haute" not in told
        record = {
            step.path.rpartition("/")[2]: step.new
            for step in next(iter(workspace.history.entries(programme))).steps
        }
        assert record["layout"] == layout
        assert record.get("columns") == (["risk"] if layout == "extended" else None)
