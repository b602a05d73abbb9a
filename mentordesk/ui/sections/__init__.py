"""The sections of the settings, one module each, in the order in which they are listed."""

from mentordesk.ui.sections.about import About
from mentordesk.ui.sections.display import Display
from mentordesk.ui.sections.documents import Documents
from mentordesk.ui.sections.keyboard import Keyboard
from mentordesk.ui.sections.languages import Languages
from mentordesk.ui.sections.section import Section
from mentordesk.ui.sections.who_writes import WhoWrites

__all__ = ["SECTIONS", "Display", "Documents", "Keyboard", "Languages", "Section", "WhoWrites"]

SECTIONS: tuple[type[Section], ...] = (WhoWrites, Languages, Display, Keyboard, Documents, About)
