import type { WirexOptions } from "../../../shared/domain/exchange.ts";
import type { ExportSource } from "./export-source.ts";

/** What one format knows: how to write a project, and what it cannot hold. */
export interface Exporter {
  /** Plain sentences; empty when nothing is lost. */
  readonly lost: readonly string[];
  /** The file in pieces, in order. `tally` is told the noun of each thing that was written. */
  write(
    source: ExportSource,
    tally: Tally,
    options?: WirexOptions,
  ): AsyncIterable<ExportChunk> | Iterable<ExportChunk>;
}

export type ExportChunk = string | Uint8Array;

/** Counts one more of `noun`, or `by` more. */
export type Tally = (noun: string, by?: number) => void;
