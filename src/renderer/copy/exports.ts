import type { ExportFormat } from "../../shared/contract/project.contract.ts";

interface FormatWords {
  readonly name: string;
  readonly holds: string;
  readonly loses: string;
}

const formats: Readonly<Record<ExportFormat, FormatWords>> = {
  csv: {
    name: "Table of claims (CSV)",
    holds:
      "One line for each quote: claim, exact words, speaker, outlet, date, independent origins, verdict. Opens in any spreadsheet.",
    loses: "The texts of the articles, zones, actors without claims, and the places of marks within texts.",
  },
  html: {
    name: "Page for readers (HTML)",
    holds:
      "Claims with their exact words, speakers and origins as one page that anybody can read offline and check against the quoted words.",
    loses: "Full texts and everything that is needed to go on working. It cannot be imported again.",
  },
  jsonl: {
    name: "Articles line by line (JSONL)",
    holds:
      "One article on each line with its canonical text, its zones and what is known about it. For scripts.",
    loses: "Claims, actors, copy links and tags.",
  },
  wirex: {
    name: "Exchange file for team-mates (wirex)",
    holds:
      "All decisions with their history, the texts they stand on and the imported files. A team-mate merges it; nothing of theirs is lost.",
    loses: "What is computed (index, suggested copies), receipts of imports, settings.",
  },
  originals: {
    name: "Imported files as they were (ZIP)",
    holds:
      "Every file that was imported, byte for byte, under the path it came from, with a list that says which article it became.",
    loses: "Everything you did: corrections, claims, actors, copy links and tags.",
  },
};

/** The words of the export dialog. */
export const exportsCopy = {
  title: "Export",
  format: "Format",
  formats,
  loses: "Leaves out:",
  leftOut: (lost: readonly string[]) => `Leaves out: ${lost.join("; ")}.`,
  choose: "Choose where to save it",
  running: "Exporting",
  suggestedName: (project: string) => project,
  wirex: {
    legend: "What goes in",
    texts: "The words of the articles",
    originals: "The imported files as they were",
    since: "How much",
    whole: "Everything (always enough)",
    sinceMerge: (file: string, when: string) => `Only what is new since ${file}, ${when}`,
    sinceHint: "Smaller, for the sender of that file. Whoever lacks something is told to ask for everything.",
    noTextsHint: "Quotes keep their exact words. Articles wait at the other side until their words come.",
  },
  leaves: "The file stays on this computer until you send it somewhere.",
} as const;
