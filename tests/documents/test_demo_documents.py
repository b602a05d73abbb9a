"""The documents of the demonstration in the programs people have."""

from __future__ import annotations

import json
import re
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from mentordesk import paths
from tests.cli.running import run
from tests.documents.programs import converted, pdf_text, program, validation_errors

pytestmark = pytest.mark.office

CITIES = ("Valmont-sur-Loire", "Porto Bianco", "Δήμος Ελαιώνα")
COLUMNS = ("what", "results", "timetable", "lead", "resources_partners", "success")


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("office")
    ran = run("demo", "--out", folder / "out", "--no-window", store=folder / "store")
    assert ran.code == 0, ran.err
    ran = run("export", "Valmont", "plan", folder / "out" / "lv.docx", "--lang", "lv", "--return-by",
              "2026-02-06", store=folder / "store")  # fmt: skip
    assert ran.code == 0, ran.err
    return folder / "out"


def words(text: str) -> Counter[str]:
    """The words of a text; a hyphen may stand at the end of a printed line, so it does not count."""
    return Counter(re.findall(r"\w+", re.sub(r"[-‐]\s*", "", text)))


def sample_words(city: str) -> Counter[str]:
    for path in (paths.resources() / "samples").glob("*.json"):
        content = json.loads(path.read_text(encoding="utf-8"))
        if content["programme"]["parties"][0]["name"] == city:
            actions = content["annex6"]["actions"]
            return words(" ".join(action[name] for action in actions for name in COLUMNS))
    raise AssertionError(city)


def named(documents: Path, city: str, suffix: str) -> Path:
    (found,) = [path for path in documents.glob(f"*{suffix}") if path.name.startswith(city)]
    return found


@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
@pytest.mark.parametrize("city", [*CITIES, "lv"])
def test_the_validator_finds_no_error(documents: Path, city: str, suffix: str) -> None:
    if (city, suffix) != ("lv", ".xlsx"):
        assert validation_errors(named(documents, city, suffix)) == []


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".pdf"])
@pytest.mark.parametrize("city", CITIES)
def test_every_word_is_on_the_printed_page(documents: Path, city: str, suffix: str, tmp_path: Path) -> None:
    path = named(documents, city, suffix)
    printed = path if suffix == ".pdf" else converted(path, "pdf", tmp_path)
    text = pdf_text(printed)
    joined = re.sub(r"\W", "", text)  # poppler joins words that a dash parts at the end of a line
    missing = [word for word in sample_words(city) - words(text) if word not in joined]
    assert missing == []
    pictures = tmp_path / "page"
    subprocess.run(
        [program("pdftoppm"), "-r", "40", "-png", str(printed), str(pictures)], check=True, timeout=60
    )
    assert len(list(tmp_path.glob("page*.png"))) in (1, 2, 3)
