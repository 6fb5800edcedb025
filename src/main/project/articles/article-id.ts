import { contentId } from "./content-id.ts";

/** Parameters that only trace where a reader came from. Frozen: part of rule version 1 of canonical URLs. */
const TRACKING = /^(?:utm_.*|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|ref_src|cmpid|ns_.*)$/u;

/**
 * The canonical form of a web address, rule version 1: lower-case scheme and host, default port, fragment and tracking
 * parameters removed, the rest untouched. Null when it is not a web address.
 */
export function canonicalUrl(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  url.hash = "";
  for (const name of [...url.searchParams.keys()]) {
    if (TRACKING.test(name)) url.searchParams.delete(name);
  }
  return url.href;
}

/** The id of an article known by its web address. */
export function articleIdOfUrl(canonical: string): string {
  return idOf("url", canonical);
}

/** The id of an article known only by its words: the same words of another outlet or day are another article. */
export function articleIdOfText(textHash: string, outlet: string | null, published: string | null): string {
  return idOf("text", JSON.stringify([textHash, outlet ?? "", published ?? ""]));
}

function idOf(kind: string, key: string): string {
  return contentId(["article", 1, kind, key]);
}
