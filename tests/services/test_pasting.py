"""What is on the clipboard becomes one table, whichever way it was put there."""

from __future__ import annotations

from pathlib import Path

from mentordesk.services.pasting import Pasting
from mentordesk.services.workspace import Workspace


def test_the_table_in_the_html_comes_before_the_text(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "store") as workspace:
        found = workspace.pasting.read("<table><tr><td>a<br>b</td><td>c</td></tr></table>", "a b\tc")
    assert found.rows == (("a\nb", "c"),)


def test_without_a_table_the_text_is_read() -> None:
    assert Pasting().read("<p>a b</p>", 'a\t"b\nc"').rows == (("a", "b\nc"),)
    assert Pasting().read(None, "only words").rows == (("only words",),)
    assert Pasting().read(None, None).rows == ()


def test_tables_under_one_another_are_all_taken() -> None:
    html = "<table><tr><td>a</td></tr></table><p>x</p><table><tr><td>b</td><td>c</td></tr></table>"
    assert Pasting().read(html, "").rows == (("a",), ("b", "c"))
