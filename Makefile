# Every recipe works in a fresh clone with Python 3.11 or newer and make: it makes .venv first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help setup demo report test check format simulate bench bench-order bench-shares bench-admit bench-sync bench-pull bench-list bench-plan-pages bench-sweep bench-taxii docs picture vectors lock clean

help: ## Show what can be made
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

KERNEL := src/foedus/pillars/procurement/plan/solve/kernel.c

$(VENV)/.run: requirements.txt pyproject.toml hatch_build.py $(KERNEL)
	$(PYTHON) tools/install.py $(VENV) requirements.txt
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.run
	$(PYTHON) tools/install.py $(VENV) requirements-dev.txt
	@touch $@

$(VENV)/.bench: requirements-bench.txt $(VENV)/.run
	$(PYTHON) tools/install.py $(VENV) requirements-bench.txt
	@touch $@

setup: $(VENV)/.dev ## Make .venv with everything a developer needs

demo: report ## Plan the joint order, then serve three nodes with pages until Ctrl-C
	$(BIN)/foedus demo

report: $(VENV)/.run ## Plan the joint order of the demo data and write the report page
	@mkdir -p out
	$(BIN)/foedus plan demo/adriatic --front --shares --html out/adriatic.html --json out/adriatic.json
	@echo "The report page: out/adriatic.html"

# A file's tests stay together, since they share a database; long files stand first in the alphabet.
test: $(VENV)/.dev ## Run every test, in up to four processes
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

check: $(VENV)/.dev ## Format, lint, types, import contracts and the pure tests
	$(BIN)/ruff format --check src tests benchmarks tools
	$(BIN)/ruff check src tests benchmarks tools
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -q tests/house tests/kernel tests/rulebook

format: $(VENV)/.dev ## Format the code
	$(BIN)/ruff format src tests benchmarks tools
	$(BIN)/ruff check --fix src tests benchmarks tools

simulate: $(VENV)/.run ## The kernel in 200,000 steps of bad weather, crashes and lies (ten minutes)
	$(BIN)/python benchmarks/simulate.py

bench: bench-order bench-shares bench-admit bench-sync bench-pull bench-list bench-plan-pages bench-sweep bench-taxii ## Run every benchmark

bench-sync: $(VENV)/.run ## A pull of 100,000 entries beside the raw signature check (QUICK=1: 10,000)
	$(BIN)/python benchmarks/bench_sync.py $(if $(QUICK),--entries 10000 --rounds 1,--preload 1000000)

bench-pull: $(VENV)/.run ## The same through granian and httpx, between two nodes (QUICK=1: 10,000)
	$(BIN)/python benchmarks/bench_pull.py $(if $(QUICK),--entries 10000)

bench-list: $(VENV)/.run ## Pages of a list of 100,000 records, sorted, filtered, searched (QUICK=1: 10,000)
	$(BIN)/python benchmarks/bench_list.py $(if $(QUICK),--records 10000)

bench-plan-pages: $(VENV)/.run ## Pages of a plan of 32 members and 500 items (QUICK=1: 8 and 60)
	$(BIN)/python benchmarks/bench_plan_pages.py $(if $(QUICK),--small --rounds 5)

bench-order: $(VENV)/.bench ## The exact method beside HiGHS, SCIP and CP-SAT (two hours; QUICK=1: minutes)
	$(BIN)/python benchmarks/bench_order.py $(if $(QUICK),--quick)

bench-shares: $(VENV)/.bench ## Fair shares of 12 and 32 members beside every group solved (ten minutes; QUICK=1: one)
	$(BIN)/python benchmarks/bench_shares.py $(if $(QUICK),--quick)

bench-admit: $(VENV)/.dev ## The gate beside one raw signature check (half a minute)
	$(BIN)/python benchmarks/bench_admit.py

bench-sweep: $(VENV)/.run ## 2,000 what-if scenarios, two processes against one (QUICK=1: 500)
	$(BIN)/python benchmarks/bench_sweep.py $(if $(QUICK),--quick)

bench-taxii: $(VENV)/.run ## Our TAXII server beside OpenTAXII, 1,000,000 objects (QUICK=1: 20,000)
	$(BIN)/python benchmarks/bench_taxii.py $(if $(QUICK),--objects 20000) $(if $(OPENTAXII),--opentaxii $(OPENTAXII))

docs: $(VENV)/.dev ## Write the generated reference pages again
	$(BIN)/python tools/docs.py

vectors: $(VENV)/.dev ## Write the test vectors of the exchange formats again
	PYTHONPATH=tests $(BIN)/python tools/vectors.py

picture: $(VENV)/.dev report ## Take the README's picture of the demo's page again (needs Chromium)
	$(BIN)/python tools/picture.py

lock: ## Pin the dependencies again (needs uv)
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --quiet \
	    --no-emit-index-url --no-emit-find-links pyproject.toml --extra demo --extra pdf -o requirements.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --quiet \
	    --no-emit-index-url --no-emit-find-links pyproject.toml --extra demo --extra pdf --extra cluster --group dev -o requirements-dev.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --quiet \
	    --no-emit-index-url --no-emit-find-links pyproject.toml --extra demo --extra pdf --extra bench --extra cluster -o requirements-bench.txt

clean: ## Remove what was made
	rm -rf $(VENV) out build dist
