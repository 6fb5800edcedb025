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
      "All decisions with their history, and the texts they stand on. Merging it into a colleague’s project comes with a later version.",
    loses: "The imported original files; texts are there word for word.",
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
  choose: "Choose where to save it",
  running: "Exporting",
  suggestedName: (project: string) => project,
  leaves: "The file stays on this computer until you send it somewhere.",
} as const;
