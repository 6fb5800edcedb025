import { findDate } from "../../../../../shared/text/partial-date.ts";
import { cleanName, isPerson, ROLE } from "../author-names.ts";
import { isShort } from "./html-blocks.ts";
import { fold, isElsewhere, type PageFacts, squeeze, unglued } from "./html-page-facts.ts";

/** "Erstellt von NAME am ...", "Author: NAME //", "... by NAME on ...". */
const CREDIT =
  /(?:^|[/|·•,–—-]\s*)(?:(?<act>(?:blog ?)?beitrag|gespeichert|erstellt|geschrieben|verfasst|veröffentlicht|eingestellt|posted|submitted|written|published|publié|écrit|rédigé|escrito|publicado|scritto)\s(?:.{0,80}?\s)?)?(?:by|von|par|por|autor(?:in)?\s*:|author\s*:|auteur\s*:|autore\s*:)\s+(?<name>[^/|·•,:;]{2,60})/iu;
const LONGEST_CREDIT = 160;
const MOST_CREDIT_ELEMENTS = 4000;

/** The one line of the page that credits somebody beside a date: "Posted in Ships by jdoe on 3 August 2019". */
export function creditLine(
  facts: PageFacts,
  sites: readonly string[],
): { readonly names: readonly string[]; readonly from: string } | null {
  const found = new Map<string, string>();
  let seen = 0;
  for (const element of facts.document.querySelectorAll("p,div,span,small,address,header,footer,li,td")) {
    seen += 1;
    if (seen > MOST_CREDIT_ELEMENTS || found.size > 2) break;
    if (!isShort(element, LONGEST_CREDIT)) continue;
    const words = unglued(squeeze(element.textContent ?? ""));
    const name = creditedName(words);
    if (name === null || isElsewhere(element, false)) continue;
    found.set(fold(name), name);
  }
  const names = [...found.values()];
  const people = names.filter((name) => isPerson(name, sites));
  // Several credits: a list of posts, and nobody knows which is this one's; a system's user beside a person is not.
  const name = names.length === 1 ? names[0] : people.length === 1 ? people[0] : undefined;
  return name === undefined ? null : { names: [name], from: "credit beside the date" };
}

function creditedName(words: string): string | null {
  const date = findDate(words);
  // "3 August 2019 by Jane Doe"
  const match = CREDIT.exec(date !== null && date.start < 20 ? words.slice(date.end).trim() : words);
  if (match === null) return null;
  const isDated = date !== null;
  if (!isDated && match.groups?.act === undefined) return null;
  const name = cleanName(
    (match.groups?.name ?? "").split(/\s+(?:am|on|le|el|um|at|in|den|vom|—|–|-|\/|\|)(?:\s|$)/iu)[0] ?? "",
  );
  return name === null || name.split(" ").length > 4 || ROLE.test(name) ? null : name;
}
