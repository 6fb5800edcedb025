import MiniSearch from "minisearch";
import { foldText } from "../../../shared/text/fold-text.ts";

/** One name that can be found: a thing has a document for each of its names. */
export interface NameDocument<Found> {
  readonly key: number | string;
  readonly found: Found;
  /** The name that is compared. */
  readonly name: string;
  /** How much the thing is used; of names equally like the letters typed the more used comes first. */
  readonly used: number;
}

export interface ScoredName<Found> {
  readonly document: NameDocument<Found>;
  readonly score: number;
}

/** Names by a few letters, typing errors forgiven. In memory, about 0.9 kB a name; under 1 ms a question. */
export interface NamesIndex<Found> {
  put(document: NameDocument<Found>): void;
  remove(key: NameDocument<Found>["key"]): void;
  readonly size: number;
  find(letters: string, wanted: (found: Found) => boolean): ScoredName<Found>[];
}

const NO_WORD = /[^\p{L}\p{N}\p{M}]+/u;

export function createNamesIndex<Found>(documents: Iterable<NameDocument<Found>> = []): NamesIndex<Found> {
  const known = new Map<NameDocument<Found>["key"], NameDocument<Found>>();
  const index = new MiniSearch<{ key: NameDocument<Found>["key"]; words: string }>({
    idField: "key",
    fields: ["words"],
    tokenize: (text) => text.split(NO_WORD),
  });
  for (const document of documents) known.set(document.key, document);
  index.addAll([...known.values()].map(indexed));

  return {
    put(document) {
      if (known.has(document.key)) index.discard(document.key);
      known.set(document.key, document);
      index.add(indexed(document));
    },
    remove(key) {
      if (known.delete(key)) index.discard(key);
    },
    get size() {
      return known.size;
    },
    find(letters, wanted) {
      const results = index.search(foldText(letters), {
        prefix: true,
        fuzzy: (term) => (term.length > 3 ? 0.25 : false),
        combineWith: "AND",
        filter: ({ id }) => {
          const document = known.get(id);
          return document !== undefined && wanted(document.found);
        },
        boostDocument: (id) => popularity(known.get(id)?.used ?? 0),
      });
      return results.flatMap(({ id, score }) => {
        const document = known.get(id);
        return document === undefined ? [] : [{ document, score }];
      });
    },
  };
}

function indexed<Found>({ key, name }: NameDocument<Found>) {
  return { key, words: foldText(name) };
}

/** A name used a thousand times weighs about three and a half times one that is never used. */
function popularity(used: number): number {
  return 1 + Math.log2(1 + used) / 4;
}
