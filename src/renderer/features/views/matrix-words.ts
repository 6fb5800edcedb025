import type { MatrixCell, SpeakerColumn } from "../../../shared/contract/overview.contract.ts";
import { viewsCopy } from "../../copy/views.ts";

const copy = viewsCopy.matrix;

/** A speaker's name; unnamed sources and outlets say what they are. */
export function speakerName(speaker: SpeakerColumn): string {
  switch (speaker.kind) {
    case "actor":
      return speaker.name;
    case "unnamed":
      return `“${speaker.name}”, ${copy.unnamed}`;
    case "outlet":
      return `${speaker.name}, ${copy.outlet}`;
    case "nobody":
      return copy.nobody;
  }
}

/** What a speaker does with a claim: "denies it, 2 quotes; alleges it, 1 quote". */
export function heldWords(cell: MatrixCell): string {
  return cell.stances
    .map(({ stance, quotes }) => `${copy.stanceNames[stance]}, ${copy.quotes(quotes)}`)
    .join("; ");
}
