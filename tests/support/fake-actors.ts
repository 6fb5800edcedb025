/** A project without actors: whatever is written is taken and forgotten. */
import type { Handlers } from "../../src/shared/contract/index.ts";
import { fakeId, missing } from "./fake-articles.ts";

export const fakeActors = {
  "mentions.move": () => ({}),
  "actors.list": () => ({ total: 0, rows: [] }),
  "actors.get": () => missing("actor"),
  "actors.create": () => ({ actorId: fakeId(9) }),
  "actors.update": () => ({}),
  "actors.remove": () => ({}),
  "actors.removeMany": () => ({ removed: 0 }),
  "actors.setKind": () => ({ changed: 0 }),
  "actors.tag": () => ({ tagId: fakeId(7) }),
  "actors.identify": () => ({}),
  "actors.mergePreview": () => ({ actors: [], mentions: 0, articles: 0, claims: 0, different: [] }),
  "actors.merge": () => ({ merged: 0 }),
  "actors.unmerge": () => ({ unmerged: 0 }),
  "actors.tellApart": () => ({ pairs: 0 }),
  "actors.possiblySame": () => ({ total: 0, pairs: [] }),
  "actors.together": () => ({ total: 0, rows: [] }),
  "actors.togetherIn": () => ({ articles: [] }),
  "roles.on": () => ({ roles: [] }),
  "roles.add": () => ({ roleId: fakeId(11) }),
  "roles.update": () => ({}),
  "roles.remove": () => ({}),
  "aliases.add": () => ({ aliasId: fakeId(10) }),
  "aliases.remove": () => ({}),
  "aliases.update": () => ({}),
  "mentions.find": () => ({ places: [], more: false }),
  "mentions.tag": (_world, { actorId }) => ({ actorId: actorId ?? fakeId(2), added: 0, removed: 0 }),
  "mentions.concordance": () => ({ total: 0, more: false, articles: 0, places: [] }),
  "mentions.remove": () => ({}),
} satisfies Partial<Handlers<"query" | "command", unknown>>;
