"""Item models: given what they show, never asking services themselves."""
