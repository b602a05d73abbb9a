# MentorDesk. `make help` lists what there is to do.
.DEFAULT_GOAL := help
VENV := .venv
PY := $(VENV)/bin/python
READY := $(VENV)/.ready

.PHONY: help run test test-office coverage bench torture pictures words lock bundle clean

help: ## what there is to do
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /|/' | awk -F'|' '{printf "  make %-12s %s\n", $$1, $$2}'

$(READY): .ci/requirements.lock pyproject.toml .ci/system
	@sh .ci/system
	@test -x $(PY) || "$$(sh .ci/system python)" -m venv $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r .ci/requirements.lock
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

run: $(READY) ## set up, make the demonstration store, write its documents, open the window
	$(PY) -m mentordesk --store demo/store demo --out demo/documents

test: $(READY) ## style, types, layers, catalogues, tests (Python and Qt only)
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(VENV)/bin/lint-imports
	$(PY) i18n/catalogues.py --check
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n auto --dist worksteal

test-office: $(READY) ## documents through LibreOffice, poppler and the Open XML validator
	@sh .ci/office
	PATH="$(CURDIR)/.tools/node_modules/.bin:$$PATH" QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n auto --dist worksteal -m office

coverage: $(READY) ## which lines the tests reach
	QT_QPA_PLATFORM=offscreen $(PY) -m coverage run -m pytest
	$(PY) -m coverage report

bench: $(READY) ## speed and size, each beside its floor from the same run
	QT_QPA_PLATFORM=offscreen $(PY) -m tests.bench

torture: $(READY) ## the long loops: killing, filling the disk, thousands of histories; properties at full length
	MENTORDESK_TORTURE=1 QT_QPA_PLATFORM=offscreen $(PY) -m pytest -m "torture or hypothesis"

pictures: $(READY) ## the pictures of README, made from the program itself
	QT_QPA_PLATFORM=offscreen $(PY) -m tests.pictures

words: $(READY) ## bring the catalogues up to the code and the forms
	$(PY) i18n/catalogues.py

lock: ## lock the dependencies anew, with hashes (needs uv)
	uv pip compile pyproject.toml --quiet --universal --generate-hashes --extra dev --no-header \
		--no-annotate --no-emit-index-url --no-emit-find-links --python-version 3.11 -o .ci/requirements.lock
	uv pip compile pyproject.toml --quiet --universal --generate-hashes --extra bundle --no-header \
		--no-annotate --no-emit-index-url --no-emit-find-links --python-version 3.11 \
		--constraints .ci/requirements.lock -o .ci/requirements-bundle.lock

bundle: $(READY) ## a one-folder program for this system, packed and tried, in dist/
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r .ci/requirements-bundle.lock
	$(PY) .ci/bundle

clean: ## remove what can be made again (never demo/, which may hold your typing)
	rm -rf $(VENV) .tools build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
