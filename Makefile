# Katalog SOP. `make site` builds the site into site/, `make serve` shows it while you write, `make test` checks everything.
# Variables: PYTHON=python3.12   CHROMIUM=/path/to/chromium   ARGS="what a command gets besides"

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
SITE   := $(VENV)/.stamp-site
TEST   := $(VENV)/.stamp-test
ASSETS := plugins/sop_katalog/assets
ARGS   ?=

# The banner of Material for MkDocs about MkDocs 2 is not news to whoever runs this.
export NO_MKDOCS_2_WARNING = 1

.DEFAULT_GOAL := help
.PHONY: help setup assets site serve test lint bench clean chromium
.NOTPARALLEL:

help:
	@echo "make site    build the site into site/"
	@echo "make serve   show the site and rebuild it while you write"
	@echo "make test    style, types and all tests"
	@echo "make lint    style and types only"
	@echo "make bench   measure the speed"
	@echo "make setup   only prepare $(VENV)"
	@echo "make clean   remove everything that was made"

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	  { echo "Python 3.11 or newer is needed; '$(PYTHON)' is not. Try: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

# Only a change of the dependencies asks for a new installation: an editable install sees changed code by itself.
$(SITE): pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[build]'
	@touch $@

$(TEST): pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@ $(SITE)

setup: $(SITE) assets

# Builds scripts and style sheets again if one of their sources has changed.
assets: $(SITE)
	@$(BIN)/python build_assets.py

site: setup
	SOP_KATALOG_PDF=true SOP_KATALOG_BOOKS=true $(BIN)/mkdocs build --strict $(ARGS)

serve: setup
	$(BIN)/mkdocs serve $(ARGS)

lint: $(TEST) assets
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python build_assets.py check

# A browser for the tests that open pages: $CHROMIUM, one that is installed, or one installed now.
BROWSERS := chromium chromium-browser google-chrome google-chrome-stable
FIND_BROWSER = if [ -n "$$CHROMIUM" ]; then command -v "$$CHROMIUM"; else for b in $(BROWSERS); do command -v $$b && break; done; fi

chromium:
	@[ -n "$$($(FIND_BROWSER))" ] || { \
	  if ! command -v apt-get >/dev/null; then as=none; \
	  elif [ "$$(id -u)" = 0 ]; then as=; \
	  elif command -v sudo >/dev/null; then as=sudo; \
	  else as=none; fi; \
	  [ "$$as" = none ] || { $$as apt-get update && $$as apt-get install --yes chromium; } >&2 || true; }
	@[ -n "$$($(FIND_BROWSER))" ] || \
	  { echo "The tests need Chromium. Install it, or say where it is: make test CHROMIUM=/path/to/chromium" >&2; exit 1; }

test: lint chromium
	CHROMIUM="$$($(FIND_BROWSER))" $(BIN)/pytest -n 2 $(ARGS)

bench: $(TEST) assets chromium
	CHROMIUM="$$($(FIND_BROWSER))" $(BIN)/python -m bench $(ARGS)

clean:
	rm -rf $(VENV) site dist build .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis
	rm -rf $(ASSETS)/dist $(ASSETS)/dist.partial $(ASSETS)/node_modules $(ASSETS)/.stamp $(ASSETS)/src/lib/kata.ts $(ASSETS)/src/lib/kata.json
	find plugins tests bench -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
