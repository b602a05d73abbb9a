"""Qt's own words (menus of text fields, its own file dialog) in the language of the window."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QObject, QTranslator

_log = logging.getLogger(__name__)


class QtWords(QObject):
    """One translator at a time. Qt has no Greek catalogue: there its few words stay English."""

    def __init__(self, application: QCoreApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._application = application
        self._translator: QTranslator | None = None

    def speak(self, language: str) -> None:
        """From now on Qt says its words in this language."""
        if self._translator is not None:
            self._application.removeTranslator(self._translator)
            self._translator.deleteLater()
            self._translator = None
        translator = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if translator.load(f"qtbase_{language}", folder):
            self._application.installTranslator(translator)
            self._translator = translator
        else:
            _log.debug("Qt has no words of its own in %s", language)
            translator.deleteLater()
