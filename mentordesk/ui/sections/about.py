"""What this program is, what it is made of, what it never does, and where help is."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QWidget

from mentordesk import __version__, paths
from mentordesk.ui import pages
from mentordesk.ui.desk import Desk
from mentordesk.ui.sections.section import Section
from mentordesk.ui.widgets.parts import button, label
from mentordesk.words import _

BUNDLED = (
    ("Python", "PSF-2.0"),
    ("Qt, PySide6, Shiboken", "LGPL-3.0"),
    ("SQLite, SQLCipher", "BSD-3-Clause"),
    ("SQLAlchemy", "MIT"),
    ("python-docx", "MIT"),
    ("openpyxl", "MIT"),
    ("lxml", "BSD-3-Clause"),
    ("defusedxml", "PSF-2.0"),
    ("Typst", "Apache-2.0"),
    ("Babel", "BSD-3-Clause"),
    ("platformdirs", "MIT"),
    ("filelock", "MIT"),
    ("psutil", "BSD-3-Clause"),
    ("cryptography", "Apache-2.0, BSD-3-Clause"),
    ("RapidFuzz", "MIT"),
    ("icalendar", "BSD-2-Clause"),
    ("tzdata", "Apache-2.0"),
    ("tzlocal", "MIT"),
    ("Inter, Carlito", "OFL-1.1"),
    ("Phosphor Icons", "MIT"),
)
"""What travels with the program, by the name and the licence (SPDX) it is known under."""

LOG = "mentordesk.log"


class About(Section):
    """Nothing here is changed; two buttons lead to the keys and to the report."""

    name = "about"
    title = _("About")
    icon = "info"
    sentence = _("City-to-city mentoring, from the first need to the action plan.")

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        text = desk.words.text
        self.add_row(
            text("MentorDesk, version {version}", version=__version__),
            text("Free software under the EUPL 1.2"),
        )
        self.add_row(
            text("Nothing leaves this computer unless you export it."),
            text("No account, no server, no network. What you save, copy or send is yours to choose."),
        )
        self.keys = button(text("See the keys"), parent=self)
        self.keys.clicked.connect(self._show_keys)
        help_text = text(
            "F1 shows the keys of a page, Ctrl+K finds every command, Help › Messages keeps what was told."
        )
        self.add_row(text("Help"), help_text, self.keys)
        self.report = button(text("Open its folder"), parent=self)
        self.report.clicked.connect(self._open_report)
        self.add_row(
            text("When something goes wrong"),
            text("{file} tells what the program did, without your words. Read it before you share it.",
                 file=LOG),
            self.report,
        )  # fmt: skip
        self.add_row(text("The method"), text("The method comes from the IncluCities project (2020–2023)."))
        self.add_row(text("Made with"), text("Their authors share these under the licences named here."))
        self.body.addLayout(self._bundled())
        self.body.addStretch(1)

    def _bundled(self) -> QGridLayout:
        look = self.desk.look
        laid = QGridLayout()
        laid.setHorizontalSpacing(look.px(24))
        laid.setVerticalSpacing(look.px(3))
        for place, (name, licence) in enumerate(BUNDLED):
            laid.addWidget(label(name, parent=self), place, 0)
            laid.addWidget(label(licence, "secondary", parent=self), place, 1, Qt.AlignmentFlag.AlignLeft)
        laid.setColumnStretch(1, 1)
        return laid

    def _show_keys(self) -> None:
        here = self.desk.navigator.here
        self.desk.go(pages.SETTINGS, here.programme if here else "", "keyboard")

    def _open_report(self) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.state_folder()))):
            self.desk.say(
                self.desk.words.text("The folder could not be opened. Ask whoever looks after this computer.")
            )
