const GENERAL = `wirebench: the workbench without a window

Usage: wirebench COMMAND ... --project PROJECT [--json]

  import PATH...       read files and folders into a project (made when missing)
  imports              all imports with their outcomes
  receipt RUN          what became of each file of an import
  retry RUN            try the skipped files again whose reason may have passed
  undo-import RUN      take an import back: its articles leave, the receipt stays
  search QUERY         find articles by their words, copies folded
  show ARTICLE         one article with its zones; --all: every article
  articles             all articles, a line each
  copies               copy links and stories; --why A B: all evidence for two articles
  claims               claims with quotes, speakers and independent origins
  actors               actors with aliases and counts
  export FORMAT        write csv, html, jsonl, wirex or originals to --out FILE
  merge FILE           merge an exchange file of a team-mate (--dry-run only says what it would bring)
  check                verify hashes, anchors and the work log

ARTICLE is an article's id, the beginning of it, or its path.
RUN is an import's id, the beginning of it, or the word last.
PROJECT is a .wirebench file.

Options
  --project PROJECT    the project file
  --json               one JSON document on standard output instead of text
  --limit N            search: hits to show (20)
  --out FILE           export: the file to write
  --data DIR           folder for index files and settings (or WIREBENCH_DATA)
  --help, --version

Exit code: 0 done; 1 it did not work, the message says why; 2 wrong usage, or not there yet; 130 cancelled.
`;

const TOPICS: Readonly<Record<string, string>> = {
  import: `Usage: wirebench import PATH... --project PROJECT [--preview] [options] [--json]

Reads every file in the folders and archives named. A file that was imported before adds nothing. The receipt names
the outcome of each file: added, alreadyHere, newVersion, nearCopy, or skipped with a reason.

  --preview            say what would come in, and store nothing
  --outlet NAME        for files that name no outlet
  --language CODE      for files whose language cannot be told
  --date-order ORDER   day-first or month-first: how 04/03/2024 is read
  --encoding NAME      goes before detection, for example windows-1252
  --column FIELD=NAME  which column of a table fills title, text, byline, outlet, published, url or language;
                       once for each; nothing behind the sign leaves the field empty
`,
  search: `Usage: wirebench search QUERY --project PROJECT [--limit N] [--json]

Words are found in any order and in their other forms; "in quotation marks" in this order and as they are. Besides:
  word*  OR  NOT or -word  ( )  a NEAR/5 b  title:word  outlet:NAME  actor:NAME  tag:NAME  lang:CODE  claim:WORDS
  speaker:NAME  before:2026-11  after:2026-11-20  on:2026  in:title, in:caption or in:anywhere for a whole group
Nothing is ever an error: what was ignored, and what the query means, is said on stderr. In text output the hits are
set in **. docs/search.md tells the rest.
`,
  copies: `Usage: wirebench copies --project PROJECT [--json]
       wirebench copies --why ARTICLE ARTICLE --project PROJECT [--json]

Lists stories with their members and, with --json, three lists. links: every pair with a (the lower id) and b, relation,
score (0 to 1), decision, what the program suggests, and the evidence (coverage, passages, direction and its reason).
stories: id, origin and members of each of two articles or more. articles: id, title, story and files, the paths as the
receipt of the import names them. Files of the same words are one article with several paths, or two articles of
different outlets or days with a link "identical". import ends when all copies are found.
--why compares two articles anew, also when no link is stored: how much of which stands in the other, every shared
passage, what changed (numbers, names, speakers, words of doubt, dates), which came first and why, and each relation that
was considered with its figures. Offsets count UTF-16 units, the end not included.
`,
  show: `Usage: wirebench show ARTICLE --project PROJECT [--json]
       wirebench show --all --project PROJECT [--json]

With --json: article (title, byline, outlet, published, language, url, path, ...), body, text and zones. body is the
article's own words alone, paragraphs parted by an empty line: no title, by-line, caption, headline of another article or
boilerplate. text is all words that were read, zones say what is what in it: role, start and end (UTF-16 units, the end
not included) and strength. Zones other than body and title are hidden where strong, and dimmed where weak.
--all gives { "articles": [...] }, each with files, the paths as the receipt of the import names them: files of the same
words are one article. Pages are read twice, the second time in the background; import ends when both readings are done.
`,
  receipt: `Usage: wirebench receipt RUN --project PROJECT [--csv FILE] [--json]

The outcome of each file of an import. --csv writes it as a table for spreadsheets.
`,
  "undo-import": `Usage: wirebench undo-import RUN --project PROJECT [--force] [--json]

Takes an import back. Articles that another import brought too stay. When people have marked, tagged or corrected
something in the articles, nothing happens without --force; what they did comes back when the files do.
`,
  retry: `Usage: wirebench retry RUN --project PROJECT [options of import] [--json]

Imports the files again that were skipped for a reason that may have passed: vanished, unreadable, no permission, too
slow, locked by a password. This computer must be the one that imported them, and remembers 200 imports.
`,
  export: `Usage: wirebench export FORMAT --project PROJECT --out FILE [--json]
       wirebench export wirex --project PROJECT --out FILE [--no-texts] [--no-originals] [--since MERGE]

  csv     claims, a row for each quote, for spreadsheets
  html    a dossier of all claims in one page that needs nothing else
  jsonl   all articles with texts and zones, one a line
  wirex   the exchange file for team-mates
  originals   a zip of all imported files, byte for byte, with a list of their hashes and articles

  --no-texts       wirex: leave out the words of the articles (copyright); quotes stay
  --no-originals   wirex: leave out the imported files
  --since MERGE    wirex: leave out what the sender of a file merged here had; MERGE is the merge's id, the
                   beginning of it, the file's name, or the word last

A file that was there is replaced, but only by a whole one. docs/file-formats.md describes the formats.
`,
};

/** The help for one command, or for all. */
export function helpText(topic: string | null): string {
  return (topic === null ? undefined : TOPICS[topic]) ?? GENERAL;
}
