import { useEffect, useRef, useState } from "react";
import { navigate, useNavigation } from "../../app/navigation.ts";
import { keyLabel } from "../../app/shortcuts.ts";
import { searchCopy } from "../../copy/search.ts";
import { Icon } from "../../ui/icon.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { FilterChips } from "./filter-chips.tsx";
import styles from "./search-box.module.css";
import { SearchSummary } from "./search-summary.tsx";

const TYPING_MS = 120;

/** The search box at the top of the window: results appear while typing, a moment after the last key. */
export function SearchBox() {
  const { place } = useNavigation();
  const asked = place.search.query;
  const [typed, setTyped] = useState(asked);
  const [known, setKnown] = useState(asked);
  const timer = useRef<number | undefined>(undefined);
  // The place changed from elsewhere (Esc, palette, history): the box follows it.
  if (known !== asked) {
    setKnown(asked);
    setTyped(asked);
  }
  const ask = (query: string, typing: boolean) => {
    window.clearTimeout(timer.current);
    setKnown(query);
    navigate.search({ query, typing });
  };
  const type = (query: string) => {
    setTyped(query);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => ask(query, true), TYPING_MS);
  };
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return (
    <search className={styles.search}>
      <Icon name="search" size={14} />
      <input
        data-search-box=""
        type="search"
        className={styles.input}
        dir="auto"
        aria-label={searchCopy.label}
        placeholder={searchCopy.placeholder}
        spellCheck={false}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") ask(typed, false);
          if (event.key === "ArrowDown") focusResults();
          if (event.key !== "Escape" || typed === "") return;
          event.stopPropagation();
          type("");
          ask("", true);
        }}
      />
      <FilterChips />
      <SearchSummary />
      <KeyHint keys={keyLabel("palette")} />
    </search>
  );
}

function focusResults(): void {
  const list = document.querySelector("[data-pane='list'] [role='listbox']");
  if (list instanceof HTMLElement) list.focus();
}
