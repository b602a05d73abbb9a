"""The parts of the page of the visits; ``ui/pages/visits.py`` joins them."""
