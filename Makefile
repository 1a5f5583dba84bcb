# Lookback: `make site` publishes the history in content/, `make test` runs the tests. The others are for those who change Lookback.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
SWIFT ?= swift
LOOKBACK := .build/release/lookback
FUZZ_SECONDS ?= 60

.PHONY: site test check lint bench fuzz sanitize clean release libcmark-gfm

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

# Each target for a minute; what it finds is in Fuzz/findings. FUZZ_WITH=fuzzer,address looks for leaks and stray accesses as well.
fuzz: libcmark-gfm
	$(SWIFT) build -c release --package-path Fuzz
	Fuzz/seeds.py Fuzz/.build/seeds
	mkdir -p Fuzz/findings
	for target in Fuzz/Targets/*/main.swift; do \
		name=$$(basename $$(dirname $$target)); mkdir -p Fuzz/.build/corpus/$$name; echo "== $$name"; \
		SWIFT_BACKTRACE=enable=no Fuzz/.build/release/$$name -max_total_time=$(FUZZ_SECONDS) -max_len=4096 -timeout=10 -rss_limit_mb=2048 \
			-artifact_prefix=Fuzz/findings/$$name- Fuzz/.build/corpus/$$name Fuzz/.build/seeds/$$name 2>&1 | tail -n 2; \
	done

# The thread sanitizer does not see Swift's Mutex where a thread had to wait for it: on a busy machine it may tell a race between two closures
# of withLock that is none. Leaks are looked for in the commands that the tests run: Swift's tagged pointers look like leaks in a process with
# so many globals as the tests' own.
sanitize: libcmark-gfm
	LOOKBACK_SANITIZER=thread $(SWIFT) test --sanitize=thread --scratch-path .build/thread
	LOOKBACK_SANITIZER=address ASAN_OPTIONS=detect_leaks=0 LSAN_OPTIONS=suppressions=$(CURDIR)/.ci/known-leaks:print_suppressions=0 \
		$(SWIFT) test --sanitize=address --scratch-path .build/address

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
