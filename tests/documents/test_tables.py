"""Tables from the clipboard: as Excel, Word, LibreOffice and browsers put them there, and as hostile ones."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.documents.tables import Table, read_html, read_text
from mentordesk.errors import BadInput

CLIPBOARD = Path(__file__).parent / "clipboard"
SIX = (
    ("Prêter des mallettes", "Vingt prêts", "Dès novembre 2027\npuis chaque mois", "Lucie Perrot",
     "1 200 €", ""),
    ("Publier une carte\net la tenir à jour", 'Dite "la carte"', "T1 2028", "", "Une journée", "Visites"),
)  # fmt: skip


def _clip(name: str) -> str:
    return (CLIPBOARD / name).read_text(encoding="utf-8")


def _only(html: str) -> tuple[tuple[str, ...], ...]:
    (table,) = read_html(html)
    return table.rows


@pytest.mark.parametrize("program", ["excel", "calc"])
def test_a_block_of_a_spreadsheet_keeps_its_line_breaks(program: str) -> None:
    assert _only(_clip(f"{program}.html")) == SIX
    assert read_text(_clip(f"{program}.txt")).rows == SIX


def test_a_table_of_word_comes_with_its_paragraphs_and_lists() -> None:
    assert _only(_clip("word.html")) == (
        ("Action", "Résultats"),
        ("Ouvrir un café de la langue", "Pour les parents :\n- trente places\n- une garde d’enfants"),
    )


def test_a_merged_cell_gives_its_text_to_its_first_place() -> None:
    found = _only(
        "<table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr>"
        "<tr><td colspan='x'>e</td><td rowspan=0>f</td><td>g</td></tr></table>"
    )
    assert found == (("a", "b", ""), ("", "c", "d"), ("e", "f", "g"))


def test_a_table_inside_a_cell_becomes_lines_of_it() -> None:
    found = _only("<table><tr><td>x<table><tr><td>1</td><td>2</td></tr></table>y</td><td>z</td></tr></table>")
    assert found == (("x\n1\n2\ny", "z"),)


def test_what_a_browser_does_not_show_is_left_out() -> None:
    found = _only(
        "<!--StartFragment--><table><tr><td><style>td {color: red}</style>a<!-- secret --><script>b</script>"
        " \n c<span style='display:none'>d</span></td></tr><tr style='display:none'><td>e</td></tr></table>"
    )
    assert found == (("a c",),)


def test_preformatted_text_and_excels_spaces_stay() -> None:
    found = _only(
        "<table><tr><td><pre>a  b\n c</pre></td><td>x<span style='mso-spacerun:yes'>\xa0 </span>y</td>"
        "<td>12\xa0000\xa0€</td></tr></table>"
    )
    assert found == (("a  b\nc", "x  y", "12\xa0000\xa0€"),)


def test_html_without_a_table_has_none() -> None:
    assert read_html("<p>Just words</p>") == []
    assert read_html("") == []


def test_nothing_outside_is_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET", encoding="utf-8")
    html = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">]><table><tr><td>a&x;b</td></tr></table>'
    assert "SECRET" not in str(read_html(html))


@pytest.mark.parametrize(
    "html",
    [
        "<table>" + "<tr><td>a</td></tr>" * 10_001 + "</table>",
        "<table><tr>" + "<td>a</td>" * 201 + "</tr></table>",
        "<table><tr><td>" + "a" * (20 * 1024 * 1024),
        "<table><tr><td>" + "<div>" * 3000 + "deep",
    ],
    ids=["rows", "columns", "size", "depth"],
)
def test_too_much_html_is_refused_in_one_sentence(html: str) -> None:
    with pytest.raises(BadInput, match="What you copied"):
        read_html(html)


@pytest.mark.parametrize(
    "text", ["a\n" * 10_001, "a\t" * 200 + "a", "a" * (20 * 1024 * 1024 + 1)], ids=["rows", "columns", "size"]
)
def test_too_much_text_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(BadInput, match="What you copied"):
        read_text(text)


def test_two_megabytes_in_one_cell_are_taken() -> None:
    long = "mot " * 500_000 + "fin"
    assert read_text(f"{long}\tb").rows == ((long, "b"),)
    assert _only(f"<table><tr><td>{long}</td><td>b</td></tr></table>") == ((long, "b"),)


def test_claims_of_merged_cells_cost_nothing() -> None:
    claim = "<td rowspan=1048576 colspan=16384>"
    assert _only(f"<table><tr><td>a</td>{claim}</td></tr><tr><td>b</td></tr></table>") == (("a",), ("b",))
    with pytest.raises(BadInput):
        read_html(f"<table><tr>{claim}a</td></tr><tr><td>b</td></tr></table>")


def test_quotes_that_quote_nothing_stay() -> None:
    assert read_text('"Bonjour" dit-elle\t5" \n"seul"').rows == (('"Bonjour" dit-elle', '5" '), ('"seul"',))
    assert read_text('"jamais fermé\tb\nc').rows == (('"jamais fermé', "b"), ("c",))


def test_all_line_ends_are_row_ends() -> None:
    assert read_text("a\r\nb\nc\rd").rows == (("a",), ("b",), ("c",), ("d",))
    assert read_text("") == Table()
    assert read_text("a\t").rows == (("a", ""),)


_CELLS = st.text(st.one_of(st.sampled_from('\t\r\n" a'), st.characters(codec="utf-8")), max_size=12)


@given(st.lists(st.lists(_CELLS, min_size=1, max_size=5), min_size=1, max_size=6))
def test_what_a_spreadsheet_writes_is_read_back_equal(rows: list[list[str]]) -> None:
    written = io.StringIO(newline="")
    csv.writer(written, dialect="excel-tab").writerows(rows)
    assert [list(row) for row in read_text(written.getvalue()).rows] == rows


@given(st.text(st.sampled_from('\t\r\n"ab '), max_size=40))
def test_no_sign_of_any_text_is_lost(text: str) -> None:
    found = "".join("".join(row) for row in read_text(text).rows)
    assert [sign for sign in found if sign in "ab "] == [sign for sign in text if sign in "ab "]


_TAGS = st.sampled_from(
    ["<table>", "</table>", "<tr>", "</tr>", "<td>", "<td colspan=3>", "<td rowspan=0>", "</td>", "<p>",
     "<br>", "<ul><li>", "<pre>", "<!--", "-->", "<![if x]>", "<script>", "<td rowspan=99999999>", "&nbsp;",
     "&#0;", "\0"]
)  # fmt: skip


@given(st.lists(st.one_of(_TAGS, st.text(max_size=5)), max_size=30))
def test_any_html_is_read_or_refused(parts: list[str]) -> None:
    for table in read_html("<table><tr>" + "".join(parts)):
        assert all(len(row) == table.width for row in table.rows)
