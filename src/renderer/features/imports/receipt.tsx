import { useQueries } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import type { ImportItem } from "../../../shared/contract/imports.contract.ts";
import { IMPORT_OUTCOMES, type ImportOutcome } from "../../../shared/domain/import-run.ts";
import { navigate } from "../../app/navigation.ts";
import { useShortcut } from "../../app/shortcuts.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { fetchWorkbench, toAppError } from "../../client/workbench-client.ts";
import { appCopy } from "../../copy/app.ts";
import { formatCount, formatInstant } from "../../copy/format.ts";
import { importsCopy } from "../../copy/imports.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Icon } from "../../ui/icon.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { VirtualList } from "../../ui/virtual-list.tsx";
import styles from "./imports.module.css";
import { filesOf } from "./run-counts.ts";

const copy = importsCopy;
const WINDOW_ITEMS = 200;

function Item({ item }: { readonly item: ImportItem | null }) {
  if (item === null) return <div className={styles.item} />;
  const slash = item.path.lastIndexOf("/") + 1;
  return (
    <div className={styles.item}>
      <span className={classNames(styles.outcome, styles[item.outcome])}>{copy.outcomes[item.outcome]}</span>
      <div className={styles.file}>
        <p className={styles.path} title={item.path}>
          <bdi>
            <span className={styles.folder}>{item.path.slice(0, slash)}</span>
            {item.path.slice(slash)}
          </bdi>
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

function Items({ runId, outcome, total }: { runId: string; outcome: ImportOutcome | null; total: number }) {
  const [windows, setWindows] = useState({ first: 0, last: 0 });
  const [selected, setSelected] = useState(-1);
  const numbers = Array.from(
    { length: windows.last - windows.first + 1 },
    (_, index) => windows.first + index,
  );
  const pages = useQueries({
    queries: numbers.map((window) => {
      const input = {
        runId,
        offset: window * WINDOW_ITEMS,
        limit: WINDOW_ITEMS,
        ...(outcome === null ? {} : { outcome }),
      };
      return {
        queryKey: ["imports.receipt", input],
        queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
          fetchWorkbench("imports.receipt", input, signal),
      };
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
  const select = (index: number) => {
    setSelected(index);
    const id = itemAt(index)?.articleId ?? null;
    navigate.select(id === null ? null : { kind: "article", id });
  };
  if (total === 0) return <EmptyState title={copy.noItems} />;
  return (
    <VirtualList
      label={copy.items}
      count={total}
      rowHeight={52}
      selected={selected}
      onSelect={select}
      onOpen={open}
      onRange={onRange}
      renderRow={(index) => <Item item={itemAt(index)} />}
    />
  );
}

/** What became of every file of one import. */
export function Receipt({ runId }: { readonly runId: string }) {
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const input = { runId, offset: 0, limit: WINDOW_ITEMS, ...(outcome === null ? {} : { outcome }) };
  const receipt = useWorkbenchQuery("imports.receipt", input, { keepPrevious: true });
  useShortcut("up", () => navigate.openSection("imports"));
  if (receipt.data === undefined) {
    if (receipt.error === null) return <LoadingState label={appCopy.loading} />;
    const again = <Button onPress={() => void receipt.refetch()}>{appCopy.tryAgain}</Button>;
    return <ErrorState error={toAppError(receipt.error)} actions={again} />;
  }
  const { run, total } = receipt.data;
  const chip = (value: ImportOutcome | null, label: string, count: number) => (
    <button
      key={label}
      type="button"
      aria-pressed={outcome === value}
      disabled={count === 0}
      className={classNames(styles.chip, outcome === value && styles.chosen)}
      onClick={() => setOutcome(value)}
    >
      <b>{formatCount(count)}</b> {label}
    </button>
  );
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <Button tone="link" size="s" onPress={() => navigate.openSection("imports")}>
          <Icon name="arrowLeft" size={12} />
          {copy.back}
        </Button>
        <h2>
          <bdi>{run.name}</bdi>
        </h2>
        <p className={styles.when}>
          {formatInstant(run.startedAt, Date.now())}, {copy.states[run.state]}
          <Button
            tone="link"
            size="s"
            onPress={() => {
              navigate.openSection("articles");
              navigate.search({ filter: { runId } });
            }}
          >
            {copy.showArticles}
          </Button>
        </p>
        <fieldset className={styles.chips} aria-label={copy.filter}>
          {chip(null, copy.all, filesOf(run.counts))}
          {IMPORT_OUTCOMES.map((one) => chip(one, copy.outcomes[one], run.counts[one]))}
        </fieldset>
      </header>
      <Items key={outcome ?? ""} runId={runId} outcome={outcome} total={total} />
    </div>
  );
}
