/** What a key means in a list or table whose rows can be selected. */
export type ListStep =
  | { readonly kind: "move" | "extend"; readonly index: number }
  | { readonly kind: "open" | "toggle" | "all" };

export interface ListPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

export interface ListCursor {
  /** Index of the row with the cursor, or -1. */
  readonly active: number;
  readonly total: number;
  /** Rows that fit on the screen. */
  readonly page: number;
}

/** Reads a key press over a list; null when it is not the list's. Rows stay within the list. */
export function listKey(press: ListPress, cursor: ListCursor): ListStep | null {
  const { active, total, page } = cursor;
  if (press.altKey || total === 0) return null;
  const command = press.ctrlKey || press.metaKey;
  if (command && press.key.toLowerCase() === "a") return { kind: "all" };
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active < 0 ? 0 : active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: total - 1,
  };
  const target = targets[press.key];
  if (target !== undefined) {
    const index = Math.min(total - 1, Math.max(0, target));
    return { kind: press.shiftKey ? "extend" : "move", index };
  }
  if (active < 0 || command) return null;
  if (press.key === "Enter") return { kind: "open" };
  return press.key === " " ? { kind: "toggle" } : null;
}
