# Every word sets up what it needs. On a fresh machine: `make demo`, then `make test`.

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check

.PHONY: demo test lint deep bench languages config wheel clean

demo: $(VENV)/.demo ## a whole session inside this process, told as it happens
	@$(BIN)/mailflow demo $(DEMO)

test: $(VENV)/.dev lint ## everything, over the mail domain in memory; over Dovecot and Postfix where they are installed
	@$(BIN)/pytest $(TEST)

lint: $(VENV)/.dev
	@$(BIN)/ruff check . && $(BIN)/ruff format --check --quiet . && $(BIN)/mypy

deep: $(VENV)/.dev ## the full figures: 200 kills, 20,000 examples a property
	@MAILFLOW_DEEP=1 MAILFLOW_EXAMPLES=20000 MAILFLOW_KILLS=200 $(BIN)/pytest $(TEST)

bench: $(VENV)/.dev ## speed against the bare loop, as ratios; needs dovecot-imapd, dovecot-lmtpd, postfix (smtp-sink)
	@$(BIN)/python -m bench $(BENCH)

languages: $(VENV)/.dev ## learn anew from the examples in mailflow/languages
	@$(BIN)/python -m mailflow.learn

config: $(VENV)/.dev ## write config/mailflow.toml anew from the settings' own words
	@$(BIN)/python -m mailflow.config > config/mailflow.toml.new && mv config/mailflow.toml.new config/mailflow.toml

wheel: $(VENV)/.dev
	@$(BIN)/python -m build --wheel --no-isolation

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "mailflow needs Python 3.11 or later: apt install python3"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null \
		|| { test "$$(id -u)" = 0 && apt-get update -qq && apt-get install -y -qq python3-venv; } \
		|| { echo "python3 -m venv lacks ensurepip: apt install python3-venv"; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.demo: $(VENV)/bin/python pyproject.toml
	@echo "setting up ..." && $(PIP) install -e '.[demo]' && touch $@

$(VENV)/.dev: $(VENV)/bin/python pyproject.toml
	@echo "setting up ..." && $(PIP) install -e '.[dev]' && touch $@ $(VENV)/.demo

clean:
	rm -rf $(VENV) dist demo-mails
