import { useEffect } from "react";
import { isMac } from "../client/workbench-client.ts";
import type { shortcutLabels } from "../copy/shortcuts.ts";
import { useSteady } from "../ui/use-steady.ts";

/** Where a key acts: everywhere, in lists, in the reader, in a review queue. */
export type ShortcutScope =
  | "app"
  | "list"
  | "search"
  | "reader"
  | "review"
  | "actors"
  | "conflicts"
  | "views";
export type ShortcutId = keyof typeof shortcutLabels;

/** One key of the table. `Mod` is Command on macOS and Control elsewhere; keys are named as `KeyboardEvent.key`. */
export interface Shortcut {
  readonly id: ShortcutId;
  readonly keys: readonly string[];
  readonly scope: ShortcutScope;
}

/** The single table of keys. Menu, palette and help sheet are generated from it. */
export const SHORTCUTS: readonly Shortcut[] = [
  { id: "palette", keys: ["Mod+K"], scope: "app" },
  { id: "search", keys: ["Mod+Shift+F"], scope: "app" },
  { id: "undo", keys: ["Mod+Z"], scope: "app" },
  { id: "redo", keys: ["Mod+Shift+Z", "Mod+Y"], scope: "app" },
  { id: "up", keys: ["Escape"], scope: "app" },
  { id: "goBack", keys: ["Alt+ArrowLeft"], scope: "app" },
  { id: "toggleLibrary", keys: ["Mod+B"], scope: "app" },
  { id: "toggleList", keys: ["Mod+L"], scope: "app" },
  { id: "toggleDetails", keys: ["Mod+Alt+B", "Mod+J"], scope: "app" },
  { id: "nextPane", keys: ["F6"], scope: "app" },
  { id: "newProject", keys: ["Mod+Shift+N"], scope: "app" },
  { id: "openProject", keys: ["Mod+O"], scope: "app" },
  { id: "importFiles", keys: ["Mod+I"], scope: "app" },
  { id: "importFolder", keys: ["Mod+Shift+I"], scope: "app" },
  { id: "pasteWords", keys: ["Mod+V"], scope: "app" },
  { id: "export", keys: ["Mod+E"], scope: "app" },
  { id: "help", keys: ["?"], scope: "app" },
  { id: "openRow", keys: ["Enter"], scope: "list" },
  { id: "selectRow", keys: ["Space"], scope: "list" },
  { id: "extendSelection", keys: ["Shift+ArrowDown"], scope: "list" },
  { id: "selectAll", keys: ["Mod+A"], scope: "list" },
  { id: "filterPerson", keys: ["Alt+P"], scope: "list" },
  { id: "othersOfStory", keys: ["."], scope: "list" },
  { id: "saveSearch", keys: ["Mod+S"], scope: "search" },
  { id: "newResults", keys: ["R"], scope: "search" },
  { id: "unfoldCopies", keys: ["ArrowRight"], scope: "search" },
  { id: "foldCopies", keys: ["ArrowLeft"], scope: "search" },
  { id: "claimFromLine", keys: ["C"], scope: "search" },
  { id: "actorFromLine", keys: ["A"], scope: "search" },
  { id: "renameSearch", keys: ["F2"], scope: "search" },
  { id: "removeSearch", keys: ["Delete"], scope: "search" },
  { id: "findInArticle", keys: ["Mod+F"], scope: "reader" },
  { id: "claim", keys: ["C"], scope: "reader" },
  { id: "actor", keys: ["A"], scope: "reader" },
  { id: "nextName", keys: ["Shift+A"], scope: "reader" },
  { id: "nextSentence", keys: ["J"], scope: "reader" },
  { id: "previousSentence", keys: ["K"], scope: "reader" },
  { id: "extendForward", keys: ["Shift+J"], scope: "reader" },
  { id: "extendBack", keys: ["Shift+K"], scope: "reader" },
  { id: "claimSentence", keys: ["Enter"], scope: "reader" },
  { id: "nextMark", keys: ["Alt+ArrowDown"], scope: "reader" },
  { id: "previousMark", keys: ["Alt+ArrowUp"], scope: "reader" },
  { id: "markUnderCaret", keys: ["O"], scope: "reader" },
  { id: "addContent", keys: ["Shift+C"], scope: "reader" },
  { id: "asCue", keys: ["U"], scope: "reader" },
  { id: "asSpeaker", keys: ["S"], scope: "reader" },
  { id: "moveEnd", keys: ["Shift+ArrowRight", "Shift+ArrowLeft"], scope: "reader" },
  { id: "moveStart", keys: ["Alt+Shift+ArrowRight", "Alt+Shift+ArrowLeft"], scope: "reader" },
  { id: "pickStart", keys: ["["], scope: "reader" },
  { id: "pickEnd", keys: ["]"], scope: "reader" },
  { id: "edgeByCharacter", keys: ["ArrowRight", "ArrowLeft"], scope: "reader" },
  { id: "edgeByWord", keys: ["Mod+ArrowRight", "Mod+ArrowLeft"], scope: "reader" },
  { id: "notArticle", keys: ["X"], scope: "reader" },
  { id: "notArticleEverywhere", keys: ["Alt+X"], scope: "reader" },
  { id: "roleMenu", keys: ["Shift+X"], scope: "reader" },
  { id: "originalLook", keys: ["V"], scope: "reader" },
  { id: "nextSuggestion", keys: ["G"], scope: "reader" },
  { id: "previousSuggestion", keys: ["Shift+G"], scope: "reader" },
  { id: "acceptSuggestion", keys: ["Y"], scope: "reader" },
  { id: "acceptAtOnce", keys: ["Alt+Y"], scope: "reader" },
  { id: "rejectSuggestion", keys: ["Shift+Y"], scope: "reader" },
  { id: "deleteMark", keys: ["Delete"], scope: "reader" },
  { id: "toggleMarks", keys: ["Mod+Shift+H"], scope: "reader" },
  { id: "fadeText", keys: ["F"], scope: "reader" },
  { id: "biggerText", keys: ["+", "="], scope: "reader" },
  { id: "smallerText", keys: ["-"], scope: "reader" },
  { id: "longerLines", keys: [">"], scope: "reader" },
  { id: "shorterLines", keys: ["<"], scope: "reader" },
  { id: "usualLook", keys: ["0"], scope: "reader" },
  { id: "beside", keys: ["B"], scope: "reader" },
  { id: "otherSide", keys: ["W"], scope: "reader" },
  { id: "nextArticle", keys: ["N"], scope: "reader" },
  { id: "previousArticle", keys: ["P"], scope: "reader" },
  { id: "acceptCopy", keys: ["D"], scope: "review" },
  { id: "notACopy", keys: ["Shift+D"], scope: "review" },
  { id: "otherRelation", keys: ["R"], scope: "review" },
  { id: "unsure", keys: ["U"], scope: "review" },
  { id: "skip", keys: ["ArrowDown", "J"], scope: "review" },
  { id: "previousPair", keys: ["ArrowUp", "K"], scope: "review" },
  { id: "takeBack", keys: ["Backspace"], scope: "review" },
  { id: "keepAsText", keys: ["B"], scope: "review" },
  { id: "neverLearn", keys: ["N"], scope: "review" },
  { id: "mergeActors", keys: ["M"], scope: "actors" },
  { id: "tellApart", keys: ["Shift+D"], scope: "actors" },
  { id: "swapActors", keys: ["S"], scope: "actors" },
  { id: "inContext", keys: ["I"], scope: "actors" },
  { id: "tagPlaces", keys: ["T"], scope: "actors" },
  { id: "untagPlaces", keys: ["Shift+T"], scope: "actors" },
  { id: "takeSide", keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9"], scope: "conflicts" },
  { id: "keepThing", keys: ["K"], scope: "conflicts" },
  { id: "deleteThing", keys: ["D"], scope: "conflicts" },
  { id: "nextConflict", keys: ["N", "J", "ArrowDown"], scope: "conflicts" },
  { id: "previousConflict", keys: ["P", "ArrowUp"], scope: "conflicts" },
  { id: "undoDecision", keys: ["U"], scope: "conflicts" },
  { id: "viewTable", keys: ["T"], scope: "views" },
  { id: "viewZoomIn", keys: ["+", "="], scope: "views" },
  { id: "viewZoomOut", keys: ["-"], scope: "views" },
  { id: "viewFit", keys: ["0"], scope: "views" },
  { id: "viewPan", keys: ["Shift+ArrowRight", "Shift+ArrowLeft"], scope: "views" },
  { id: "viewNeighbour", keys: ["N", "P"], scope: "views" },
];

/** What of a keyboard event decides which shortcut it is. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** The key press written as in the table, such as "Mod+Shift+F". A sign that needs Shift on this keyboard ("?") stands alone. */
export function keyOf(press: KeyPress, mac: boolean): string {
  const parts: string[] = [];
  if (mac ? press.metaKey : press.ctrlKey) parts.push("Mod");
  if (mac ? press.ctrlKey : press.metaKey) parts.push(mac ? "Ctrl" : "Meta");
  if (press.altKey) parts.push("Alt");
  const key = press.key === " " ? "Space" : press.key;
  const isSign = key.length === 1 && !/[\p{L}\p{N}]/u.test(key);
  if (press.shiftKey && !isSign) parts.push("Shift");
  parts.push(key.length === 1 ? key.toUpperCase() : key);
  return parts.join("+");
}

/** Whether a key types something: it must not act while a text field has focus. */
export function isPlainKey(keys: string): boolean {
  return !keys.startsWith("Mod+") && !keys.startsWith("Alt+") && !/^F\d+$/.test(keys) && keys !== "Escape";
}

/** Whether an element takes typed text. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (!(target instanceof HTMLInputElement)) return target.getAttribute("role") === "textbox";
  return !["checkbox", "radio", "range", "button", "submit"].includes(target.type);
}

/** Whether a dialog or menu stands over the window: what is pressed, pasted or dropped is for it. */
export function isDialogOpen(): boolean {
  return document.querySelector("[aria-modal='true'], [data-overlay='true']") !== null;
}

/** The keys of a shortcut for people: "Ctrl K", or "⌘ K" on macOS. Only the first of several. */
export function keyLabel(id: ShortcutId, mac: boolean = isMac()): string {
  const keys = SHORTCUTS.find((shortcut) => shortcut.id === id)?.keys[0] ?? "";
  return describeKeys(keys, mac);
}

const KEY_NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Escape: "Esc",
  Delete: "Del",
  Backspace: "⌫",
};

