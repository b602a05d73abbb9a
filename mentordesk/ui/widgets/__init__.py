"""Widgets: given what they show, telling facts and wishes by signals, never asking services."""
