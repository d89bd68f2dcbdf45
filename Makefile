# The project's commands. Each sets up what it needs by itself; start with `make run` or `make test`.
PYTHON ?= python3
VENV ?= .venv
PY = $(VENV)/bin/python
VENV_BUILD ?= .venv-build
PY_BUILD = $(VENV_BUILD)/bin/python
export PYTHONUTF8 = 1

.PHONY: help run test test-all soak bench bench-large check installers lock clean first-look \
  set-up-run set-up-dev set-up-build catalogues edition

help: ## list the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort

run: set-up-run catalogues edition ## open the guide in a window
	@$(PY) scripts/open_window.py

test: set-up-dev catalogues ## the whole gate: format, lint, types, contracts, words, guide, tests
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	$(VENV)/bin/lint-imports
	$(PY) scripts/catalogues.py check
	$(PY) -m app check
	$(PY) -m pytest -q

test-all: ## the gate on every installed Python of 3.11, 3.12 and 3.13
	@set -e; for v in 3.11 3.12 3.13; do \
	  if command -v python$$v >/dev/null && python$$v --version >/dev/null 2>&1; then \
	    echo "== Python $$v"; $(MAKE) test PYTHON=python$$v VENV=.venv-$$v; \
	  else echo "== Python $$v is not installed"; fi; done

soak: set-up-dev catalogues ## the long proof: every count in full
	ICT_GUIDE_SOAK=1 $(PY) -m pytest -q

bench: set-up-run catalogues ## measure start, pages, search, slides and editions; five minutes
	@$(PY) -m scripts.bench

bench-large: set-up-run catalogues ## the same with a guide ten times as large as planned; ten minutes
	@$(PY) -m scripts.bench --size 10x

check: set-up-run catalogues ## examine the guide's content
	@$(PY) -m app check

first-look: set-up-run catalogues edition ## draw the first screens to build/first-look
	@$(PY) scripts/open_window.py --draw

installers: set-up-build ## make, install, run and remove the installers for Windows and Debian
	@$(PY_BUILD) scripts/catalogues.py compile
	@$(PY_BUILD) build_installer.py all

set-up-run:
	@$(PYTHON) scripts/set_up.py run --venv $(VENV)

set-up-dev:
	@$(PYTHON) scripts/set_up.py dev --venv $(VENV)

set-up-build:
	@$(PYTHON) scripts/set_up.py build --venv $(VENV_BUILD)

catalogues:
	@$(PY) scripts/catalogues.py compile

edition:
	@$(PY) -m app index

lock: set-up-dev ## resolve requirements/*.in again into lock files with hashes
	$(PY) scripts/lock.py

clean: ## remove everything that can be made again
	rm -rf build .venv .venv-3.* .venv-build .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