/** Keys of the table in the words printed on keyboards. */
export function describeKeys(keys: string, mac: boolean): string {
  const name = (part: string) => {
    if (part === "Mod") return mac ? "⌘" : "Ctrl";
    if (part === "Shift") return mac ? "⇧" : "Shift";
    if (part === "Alt") return mac ? "⌥" : "Alt";
    return KEY_NAMES[part] ?? part;
  };
  return keys.split("+").map(name).join(" ");
}

/** A handler may answer false: "not mine", and the key goes on to the next one, at last to the browser. */
export type ShortcutHandler = (event: KeyboardEvent) => unknown;

const handlers = new Map<ShortcutId, ShortcutHandler[]>();

/** Undo belongs to the text field while one has the focus; so does Escape to an open menu or dialog. */
function isForField(id: ShortcutId): boolean {
  return id === "undo" || id === "redo" || id === "selectAll";
}

function dispatch(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const pressed = keyOf(event, isMac());
  const inField = isTextField(event.target);
  if (inField && pressed === "Escape") {
    // Leaves the field and keeps what was typed; a second Escape goes up.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    return;
  }
  const inModal = isDialogOpen();
  for (const shortcut of SHORTCUTS) {
    if (!shortcut.keys.includes(pressed)) continue;
    if (inField && (isPlainKey(pressed) || isForField(shortcut.id))) continue;
    if (inModal && shortcut.id !== "palette") continue;
    for (const handler of [...(handlers.get(shortcut.id) ?? [])].reverse()) {
      if (handler(event) !== false) {
        event.preventDefault();
        return;
      }
    }
  }
}

