"""Sheets over the page: each is given what it shows and answers by signals."""
