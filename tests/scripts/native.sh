#!/usr/bin/env bash
# Publishes the native server, without a warning, and holds it to what the built one does: a walk to code by the npm
# client, and the tests that start the program as a process.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

if ! command -v gcc >/dev/null && ! command -v clang >/dev/null; then apt-get update -qq && apt-get install -y -qq gcc zlib1g-dev; fi

# Files between source and program stay outside the tree: later builds do not meet them.
dotnet publish src/McpServer -c Release -r linux-x64 -p:PublishAot=true --artifacts-path "$out/artifacts" -o "$out/native" | tee "$out/publish"
if grep -q 'warning ' "$out/publish"; then echo "publishing warns"; exit 1; fi

node tests/node/same-packages.mjs
node tests/node/mcp-client.mjs "$out/native/cloudbase-ai-mcp"
CLOUDBASE_AI_TEST_PROGRAM="$out/native/cloudbase-ai-mcp" dotnet test tests/McpServer.Tests \
  --filter "FullyQualifiedName~Hosting.Process|FullyQualifiedName~Hosting.CommandLine|FullyQualifiedName~Tests.Processes"
ls -l "$out/native/cloudbase-ai-mcp"
