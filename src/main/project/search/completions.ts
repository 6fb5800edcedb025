import type { MethodOutput } from "../../../shared/contract/index.ts";
import { foldText } from "../../../shared/text/fold-text.ts";
import { segmentsOf } from "../../../shared/text/search/index-text.ts";
import { FIELD_NAMES, fieldValue } from "../../../shared/text/search/query-fields.ts";
import type { ReadableDb } from "../db/connection.ts";
import { actorNames, type NamedActor } from "./actor-names.ts";
import { lastOperation } from "./last-change.ts";
import { createNamesIndex, type NameDocument, type NamesIndex } from "./names-index.ts";
import { namesOf } from "./project-names.ts";
import { listSavedSearches } from "./saved-searches.repository.ts";

type Completions = MethodOutput<"search.complete">;
type Completion = Completions["completions"][number];

export interface Completer {
  /** Completions of the last word of what stands before the caret. */
  complete(query: string, limit: number): Completions;
}

export interface CompleterOptions {
  readonly db: ReadableDb;
  readonly terms: (prefix: string, limit: number) => readonly { term: string; articles: number }[];
}

const FEWEST_LETTERS = 2;
/** Of a field's value only names of that kind are offered. */
const KIND_OF_FIELD: ReadonlyMap<string, Completion["kind"]> = new Map([
  ["outlet", "outlet"],
  ["actor", "actor"],
  ["speaker", "actor"],
  ["tag", "tag"],
]);
/** The last word, with the field before it and an opening quotation mark. */
const LAST = /(?:^|[\s(（-])(?:([\p{L}]+):)?(["“”„«]?)([^\s"“”„«»()（）:*]*)$/u;

/** Completes by the names of the project (kept in memory) and by the terms of the index. Under 2 ms a question. */
export function createCompleter({ db, terms }: CompleterOptions): Completer {
  let kept: { readonly state: string; readonly names: NamesIndex<Completion> } | null = null;

  function names(): NamesIndex<Completion> {
    // Outlets come with imports; a new one may be missing until a person changes something or the program starts again.
    const state = `${lastOperation(db)} ${namesOf(db, "outlets").length}`;
    if (kept?.state !== state) kept = { state, names: createNamesIndex(namesButActors(db)) };
    return kept.names;
  }

  return {
    complete(query, limit) {
      const match = LAST.exec(query);
      const [, field = "", quote = "", letters = ""] = match ?? [];
      const replaces = { start: query.length - letters.length - quote.length, end: query.length };
      const folded = foldText(letters);
      if (match === null || Array.from(folded).length < FEWEST_LETTERS) return { replaces, completions: [] };
      const only = KIND_OF_FIELD.get(field.toLowerCase());
      const wants = (kind: Completion["kind"]) => only === undefined || kind === only;
      const actors = wants("actor") ? actorNames(db).find(letters, () => true) : [];
      const scored = [
        ...actors.map(({ document, score }) => ({ found: actorCompletion(document.found), score })),
        ...names()
          .find(letters, ({ kind }) => wants(kind))
          .map(({ document, score }) => ({ found: document.found, score })),
      ];
      const found = best(scored, limit);
      if (only !== undefined) {
        return { replaces, completions: found.map((one) => ({ ...one, insert: fieldValue(one.text) })) };
      }
      const words = field === "" || field.toLowerCase() === "in" ? termsFor(terms, folded, limit) : [];
      const fields = field === "" && quote === "" ? fieldsFor(letters) : [];
      return { replaces, completions: blended(found, words, fields, limit) };
    },
  };
}

/** The best, each thing once: an actor has several names. */
function best(
  scored: readonly { readonly found: Completion; readonly score: number }[],
  limit: number,
): Completion[] {
  const chosen = new Map<string, Completion>();
  for (const { found } of scored.toSorted((a, b) => b.score - a.score)) {
    const id = `${found.kind} ${found.id ?? found.text}`;
    if (!chosen.has(id)) chosen.set(id, found);
    if (chosen.size === limit) break;
  }
  return [...chosen.values()];
}

function actorCompletion({ id, name, alias, marks }: NamedActor): Completion {
  // An alias that only adds accents tells nothing.
  const detail = alias === null || foldText(alias) === foldText(name) ? null : alias;
  return { kind: "actor", text: name, insert: phrase(name), detail, count: marks, id };
}

function termsFor(terms: CompleterOptions["terms"], folded: string, limit: number): Completion[] {
  const [only, second] = segmentsOf(folded);
  if (only === undefined || second !== undefined || only.dense) return [];
  return terms(only.text, limit).map(({ term, articles }) => ({
    kind: "term",
    text: term,
    insert: term,
    detail: null,
    count: articles,
    id: null,
  }));
}

function fieldsFor(letters: string): Completion[] {
  const lower = letters.toLowerCase();
  return FIELD_NAMES.filter((name) => name.startsWith(lower) && name !== lower)
    .slice(0, 2)
    .map((name) => ({
      kind: "field",
      text: `${name}:`,
      insert: `${name}:`,
      detail: null,
      count: null,
      id: null,
    }));
}

/** Names have the first half of the list when there are as many, then words; fields come last. */
function blended(
  names: readonly Completion[],
  words: readonly Completion[],
  fields: readonly Completion[],
  limit: number,
): Completion[] {
  const places = Math.max(0, limit - fields.length);
  const half = Math.max(Math.ceil(places / 2), places - words.length);
  const chosen = names.slice(0, half);
  return [...chosen, ...words.slice(0, places - chosen.length), ...fields].slice(0, limit);
}

function* namesButActors(db: ReadableDb): Generator<NameDocument<Completion>> {
  let key = 0;
  const document = (name: string, used: number, found: Completion): NameDocument<Completion> => {
    key += 1;
    return { key, found, name, used };
  };
  for (const { name } of namesOf(db, "outlets")) {
    const insert = `outlet:${fieldValue(name)}`;
    yield document(name, 8, { kind: "outlet", text: name, insert, detail: null, count: null, id: null });
  }
  const tagged = new Map(
    db.prepare<[], [string, number]>("SELECT tag_id, count(*) FROM article_tag GROUP BY 1").raw().all(),
  );
  for (const { id, name } of namesOf(db, "tags")) {
    const count = tagged.get(id) ?? 0;
    const insert = `tag:${fieldValue(name)}`;
    yield document(name, count, { kind: "tag", text: name, insert, detail: null, count, id });
  }
  for (const { id, name, request } of listSavedSearches(db)) {
    if (request === null) continue;
    const insert = request.query;
    yield document(name, 8, { kind: "saved-search", text: name, insert, detail: null, count: null, id });
  }
}

function phrase(name: string): string {
  return /\s/u.test(name) ? `"${name}"` : name;
}
