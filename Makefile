# Every word sets up what it needs. On a fresh machine: `make demo`, then `make test`.

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check

# Neighbours stay together, and share what they prepare; compiled tests are kept, also where images forbid it.
PYTEST := env -u PYTHONDONTWRITEBYTECODE $(BIN)/pytest --numprocesses auto --dist worksteal

.PHONY: .python help demo play test test-fast lint deep deploy-test bench languages config wheel clean

help: ## the words, and what each does
	@sed -nE 's/^([a-z-]+):.*## (.*)$$/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 12

demo: $(VENV)/.demo ## a whole session inside this process, told as it happens
	@$(BIN)/mailflow demo $(DEMO)

play: $(VENV)/.demo ## the playground: a page on this machine to play a session in
	@$(BIN)/mailflow play $(PLAY)

test: $(VENV)/.dev lint ## everything, over the mail domain in memory; over Dovecot and Postfix where they are installed
	@$(PYTEST) $(TEST)

test-fast: $(VENV)/.dev ## what is decided and read, with few examples: for every minute of work
	@MAILFLOW_EXAMPLES=10 $(PYTEST) -m "not slow" $(or $(TEST),tests/core tests/mail tests/test_architecture.py)

lint: $(VENV)/.dev ## style and types
	@$(BIN)/ruff check . && $(BIN)/ruff format --check --quiet . && $(BIN)/mypy

deep: $(VENV)/.dev ## the full figures: 200 kills, 20,000 examples a property, two Debians deployed
	@MAILFLOW_DEEP=1 MAILFLOW_DEPLOY=1 MAILFLOW_EXAMPLES=20000 MAILFLOW_KILLS=200 $(PYTEST) $(TEST)

deploy-test: $(VENV)/.dev ## for root: deploy/README.md followed on a fresh Debian 12 and 13, to a top 7, an upgrade, a restore
	@command -v mmdebstrap >/dev/null || { apt-get update -qq && apt-get install -y -qq mmdebstrap; }
	@MAILFLOW_DEPLOY=1 $(BIN)/pytest tests/deploying $(TEST)

bench: $(VENV)/.dev ## speed against the bare loop, as ratios; needs dovecot-imapd, dovecot-lmtpd, postfix (smtp-sink)
	@$(BIN)/python -m bench $(BENCH)

languages: $(VENV)/.dev ## learn anew from the examples in mailflow/languages
	@$(BIN)/python -m mailflow.learn

config: $(VENV)/.dev ## write config/mailflow.toml anew from the settings' own words
	@$(BIN)/python -m mailflow.settings > config/mailflow.toml.new && mv config/mailflow.toml.new config/mailflow.toml

wheel: .python ## what an operator installs: one wheel in dist/, and nothing else is left behind
	@rm -f dist/*.whl
	@t=$$(mktemp -d) && trap 'rm -rf "$$t"' EXIT && $(PYTHON) -m venv "$$t" \
		&& "$$t/bin/python" -m pip --quiet --disable-pip-version-check wheel --no-deps --wheel-dir dist . && ls dist/*.whl

$(VENV)/bin/python:
	@$(MAKE) --no-print-directory .python
	@$(PYTHON) -m venv $(VENV)

.python:
	@test -n "$(PYTHON)" || { echo "mailflow needs Python 3.11 or later: apt install python3"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null \
		|| { test "$$(id -u)" = 0 && apt-get update -qq && apt-get install -y -qq python3-venv; } \
		|| { echo "python3 -m venv lacks ensurepip: apt install python3-venv"; exit 1; }

$(VENV)/.demo: $(VENV)/bin/python pyproject.toml
	@echo "setting up ..." && $(PIP) install -e '.[demo]' && touch $@

$(VENV)/.dev: $(VENV)/bin/python pyproject.toml
	@echo "setting up ..." && $(PIP) install -e '.[dev]' && touch $@ $(VENV)/.demo

clean: ## remove all that was made here
	rm -rf $(VENV) dist demo-mails
