#!/usr/bin/env bash
# The same texts for Recoll, ripgrep and this program, side by side:
#   tests/bench/search/peers.sh [COUNT] [FOLDER-FOR-FILES]
# Writes COUNT (30,000) generated articles as text files, indexes and searches them with what is installed (Debian:
# apt-get install recollcmd ripgrep), then stores and indexes the same articles here. What is missing is skipped, loudly.
# Times are processor seconds of all threads, which other programs on the machine do not lengthen; passed seconds beside.
set -euo pipefail
cd "$(dirname "$0")/../../.."
count="${1:-30000}"
work="${2:-$(mktemp -d)}"
files="$work/files"
node() { command node --disable-warning=ExperimentalWarning "$@"; }

# Runs a command whose output goes to $work/out, and says the processor and the passed seconds it took.
timed() {
  local TIMEFORMAT='%U %S %R'
  { time "$@" > "$work/out" 2> /dev/null || true; } 2> "$work/time"
  awk '{ printf "%.2f s (%.2f s passed)", $1 + $2, $3 }' "$work/time"
}
searches() { # NAME COMMAND...: the words come last; each is asked twice, the second time counts
  local name="$1"
  shift
  for words in "harbour" "minister" "ferry said"; do
    timed "$@" "$words" > /dev/null
    took=$(timed "$@" "$words")
    echo "$name  \"$words\": $(wc -l < "$work/out") lines in $took"
  done
}

if [ ! -d "$files" ]; then
  mkdir -p "$files"
  node tests/bench/search/write-files.ts "$count" "$files"
fi
echo "$count files, $(find "$files" -name '*.txt' -printf '%s\n' | awk '{ sum += $1 } END { printf "%.1f", sum / 1e6 }') MB of text"

if command -v rg > /dev/null; then
  search() { rg --files-with-matches --ignore-case --fixed-strings "$1" "$files"; }
  searches "ripgrep" search
else
  echo "SKIPPED: ripgrep is not installed (apt-get install ripgrep)"
fi

if command -v recollindex > /dev/null; then
  conf="$work/recoll"
  rm -rf "$conf" && mkdir -p "$conf"
  printf 'topdirs = %s\n' "$files" > "$conf/recoll.conf"
  took=$(timed recollindex -c "$conf" -z)
  echo "Recoll   indexed in $took, $(du -sk "$conf" | awk '{ printf "%.1f", $1 / 1000 }') MB"
  search() { recollq -c "$conf" -b -n 0-50 "$1"; }
  searches "Recoll, first 50" search
else
  echo "SKIPPED: Recoll is not installed (apt-get install recollcmd)"
fi

node tests/bench/search.ts "$count" --cache "$work" --build | tail -n 1
node tests/bench/search/own-figures.ts "$work" "$count"
