# Two commands do everything: `make run` opens the desk on seeds/, `make test` runs the tests.

PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint .ci/constraints.txt

.PHONY: run test check eval fit bench soak pictures keys golden clean

run: $(STAMP)
	@$(BIN)/wirediff seeds

test: $(STAMP)
	@$(BIN)/python -m pytest

check: $(STAMP)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

eval: $(STAMP)
	@$(BIN)/python -m tests.quality

fit: $(STAMP)
	@$(BIN)/python -m tools.fit_pair_scorer --measure
	@$(BIN)/python -m tools.fit_flags
	@$(BIN)/python -m tools.fit_stories --dry-run

bench: .venv/.bench
	@$(BIN)/python -m benchmarks

soak: $(STAMP)
	@$(BIN)/python -m pytest -m soak --timeout 3600
	@$(BIN)/python -m pytest -m 'hypothesis and not soak' --hypothesis-profile soak --timeout 3600

pictures: $(STAMP)
	@$(BIN)/python docs/pictures.py

keys: $(STAMP)
	@$(BIN)/python docs/keys.py

golden: $(STAMP)
	@WIREDIFF_GOLDEN=write $(BIN)/python -m pytest tests/tui/test_golden.py tests/report/test_as_text.py

clean:
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

# The peers that `make bench` measures beside, with nothing pinned but themselves; some have to be built, each with
# the tools it asks for.
.venv/.bench: $(STAMP)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[bench]'
	@touch $@

# Installed again only when what it is installed from has changed. The build backend comes first, so that it
# is pinned like the rest: constraints do not reach an isolated build.
$(STAMP): pyproject.toml .ci/constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'wirediff needs Python 3.11 or newer; name one with: make PYTHON=python3.12 $(MAKECMDGOALS)' >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv || \
	  { echo 'python3 -m venv failed: on Debian and Ubuntu, apt-get install python3-venv' >&2; rm -rf .venv; exit 1; }
	@echo 'Installing wirediff into .venv ...' >&2
	@$(PIP) hatchling editables
	@$(PIP) --no-build-isolation --editable '.[dev]'
	@touch $@
