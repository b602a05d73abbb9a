from pathlib import Path
from tests.journeys.hands import Hands, said
from mentordesk.services import settings
from PySide6.QtWidgets import *
import time

def d(p, what=""):
    f=QApplication.focusWidget()
    o=p.window.page.board.one if hasattr(p.window.page,"board") else None
    print(what, "| one", o and o.where.text(), "| focus", type(f).__name__, repr(said(f)) if f else None, "| modal", type(QApplication.activeModalWidget()).__name__, "| said", p.window.status.message.text(), flush=True)

def test_x(qtbot, tmp_path):
    settings.save(settings.load().with_(export_folder=tmp_path))
    p=Hands(qtbot, tmp_path/"store", "fr")
    p.write("Nadia Belkacem")
    p.press("Tab"); p.write("Ville de Saint-Aubin")
    p.press("Tab"); p.press("Down")
    p.tab_to("Continuer"); p.press("Space"); 
    p.write("Apprendre la langue, dès l’arrivée"); p.press("Tab"); p.write("Saint-Aubin"); p.press("Tab"); p.write("Grandpont")
    p.tab_to("Créer le programme"); p.press("Space")
    p.settle(); d(p,"created")
    p.find("besoins"); d(p,"needs")
    p.find("onze questions"); d(p)
    p.press("Space"); d(p,"1 added")
    p.write("Parler dès l’arrivée"); p.press("Tab"); d(p); p.paste("Les cours excluent les horaires décalés, « faute de places »"); p.press("Tab"); d(p)
    p.press("Down"); d(p); p.press("Tab"); d(p); p.press("Tab"); d(p); 
    p.press("Ctrl+N"); d(p,"2nd")
    p.write("Une seule liste d’attente"); p.press("Return"); d(p,"ret")
    p.press("Down"); d(p,"down"); p.press("Up"); p.press("Return"); d(p)
    p.press("Ctrl+Return"); d(p,"q2")
    for q in range(3,13):
        if type(p.focus).__name__ in ("QComboBox",): p.press("Down")
        elif type(p.focus).__name__ in ("QPushButton",): p.press("Space"); d(p,"in group")
        p.write("é %d" % (q-1)); p.press("Tab"); d(p,"tab"); p.press("Shift+Tab"); p.press("Ctrl+Return"); d(p,"q%d"%q)
    p.leave()
