#!/usr/bin/env bash
# Runs the suite as a user without rights, on a copy of the tree that belongs to that user; for somebody who is such a user
# already, in place. What is given goes to dotnet test. Needs a build and npm ci --prefix tests/node before it.
set -euo pipefail
cd "$(dirname "$0")/../.."
export REQUIRE_NODE=1
[ "$(id -u)" -eq 0 ] || exec dotnet test "$@"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
nobody=65534
mkdir "$folder/tree" "$folder/home" "$folder/tmp"
git ls-files -z --cached --others --exclude-standard | tar -c --null --files-from=- | tar -x -C "$folder/tree"
cp -r tests/node/node_modules "$folder/tree/tests/node/"
chown -R "$nobody:$nobody" "$folder"

# The packages that were restored before, where that user can read them.
packages=$(dotnet nuget locals global-packages --list | sed 's/^global-packages: //')
cp -rl "$packages" "$folder/packages" 2>/dev/null || { rm -rf "$folder/packages"; cp -r "$packages" "$folder/packages"; }

cd "$folder/tree"
setpriv --reuid="$nobody" --regid="$nobody" --clear-groups --no-new-privs env -i \
  PATH="$PATH" HOME="$folder/home" TMPDIR="$folder/tmp" NUGET_PACKAGES="$folder/packages" REQUIRE_NODE=1 \
  DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1 \
  sh -c 'id -un; touch /etc/of-nobody 2>/dev/null && exit 1; exec dotnet test -p:UseSharedCompilation=false "$@"' sh "$@"
