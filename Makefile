# make demo    read the sample bulletins and tell what is in them
# make test    every check; continuous integration runs the same
# make peers   how our readers do on other makers' own tests, where these are here
# make bench   speed of each stage, and of the search
# make format  put the code in order
# make clean   remove what these made, but for .venv

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DB := jibao.db

.PHONY: demo test peers bench format clean

demo: $(READY)
	$(BIN)/jibao ingest corpus/samples --db $(DB)
	$(BIN)/jibao summary --db $(DB)

test: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/jibao rules check
	$(BIN)/pytest

peers: $(READY)
	$(BIN)/python -m extract.peers

bench: $(READY)
	$(BIN)/python -m extract.bench
	$(BIN)/python -m extract.bench_search

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean:
	rm -rf $(DB) $(DB)-wal $(DB)-shm build dist
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# made once, and again when pyproject.toml asks for other packages
$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "jibao needs Python 3.11 or newer, and $(PYTHON) is $$($(PYTHON) --version 2>&1); try: make PYTHON=python3.12" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@
