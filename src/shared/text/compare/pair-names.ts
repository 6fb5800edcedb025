const MAX_NAME = 44;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** What two articles are called by. */
export interface NamedArticle {
  readonly outlet: string | null;
  readonly title: string;
}

/** What to call two articles so that they can be told apart: the outlets, else the titles, else the sides. */
export function pairNames(
  left: NamedArticle,
  right: NamedArticle,
): { readonly left: string; readonly right: string } {
  const title = (article: NamedArticle) => `“${named(article.title)}”`;
  const name = (article: NamedArticle) => (article.outlet === null ? title(article) : named(article.outlet));
  if (name(left) !== name(right)) return { left: name(left), right: name(right) };
  if (title(left) !== title(right)) return { left: title(left), right: title(right) };
  return { left: "the left text", right: "the right text" };
}

/** A name inside a sentence: shortened, and kept from turning the words around it when written right to left. */
function named(name: string): string {
  const short =
    name.length > MAX_NAME ? `${name.slice(0, MAX_NAME).replace(/[\s,;:–-]+\S{0,14}$/u, "")} …` : name;
  return RIGHT_TO_LEFT.test(short) ? `\u2068${short}\u2069` : short;
}
