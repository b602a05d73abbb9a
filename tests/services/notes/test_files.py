"""Photos and files of notes: sealed, known as far as their note, in no document where that is restricted."""

from __future__ import annotations

from pathlib import Path

import pytest

from mentordesk.errors import BadInput, NotFound
from mentordesk.model.notes import DEGREES, TEAM
from mentordesk.services.workspace import Workspace
from tests.conftest import RAW_KEY
from tests.services.notes.visiting import Visiting, begin


@pytest.mark.parametrize("degree", DEGREES)
def test_a_photo_is_kept_with_its_note_and_opened_again(visiting: Visiting, degree: str) -> None:
    note = visiting.take("le tableau", degree)
    photo = visiting.notes.attach(note, "C:\\Photos\\tableau blanc.JPG", b"\xff\xd8 picture")
    paper = visiting.notes.attach(note, "fiche.pdf", b"%PDF")
    kept = visiting.read(note)
    assert kept.attachments == (paper, photo)
    assert (photo.name, photo.type, photo.size, photo.is_picture) == (
        "tableau blanc.JPG",
        "image/jpeg",
        10,
        True,
    )
    assert (paper.type, paper.is_picture) == ("application/pdf", False)
    assert visiting.notes.open_attachment(kept, photo.id) == b"\xff\xd8 picture"
    given = {each.id: each.attachments for each in visiting.all(open_only=True)}
    assert given == ({} if kept.restricted else {note.id: (paper, photo)})


def test_a_file_taken_off_comes_back_with_undo(visiting: Visiting) -> None:
    note = visiting.take("le tableau")
    photo = visiting.notes.attach(note, "photo.png", b"picture")
    without = visiting.notes.detach(visiting.read(note), photo.id)
    assert without.attachments == ()
    with pytest.raises(NotFound):
        visiting.notes.open_attachment(without, photo.id)
    visiting.workspace.history.undo(visiting.programme)
    assert visiting.notes.open_attachment(visiting.read(note), photo.id) == b"picture"


def test_two_photos_added_on_two_laptops_at_once_are_both_there(visiting: Visiting) -> None:
    note = visiting.take("le tableau")
    first, second = (visiting.notes.attach(note, "photo.png", each) for each in (b"one", b"two"))
    kept = visiting.read(note)
    assert {each.id for each in kept.attachments} == {first.id, second.id}
    assert kept.conflicts == frozenset()


def test_an_empty_file_and_one_that_did_not_come_along_are_told(visiting: Visiting) -> None:
    note = visiting.take("le tableau")
    with pytest.raises(BadInput, match="empty"):
        visiting.notes.attach(note, "photo.png", b"")
    photo = visiting.notes.attach(note, "photo.png", b"picture")
    (visiting.workspace.folder / "attachments" / photo.id).unlink()
    with pytest.raises(NotFound, match="did not come"):
        visiting.notes.open_attachment(visiting.read(note), photo.id)


def test_what_is_sealed_in_a_locked_store_can_be_read_nowhere_on_the_disk(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "store", RAW_KEY) as workspace:
        visiting = begin(workspace)
        note = visiting.take("le tableau", TEAM)
        visiting.notes.attach(note, "MARKER-name.png", b"MARKER-picture")
        assert visiting.read(note).attachments[0].name == "MARKER-name.png"
    for path in (tmp_path / "store").rglob("*"):
        assert not path.is_file() or b"MARKER" not in path.read_bytes()
