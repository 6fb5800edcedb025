import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Zone } from "../../../src/shared/domain/zone.ts";
import { canonicalText } from "../../../src/shared/text/canonical-text.ts";
import { readFnc, readReuters } from "../../bench/copies-corpora.ts";
import { articlesOf, partsOf } from "../read-bytes.ts";
import { kindOf } from "./halves.ts";
import { LABELS_FOLDER } from "./label.ts";

/** A text as import would keep it. */
export interface SourceText {
  readonly text: string;
  readonly hash: string;
  readonly zones: readonly Zone[];
}

const SAMPLE = join(import.meta.dirname, "../../../resources/sample");

/** Whether a stranger to the project has the text. */
export function isInRepository(source: string): boolean {
  return ["sample", "fixture"].includes(kindOf(source));
}

/**
 * Looks texts up by the name of their source. `data` is the folder with import/, duplicates/ and sample-article/, or
 * null when only the texts of this repository are wanted. Gives null for a text that is not there.
 */
export function sourceTexts(data: string | null): (source: string) => Promise<SourceText | null> {
  const bodies = new Map<string, Map<string, string>>();
  const bodyOf = (kind: string, id: string): string | null => {
    if (data === null) return null;
    const folder = join(data, "duplicates");
    const known = bodies.get(kind);
    if (known !== undefined) return known.get(id) ?? null;
    const read = kind === "fnc1" ? readFnc(folder) : readReuters(folder);
    bodies.set(kind, new Map(read.map((article) => [article.id, article.text])));
    return bodyOf(kind, id);
  };
  return async (source) => {
    const kind = kindOf(source);
    const name = source.slice(kind.length + 1);
    if (kind === "fnc1" || kind === "reuters") {
      const body = bodyOf(kind, name);
      return body === null ? null : bodyText(canonicalText(body));
    }
    const folder = folderOf(kind, data);
    return folder === null ? null : readFile(join(folder, name));
  };
}

function folderOf(kind: string, data: string | null): string | null {
  if (kind === "sample") return SAMPLE;
  if (kind === "fixture") return join(LABELS_FOLDER, "texts");
  if (data === null) return null;
  if (kind === "wikinews") return join(data, "import/wikinews-gold");
  if (kind === "page") return join(data, "import/cc-html");
  if (kind === "whitehouse") return join(data, "import/whitehouse-html");
  return kind === "article" ? join(data, "sample-article") : null;
}

async function readFile(path: string): Promise<SourceText | null> {
  if (!existsSync(path)) return null;
  const [article] = articlesOf(await partsOf(path, readFileSync(path)));
  return article === undefined
    ? null
    : { text: article.text, hash: hashOf(article.text), zones: article.zones };
}

/** A body that came without a title: all of it is body. */
function bodyText(text: string): SourceText {
  return { text, hash: hashOf(text), zones: [{ role: "body", start: 0, end: text.length }] };
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
