#!/usr/bin/env bash
# Fetches the packages of language-sources.tsv and unpacks each into TARGET/sources/NAME, without installing any.
# A file whose hash is another stops the script. A package that is already unpacked is not fetched again.
# Needs Debian 12's apt-get and dpkg, npm, sha256sum and tar; run `apt-get update` first.
set -euo pipefail

if [ $# -ne 1 ]; then
    echo "usage: $(basename "$0") TARGET" >&2
    exit 2
fi

list=$(cd "$(dirname "$0")" && pwd)/language-sources.tsv
mkdir -p "$1/packages" "$1/partial" "$1/sources"
target=$(cd "$1" && pwd)
cd "$target/packages"

fetch() {
    local registry=$1 name=$2 version=$3
    case $registry in
        debian) apt-get download -qq "$name=$version" && ls -t -- "${name}_"*.deb | head -n 1 ;;
        npm) npm pack --silent "$name@$version" ;;
        *) echo "unknown registry: $registry" >&2; return 1 ;;
    esac
}

unpack() {
    local file=$1 name=$2
    rm -rf "$target/partial/$name"
    mkdir "$target/partial/$name"
    case $file in
        *.deb) dpkg -x "$file" "$target/partial/$name" ;;
        *) tar -xzf "$file" -C "$target/partial/$name" --strip-components=1 ;;
    esac
    mv "$target/partial/$name" "$target/sources/$name"
}

failed=0
while IFS=$'\t' read -r registry name version hash _ <&3; do
    case $registry in '' | \#*) continue ;; esac
    [ -d "$target/sources/$name" ] && continue
    if ! file=$(fetch "$registry" "$name" "$version"); then
        echo "$name $version: not to be had" >&2
        failed=$((failed + 1))
        continue
    fi
    if ! echo "$hash  $file" | sha256sum --check --status; then
        echo "$name $version: another hash than the list's: $(sha256sum "$file")" >&2
        exit 1
    fi
    unpack "$file" "$name"
    rm -- "$file"
done 3< "$list"

echo "$(find "$target/sources" -mindepth 1 -maxdepth 1 | wc -l) sources in $target/sources, $failed not to be had"
[ "$failed" -eq 0 ]
