import { useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import type { ImportItem } from "../../../shared/contract/imports.contract.ts";
import type { MethodInput } from "../../../shared/contract/index.ts";
import { type Details, navigate } from "../../app/navigation.ts";
import { SelectionBar } from "../../app/selection-bar.tsx";
import {
  createSelection,
  idsByPages,
  NOTHING_SELECTED,
  useListSelection,
} from "../../client/list-selection.ts";
import { fetchWorkbench } from "../../client/workbench-client.ts";
import { importsCopy } from "../../copy/imports.ts";
import { classNames } from "../../ui/class-names.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { VirtualList } from "../../ui/virtual-list.tsx";
import styles from "./imports.module.css";
import { WhereItWent } from "./where-it-went.tsx";

const copy = importsCopy;
export const WINDOW_ITEMS = 200;

export type ReceiptQuestion = Omit<MethodInput<"imports.receipt">, "offset" | "limit">;

function Item({ item }: { readonly item: ImportItem | null }) {
  if (item === null) return <div className={styles.item} />;
  const slash = item.path.lastIndexOf("/") + 1;
  return (
    <div className={styles.item}>
      <span className={classNames(styles.outcome, styles[item.outcome])}>{copy.outcomes[item.outcome]}</span>
      <div className={styles.file}>
        <p className={styles.path} title={item.path}>
          <bdi className={styles.folder}>{item.path.slice(0, slash)}</bdi>
          <bdi className={styles.name}>{item.path.slice(slash)}</bdi>
        </p>
        {item.reason === null ? null : (
          <p className={styles.reason} dir="auto">
            {item.reason}
          </p>
        )}
        {item.warnings.map((warning) => (
          <p key={warning} className={styles.warning} dir="auto">
            {warning}
          </p>
        ))}
      </div>
      {item.articleId === null ? null : <span className={styles.read}>{copy.readArticle}</span>}
    </div>
  );
}

/** Files chosen in the receipt on screen. */
const itemSelection = createSelection();
/** Between the place of a file and its article: no path holds it. */
const SEPARATOR = "\u0000";

function idOf(item: ImportItem): string {
  return `${item.path}${SEPARATOR}${item.articleId ?? ""}`;
}

/** The articles of chosen files: one to look at, several to change together. Two files may be one article. */
function detailsOf(ids: readonly string[]): Details | null {
  const articles = new Set(ids.map((id) => id.slice(id.indexOf(SEPARATOR) + 1)).filter((id) => id !== ""));
  const [only] = articles;
  if (only === undefined) return null;
  return articles.size === 1 ? { kind: "article", id: only } : { kind: "articles", ids: [...articles] };
}

function windowQuery(question: ReceiptQuestion, offset: number) {
  const input = { ...question, offset, limit: WINDOW_ITEMS };
  return {
    queryKey: ["imports.receipt", input],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
      fetchWorkbench("imports.receipt", input, signal),
  };
}

export interface ReceiptItemsProps {
  readonly question: ReceiptQuestion;
  readonly total: number;
  /** Whether the list is only a part of the receipt. */
  readonly narrowed: boolean;
}

/** The files of a receipt that fit the question, loaded as they come on screen; the chosen one in full below. */
export function ReceiptItems({ question, total, narrowed }: ReceiptItemsProps) {
  const client = useQueryClient();
  const [windows, setWindows] = useState({ first: 0, last: 0 });
  const [selected, setSelected] = useState(-1);
  const numbers = Array.from(
    { length: windows.last - windows.first + 1 },
    (_, index) => windows.first + index,
  );
  const pages = useQueries({
    queries: numbers.map((window) => {
      return windowQuery(question, window * WINDOW_ITEMS);
    }),
  });
  const onRange = useCallback((first: number, last: number) => {
    const next = { first: Math.floor(first / WINDOW_ITEMS), last: Math.floor(last / WINDOW_ITEMS) };
    setWindows((now) => (now.first === next.first && now.last === next.last ? now : next));
  }, []);
  const itemAt = (index: number): ImportItem | null => {
    const page = pages[Math.floor(index / WINDOW_ITEMS) - windows.first];
    return page?.data?.items[index % WINDOW_ITEMS] ?? null;
  };
  const open = (index: number) => {
    const id = itemAt(index)?.articleId ?? null;
    if (id !== null) navigate.openArticle(id);
  };
  const selection = useListSelection(
    itemSelection,
    {
      idAt: (index) => {
        const item = itemAt(index);
        return item === null ? undefined : idOf(item);
      },
      idsBetween: (from, to) =>
        idsByPages(from, to, WINDOW_ITEMS, async (offset) => {
          const page = await client.fetchQuery(windowQuery(question, offset));
          return page.items.map((item) => ({ id: idOf(item) }));
        }),
    },
    (ids) => navigate.select(detailsOf(ids)),
  );
  useEffect(() => () => itemSelection.set(NOTHING_SELECTED), []);
  if (total === 0) return <EmptyState title={narrowed ? copy.noMatches : copy.noItems} />;
  return (
    <>
      <SelectionBar selection={selection}>
        <span>{copy.editBeside}</span>
      </SelectionBar>
      <VirtualList
        label={copy.items}
        count={total}
        rowHeight={52}
        selected={selected}
        selection={selection}
        onSelect={setSelected}
        onOpen={open}
        onRange={onRange}
        renderRow={(index) => <Item item={itemAt(index)} />}
      />
      <WhereItWent item={selected < 0 ? null : itemAt(selected)} />
    </>
  );
}
