#!/usr/bin/env bash
# Makes the MCPB bundle with the official packer: the portable server, which needs the .NET 10 runtime.
#   bash src/McpServer/mcpb/pack.sh [FILE]     artifacts/cloudbase-ai-mcp.mcpb by default; npm ci --prefix tests/conformance first
set -euo pipefail
file=$(realpath -m "${1:-$(dirname "$0")/../../../artifacts/cloudbase-ai-mcp.mcpb}")
cd "$(dirname "$0")/../../.."
packer=tests/conformance/node_modules/.bin/mcpb
[ -x "$packer" ] || { echo "npm ci --prefix tests/conformance first" >&2; exit 2; }
bundle=$(mktemp -d)
trap 'rm -rf "$bundle"' EXIT
mkdir -p "$(dirname "$file")"

cp src/McpServer/mcpb/manifest.json LICENSE "$bundle"
dotnet publish src/McpServer -c Release -p:UseAppHost=false -o "$bundle/server"
rm -f "$bundle"/server/*.pdb "$bundle"/server/*.xml
"$packer" validate "$bundle/manifest.json"
"$packer" pack "$bundle" "$file"
