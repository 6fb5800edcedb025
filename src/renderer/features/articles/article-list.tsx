import type { ArticleRow } from "../../../shared/contract/views.ts";
import { focusReader } from "../../app/focus-panes.ts";
import { navigate, useNavigation } from "../../app/navigation.ts";
import { OthersMark } from "../../app/others-chip.tsx";
import { useShortcut } from "../../app/shortcuts.ts";
import { appCopy } from "../../copy/app.ts";
import { articlesCopy } from "../../copy/articles.ts";
import { formatPublishedDay } from "../../copy/format.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { PaneHeader } from "../../ui/pane-header.tsx";
import { Tag } from "../../ui/tag.tsx";
import { VirtualList } from "../../ui/virtual-list.tsx";
import { selectArticles, useArticleViewState } from "./article-view-state.ts";
import styles from "./articles-screen.module.css";
import { CheckMark } from "./check-mark.tsx";
import { useArticleWindows } from "./use-article-windows.ts";

const copy = articlesCopy;
/** Two lines of title and one of facts. */
const ITEM_PX = 76;

function Item({ row }: { readonly row: ArticleRow | null }) {
  if (row === null) {
    return (
      <div className={styles.item}>
        <div className={styles.waiting} />
      </div>
    );
  }
  return (
    <div className={styles.item}>
      <h3 className={styles.title} dir="auto">
        <CheckMark checks={row.checks} />
        {row.title}
      </h3>
      <p className={styles.meta}>
        <bdi className={styles.outlet}>{row.outlet ?? copy.noOutlet}</bdi>
        <span className={styles.date}>{formatPublishedDay(row.published)}</span>
        <span className={styles.counts}>
          {row.claims === 0 ? null : <Tag>{copy.claims(row.claims)}</Tag>}
          {row.copies === 0 ? null : <OthersMark articleId={row.id} words={copy.copies(row.copies)} />}
        </span>
      </p>
    </div>
  );
}

/** The articles beside the reader, in the order of the table; arrow keys read on. */
export function ArticleList() {
  const { place } = useNavigation();
  const { sort, active } = useArticleViewState();
  const windows = useArticleWindows(place.search.filter, sort);
  const { rowAt, total } = windows;
  const openId = place.article?.id ?? null;
  const selected = rowAt(active)?.id === openId || rowAt(active) === null ? active : -1;
  const show = (index: number) => {
    const id = rowAt(index)?.id;
    if (id === undefined) return;
    selectArticles(index, new Set([id]));
    navigate.showArticle(id);
  };
  const step = (by: number) => {
    if (total !== null && selected >= 0 && selected + by >= 0 && selected + by < total) show(selected + by);
  };
  useShortcut("nextArticle", () => step(1));
  useShortcut("previousArticle", () => step(-1));
  if (windows.error !== null) {
    return (
      <ErrorState
        error={windows.error}
        actions={<Button onPress={windows.retry}>{appCopy.tryAgain}</Button>}
      />
    );
  }
  if (total === null) return <LoadingState label={appCopy.loading} />;
  return (
    <>
      <PaneHeader
        title={copy.count(total)}
        detail={copy.sortedBy[sort.column][sort.direction === "ascending" ? 0 : 1]}
      />
      <VirtualList
        label={copy.list}
        count={total}
        rowHeight={ITEM_PX}
        isFixed
        selected={selected}
        onSelect={show}
        onOpen={focusReader}
        onRange={windows.onRange}
        renderRow={(index) => <Item row={rowAt(index)} />}
      />
    </>
  );
}
