import pytest, time
from pathlib import Path
from tests.journeys.hands import Hands, said
from tests.journeys import test_needs as t
from mentordesk.services import settings
from PySide6.QtWidgets import *

@pytest.mark.parametrize("n", range(8))
def test_x(qtbot, tmp_path, n):
    settings.save(settings.load().with_(export_folder=tmp_path))
    p=Hands(qtbot, tmp_path/"store", "fr")
    t.a_programme_is_made(p)
    t.the_eleven_questions(p)
    page=t.form_page(p)
    log=[]
    page.place.come.connect(lambda *a: log.append((round(time.monotonic(),3),)+a))
    pane=page.board.sections
    try:
        log.append("missing"); 
        t.a_missing_answer_is_given(p)
        log.append("given"); 
        log.append(page.place.here); log.append(said(p.focus))
        t.the_language_changes_in_the_middle_of_a_word(p)
    except AssertionError as e:
        print("FAILED", n, *log, sep="\n  ")
        print(e)
    finally:
        p.leave()
