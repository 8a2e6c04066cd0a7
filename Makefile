# The one door for people and machines. `make help` lists what there is.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
PYTHON ?= python3.11
UV := .venv-uv/bin/uv
export KHABARDAR_HOME ?= var
export UV_LINK_MODE ?= hardlink
export UV_PYTHON_DOWNLOADS := never
# Empty, whatever was set: a process that may not keep compiled modules compiles them at every start
# (Rasa's server: 13 s of processor time instead of 4; a test run starts some hundred processes).
export PYTHONDONTWRITEBYTECODE :=

.PHONY: help run test lint bench demo evaluate chat locks clean environments test-environment

help: ## List the commands
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/:/' | column -t -s:

run: environments ## Start everything (Ctrl-C stops it)
	@.venv/bin/khabardar run

chat: environments ## Talk to the running bot in the terminal
	@.venv/bin/khabardar chat

test: lint ## Lint, then every test, real Rasa and browser included
	@.venv/bin/khabardar train >/dev/null
	@.venv/bin/python -m pytest -q -n 2 --dist loadfile --no-loadscope-reorder --durations=10

lint: test-environment ## Style, types, imports and wording
	@echo "Linting ..."
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@.venv/bin/mypy
	@.venv/bin/lint-imports
	@.venv/bin/khabardar content check

bench: test-environment ## Measure the bars; figures go to docs/benchmarks/
	@.venv/bin/python -m tests.load.bench

demo: test-environment ## Play three conversations through the running stack (CHANNEL=telegram or whatsapp: by its stand-in)
	@.venv/bin/python -m tests.load.demo --channel $(or $(CHANNEL),web)

evaluate: test-environment ## Report how well messages are understood (OPTIONS=--without-diet leaves out the longest part)
	@.venv/bin/khabardar evaluate $(OPTIONS)

environments: .venv/.ready .venv-nlu/.ready ## Make both environments from their lock files

test-environment: environments .venv/.ready-dev ## Add what tests and linters need

$(UV): requirements-uv.lock
	@echo "Making the installer's environment ..."
	@$(PYTHON) -m venv .venv-uv
	@.venv-uv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-uv.lock
	@touch $@

.venv/.ready: requirements.lock pyproject.toml | $(UV)
	@echo "Making the app's environment ..."
	@test -x .venv/bin/python || $(UV) venv -q --python $(PYTHON) .venv
	@$(UV) pip install -q --python .venv/bin/python --require-hashes -r requirements.lock
	@$(UV) pip install -q --python .venv/bin/python --no-deps --no-build-isolation -e .
	@touch $@

.venv/.ready-dev: requirements-dev.lock .venv/.ready | $(UV)
	@echo "Adding what tests and linters need ..."
	@$(UV) pip install -q --python .venv/bin/python --require-hashes -r requirements-dev.lock
	@touch $@

.venv-nlu/.ready: nlu/requirements.lock | $(UV)
	@echo "Making Rasa's environment (about 200 packages) ..."
	@test -x .venv-nlu/bin/python || $(UV) venv -q --python $(PYTHON) .venv-nlu
	@$(UV) pip install -q --python .venv-nlu/bin/python --no-deps --require-hashes -r nlu/requirements.lock
	@touch $@

locks: | $(UV) ## Lock all environments anew (hashes only)
	@echo "uv==0.13.9" | $(UV) pip compile - $(LOCK) -o requirements-uv.lock
	@$(UV) pip compile pyproject.toml $(LOCK) --python-version 3.11 -o requirements.lock
	@$(UV) pip compile pyproject.toml --group dev $(LOCK) --python-version 3.11 -o requirements-dev.lock
	@$(UV) pip compile nlu/requirements.in --override nlu/overrides.txt $(LOCK) --python-version 3.10 -o nlu/requirements.lock
LOCK := -q --upgrade --generate-hashes --no-annotate --no-emit-index-url --custom-compile-command "make locks"

clean: ## Remove environments and caches; keeps var/
	@rm -rf .venv .venv-nlu .venv-uv .pytest_cache .mypy_cache .ruff_cache .hypothesis .rasa *.egg-info
