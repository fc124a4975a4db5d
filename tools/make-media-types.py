#!/usr/bin/env python3
"""Makes the table of media types from mime-db (https://www.npmjs.com/package/mime-db, MIT licence).

    npm pack mime-db@1.54.0 && tar xzf mime-db-1.54.0.tgz
    python3 tools/make-media-types.py package/db.json > http/src/main/resources/lineup/site/media-types.txt

Where several types claim an extension, a registered type beats an unregistered one, and a general type beats a
vendor's. The few extensions in PREFERRED are decided here, by what browsers need.
"""
import json
import sys

PREFERRED = {
    "js": "text/javascript",
    "mjs": "text/javascript",
    "xml": "text/xml",
    "mp4": "video/mp4",
    "mp3": "audio/mpeg",
    "wav": "audio/wav",
    "rtf": "application/rtf",
    "log": "text/plain",
    "conf": "text/plain",
    "ini": "text/plain",
    "exe": "application/octet-stream",
    "java": "text/x-java-source",
    "zst": "application/zstd",
}
# Source code, which the data base leaves out and which people want to read in the browser.
ADDED = {
    "go": "text/x-go", "kt": "text/x-kotlin", "swift": "text/x-swift", "cs": "text/x-csharp",
    "scala": "text/x-scala", "hs": "text/x-haskell", "rb": "text/x-ruby", "py": "text/x-python",
    "diff": "text/x-diff", "patch": "text/x-diff", "mk": "text/x-makefile", "cmake": "text/x-cmake",
    "dockerfile": "text/x-dockerfile", "jl": "text/x-julia", "erl": "text/x-erlang", "ex": "text/x-elixir",
    "exs": "text/x-elixir", "ml": "text/x-ocaml", "fs": "text/x-fsharp", "clj": "text/x-clojure",
    "dart": "text/x-dart", "groovy": "text/x-groovy", "gradle": "text/x-groovy", "zig": "text/x-zig",
    "nim": "text/x-nim", "proto": "text/x-protobuf", "graphql": "application/graphql", "tf": "text/x-terraform",
    "bat": "text/x-bat", "ps1": "text/x-powershell", "properties": "text/x-java-properties", "adoc": "text/x-asciidoc",
}
SOURCES = ["iana", "apache", "nginx", None]


def rank(name, entry):
    """Lower is better."""
    subtype = name.split("/")[1]
    return (
        name == "application/octet-stream",
        SOURCES.index(entry.get("source")),
        subtype.startswith("x-") or subtype.startswith("vnd.") or subtype.startswith("prs."),
        len(name),
        name,
    )


def main():
    db = json.load(open(sys.argv[1], encoding="utf-8"))
    by_extension = {}
    for name, entry in sorted(db.items(), key=lambda item: rank(*item)):
        for extension in entry.get("extensions", []):
            by_extension.setdefault(extension, name)
    by_extension.update(PREFERRED)
    for extension, name in ADDED.items():
        by_extension.setdefault(extension, name)
    by_type = {}
    for extension, name in by_extension.items():
        by_type.setdefault(name, []).append(extension)
    print("# media type, then the file name extensions that mean it")
    print("# made by tools/make-media-types.py from mime-db 1.54.0 (MIT licence,")
    print("# Copyright (c) 2014 Jonathan Ong, 2015-2022 Douglas Christopher Wilson)")
    for name in sorted(by_type):
        print(name, *sorted(by_type[name]))


main()
