import type { ZoneInForce } from "../../src/main/project/articles/zones.repository.ts";
import { CopyEngine, type LookedAt } from "../../src/main/project/copies/copy-engine.ts";
import type { CopySource } from "../../src/main/project/copies/copy-source.ts";
import type { CopyRelation } from "../../src/shared/domain/copy-link.ts";

/** An article held in memory, without zones of its own. */
export interface MemoryArticle {
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly text: string;
}

export interface EnginePair {
  readonly a: number;
  readonly b: number;
  readonly relation: CopyRelation;
  readonly score: number;
}

const LEARN_EVERY = 2000;

/** The whole engine over articles in memory, as the copies worker runs it, without SQLite. */
export function runEngine(articles: readonly MemoryArticle[], options: { readonly learns: boolean }) {
  const layers = new Map<number, ZoneInForce[] | null>();
  const engine = new CopyEngine(sourceOf(articles, layers));
  const pairs = new Map<number, Map<number, EnginePair>>();
  const before = process.cpuUsage();
  let looked = 0;
  let compared = 0;
  const take = (result: LookedAt | null) => {
    if (result === null) return;
    looked++;
    compared += result.compared;
    const { articleKey } = result;
    for (const other of pairs.get(articleKey)?.keys() ?? []) pairs.get(other)?.delete(articleKey);
    pairs.set(articleKey, new Map());
    for (const { other, relation, evidence } of result.pairs) {
      const pair = { a: articleKey, b: other, relation, score: evidence.score };
      pairs.get(articleKey)?.set(other, pair);
      pairs.get(other)?.set(articleKey, pair);
    }
    if (result.layer !== null) layers.set(articleKey, layerOf(result.layer.zones));
  };
  for (const key of articles.keys()) {
    take(engine.look(key));
    if (options.learns && (key + 1) % LEARN_EVERY === 0) engine.learn();
  }
  let learned = 0;
  while (options.learns && (engine.canLearn || engine.waitingCount > 0)) {
    for (const key of engine.takeWaiting(LEARN_EVERY)) take(engine.look(key));
    if (engine.waitingCount === 0) learned += engine.learn().length;
  }
  const spent = process.cpuUsage(before);
  const found = new Set([...pairs.values()].flatMap((own) => [...own.values()]));
  return {
    pairs: [...found],
    layers,
    cost: {
      cpuMicrosecondsAnArticle: Math.round((spent.user + spent.system) / articles.length),
      lookedAt: Math.round((looked / articles.length) * 100) / 100,
      comparedAnArticle: Math.round((compared / articles.length) * 100) / 100,
      changedLastRound: learned,
    },
  };
}

function sourceOf(articles: readonly MemoryArticle[], layers: Map<number, ZoneInForce[] | null>): CopySource {
  return {
    article(key) {
      const article = articles[key];
      if (article === undefined) return null;
      const { title, outlet, published, text } = article;
      return {
        ...{ key, id: `00000000-0000-0000-0000-${spread(key)}`, title, outlet, published, body: text },
        textHash: String(key),
        proposed: [
          {
            role: "body",
            start: 0,
            end: text.length,
            strength: "strong",
            reason: "",
            source: "import",
            decided: false,
          },
        ],
        learned: layers.get(key) ?? null,
        decided: [],
        titles: [title],
        outlets: outlet === null ? [] : [outlet],
      };
    },
    isOwnParagraph: () => false,
  };
}

/** Ids that do not follow the order of import. */
function spread(key: number): string {
  return (Math.imul(key + 1, 0x9e3779b1) >>> 0).toString(16).padStart(12, "0");
}

function layerOf(zones: NonNullable<LookedAt["layer"]>["zones"]): ZoneInForce[] | null {
  if (zones === null) return null;
  return zones.map(([role, start, end, strength, reason]) => ({
    ...{ role, start, end, strength, reason, source: "learned", decided: false },
  }));
}
