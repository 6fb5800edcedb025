import { memo, startTransition, useEffect, useMemo, useState } from "react";
import {
  Autocomplete,
  Dialog,
  Input,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  SearchField,
} from "react-aria-components";
import type { MethodOutput } from "../../shared/contract/index.ts";
import { FOUND_KINDS } from "../../shared/contract/search.contract.ts";
import { useWorkbenchQuery } from "../client/use-workbench-query.ts";
import { appCopy, commandLabels } from "../copy/app.ts";
import { shortcutLabels, shortcutScopes } from "../copy/shortcuts.ts";
import { classNames } from "../ui/class-names.ts";
import { KeyHint } from "../ui/key-hint.tsx";
import { COMMAND_KEYS, commandIds, runCommand } from "./commands.ts";
import { navigate } from "./navigation.ts";
import styles from "./palette.module.css";
import { panes } from "./pane-state.ts";
import { keyLabel, keysAtHand, pressKey } from "./shortcuts.ts";

const copy = appCopy.palette;
type Found = MethodOutput<"search.names">["found"][number];

/** So many lines are drawn at a time, behind the field: what is seen first, then the rest. */
const AT_A_TIME = 10;

interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly detail: string | null;
  readonly keys: string | null;
  readonly run: () => void;
}

function openFound(found: Found): void {
  panes.show("details");
  if (found.kind === "actor") navigate.openActor(found.id);
  else if (found.kind === "article") navigate.openArticle(found.id);
  else if (found.kind === "claim") navigate.openClaim(found.id);
  else {
    navigate.openSection("articles");
    navigate.search({ filter: { tagId: found.id } });
  }
}

function foundEntry(found: Found): PaletteEntry {
  const run = () => openFound(found);
  return {
    id: `${found.kind}:${found.id}`,
    label: found.name,
    kind: copy[found.kind],
    detail: found.detail,
    keys: null,
    run,
  };
}

/** Commands whose words all begin somewhere in the label: "ex cs" finds "Export … (CSV)". */
function matchesWords(label: string, query: string): boolean {
  const words = label.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const asked = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return asked.every((part) => words.some((word) => word.startsWith(part)));
}

function commandEntries(query: string, hasProject: boolean): readonly PaletteEntry[] {
  return commandIds(hasProject)
    .filter((id) => matchesWords(commandLabels[id], query))
    .map((id) => {
      const shortcut = COMMAND_KEYS[id];
      const keys = shortcut === undefined ? null : keyLabel(shortcut);
      return {
        id: `command:${id}`,
        label: commandLabels[id],
        kind: "",
        detail: null,
        keys,
        run: () => runCommand(id),
      };
    });
}

/** What a key would do where one is: the reader's, a view's, a review's. */
function keyEntries(query: string): readonly PaletteEntry[] {
  return keysAtHand()
    .filter(({ id }) => matchesWords(shortcutLabels[id], query))
    .map((shortcut) => ({
      id: `key:${shortcut.id}`,
      label: shortcutLabels[shortcut.id],
      kind: "",
      detail: shortcutScopes[shortcut.scope],
      keys: keyLabel(shortcut.id),
      run: () => whenClosed(() => pressKey(shortcut)),
    }));
}

/** Waits until the palette is gone and the focus is back where it was: keys do nothing while a dialog is open. */
function whenClosed(act: () => void, tries = 60): void {
  window.requestAnimationFrame(() => {
    const isOpen = document.querySelector("[data-overlay='true']") !== null;
    if (isOpen && tries > 0) whenClosed(act, tries - 1);
    // The focus is given back a frame after the dialog has gone.
    else window.setTimeout(act, 50);
  });
}

function searchEntry(query: string): PaletteEntry {
  const run = () => navigate.search({ query });
  return { id: "search", label: copy.searchFor(query), kind: "", detail: null, keys: null, run };
}

export interface PaletteProps {
  readonly isOpen: boolean;
  readonly hasProject: boolean;
  readonly onClose: () => void;
}

function PaletteBody({ hasProject, onClose }: Omit<PaletteProps, "isOpen">) {
  const [query, setQuery] = useState("");
  const asked = query.trim();
  const names = useWorkbenchQuery(
    "search.names",
    { query: asked, kinds: [...FOUND_KINDS], limit: 20 },
    { enabled: hasProject && asked !== "", keepPrevious: true },
  );
  const found = asked === "" ? undefined : names.data?.found;
  const [most, setMost] = useState(0);
  const things = useMemo(() => (found ?? []).map(foundEntry), [found]);
  const commands = useMemo(
    () => [
      ...commandEntries(asked, hasProject),
      ...keyEntries(asked),
      ...(asked === "" || !hasProject ? [] : [searchEntry(asked)]),
    ],
    [asked, hasProject],
  );
  const all = useMemo(() => [...things, ...commands], [things, commands]);
  const entries = useMemo(() => all.slice(0, most), [all, most]);
  useEffect(() => {
    if (most < all.length) startTransition(() => setMost(most + AT_A_TIME));
  }, [all, most]);
  return (
    <Autocomplete
      inputValue={query}
      onInputChange={(typed) => {
        setQuery(typed);
        setMost(AT_A_TIME);
      }}
    >
      <SearchField aria-label={copy.title} autoFocus className={classNames(styles.field)}>
        <Input className={classNames(styles.input)} placeholder={copy.placeholder} dir="auto" />
      </SearchField>
      <ListBox
        aria-label={copy.results}
        className={classNames(styles.list)}
        items={entries}
        renderEmptyState={() => (all.length === 0 ? <p className={styles.empty}>{copy.empty}</p> : null)}
        onAction={(key) => {
          onClose();
          entries.find((entry) => entry.id === key)?.run();
        }}
      >
        {(entry) => (
          <ListBoxItem id={entry.id} textValue={entry.label} className={classNames(styles.entry)}>
            <span className={styles.kind}>{entry.kind}</span>
            <bdi className={styles.label}>{entry.label}</bdi>
            {entry.detail === null ? null : <bdi className={styles.detail}>{entry.detail}</bdi>}
            {entry.keys === null ? null : <KeyHint keys={entry.keys} />}
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  );
}

/** Ctrl or Command K: actors, articles, claims and tags by a few letters, and every command. */
export const Palette = memo(function Palette({ isOpen, hasProject, onClose }: PaletteProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      data-overlay="true"
      className={classNames(styles.overlay)}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={classNames(styles.modal)}>
        <Dialog aria-label={copy.title} className={classNames(styles.dialog)}>
          <PaletteBody hasProject={hasProject} onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
});