/** The scopes whose keys the palette offers: what can be done where one is. */
const OFFERED: ReadonlySet<ShortcutScope> = new Set(["reader", "views", "review", "actors", "conflicts"]);

/** The keys that something on screen waits for now, in the order of the table. */
export function keysAtHand(): readonly Shortcut[] {
  return SHORTCUTS.filter(({ id, scope }) => OFFERED.has(scope) && (handlers.get(id) ?? []).length > 0);
}

/**
 * Presses a key of the table for a person, in the reader where it is the reader's, else where the focus is. The handler
 * cannot tell it from a real one, so it does the same.
 */
export function pressKey({ keys: [keys = ""], scope }: Shortcut): void {
  const reader = scope === "reader" ? document.querySelector<HTMLElement>("[data-reader]") : null;
  const focused = document.activeElement ?? document.body;
  const inReader = reader === null || focused.closest("[data-reader]") !== null;
  if (!inReader) reader.focus({ preventScroll: true });
  const target = inReader ? focused : reader;
  target.dispatchEvent(
    new KeyboardEvent("keydown", { ...pressOf(keys, isMac()), bubbles: true, cancelable: true }),
  );
}

/** The key press that the table writes so: the opposite of {@link keyOf}. */
export function pressOf(keys: string, mac: boolean): KeyPress {
  const parts = keys.split("+");
  const last = keys.endsWith("+") ? "+" : (parts.at(-1) ?? "");
  const has = (name: string) => parts.includes(name);
  const key = last === "Space" ? " " : last;
  return {
    key: key.length === 1 && !has("Shift") ? key.toLowerCase() : key,
    ctrlKey: has("Mod") && !mac,
    metaKey: has("Mod") && mac,
    shiftKey: has("Shift"),
    altKey: has("Alt"),
  };
}

/** Listens to the keyboard for as long as the page lives; answers with the stop function. */
export function startShortcuts(): () => void {
  window.addEventListener("keydown", dispatch);
  return () => window.removeEventListener("keydown", dispatch);
}

/**
 * Acts on a key of the table while the component is on screen. The component that came last is asked first.
 * Keys that type something never arrive while a text field has focus or a dialog is open.
 */
export function useShortcut(id: ShortcutId, handler: ShortcutHandler, enabled = true): void {
  const call = useSteady(handler);
  useEffect(() => {
    if (!enabled) return undefined;
    handlers.set(id, [...(handlers.get(id) ?? []), call]);
    return () => {
      handlers.set(
        id,
        (handlers.get(id) ?? []).filter((other) => other !== call),
      );
    };
  }, [id, enabled, call]);
}
