"""Word documents: ``write`` a page, ``read`` a file back. lxml is imported by this package alone."""

from mentordesk.documents.word.reading import read
from mentordesk.documents.word.writing import write

__all__ = ["read", "write"]
