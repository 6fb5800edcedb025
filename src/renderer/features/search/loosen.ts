/** A way to find more: the same question with something given up. `words` is what was given up, for "field". */
export interface Looser {
  readonly kind: "any" | "unquote" | "begin" | "field";
  readonly query: string;
  readonly words: string;
}

const FIELD = /(?:^|[\s(])(-?[\p{L}]+:(?:"[^"]*"|[^\s()"]+))/gu;
const QUOTES = /["“”„«»]/gu;

/** Looser questions to offer when one finds nothing; at most four, each another text than the question. */
export function loosened(query: string): readonly Looser[] {
  const asked = query.trim();
  const ways: Looser[] = [];
  const add = (kind: Looser["kind"], changed: string, words = "") => {
    const next = changed.replace(/\s+/gu, " ").trim();
    if (next !== "" && next !== asked && !ways.some((way) => way.query === next)) {
      ways.push({ kind, query: next, words });
    }
  };
  for (const [, field = ""] of asked.matchAll(FIELD)) add("field", asked.replace(field, ""), field);
  if (asked.search(QUOTES) >= 0) add("unquote", asked.replace(QUOTES, " "));
  const words = asked.split(/\s+/u);
  const plain = words.filter(
    (word) => /^[\p{L}\p{N}\p{M}'’-]+$/u.test(word) && !/^(?:AND|OR|NOT)$/u.test(word),
  );
  if (plain.length === words.length && words.length > 1) add("any", words.join(" OR "));
  if (plain.length === words.length) add("begin", words.map((word) => `${word}*`).join(" "));
  return ways.slice(0, 4);
}
