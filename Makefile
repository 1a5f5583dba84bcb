# Lookback: `make site` publishes the history in content/, `make test` runs the tests. The others are for those who change Lookback.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
SWIFT ?= swift
LOOKBACK := .build/release/lookback

.PHONY: site test check lint bench clean release libcmark-gfm

site: release
	$(LOOKBACK) build

test: libcmark-gfm
	$(SWIFT) test

check: libcmark-gfm lint
	$(SWIFT) build
	$(SWIFT) test
	.build/debug/lookback check --strict --now 2026-11-21

lint:
	$(SWIFT) format lint --strict -r Package.swift Sources Tests Plugins

bench: release
	python3 Benchmarks/run.py --lookback $(LOOKBACK) $(if $(HUGO),--hugo $(HUGO))

release: libcmark-gfm
	$(SWIFT) build -c release --product lookback --static-swift-stdlib

clean:
	$(SWIFT) package clean
	find site -mindepth 1 ! -path site/.gitignore -delete

# The one library that Swift's packages do not bring: installed where apt can, named where it cannot.
libcmark-gfm:
	@.ci/install-libcmark-gfm
