#!/usr/bin/env bash
# The same texts for Recoll and ripgrep, side by side with the program's own figures:
#   tests/bench/search/peers.sh [COUNT] [FOLDER-FOR-FILES]
# Writes COUNT (30,000) generated articles as text files, then indexes and searches them with what is installed
# (Debian: apt-get install recollcmd ripgrep). What is missing is skipped, loudly.
set -euo pipefail
cd "$(dirname "$0")/../../.."
count="${1:-30000}"
work="${2:-$(mktemp -d)}"
files="$work/files"
seconds() { date +%s.%N; }
since() { awk -v a="$1" -v b="$(seconds)" 'BEGIN { printf "%.2f s", b - a }'; }

if [ ! -d "$files" ]; then
  mkdir -p "$files"
  node --disable-warning=ExperimentalWarning tests/bench/search/write-files.ts "$count" "$files"
fi
echo "$count files in $files, $(du -sk --apparent-size "$files" | cut -f1) kB"

if command -v rg > /dev/null; then
  for words in "harbour" "minister" "ferry said"; do
    start=$(seconds)
    hits=$({ rg --files-with-matches --ignore-case --fixed-strings "$words" "$files" || true; } | wc -l)
    echo "ripgrep  \"$words\": $hits files in $(since "$start")"
  done
else
  echo "SKIPPED: ripgrep is not installed (apt-get install ripgrep)"
fi

if command -v recollindex > /dev/null; then
  conf="$work/recoll"
  rm -rf "$conf" && mkdir -p "$conf"
  printf 'topdirs = %s\n' "$files" > "$conf/recoll.conf"
  start=$(seconds)
  recollindex -c "$conf" -z > /dev/null 2>&1
  echo "Recoll   index: $(since "$start"), $(du -sk "$conf" | cut -f1) kB"
  for words in "harbour" "minister" "ferry said"; do
    start=$(seconds)
    hits=$({ recollq -c "$conf" -b -n 0-1000000 "$words" 2> /dev/null || true; } | wc -l)
    echo "Recoll   \"$words\": $hits files in $(since "$start")"
  done
else
  echo "SKIPPED: Recoll is not installed (apt-get install recollcmd)"
fi

echo "Wirebench: npm run bench:search -- $count"
