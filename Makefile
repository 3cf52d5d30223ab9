# Everything runs in .venv, made from the locked requirements.
PYTHON ?= python3
BENCHMARKS ?= ../shared/benchmarks
BIN := .venv/bin
INSTALL := $(BIN)/pip install --quiet --disable-pip-version-check

.PHONY: run test lint bench places lock clean

run: .venv/run
	$(BIN)/vigie index corpus
	$(BIN)/vigie serve

test: .venv/dev
	$(BIN)/pytest

lint: .venv/dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

# Some figures need collections beside the checkout; without them they are left out.
bench: .venv/bench
	$(BIN)/python -m bench.sample_corpus
	$(BIN)/python -m bench.extraction
	$(BIN)/python -m bench.extraction_speed
	$(BIN)/python -m bench.recurrence
	$(BIN)/python -m bench.names
	test ! -d $(BENCHMARKS) || $(BIN)/python -m bench.extraction_html
	test ! -d $(BENCHMARKS) || $(BIN)/python -m bench.retrieval $(BENCHMARKS)/retrieval
	test ! -d $(BENCHMARKS) || $(BIN)/python -m bench.suggestions 5000
	test ! -d $(BENCHMARKS) || $(BIN)/python -m bench.incremental 20000
	test ! -d $(BENCHMARKS) || BENCHMARKS=$(BENCHMARKS) $(BIN)/python -m bench.engines
	test ! -d $(BENCHMARKS) || ! command -v wrk || BENCHMARKS=$(BENCHMARKS) $(BIN)/python -m bench.http_load

# Write indexer/words/places.txt anew, the towns and regions of the world.
places: .venv/places
	$(BIN)/python -m gazetteer

# Write the versions and hashes of all dependencies anew.
lock: .venv/dev
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-annotate --custom-compile-command "make lock" \
	  --python-version 3.11 --extra build --output-file requirements.txt pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-annotate --custom-compile-command "make lock" \
	  --python-version 3.11 --extra build --extra dev --output-file requirements-dev.txt pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-annotate --custom-compile-command "make lock" \
	  --python-version 3.11 --extra build --extra bench --constraint requirements-dev.txt \
	  --output-file requirements-bench.txt pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-annotate --custom-compile-command "make lock" \
	  --python-version 3.11 --extra build --extra places --constraint requirements-dev.txt \
	  --output-file requirements-places.txt pyproject.toml

clean:
	rm -rf .venv var

.venv/run: requirements.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(INSTALL) --require-hashes --requirement requirements.txt
	$(INSTALL) --no-deps --no-build-isolation --editable .
	touch $@

.venv/dev: requirements-dev.txt .venv/run
	$(INSTALL) --require-hashes --requirement requirements-dev.txt
	touch $@

.venv/bench: requirements-bench.txt .venv/dev
	$(INSTALL) --require-hashes --requirement requirements-bench.txt
	touch $@

.venv/places: requirements-places.txt .venv/run
	$(INSTALL) --require-hashes --requirement requirements-places.txt
	touch $@
