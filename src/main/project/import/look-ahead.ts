import type { ReadOptions } from "../../../shared/domain/read-options.ts";
import type { ImportContext } from "./import.service.ts";
import { judgeArticle } from "./judge-article.ts";
import type { FileSource } from "./kept-sources.ts";
import { EvenSample, type PreviewTally } from "./preview-tally.ts";
import { walkSource } from "./walk-sources.ts";

/** Files read at most, spread evenly over all; the rest counts by name and size. */
const FILES_READ = 400;
/** Parts of one file that are read: a mailbox of a million messages says enough with its first ones. */
const PARTS_READ = 200;
/** No new file is begun so long after the first was read, so that the person does not wait for ever for slow files. */
const LONGEST_LOOK_MS = 60_000;
const IN_FLIGHT = 8;

interface FoundFile {
  readonly path: string;
  readonly relativePath: string;
}

/**
 * Walks all that was dropped and reads a part of it, without storing anything. `tally` counts; `looked` is called with
 * the number of files read and to be read.
 */
export async function lookAhead(
  context: Pick<ImportContext, "db" | "pool" | "nowMs">,
  what: {
    readonly sources: readonly FileSource[];
    readonly options: ReadOptions;
    readonly signal: AbortSignal;
    readonly tally: PreviewTally;
    readonly looked: (done: number, total: number | null) => void;
  },
): Promise<void> {
  const { signal, looked } = what;
  const sample = await walkAll(what);
  let deadline = Number.POSITIVE_INFINITY;
  const underWay = new Set<Promise<void>>();
  let done = 0;
  looked(0, sample.length);
  for (const file of sample) {
    if (signal.aborted || context.nowMs() > deadline) break;
    const reading: Promise<void> = lookAt(context, { ...what, file })
      .then(() => {
        done += 1;
        if (done === 1) deadline = context.nowMs() + LONGEST_LOOK_MS;
        looked(done, sample.length);
      })
      .finally(() => underWay.delete(reading));
    underWay.add(reading);
    if (underWay.size >= IN_FLIGHT) await Promise.race(underWay);
  }
  await Promise.all(underWay);
}

async function walkAll(what: Parameters<typeof lookAhead>[1]): Promise<FoundFile[]> {
  const { sources, signal, tally, looked } = what;
  const sample = new EvenSample<FoundFile>(FILES_READ);
  for (const source of sources) {
    for await (const entry of walkSource(source, { signal })) {
      if (entry.kind === "skipped") tally.skipped(entry.relativePath, entry.reason);
      else {
        tally.found(entry.relativePath, entry.size);
        sample.offer({ path: entry.path, relativePath: entry.relativePath });
      }
      looked(0, null);
    }
  }
  return sample.take();
}

async function lookAt(
  context: Pick<ImportContext, "db" | "pool">,
  what: Parameters<typeof lookAhead>[1] & { readonly file: FoundFile },
): Promise<void> {
  const { file, options, signal, tally } = what;
  const isToldHowToRead = false;
  let articles = 0;
  let parts = 0;
  const refused = new Set<string>();
  const end = await context.pool.read({
    path: file.path,
    options,
    signal,
    onTable: (table) => tally.table({ path: file.relativePath, ...table }),
    onPart(part) {
      const path = `${file.relativePath}${part.place}`;
      parts += 1;
      if (part.kind === "refused") {
        // The file itself may be refused for several reasons; it is one file.
        if (!refused.has(path)) tally.skipped(path, part.reason);
        refused.add(path);
      } else {
        const { kind } = judgeArticle(context.db, part, { isToldHowToRead });
        tally.article(path, part, kind !== "new" && kind !== "new-text");
        articles += 1;
      }
      return parts < PARTS_READ ? undefined : false;
    },
  });
  if (signal.aborted) return;
  if (end.kind === "broken") tally.skipped(file.relativePath, end.reason);
  tally.fileRead(articles);
}
