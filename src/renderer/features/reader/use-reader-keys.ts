import type { RefObject } from "react";
import { useShortcut } from "../../app/shortcuts.ts";
import type { Find } from "./use-find.ts";
import type { ReaderActions } from "./use-reader-actions.ts";

interface Ways {
  readonly closeFind: () => void;
  /** Esc: leaves selection, sentence, mark; false when there was none. */
  readonly leave: () => boolean;
}

/** Binds the reader's keys of the one table. Enter and Delete act in the text only: elsewhere they have other meanings. */
export function useReaderKeys(
  column: RefObject<HTMLElement | null>,
  actions: ReaderActions,
  find: Find,
  ways: Ways,
  direction: "ltr" | "rtl",
): void {
  const inText = (event: KeyboardEvent) =>
    event.target === document.body ||
    (event.target instanceof Node && column.current?.contains(event.target) === true);
  const arrow = (event: KeyboardEvent) =>
    (event.key === "ArrowRight") === ((directionOfSelection() ?? direction) === "ltr") ? "forward" : "back";
  useShortcut("findInArticle", () => {
    find.open();
    const field = document.querySelector("[data-find-field]");
    if (field instanceof HTMLInputElement) field.select();
    if (field instanceof HTMLInputElement) field.focus();
  });
  useShortcut("claim", () => actions.claim());
  useShortcut("addContent", () => actions.addContent());
  useShortcut("asCue", () => actions.asCue());
  useShortcut("asSpeaker", () => actions.asSpeaker());
  useShortcut("actor", () => actions.tagActor());
  useShortcut("nextSentence", () => actions.sentence(1));
  useShortcut("previousSentence", () => actions.sentence(-1));
  // On a button in the text (folded lines) Enter presses the button.
  const onButton = (event: KeyboardEvent) => event.target instanceof HTMLButtonElement;
  useShortcut("claimSentence", (event) =>
    inText(event) && !onButton(event) ? actions.claimSentence() : false,
  );
  useShortcut("nextMark", () => actions.mark(1));
  useShortcut("previousMark", () => actions.mark(-1));
  useShortcut("markUnderCaret", () => actions.cycleMarks());
  useShortcut("notArticle", () => actions.toggleArticle());
  useShortcut("notArticleEverywhere", (event) => (inText(event) ? actions.toggleEverywhere() : false));
  useShortcut("roleMenu", () => actions.chooseRole());
  useShortcut("acceptSuggestion", () => actions.accept());
  useShortcut("rejectSuggestion", () => actions.reject());
  useShortcut("deleteMark", (event) => (inText(event) ? actions.removeMark() : false));
  useShortcut("toggleMarks", () => actions.toggleMarks());
  useShortcut("moveEnd", (event) => (inText(event) ? actions.moveEdge("end", arrow(event)) : false));
  useShortcut("moveStart", (event) => (inText(event) ? actions.moveEdge("start", arrow(event)) : false));
  useShortcut("up", (event) => {
    if (find.isOpen) {
      ways.closeFind();
      return true;
    }
    return inText(event) ? ways.leave() : false;
  });
}

/** Arrows follow the paragraph, which may run against the article's direction. */
function directionOfSelection(): string | null {
  const node = window.getSelection()?.anchorNode;
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  const words = element?.closest("[data-start]") ?? null;
  return words === null ? null : window.getComputedStyle(words).direction;
}
