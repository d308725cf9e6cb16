# Two targets do everything on a fresh machine with Python 3.11+, git and make: `make demo` and `make test`.
# Everything goes into a virtual environment in .venv; nothing else on the machine is touched but, where it may,
# a font with Chinese (see `font`).

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
SET_UP := $(VENV)/.set-up
RUN := $(BIN)/python -m
DEMO ?= demo
COUNT ?= 2000
LISTS ?= 20000
SEED ?= 1

.PHONY: demo test lint check bench fuzz laws oracle mutate gold docs audit font tools clean
.DEFAULT_GOAL := demo

demo: $(SET_UP) font
	$(BIN)/minestd demo -o $(DEMO)

test: $(SET_UP) font
	$(RUN) pytest -n auto

lint: $(SET_UP)
	$(RUN) ruff check
	$(RUN) ruff format --check
	$(RUN) mypy
	$(BIN)/lint-imports

check: lint test

bench: $(SET_UP)
	$(RUN) pip install --quiet -e ".[dev,bench]"
	@for bench in start number_reading reading placing measuring drawing workbook; do echo "== $$bench"; $(BIN)/python bench/$$bench.py || exit 1; done

fuzz: $(SET_UP)
	$(BIN)/python tests/fuzz/long.py

laws: $(SET_UP)
	$(BIN)/python tests/laws/long.py --count $(LISTS) --seed $(SEED)
	$(BIN)/python tests/laws/papers_long.py --count $$(( $(LISTS) / 50 )) --seed $(SEED)

oracle: $(SET_UP)
	$(BIN)/python tests/oracle/long.py --count $(COUNT) --seed $(SEED)

mutate: COUNT = 120
mutate: $(SET_UP)
	$(BIN)/python tests/mutation/long.py --count $(COUNT) --seed $(SEED)

gold: $(SET_UP)
	$(RUN) pytest tests --gold

docs: $(SET_UP) font
	$(RUN) docs

audit: $(SET_UP)
	$(RUN) pip install --quiet pip-audit
	$(RUN) pip_audit --skip-editable

clean:
	rm -rf $(VENV) $(DEMO) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache

$(SET_UP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "minestd needs Python 3.11 or newer; name it with: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "This Python has no venv. On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(RUN) pip install --quiet --upgrade pip
	$(RUN) pip install --quiet -e ".[dev]"
	@touch $@

# PNG and PDF need a font with Chinese. It is installed where that needs no question (root on Debian and its kin);
# elsewhere minestd itself says what to install, and everything but PNG and PDF works without.
font:
	@if command -v fc-list >/dev/null 2>&1 && fc-list :lang=zh-cn 2>/dev/null | grep -q .; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then \
	  (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq fontconfig fonts-wqy-microhei >/dev/null) \
	    || echo "No Chinese font could be installed: PNG and PDF diagrams are left out." >&2; \
	fi

# What only tests and pictures of the documents use: a second drawing engine, and programs that turn pages into pictures.
tools:
	@if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
	    fontconfig fonts-wqy-microhei graphviz poppler-utils chromium chromium-driver \
	    libreoffice-calc-nogui libreoffice-writer-nogui >/dev/null; \
	else \
	  echo "Some tests need graphviz, poppler-utils, chromium with chromedriver, LibreOffice and a Chinese font (fonts-wqy-microhei); they are skipped without." >&2; \
	fi
