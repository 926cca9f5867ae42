#!/usr/bin/env bash
# Packs the tool, installs it from that folder and nothing else, and starts it through every configuration the repository
# ships; then the same for the MCPB bundle. Needs npm ci --prefix tests/conformance. Exit 0 when every check passed.
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
checks=tests/conformance

# A machine without a compiler packs the portable package alone, and does not fail at the native one.
without=$(PATH=/nowhere "$(command -v dotnet)" msbuild src/McpServer -getProperty:RuntimeIdentifiers -p:_IsPacking=true)
[ "$without" = any ] || { echo "without a compiler it packs for $without"; exit 1; }

dotnet pack src/McpServer -c Release -o "$folder/packages"
node tests/node/same-packages.mjs
cat >"$folder/nuget.config" <<XML
<configuration><packageSources><clear /><add key="packed" value="$folder/packages" /></packageSources></configuration>
XML

install() { # runtime, folder: as a machine with that runtime would, with a package cache of its own
  DOTNET_RUNTIME_ID=$1 NUGET_PACKAGES=$2/cache dotnet tool install cloudbase-ai-mcp --tool-path "$2" --configfile "$folder/nuget.config"
  echo "for $1: $(basename "$(find "$2/.store" -maxdepth 3 -name 'cloudbase-ai-mcp.*')")"
}

installed() { # folder, kind: the kind of package that was chosen
  find "$1/.store" -maxdepth 3 -name "cloudbase-ai-mcp.$2" | grep -q . || { echo "not $2 in $1"; exit 1; }
}

# The portable package serves every runtime without one of its own; musl would be given the native one if nothing were said.
here=$(dotnet --info | sed -n 's/^ *RID: *//p')
install "$here" "$folder/here"
if [ "$here" = linux-x64 ]; then
  installed "$folder/here" linux-x64
  install osx-arm64 "$folder/portable"
  install linux-musl-x64 "$folder/musl"
  installed "$folder/portable" any
  installed "$folder/musl" any
fi

bash src/McpServer/mcpb/pack.sh "$folder/bundle.mcpb"
"$checks/node_modules/.bin/mcpb" unpack "$folder/bundle.mcpb" "$folder/bundle"

echo "== the package"
package=$(find "$folder/here/.store" -name cloudbase-ai-mcp.nuspec -printf '%h\n' | head -n 1)
node "$checks/server-json.mjs" "$package"
echo "== the tool and the bundle"
node "$checks/configurations.mjs" "$folder/here" "$folder/bundle"
if [ -d "$folder/portable" ]; then
  echo "== the portable tool"
  node "$checks/configurations.mjs" "$folder/portable"
fi
