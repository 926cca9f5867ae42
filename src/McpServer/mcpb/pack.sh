#!/usr/bin/env bash
# Makes the MCPB bundle with the official packer: the portable server, which needs the .NET 10 runtime. It needs the .NET SDK
# and npm, and nothing done before it.
#   bash src/McpServer/mcpb/pack.sh [FILE]     artifacts/cloudbase-ai-mcp.mcpb by default
set -euo pipefail
file=$(realpath -m "${1:-$(dirname "$0")/../../../artifacts/cloudbase-ai-mcp.mcpb}")
cd "$(dirname "$0")/../../.."
packer=tests/conformance/node_modules/.bin/mcpb
[ -x "$packer" ] || command -v npm >/dev/null || { echo "The official packer comes from npm, which is not installed here." >&2; exit 1; }
[ -x "$packer" ] || npm ci --prefix tests/conformance --no-audit --no-fund
bundle=$(mktemp -d)
trap 'rm -rf "$bundle"' EXIT
mkdir -p "$(dirname "$file")"

cp LICENSE "$bundle"
# The version stands in Directory.Build.props alone: 0.0.0 in the file is its place.
version=$(dotnet msbuild src/McpServer -getProperty:Version)
sed "s/\"version\": \"0.0.0\"/\"version\": \"$version\"/" src/McpServer/mcpb/manifest.json >"$bundle/manifest.json"
dotnet publish src/McpServer -c Release -p:UseAppHost=false -o "$bundle/server"
rm -f "$bundle"/server/*.pdb "$bundle"/server/*.xml
"$packer" validate "$bundle/manifest.json"
"$packer" pack "$bundle" "$file"
