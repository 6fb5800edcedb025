import { createStore, useStore } from "../client/store.ts";

export interface Notice {
  readonly id: number;
  readonly tone: "plain" | "bad";
  readonly text: string;
  readonly detail: string | null;
  /** One thing to do about it, such as Undo. */
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

export interface NoticeInput {
  readonly tone?: Notice["tone"];
  readonly text: string;
  readonly detail?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

const noticeStore = createStore<readonly Notice[]>([]);
let lastId = 0;
const SHOWN_AT_ONCE = 3;
const SHOWN_MS = 8_000;

/** Takes a notice off the screen. */
export function dismissNotice(id: number): void {
  noticeStore.set((notices) => notices.filter((notice) => notice.id !== id));
}

/** Takes off the screen what was said before an undo or redo: its own offers no longer fit. */
export function dismissOffers(): void {
  noticeStore.set((notices) => notices.filter((notice) => notice.action === null || notice.tone === "bad"));
}

/** Shows a short message. Errors stay until dismissed, the rest goes after eight seconds. */
export function notify(input: NoticeInput): void {
  lastId += 1;
  const id = lastId;
  const tone = input.tone ?? "plain";
  const notice = { id, tone, text: input.text, detail: input.detail ?? null, action: input.action ?? null };
  noticeStore.set((notices) =>
    [...notices.filter((other) => other.text !== input.text), notice].slice(-SHOWN_AT_ONCE),
  );
  if (tone === "plain") window.setTimeout(() => dismissNotice(id), SHOWN_MS);
}

/** The notices on screen, oldest first. */
export function useNotices(): readonly Notice[] {
  return useStore(noticeStore);
}
