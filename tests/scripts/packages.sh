#!/usr/bin/env bash
# Packs the tool for every system from here and checks the packages by their structure.
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
dotnet pack src/McpServer -c Release -p:PackFor=all -o "$folder"
node tests/node/packages.mjs "$folder"
