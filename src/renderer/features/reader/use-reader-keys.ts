import type { RefObject } from "react";
import { useShortcut } from "../../app/shortcuts.ts";
import { readerCopy } from "../../copy/reader.ts";
import { blockElementAt } from "./dom-offsets.ts";
import { type ReadingLook, readingLook } from "./reading-look.ts";
import type { Edges } from "./use-edges.ts";
import type { Find } from "./use-find.ts";
import type { ReaderActions } from "./use-reader-actions.ts";

export interface ReaderKeys {
  readonly column: RefObject<HTMLElement | null>;
  readonly actions: ReaderActions;
  readonly edges: Edges;
  readonly find: Find;
  readonly closeFind: () => void;
  readonly onLook: (() => void) | null;
  /** Esc: leaves edge, selection, mark, sentence; false when there was none. */
  readonly leave: () => boolean;
  readonly say: (words: string) => void;
  readonly direction: "ltr" | "rtl";
  /** Of two articles side by side only one has the keys. */
  readonly isActive: boolean;
}

/** Binds the reader's keys of the one table. Enter, arrows and Delete act in the text only: elsewhere they have other meanings. */
export function useReaderKeys(keys: ReaderKeys): void {
  const { column, actions, edges, find, closeFind, onLook, leave, say, direction, isActive } = keys;
  const inText = (event: KeyboardEvent) =>
    event.target === document.body ||
    (event.target instanceof Node && column.current?.contains(event.target) === true);
  const arrow = (event: KeyboardEvent) => {
    const follows = directionHere(column.current, edges) ?? direction;
    return event.key.endsWith("Right") === (follows === "ltr") ? "forward" : "back";
  };
  const use = (id: Parameters<typeof useShortcut>[0], act: (event: KeyboardEvent) => unknown) =>
    useShortcut(id, act, isActive);
  const useInText = (id: Parameters<typeof useShortcut>[0], act: (event: KeyboardEvent) => unknown) =>
    use(id, (event) => (inText(event) ? act(event) : false));
  // On a button in the text (folded lines) Enter presses the button.
  const onButton = (event: KeyboardEvent) => event.target instanceof HTMLButtonElement;

  use("findInArticle", () => {
    find.open();
    const field = document.querySelector("[data-find-field]");
    if (field instanceof HTMLInputElement) field.select();
    if (field instanceof HTMLInputElement) field.focus();
  });
  use("claim", () => actions.claim());
  use("addContent", () => actions.addContent());
  use("asCue", () => actions.asCue());
  use("asSpeaker", () => actions.asSpeaker());
  use("actor", () => actions.tagActor());
  use("nextName", () => actions.nextName(1));
  use("nextSentence", () => actions.sentence(1));
  use("previousSentence", () => actions.sentence(-1));
  use("extendForward", () => actions.sentence(1, true));
  use("extendBack", () => actions.sentence(-1, true));
  useInText("claimSentence", (event) =>
    onButton(event) ? false : edges.keep() ? true : actions.claimSentence(),
  );
  use("nextMark", () => actions.mark(1));
  use("previousMark", () => actions.mark(-1));
  use("markUnderCaret", () => actions.cycleMarks());
  use("notArticle", () => actions.toggleArticle());
  useInText("notArticleEverywhere", () => actions.toggleEverywhere());
  use("roleMenu", () => actions.chooseRole());
  use("nextSuggestion", () => actions.suggestion(1));
  use("previousSuggestion", () => actions.suggestion(-1));
  use("acceptSuggestion", () => actions.accept());
  useInText("acceptAtOnce", () => actions.acceptAtOnce());
  use("rejectSuggestion", () => actions.reject());
  useInText("deleteMark", () => actions.removeMark());
  useInText("pickStart", () => edges.pick("start"));
  useInText("pickEnd", () => edges.pick("end"));
  useInText("edgeByCharacter", (event) => edges.move(arrow(event), "character"));
  useInText("edgeByWord", (event) => edges.move(arrow(event), "word"));
  useInText("moveEnd", (event) => actions.moveEdge("end", arrow(event)));
  useInText("moveStart", (event) => actions.moveEdge("start", arrow(event)));
  use("originalLook", () => (onLook === null ? false : onLook()));
  useLookKeys(isActive, say);
  use("up", (event) => {
    if (find.isOpen) {
      closeFind();
      return true;
    }
    return inText(event) ? leave() : false;
  });
}

/** The keys that change how the text looks; each says what came of it. */
function useLookKeys(isActive: boolean, say: (words: string) => void): void {
  const copy = readerCopy.look;
  const tell = (look: ReadingLook) => say(`${copy.size(look.size)}. ${copy.measure(look.measure)}.`);
  useShortcut("biggerText", () => tell(readingLook.size(1)), isActive);
  useShortcut("smallerText", () => tell(readingLook.size(-1)), isActive);
  useShortcut("longerLines", () => tell(readingLook.measure(1)), isActive);
  useShortcut("shorterLines", () => tell(readingLook.measure(-1)), isActive);
  useShortcut("usualLook", () => tell(readingLook.usual()), isActive);
  useShortcut("fadeText", () => say(readingLook.fade().faded ? copy.faded : copy.unfaded), isActive);
  useShortcut(
    "toggleMarks",
    () => say(readingLook.hide().hidden ? readerCopy.marksHidden : readerCopy.marksShown),
    isActive,
  );
}

/** Arrows follow the paragraph, which may run against the article's direction. */
function directionHere(column: HTMLElement | null, edges: Edges): string | null {
  const moving = edges.moving;
  const block = column === null || moving === null ? null : blockElementAt(column, moving.span.start);
  const node = window.getSelection()?.anchorNode ?? null;
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  const words = block?.querySelector("[data-start]") ?? element?.closest("[data-start]") ?? null;
  return words === null ? null : window.getComputedStyle(words).direction;
}
