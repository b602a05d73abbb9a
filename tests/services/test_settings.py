"""Settings: kept whole, read with patience, never a place for names."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk import paths
from mentordesk.errors import NotWritten
from mentordesk.services import settings
from mentordesk.services.settings import Settings


def kept() -> Path:
    return paths.state_folder() / "settings.json"


def test_nothing_chosen_yet() -> None:
    assert settings.load() == Settings()
    assert settings.load().theme == "system"
    assert not kept().exists()


def test_every_choice_is_there_at_the_next_start(tmp_path: Path) -> None:
    chosen = settings.load().with_(
        language="el", theme="dark", text_size=150, role="mentee_city", store=tmp_path / "ici",
        whole_method=True, command_field=True, rail_in_words=False, last_place=("plan", "abc", "row", "what"),
        export_folder=tmp_path / "Été", geometry="AdnQywAD+/=",
    )  # fmt: skip
    chosen = chosen.with_view("abc", "plan", widths=[120, 80.5], sort="lead", folded=True)
    settings.save(chosen)
    assert settings.load() == chosen
    assert settings.load().view("abc", "plan")["sort"] == "lead"
    assert settings.load().view("other", "plan") == {}


def test_a_view_takes_part_after_part() -> None:
    settings.save(settings.load().with_view("p", "plan", sort="lead"))
    settings.save(settings.load().with_view("p", "plan", zoom=120))
    settings.save(settings.load().with_view("", "library", sort="title"))
    assert settings.load().view("p", "plan") == {"sort": "lead", "zoom": 120}
    assert settings.load().view("", "library") == {"sort": "title"}


def test_two_windows_do_not_take_each_other_s_choices_back(tmp_path: Path) -> None:
    one, two = settings.load(), settings.load()
    settings.save(one.with_(store=tmp_path / "here").with_view("p", "plan", zoom=120))
    settings.save(two.with_(theme="dark").with_view("q", "plan", zoom=90))
    settings.save(one.with_(text_size=110))
    found = settings.load()
    assert (found.store, found.theme, found.text_size) == (tmp_path / "here", "dark", 110)
    assert (found.view("p", "plan"), found.view("q", "plan")) == ({"zoom": 120}, {"zoom": 90})


@pytest.mark.parametrize(
    "changes",
    [
        {"text_size": 89}, {"text_size": 201}, {"text_size": True}, {"theme": "pink"}, {"language": "de"},
        {"role": "mayor"}, {"store": "here"}, {"colour": "red"}, {"last_place": ("plan", "Ville de Valmont")},
        {"views": {"p/plan": {"search": "Nadia Belkacem"}}}, {"views": {"Un titre/plan": {}}},
        {"geometry": "é"}, {"whole_method": "yes"}, {"command_field": 1},
        {"views": {"p/my_part": {"later": {"Nadia Belkacem": "2026-12-01"}}}},
    ],
)  # fmt: skip
def test_what_is_no_setting_is_never_kept(changes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="no such setting"):
        settings.load().with_(**changes)


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[1]", b"\xff\xfe", b'{"theme": "dark"}', b'{"format": "x"}']
)
def test_a_file_that_is_not_understood_is_put_aside(
    content: bytes, log_expected: list[logging.LogRecord]
) -> None:
    kept().parent.mkdir(parents=True)
    kept().write_bytes(content)
    assert settings.load() == Settings()
    assert kept().with_name("settings-unread.json").read_bytes() == content
    settings.save(settings.load().with_(theme="light"))
    assert settings.load().theme == "light"
    assert log_expected


@pytest.mark.usefixtures("log_expected")
def test_a_file_of_a_newer_program_is_put_aside() -> None:
    kept().parent.mkdir(parents=True)
    kept().write_text(json.dumps({"format": 2, "theme": "dark"}))
    assert settings.load() == Settings()
    assert json.loads(kept().with_name("settings-newer.json").read_text())["format"] == 2


def test_one_wrong_value_costs_that_value_alone_and_unknown_ones_are_kept() -> None:
    kept().parent.mkdir(parents=True)
    kept().write_text(json.dumps({"format": 1, "theme": "dark", "text_size": 5000, "motion": "none"}))
    found = settings.load()
    assert (found.theme, found.text_size) == ("dark", 100)
    settings.save(found.with_(language="lv"))
    assert json.loads(kept().read_text())["motion"] == "none"


_NAMES = st.sampled_from(["format", "theme", "views", "last_place", "store", "language"])
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-1, 3) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_NAMES, inner, max_size=4),
)


@given(content=st.binary(max_size=60) | _VALUES.map(lambda value: json.dumps(value).encode()))
def test_no_file_whatever_stops_the_start(content: bytes, quiet_log: list[logging.LogRecord]) -> None:
    kept().parent.mkdir(parents=True, exist_ok=True)
    kept().write_bytes(content)
    found = settings.load()
    assert found.with_() == found
    quiet_log.clear()


def test_a_folder_that_takes_nothing_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quiet_log: list[logging.LogRecord]
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("MENTORDESK_STATE", str(tmp_path / "file"))
    found = settings.load()
    with pytest.raises(NotWritten, match="cannot keep its notes"):
        settings.save(found.with_(theme="dark"))
    quiet_log.clear()


def test_settings_know_nothing_of_the_store() -> None:
    code = (
        "import sys\n"
        "from mentordesk.services import places, second_start, settings\n"
        "print(sorted({'sqlalchemy', 'sqlcipher3', 'psutil', 'filelock', 'PySide6'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "[]"
