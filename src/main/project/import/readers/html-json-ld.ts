/** What a page's JSON-LD says about the article. */
export interface JsonLdFacts {
  readonly headline: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

type JsonObject = { readonly [key: string]: unknown };

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|LiveBlogPosting|Posting|Review)$/;
const PAGE_TYPE = /(?:WebPage|ItemPage|CreativeWork)$/;
const MOST_NODES = 5000;

/** Reads the JSON-LD scripts of a page as data; broken ones are passed over. Bounded in the number of nodes. */
export function readJsonLd(scripts: readonly string[]): JsonLdFacts {
  const nodes: JsonObject[] = [];
  for (const script of scripts) collectNodes(parse(script), nodes);
  const article = nodes.find((node) => hasType(node, ARTICLE_TYPE)) ?? {};
  const page = nodes.find((node) => hasType(node, PAGE_TYPE)) ?? {};
  // Nodes that only point to another one have an @id too; the one that is meant has the name.
  const byId = new Map<string, JsonObject>();
  for (const node of nodes) {
    const id = node["@id"];
    if (typeof id === "string" && text(node.name) !== null) byId.set(id, node);
  }
  return {
    headline: text(article.headline) ?? text(article.name),
    author: names(article.author ?? article.creator, byId),
    publisher: names(article.publisher, byId) ?? names(page.publisher, byId),
    published: text(article.datePublished) ?? text(article.dateCreated) ?? text(page.datePublished),
    url: address(article.url) ?? address(article.mainEntityOfPage) ?? null,
  };
}

function parse(script: string): unknown {
  const bare = script.replace(
    /^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/g,
    "",
  );
  try {
    return JSON.parse(bare);
  } catch {
    try {
      // Raw line breaks inside strings are the commonest mistake of page makers.
      return JSON.parse(bare.replace(/[\u0000-\u001F]+/g, " "));
    } catch {
      return null;
    }
  }
}

/** All objects in the data, breadth first, so that the outermost article comes before its parts. */
function collectNodes(root: unknown, nodes: JsonObject[]): void {
  const queue: unknown[] = [root];
  for (let at = 0; at < queue.length && at < MOST_NODES; at += 1) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...value.slice(0, 500));
    else if (isObject(value)) {
      nodes.push(value);
      queue.push(...Object.values(value).filter((part) => typeof part === "object"));
    }
  }
}

function hasType(node: JsonObject, wanted: RegExp): boolean {
  const type = node["@type"];
  return (Array.isArray(type) ? type : [type]).some((name) => typeof name === "string" && wanted.test(name));
}

function names(value: unknown, byId: ReadonlyMap<string, JsonObject>): string | null {
  const all = (Array.isArray(value) ? value : [value]).slice(0, 20).map((one) => {
    if (typeof one === "string") return /^https?:/.test(one) ? null : one.trim();
    if (!isObject(one)) return null;
    const id = one["@id"];
    return text(one.name) ?? (typeof id === "string" ? text(byId.get(id)?.name) : null);
  });
  const found = [
    ...new Set(all.filter((name): name is string => name !== null && name !== "" && name.length <= 200)),
  ];
  return found.length === 0 ? null : found.join(", ");
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
