import type { Method, MethodInput } from "../../shared/contract/index.ts";

/** The methods whose input carries tokens, with the field: a list of sources or one target. */
const TOKEN_FIELDS = {
  "imports.start": "sources",
  "imports.offer": "sources",
  "exchange.preview": "sources",
  "imports.saveReceipt": "target",
  "values.saveBoard": "target",
  "exports.start": "target",
  "views.savePicture": "target",
} as const satisfies Partial<Record<Method, "sources" | "target">>;

/**
 * The input with real paths in place of tokens, or null when one of the tokens was not granted.
 * Inputs without tokens come back as they are.
 */
export function withGrantedPaths<M extends Method>(
  method: M,
  input: MethodInput<M>,
  resolve: (token: string) => string | null,
): MethodInput<M> | null {
  const field = Object.hasOwn(TOKEN_FIELDS, method)
    ? TOKEN_FIELDS[method as keyof typeof TOKEN_FIELDS]
    : null;
  if (field === "sources" && "sources" in input) {
    const sources = input.sources.map(resolve);
    return sources.every((path) => path !== null) ? { ...input, sources } : null;
  }
  if (field === "target" && "target" in input) {
    const target = resolve(input.target);
    return target === null ? null : { ...input, target };
  }
  return input;
}
