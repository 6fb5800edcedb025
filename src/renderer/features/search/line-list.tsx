import { useCallback, useState } from "react";
import type { ArticleView } from "../../../shared/contract/views.ts";
import { navigate, useNavigation } from "../../app/navigation.ts";
import { useShortcut } from "../../app/shortcuts.ts";
import { appCopy } from "../../copy/app.ts";
import { formatPublishedDay } from "../../copy/format.ts";
import { searchCopy } from "../../copy/search.ts";
import { TagDialog } from "../../marking/tag-dialog.tsx";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LineInContext } from "../../ui/line-in-context.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { PaneHeader } from "../../ui/pane-header.tsx";
import { Select } from "../../ui/select.tsx";
import { VirtualList } from "../../ui/virtual-list.tsx";
import { claimFromLine, lookAt } from "./line-actions.ts";
import styles from "./line-list.module.css";
import { LINE_ORDERS, type Line, type LineOrder, useLines } from "./use-things.ts";

const copy = searchCopy.lines;
/** UTF-16 units of context on each side: more than fits on the widest screen. */
const WIDTH = 160;
/** Every place of the question's words in its line, the words in the middle; a claim or a mention can be made of each. */
export function LineList({ beside }: { readonly beside: boolean }) {
  const { place } = useNavigation();
  const [sort, setSort] = useState<LineOrder>("place");
  const { rows, isThere, error, sortedAmong, loadMore, retry } = useLines(sort, WIDTH);
  const [selected, setSelected] = useState(() =>
    beside ? rows.findIndex((row) => isAt(row, place.article)) : -1,
  );
  const [tagging, setTagging] = useState<{ readonly view: ArticleView; readonly line: Line } | null>(null);
  const line = rows[selected];
  const open = (index: number) => {
    const row = rows[index];
    if (row !== undefined) navigate.openArticle(row.articleId, { span: { start: row.start, end: row.end } });
  };
  const tag = async (row: Line) => {
    const view = await lookAt(row);
    if (view !== null) setTagging({ view, line: row });
  };
  // Beside the reader these keys are the reader's own.
  const withLine = (act: (row: Line) => unknown) => () => {
    if (line === undefined) return false;
    void act(line);
    return true;
  };
  useShortcut("claimFromLine", withLine(claimFromLine), !beside);
  useShortcut("actorFromLine", withLine(tag), !beside);
  const onRange = useCallback(
    (_first: number, last: number) => {
      if (last >= rows.length - 20) loadMore();
    },
    [rows.length, loadMore],
  );
  if (error !== null) {
    return <ErrorState error={error} actions={<Button onPress={retry}>{appCopy.tryAgain}</Button>} />;
  }
  if (!isThere) return <LoadingState label={copy.loading} />;
  return (
    <>
      <PaneHeader
        title={copy.label}
        detail={sortedAmong === null ? undefined : copy.sortedAmong(sortedAmong)}
      >
        {beside ? null : (
          <>
            <Button size="s" isDisabled={line === undefined} onPress={withLine(claimFromLine)}>
              {copy.claim}
            </Button>
            <Button size="s" isDisabled={line === undefined} onPress={withLine(tag)}>
              {copy.actor}
            </Button>
          </>
        )}
        <Select
          label={copy.order}
          hideLabel
          size="s"
          options={LINE_ORDERS.map((id) => ({ id, label: copy.orders[id] }))}
          value={sort}
          onChange={(id) => {
            setSort(LINE_ORDERS.find((one) => one === id) ?? "place");
            setSelected(-1);
          }}
        />
      </PaneHeader>
      {rows.length === 0 ? (
        <EmptyState title={copy.none}>{copy.noneWords}</EmptyState>
      ) : (
        <VirtualList
          label={copy.label}
          count={rows.length}
          rowHeight={beside ? 50 : 40}
          selected={selected}
          onSelect={(index) => {
            setSelected(index);
            const row = rows[index];
            if (row === undefined) return;
            if (beside) open(index);
            else navigate.select({ kind: "article", id: row.articleId });
          }}
          onOpen={open}
          onRange={onRange}
          renderRow={(index) => {
            const row = rows[index];
            return row === undefined ? null : <Row line={row} beside={beside} />;
          }}
        />
      )}
      {beside || rows.length === 0 ? null : <p className={styles.keys}>{copy.keys}</p>}
      {tagging === null ? null : (
        <TagDialog
          view={tagging.view}
          span={{ start: tagging.line.start, end: tagging.line.end }}
          onClose={() => setTagging(null)}
        />
      )}
    </>
  );
}

interface OpenPlace {
  readonly id: string;
  readonly span: { readonly start: number } | null;
}

function isAt(line: Line, place: OpenPlace | null): boolean {
  return line.articleId === place?.id && line.start === place.span?.start;
}

function Row({ line, beside }: { readonly line: Line; readonly beside: boolean }) {
  const { left, hit, right, outlet, title, published } = line;
  return (
    <div className={classNames(styles.row, beside && styles.beside)}>
      <span className={styles.from} title={title}>
        <bdi>{outlet ?? title}</bdi> <small>{formatPublishedDay(published)}</small>
      </span>
      <LineInContext before={left} words={hit} after={right} />
    </div>
  );
}
