# Everything is set up on the first call of any target; no target needs another first.
PYTHON ?= python3
VENV := .venv
READY := $(VENV)/.ready
export PATH := $(CURDIR)/$(VENV)/bin:$(PATH)

.DEFAULT_GOAL := help
.PHONY: help report test unlock format sample schema lock clean system

help: ## Visa målen
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 12

report: $(READY) ## Bygg rapporten: output/<stadsdelsområde>/<utgåva>/lagesbild.pdf
	@snakemake

test: $(READY) ## Kör alla prov
	@pytest

unlock: $(READY) ## Lås upp efter ett bygge som dödats (datorn stängdes av)
	@snakemake --unlock

format: $(READY) ## Formatera koden
	@ruff check --fix src tests tools
	@ruff format src tests tools
	@snakefmt Snakefile rules

sample: $(READY) ## Skriv exempeldata på nytt i data/raw
	@lagesbild sample data/raw

schema: $(READY) ## Skriv schemat för config.yaml på nytt
	@lagesbild schema

lock: ## Lås beroendena på nytt (kräver uv)
	uv pip compile pyproject.toml --extra dev --universal --generate-hashes --python-version 3.11 \
	  --no-header --no-annotate --no-emit-index-url -o requirements.lock

clean: ## Ta bort allt som byggts (inte uttagen)
	rm -rf output data/processed logs .snakemake

system:
	@$(PYTHON) tools/system_libraries.py

# Rebuilt when the lock file or the package's metadata change.
$(READY): requirements.lock pyproject.toml | system
	@$(PYTHON) -m venv $(VENV)
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(READY)
