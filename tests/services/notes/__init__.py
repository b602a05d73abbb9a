"""The notebook of the visits."""
