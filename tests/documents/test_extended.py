"""The extended layout (R-168): the six columns as ever, what else is known of an action after them."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain, zip_longest
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.documents import marks, proof
from mentordesk.documents.formats import FORMATS
from mentordesk.documents.grid import Grid
from mentordesk.documents.page import Heading, Lead, Note, Page, joined, lines, watched
from mentordesk.documents.plan_more import optional
from mentordesk.documents.received import ReceivedDocument
from mentordesk.documents.word import write
from mentordesk.forms.kinds import clean_text
from tests.documents.golden import kept, normalised
from tests.documents.pages import texts_of
from tests.documents.plans import ALL, page, plan
from tests.documents.programs import converted, pdf_text, validation_errors
from tests.documents.word_files import W, body, said, values

GOLDEN: dict[str, Callable[[], bytes]] = {
    "extended-en": lambda: write(page("en")),
}
"""The documents kept in tests/golden, by name."""


def _read(suffix: str, shown: Page) -> ReceivedDocument:
    return FORMATS[suffix].read_bytes(FORMATS[suffix].write(shown))


def test_the_six_columns_are_the_same_with_and_without_others() -> None:
    standard, extended = page(extended=()), page()
    (grid,) = standard.grids
    assert next(extended.grids) == grid
    assert standard.blocks == extended.blocks[: len(standard.blocks)]


def test_nothing_beside_the_six_columns_is_in_the_standard_document() -> None:
    for suffix, each in FORMATS.items():
        written = each.write(page(extended=()))
        assert proof.comes_back(page(extended=()), suffix, written) in (True, None)
        if each.reads:
            found = str(each.read_bytes(written))
            assert "Peu de salles" not in found
            assert "Haute" not in found


@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
@pytest.mark.parametrize("language", ["fr", "en", "el"])
def test_it_comes_back_as_it_was(suffix: str, language: str) -> None:
    shown = page(language)
    content = FORMATS[suffix].write(shown)
    assert proof.comes_back(shown, suffix, content)
    assert proof.accessible(shown, suffix, content)
    rows = [row.texts for grid in FORMATS[suffix].read_bytes(content).grids for row in grid.rows]
    assert rows == texts_of(FORMATS[suffix].laid(shown))


def test_choices_lists_days_and_sums_are_said_in_the_language_of_the_document() -> None:
    def first(language: str) -> dict[str, str]:
        shown = page(language)
        return {
            column.name: cell.text
            for grid in list(shown.grids)[1:]
            for column, cell in zip(grid.columns, grid.rows[0].cells, strict=True)
        }

    french, english = first("fr"), first("en")
    assert (french["priority"], english["priority"]) == ("Haute", "High")
    assert (french["progress"], english["progress"]) == ("Commencée", "Started")
    assert (french["end"], english["end"]) == ("15 décembre 2027", "15 December 2027")
    assert english["budget"] == "€9,000"
    assert (
        french["sub_actions"] == "- Recruter deux animatrices\n- Fixer les jours\n- afficher en six langues"
    )
    assert french["objective"] == english["objective"]


def test_each_row_says_again_which_action_it_is() -> None:
    _standard, *more = page().grids
    for grid in more:
        assert [row.ref for row in grid.rows] == ["TTR9", "A8GX", "M377"]
        name = grid.rows[0].cells[0]
        assert grid.columns[0].repeats
        assert name.path is None  # nothing is asked there
        assert name.text == "Ouvrir quatre cafés-langue hebdomadaires, le soir et le samedi…"


def test_every_optional_answer_carries_its_path() -> None:
    shown = page()
    bookmarks = values(body(shown), "bookmarkStart", "name")
    for action in plan().actions:
        for name in ALL:
            assert marks.bookmark(f"a6.action/{action.id}/{name}") in bookmarks
    assert len(set(bookmarks)) == len(bookmarks)
    tags = values(body(shown), "tag")
    assert f"a6.action/{plan().actions[0].id}/risk" in tags


@pytest.mark.parametrize("extended", [(), ALL], ids=["standard", "extended"])
@pytest.mark.parametrize("language", ["fr", "lv"])
def test_no_words_of_the_document_are_unaccounted_for(extended: tuple[str, ...], language: str) -> None:
    """Each paragraph is a line of the cover, a heading, a note, or what reading gives back."""
    shown = page(language, extended)
    found = [said(each) for each in body(shown).iter(f"{W}p")]
    grids = iter(_read(".docx", shown).grids)
    cover = shown.cover
    expected = [cover.title, cover.subtitle, *(f"{label}{value}" for label, value in cover.lines)]
    for block in shown.blocks:
        if isinstance(block, Lead):
            expected.append(f"{block.strong} {block.text}")
        elif isinstance(block, Heading | Note):
            expected.append(block.text)
        elif isinstance(block, Grid):
            grid = next(grids)
            expected += [block.number_title, *grid.heads]
            for row in grid.rows:
                written = (line.text for text in row.texts for line in lines(text))
                expected += [row.number, row.ref or "", *written]
    assert [each for each in found if each] == [each for each in expected if each]
    assert next(grids, None) is None


def test_only_columns_in_which_anything_stands_are_printed() -> None:
    some = plan({"risk": "Un risque", "remarks": "", "sub_actions": [], "priority": None})
    assert optional(some) == ("risk",)
    _standard, more = page(of=some).grids
    assert [column.name for column in more.columns] == ["name", "risk"]
    assert len(list(page(of=plan({})).grids)) == 1


def test_a_column_nobody_asked_for_stays_here() -> None:
    content = str(_read(".docx", page(extended=("priority",))))
    assert "Haute" in content
    assert "Peu de salles" not in content


@given(st.sets(st.sampled_from(ALL), min_size=1))
def test_columns_fill_the_page_and_none_is_too_narrow(chosen: set[str]) -> None:
    _standard, *more = page(extended=tuple(chosen)).grids
    printed = [column.name for grid in more for column in grid.columns if not column.repeats]
    assert sorted(printed) == sorted(chosen)
    for grid in more:
        assert sum(column.percent for column in grid.columns) == pytest.approx(100)
        assert min(column.percent for column in grid.columns) >= 12
        assert len(grid.rows) == 3


def test_in_excel_they_stand_beside_the_six() -> None:
    (grid,) = _read(".xlsx", page("en")).grids
    assert len(grid.heads) == 6 + len(ALL)
    assert grid.heads[6:9] == ("Objective", "Sub-actions", "Priority")
    assert [row.bookmark for row in grid.rows] == [
        marks.bookmark(f"a6.action/{action.id}/row") for action in plan().actions
    ]


def test_joining_leaves_no_heading_without_a_table() -> None:
    shown = joined(page())
    assert [block.text for block in shown.blocks if isinstance(block, Heading)] == ["3 actions"]
    assert joined(shown) == shown


def test_an_action_counts_once_however_many_tables_it_stands_in() -> None:
    for suffix in (".docx", ".xlsx"):
        heard: list[tuple[int, int]] = []

        def hear(done: int, total: int, heard: list[tuple[int, int]] = heard) -> None:
            heard.append((done, total))

        laid = FORMATS[suffix].laid(page())
        FORMATS[suffix].write(watched(laid, hear))
        assert heard == [(1, 3), (2, 3), (3, 3)]


@given(st.text(min_size=1, max_size=200).map(clean_text).filter(str.strip))
def test_any_text_comes_back_from_an_optional_column(text: str) -> None:
    shown = page(of=plan({"what": text, "risk": text}), extended=("risk",))
    for suffix in (".docx", ".xlsx"):
        assert proof.comes_back(shown, suffix, FORMATS[suffix].write(shown))


@pytest.mark.parametrize("name", GOLDEN)
def test_the_document_is_as_somebody_last_saw_it(name: str) -> None:
    assert normalised(GOLDEN[name]()) + "\n" == kept(name)


# --- other programs ------------------------------------------------------------------------------


@pytest.mark.office
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_the_validator_finds_no_error(tmp_path: Path, language: str, suffix: str) -> None:
    path = tmp_path / f"extended{suffix}"
    path.write_bytes(FORMATS[suffix].write(page(language)))
    assert validation_errors(path) == []


@pytest.mark.office
@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_libreoffice_saves_it_and_it_still_comes_back(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"extended{suffix}"
    path.write_bytes(FORMATS[suffix].write(page("el")))
    before = FORMATS[suffix].read(path)
    after = FORMATS[suffix].read(converted(path, suffix[1:], tmp_path))
    assert after.document == before.document
    pairs = zip_longest(chain(*(grid.rows for grid in after.grids)), chain(*(g.rows for g in before.grids)))
    for found, wanted in pairs:
        assert found == wanted


@pytest.mark.office
def test_the_pdf_says_the_columns_too(tmp_path: Path) -> None:
    path = tmp_path / "extended.pdf"
    path.write_bytes(FORMATS[".pdf"].write(page("en")))
    found = pdf_text(path)
    for words in ("More on each action", "Peu de salles libres", "15 December 2027", "High"):
        assert words in " ".join(found.split())
