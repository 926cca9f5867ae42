#!/usr/bin/env bash
# Packs the tool for every system from here and checks the packages by their structure. A package source can lack the
# runtime of a system: its package is named and left out.
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
pack() { dotnet pack src/McpServer -c Release -p:PackFor=all -o "$folder" "$@"; }

missing=
if ! pack >"$folder/log" 2>&1; then
  missing=$(sed -n 's/.*NU110[12].* Microsoft\.NETCore\.App\.Runtime\.\([a-z]*-[a-z0-9]*\)\b.*/\1/p' "$folder/log" | sort -u | paste -sd '|')
  [ -n "$missing" ] || { tail -n 40 "$folder/log"; exit 1; }
  pack "-p:PackWithout=$missing"
fi
dotnet pack src/McpServer -c Release -r linux-x64 -p:PackNative=true -o "$folder"
node tests/node/packages.mjs "$folder" "$missing"
