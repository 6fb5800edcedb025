import type { SuggestedName } from "../../../shared/contract/marks.contract.ts";
import type { ArticleView } from "../../../shared/contract/views.ts";
import type { ActorKind } from "../../../shared/domain/actor.ts";
import type { Span } from "../../../shared/domain/anchor.ts";
import { type SuggestedActor, suggestActors } from "../../../shared/text/attribution/suggest-actors.ts";
import { foldText } from "../../../shared/text/fold-text.ts";
import { overlap } from "../../../shared/text/span.ts";
import { allNames, findActors } from "../actors/actors.repository.ts";
import type { ReadableDb } from "../db/connection.ts";

type Read = Pick<ArticleView, "text" | "zones" | "row" | "suggestions">;
interface Found {
  readonly name: string;
  readonly spans: readonly Span[];
  readonly kind: ActorKind | null;
}
interface Known {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
}

/**
 * The names in an article's own words, in the order of the text: as the speakers of suggested claims have them
 * ("Ministry of the Interior"), of the project's register, and by capitals. Each with the actor of the register that it
 * names, if it is one actor's and not weak. Places that somebody turned down are left out. Linear in the text.
 */
export function suggestedNames(db: ReadableDb, view: Read, rejected: readonly Span[]): SuggestedName[] {
  const register = namesOfRegister(db, view.text);
  const own = speakersOf(view);
  const others = suggestActors(view.text, view.zones, view.row.language, [...register.keys()]).filter(
    ({ spans: [first] }) =>
      first === undefined || !own.some(({ spans }) => spans.some((one) => overlap(one, first))),
  );
  const actors = actorsOf(db, register);
  return [...own, ...others]
    .map((found) => shown(found, actors.get(foldText(found.name)) ?? null, rejected))
    .filter(({ spans }) => spans.length > 0)
    .sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

function shown({ name, spans, kind }: Found, actor: Known | null, rejected: readonly Span[]): SuggestedName {
  const left = spans.filter(
    (span) => !rejected.some((one) => one.start === span.start && one.end === span.end),
  );
  return {
    name,
    spans: left.map(({ start, end }) => ({ start, end })),
    kind: actor?.kind ?? kind,
    actor: actor === null ? null : { id: actor.id, name: actor.name },
  };
}

/** Names as the speakers of suggested claims have them. */
function speakersOf({ text, suggestions }: Read): Found[] {
  const speakers = new Map<string, Span[]>();
  for (const { speakerGuess, speakerSpan } of suggestions) {
    if (speakerGuess?.kind !== "named" || speakerSpan === null || !/^\p{Lu}/u.test(speakerGuess.name))
      continue;
    const start = text.indexOf(speakerGuess.name, speakerSpan.start);
    if (start < 0 || start >= speakerSpan.end) continue;
    const spans = speakers.get(speakerGuess.name) ?? [];
    spans.push({ start, end: start + speakerGuess.name.length });
    speakers.set(speakerGuess.name, spans);
  }
  return [...speakers].map(([name, spans]): SuggestedActor => ({ name, spans, kind: null, shortens: null }));
}

/**
 * The names of the register that can stand in a text, with whose they are; null where a name is several actors'. Weak
 * names are left out: they propose nobody. A name whose words are not all in the text is not looked for.
 */
function namesOfRegister(db: ReadableDb, text: string): ReadonlyMap<string, string | null> {
  const words = new Set(foldText(text).match(WORD));
  const names = new Map<string, string | null>();
  for (const { root, name, weak } of allNames(db)) {
    if (weak !== 0 || !(foldText(name).match(WORD) ?? [""]).every((word) => words.has(word))) continue;
    const known = names.get(name);
    names.set(name, known === undefined || known === root ? root : null);
  }
  return names;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Actors by folded name. */
function actorsOf(db: ReadableDb, names: ReadonlyMap<string, string | null>): ReadonlyMap<string, Known> {
  const ids = [...new Set([...names.values()].filter((id) => id !== null))];
  const known = new Map(findActors(db, ids).map((actor) => [actor.id, actor]));
  const roots = new Map<string, string | null>();
  for (const [name, root] of names) {
    const key = foldText(name);
    const before = roots.get(key);
    roots.set(key, before === undefined || before === root ? root : null);
  }
  return new Map(
    [...roots].flatMap(([key, root]) => {
      const actor = root === null ? undefined : known.get(root);
      return actor === undefined ? [] : [[key, actor] as const];
    }),
  );
}
