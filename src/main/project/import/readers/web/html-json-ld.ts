/** Somebody or something that JSON-LD names as an author. */
export interface JsonLdAuthor {
  readonly name: string;
  readonly organisation: boolean;
}

/** What a page's JSON-LD says about the article. */
export interface JsonLdFacts {
  readonly headline: string | null;
  readonly authors: readonly JsonLdAuthor[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly url: string | null;
  /** The article's own words, if the page repeats them there. */
  readonly body: string | null;
}

type JsonObject = { readonly [key: string]: unknown };

const ARTICLE_TYPE =
  /(?:Article|BlogPosting|Report|LiveBlogPosting|Posting|Review|Claim|AnalysisNewsArticle)$/;
const PAGE_TYPE = /(?:WebPage|ItemPage|CreativeWork|VideoObject|Recipe|HowTo|PodcastEpisode|QAPage|Product)$/;
const ORGANISATION_TYPE =
  /(?:Organization|Corporation|NewsMediaOrganization|GovernmentOrganization|Brand|NGO)$/;
/** Under these keys stand other works than the page's own. */
const OTHERS = new Set([
  "itemListElement",
  "hasPart",
  "isPartOf",
  "mentions",
  "comment",
  "review",
  "citation",
  "about",
]);
const MOST_NODES = 5000;
const LONGEST_NAME = 200;

interface Found {
  readonly node: JsonObject;
  /** Stands inside a list or another work. */
  readonly inside: boolean;
}

/**
 * Reads the JSON-LD scripts of a page as data; broken ones are passed over. Of several articles the one is taken that
 * has one of the page's own `titles`, else the outermost. Bounded in the number of nodes.
 */
export function readJsonLd(scripts: readonly string[], titles: readonly string[] = []): JsonLdFacts {
  const found: Found[] = [];
  for (const script of scripts) collectNodes(parse(script), found);
  const article = pickArticle(found, titles);
  const page = found.find(({ node, inside }) => !inside && hasType(node, PAGE_TYPE))?.node ?? {};
  // Nodes that only point to another one have an @id too; the one that is meant has the name.
  const byId = new Map<string, JsonObject>();
  for (const { node } of found) {
    const id = node["@id"];
    if (typeof id === "string" && text(node.name) !== null) byId.set(id, node);
  }
  const authors = authorsOf(article.author ?? article.creator ?? article.accountablePerson, byId);
  return {
    headline: text(article.headline) ?? text(article.name),
    authors: authors.length > 0 ? authors : authorsOf(page.author ?? page.creator, byId),
    publisher: nameOf(article.publisher, byId) ?? nameOf(page.publisher, byId),
    published:
      text(article.datePublished) ??
      text(page.datePublished) ??
      text(article.uploadDate) ??
      text(page.uploadDate) ??
      text(article.dateCreated),
    modified: text(article.dateModified) ?? text(page.dateModified),
    url: address(article.url) ?? address(article.mainEntityOfPage) ?? null,
    body: text(article.articleBody) ?? text(article.text),
  };
}

function pickArticle(found: readonly Found[], titles: readonly string[]): JsonObject {
  const wanted = titles.map(plain).filter((title) => title.length >= 8);
  let best: JsonObject = {};
  let most = 0;
  for (const { node, inside } of found) {
    if (!hasType(node, ARTICLE_TYPE)) continue;
    const headline = plain(text(node.headline) ?? text(node.name) ?? "");
    const same =
      headline.length >= 8 && wanted.some((title) => title.includes(headline) || headline.includes(title));
    const score = 1 + (same ? 4 : 0) + (inside ? 0 : 2) + (text(node.datePublished) === null ? 0 : 1);
    if (score > most) {
      best = node;
      most = score;
    }
  }
  return best;
}

function plain(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function parse(script: string): unknown {
  const bare = script.replace(
    /^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|(?:\/\/)?\s*<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|(?:\/\/)?\s*\]\]>|;)\s*$/g,
    "",
  );
  // Raw line breaks inside strings and commas before a closing bracket are the commonest mistakes of page makers.
  for (const attempt of [bare, bare.replace(/[\u0000-\u001F]+/g, " "), loosened(bare)]) {
    try {
      return JSON.parse(attempt);
    } catch {}
  }
  return null;
}

function loosened(json: string): string {
  return json.replace(/[\u0000-\u001F]+/g, " ").replace(/,\s{0,20}([}\]])/g, "$1");
}

/** All objects in the data, breadth first, so that the outermost article comes before its parts. */
function collectNodes(root: unknown, found: Found[]): void {
  const queue: { readonly value: unknown; readonly inside: boolean }[] = [{ value: root, inside: false }];
  for (let at = 0; at < queue.length && at < MOST_NODES; at += 1) {
    const { value, inside } = queue[at] ?? { value: null, inside: false };
    if (Array.isArray(value)) {
      for (const part of value.slice(0, 500)) queue.push({ value: part, inside });
    } else if (isObject(value)) {
      found.push({ node: value, inside });
      for (const [key, part] of Object.entries(value)) {
        if (typeof part === "object") queue.push({ value: part, inside: inside || OTHERS.has(key) });
      }
    }
  }
}

function hasType(node: JsonObject, wanted: RegExp): boolean {
  const type = node["@type"];
  return (Array.isArray(type) ? type : [type]).some((name) => typeof name === "string" && wanted.test(name));
}

function authorsOf(value: unknown, byId: ReadonlyMap<string, JsonObject>): JsonLdAuthor[] {
  const listed = isObject(value) && Array.isArray(value["@list"]) ? value["@list"] : value;
  const authors = new Map<string, JsonLdAuthor>();
  for (const one of (Array.isArray(listed) ? listed : [listed]).slice(0, 20)) {
    const named = isObject(one) && Array.isArray(one.name) ? one.name : [one];
    for (const part of named.slice(0, 20)) {
      const name = nameOf(part, byId);
      if (name === null) continue;
      const node = isObject(part) ? (hasName(part) ? part : byId.get(String(part["@id"]))) : undefined;
      authors.set(name, { name, organisation: node !== undefined && hasType(node, ORGANISATION_TYPE) });
    }
  }
  return [...authors.values()];
}

function hasName(node: JsonObject): boolean {
  return text(node.name) !== null;
}

function nameOf(value: unknown, byId: ReadonlyMap<string, JsonObject>): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  const id = isObject(one) ? one["@id"] : null;
  const given = isObject(one)
    ? [text(one.givenName), text(one.familyName)].filter((part) => part !== null)
    : [];
  const name = isObject(one)
    ? (text(one.name) ??
      (given.length > 0 ? given.join(" ") : null) ??
      (typeof id === "string" ? text(byId.get(id)?.name) : null))
    : text(one);
  return name !== null && name.length <= LONGEST_NAME && !/^https?:/i.test(name) ? name : null;
}

function text(value: unknown): string | null {
  if (Array.isArray(value)) return text(value[0]);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

function address(value: unknown): string | null {
  const found = isObject(value) ? (text(value["@id"]) ?? text(value.url)) : text(value);
  return found !== null && /^https?:\/\//i.test(found) ? found : null;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
