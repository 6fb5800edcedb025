import { type KeyboardEvent, memo, useEffect, useId, useRef, useState } from "react";
import { isSearching, navigate, useNavigation } from "../../app/navigation.ts";
import { closeOverlay, openOverlay, useOverlay } from "../../app/overlays.ts";
import { keyLabel, useShortcut } from "../../app/shortcuts.ts";
import { searchCopy } from "../../copy/search.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { CompletionList, type Offer } from "./completion-list.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { withCompletion } from "./insert-words.ts";
import { SaveSearch } from "./save-search.tsx";
import styles from "./search-box.module.css";
import { SearchHelp } from "./search-help.tsx";
import { SearchSummary } from "./search-summary.tsx";
import { useKeepFresh } from "./use-fresh.ts";
import { useOffers } from "./use-offers.ts";

const TYPING_MS = 120;

/** The search box at the top of the window: results and completions appear while typing. */
export const SearchBox = memo(function SearchBox() {
  const { place } = useNavigation();
  const overlay = useOverlay();
  const searching = isSearching(place);
  useKeepFresh(searching);
  useShortcut("saveSearch", () => openOverlay({ kind: "save-search" }));
  return (
    <search className={styles.search} data-search="">
      <Icon name="search" size={14} />
      <Field />
      <FilterChips />
      <SearchSummary />
      {searching ? null : <KeyHint keys={keyLabel("palette")} />}
      <Button
        tone="quiet"
        size="s"
        className={styles.help}
        aria-label={searchCopy.help}
        onPress={() => openOverlay({ kind: "search-help" })}
      >
        ?
      </Button>
      <SearchHelp isOpen={overlay.kind === "search-help"} onClose={closeOverlay} />
      {overlay.kind === "save-search" ? <SaveSearch onClose={closeOverlay} /> : null}
    </search>
  );
});

/** What was typed, a moment ahead of what is asked. */
function useTyped() {
  const asked = useNavigation().place.search.query;
  const [typed, setTyped] = useState(asked);
  const [known, setKnown] = useState(asked);
  const timer = useRef<number | undefined>(undefined);
  // The place changed from elsewhere (Esc, palette, history): the box follows it.
  if (known !== asked) {
    setKnown(asked);
    setTyped(asked);
  }
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const ask = (query: string, typing: boolean) => {
    window.clearTimeout(timer.current);
    setKnown(query);
    // Words that were emptied are no longer the saved search that was opened.
    navigate.search({ query, typing, ...(query.trim() === "" ? { savedId: null, leaveOut: [] } : {}) });
  };
  const type = (query: string) => {
    setTyped(query);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => ask(query, true), TYPING_MS);
  };
  return { typed, ask, type };
}

function Field() {
  const { typed, ask, type } = useTyped();
  const input = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState(typed.length);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const listId = useId();
  const { offers, replaces } = useOffers(typed, caret, isOpen);
  const shown = isOpen && offers.length > 0;
  const at = shown && active < offers.length ? active : -1;
  const put = (text: string, caretAt: number) => {
    type(text);
    setCaret(caretAt);
    setActive(-1);
    // After the field has the words.
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(caretAt, caretAt);
    });
  };
  const take = (offer: Offer) => {
    if (offer.saved !== null) {
      setOpen(false);
      setActive(-1);
      navigate.openSearch(offer.saved.request, offer.saved.id);
      return;
    }
    const next = withCompletion({ text: typed, caret }, replaces, offer);
    put(next.text, next.caret);
    setOpen(offer.kind === "field");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && shown) {
      event.preventDefault();
      // Before the first and after the last one is in the box again.
      const places = offers.length + 1;
      setActive(((at + 1 + step + places) % places) - 1);
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      if (event.altKey || typed === "") setOpen(true);
      else focusResults();
    } else if (event.key === "Enter") {
      const offer = offers[at];
      if (offer !== undefined) return take(offer);
      setOpen(false);
      ask(typed, false);
    } else if (event.key === "Escape" && at >= 0) {
      event.stopPropagation();
      setOpen(false);
      setActive(-1);
    } else if (event.key === "Escape" && typed !== "") {
      event.stopPropagation();
      setOpen(false);
      type("");
      ask("", true);
    } else if (event.key === "Escape") setOpen(false);
  };
  return (
    <>
      <input
        ref={input}
        data-search-box=""
        type="search"
        role="combobox"
        className={styles.input}
        dir="auto"
        aria-label={searchCopy.label}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={listId}
        {...(at < 0 ? {} : { "aria-activedescendant": `${listId}-${at}` })}
        autoComplete="off"
        placeholder={searchCopy.placeholder}
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          type(event.target.value);
          setCaret(event.target.selectionStart ?? event.target.value.length);
          setOpen(true);
          setActive(-1);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
        onClick={() => {
          if (typed === "") setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <span className="visually-hidden" aria-live="polite">
        {shown ? searchCopy.completions.announced(offers.length) : ""}
      </span>
      <CompletionList
        id={listId}
        isOpen={shown}
        offers={offers}
        active={at}
        onTake={take}
        isStart={typed === ""}
      />
    </>
  );
}

/** To the list of results; the bars of the months, a list too, lie across. */
function focusResults(): void {
  const list = document.querySelector("[data-results] [role='listbox']:not([aria-orientation])");
  if (list instanceof HTMLElement) list.focus();
}
