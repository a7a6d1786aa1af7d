# `make` alone lists what can be done. Everything runs from a fresh clone.
.DEFAULT_GOAL := help
.PHONY: help setup run stop test check fmt bench oracle db-reset check-deploy requirements messages

BIN := .venv/bin
ARGS ?=

help: ## This list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install everything `make run` needs, start nothing
	@bin/bootstrap base

run: setup ## Start the product with its demo province: http://localhost:8000 (MOTCUA_PORT, MOTCUA_DATA_DIR)
	@exec $(BIN)/motcua up --init demo

stop: ## Stop what `make run` started
	@$(BIN)/motcua stop

test: ## Every test, from nothing (ARGS="tests/domain -k due")
	@bin/bootstrap dev
	@bin/test-tools
	@$(BIN)/pytest -n 2 $(ARGS)

check: ## What must hold before a change is sent: style, types, import contracts, templates, texts, migrations
	@bin/bootstrap dev
	@bin/check

fmt: ## Put code and templates in order
	@bin/bootstrap dev
	@$(BIN)/ruff check --quiet --fix-only . && $(BIN)/ruff format --quiet . && $(BIN)/djlint --reformat --quiet src

bench: ## Measure the product against its rivals; table on screen, figures in build/bench.json
	@bin/bootstrap dev
	@$(BIN)/python -m tests.bench $(ARGS)

oracle: ## Every comparison with other engines, and a report; DIR=folder: what happens to each drawing in it
	@bin/bootstrap dev
	@$(if $(DIR),:,$(BIN)/pytest -n 2 tests/oracles $(ARGS))
	@$(BIN)/python -m tests.oracles.bpmn.report $(if $(DIR),"$(DIR)")

db-reset: setup ## Throw the demo's data away and make it afresh (asks nothing: never for real data)
	@$(BIN)/motcua init --demo --afresh

check-deploy: setup ## Whether this machine's settings are fit for real use
	@$(BIN)/motcua check-deploy

requirements: ## Pin the packages of pyproject.toml again (ARGS=--upgrade for newer ones)
	@bin/bootstrap base
	@bin/requirements $(ARGS)

messages: ## Gather the texts of code and templates into the catalogues of the other languages
	@bin/bootstrap base
	@$(BIN)/python -m motcua.platform.ui.texts
