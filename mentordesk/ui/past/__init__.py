"""The parts of the History page, strangers to one another: ``pages/history`` joins them."""
