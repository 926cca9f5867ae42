#!/usr/bin/env bash
# The vendor's own Node.js client against the emulated cloud over loopback HTTP.
set -euo pipefail
cd "$(dirname "$0")/../.."
lines=$(mktemp)
trap 'rm -f "$lines"' EXIT
dotnet src/McpServer/bin/Release/net10.0/cloudbase-ai-mcp.dll sandbox --world both --port 0 >"$lines" &
server=$!
for _ in $(seq 600); do kill -0 "$server"; grep -q '^listening on ' "$lines" && break; sleep 0.1; done
node tests/node/sandbox-official-client.mjs "$(sed -n 's/^listening on //p' "$lines" | head -n 1)" || { kill "$server"; exit 1; }
kill -TERM "$server"
wait "$server"
