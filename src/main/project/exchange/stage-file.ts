import type { Manifest } from "../../../shared/domain/exchange.ts";
import { type IngestRecord, joined, lineOfRecord } from "../articles/ingest-record.ts";
import type { EntityTypes } from "../work-log/entity-type.ts";
import { isKnownKind, operationIdOf } from "../work-log/operation.ts";
import { EXCHANGE_LIMITS } from "./limits.ts";
import { WirexRefusal } from "./refusal.ts";
import { checkValues } from "./register-values.ts";
import type { Stage } from "./stage.repository.ts";
import { articleOfLine, checkOriginal, operationOfLine, textOfLine } from "./staged-lines.ts";
import { openWirex } from "./wirex-file.ts";

export interface StagedFile {
  readonly manifest: Manifest;
  /** Operations of kinds or types that only a newer version knows. */
  readonly unknown: number;
  readonly unknownFamilies: readonly string[];
}

export interface StagingOptions {
  readonly types: EntityTypes;
  /** Throws when the person wants to stop; called for each line. */
  readonly stop: () => void;
  /** Lines done and lines in all. */
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Reads an exchange file into a stage, every line, hash and count checked. Throws `WirexRefusal` when anything is not
 * what it should be; the stage is then of no use. Cost: linear; memory: one line.
 */
export async function stageFile(path: string, stage: Stage, options: StagingOptions): Promise<StagedFile> {
  const { types, stop, onProgress } = options;
  const file = await openWirex(path);
  try {
    const total = file.manifest.segments.reduce((sum, segment) => sum + segment.lines, 0);
    let done = 0;
    let unknown = 0;
    const step = (): void => {
      done += 1;
      if (done % 500 === 0) onProgress(done, total);
      stop();
    };
    for await (const placed of file.lines("text")) {
      stage.addText(textOfLine(placed, EXCHANGE_LIMITS));
      step();
    }
    for await (const placed of file.lines("ops")) {
      const operation = operationOfLine(placed, EXCHANGE_LIMITS);
      const type = types.get(operation.t);
      if (type === undefined || !isKnownKind(operation.k)) unknown += 1;
      else checkValues(type, operation, placed.place);
      stage.addOperation(operationIdOf(placed.line), operation, placed.line);
      step();
    }
    let last = null as IngestRecord | null;
    for await (const placed of file.lines("articles")) {
      const record = articleOfLine(placed, EXCHANGE_LIMITS);
      if (last !== null && record.id < last.id)
        throw new WirexRefusal("its articles are out of order", placed.place);
      last = last !== null && last.id === record.id ? joined(last, record) : record;
      stage.addArticle(last.id, lineOfRecord(last));
      step();
    }
    for await (const original of file.originals()) {
      checkOriginal(original);
      stage.addOriginal(original);
      step();
    }
    onProgress(total, total);
    stage.finish();
    return { manifest: file.manifest, unknown, unknownFamilies: file.unknownFamilies };
  } finally {
    file.close();
  }
}
