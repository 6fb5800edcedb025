import { actorRolesContract } from "./actor-roles.contract.ts";
import { actorsContract } from "./actors.contract.ts";
import { articlesContract } from "./articles.contract.ts";
import { boilerplateContract } from "./boilerplate.contract.ts";
import { claimsContract } from "./claims.contract.ts";
import { cliContract } from "./cli.contract.ts";
import { copiesContract } from "./copies.contract.ts";
import type { AnyEntry, EntryKind, InputOf, OutputOf } from "./define.ts";
import { exchangeContract } from "./exchange.contract.ts";
import { historyContract } from "./history.contract.ts";
import { importsContract } from "./imports.contract.ts";
import { marksContract } from "./marks.contract.ts";
import { memosContract } from "./memos.contract.ts";
import { mentionsContract } from "./mentions.contract.ts";
import { overviewContract } from "./overview.contract.ts";
import { projectContract } from "./project.contract.ts";
import { searchContract } from "./search.contract.ts";
import { searchesContract } from "./searches.contract.ts";
import { storiesContract } from "./stories.contract.ts";
import { tagsContract } from "./tags.contract.ts";
import { trashContract } from "./trash.contract.ts";
import { valuesContract } from "./values.contract.ts";

/** The single source of truth for everything that crosses a process border. */
export const contract = {
  ...projectContract,
  ...importsContract,
  ...exchangeContract,
  ...articlesContract,
  ...searchContract,
  ...searchesContract,
  ...claimsContract,
  ...valuesContract,
  ...memosContract,
  ...tagsContract,
  ...marksContract,
  ...actorsContract,
  ...actorRolesContract,
  ...mentionsContract,
  ...copiesContract,
  ...storiesContract,
  ...boilerplateContract,
  ...overviewContract,
  ...historyContract,
  ...trashContract,
  ...cliContract,
} satisfies Record<string, AnyEntry>;

export type Contract = typeof contract;
export type Method = keyof Contract;
export type MethodsOfKind<K extends EntryKind> = {
  [M in Method]: Contract[M]["kind"] extends K ? M : never;
}[Method];
export type MethodInput<M extends Method> = InputOf<Contract[M]>;
export type MethodOutput<M extends Method> = OutputOf<Contract[M]>;

/** The methods the page may call. */
export type PageMethod = Exclude<Method, MethodsOfKind<"internal">>;

/** An exhaustive map of handlers: forgetting one, inventing one or misreading a field does not compile. */
export type Handlers<K extends EntryKind, Context> = {
  readonly [M in MethodsOfKind<K>]: (
    context: Context,
    input: MethodInput<M>,
  ) => MethodOutput<M> | Promise<MethodOutput<M>>;
};

/** Whether `name` is an own key of the contract (never a key of Object.prototype). */
export function isMethod(name: unknown): name is Method {
  return typeof name === "string" && Object.hasOwn(contract, name);
}
