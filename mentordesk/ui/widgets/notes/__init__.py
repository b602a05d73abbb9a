"""The notebook's parts: the stream of notes, the composer under it, the line of kinds (ux.md §6, 06).

They know no services: the page shows them ``NoteShown`` and hears signals.
"""
