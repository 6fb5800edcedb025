import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { navigate, type OpenArticle } from "../../app/navigation.ts";
import { useShortcut } from "../../app/shortcuts.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { toAppError } from "../../client/workbench-client.ts";
import { readerCopy } from "../../copy/reader.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Icon } from "../../ui/icon.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import type { Column } from "../../ui/scroll-map.ts";
import { useAlignedScroll } from "../../ui/use-aligned-scroll.ts";
import { OriginalLook } from "./original-look.tsx";
import { passagePoints } from "./passage-points.ts";
import styles from "./reader-pair.module.css";
import { ReadingColumn, type ReadingColumnProps } from "./reading-column.tsx";
import { rememberArticle } from "./recent-articles.ts";
import { usePassages } from "./use-passages.ts";

type Side = ReadingColumnProps["side"];

export interface ReaderProps {
  readonly article: OpenArticle;
  /** A second article, beside the first. */
  readonly beside: OpenArticle | null;
}

/** The reader: one article, or two side by side that scroll together where they hold the same passages. */
export function Reader({ article, beside }: ReaderProps) {
  const [active, setActive] = useState<Side>("main");
  const [together, setTogether] = useState(true);
  const main = useColumnRefs();
  const other = useColumnRefs();
  const passages = usePassages(article.id, beside?.id ?? null);
  const measure = useCallback(
    () =>
      passagePoints(
        passages,
        main.scroller.current,
        main.column.current,
        other.scroller.current,
        other.column.current,
      ),
    [passages, main, other],
  );
  const follow = useAlignedScroll(main.scroller, other.scroller, null, measure);
  useEffect(() => {
    if (beside === null) setActive("main");
  }, [beside]);
  useShortcut(
    "otherSide",
    () => {
      const next = active === "main" ? other : main;
      next.column.current?.focus({ preventScroll: true });
    },
    beside !== null,
  );
  const synced = beside !== null && passages.length > 0 && together;
  const side = (which: Side, shown: OpenArticle, from: Column) => (
    <div
      className={styles.side}
      data-pane={beside === null ? undefined : `reader-${which}`}
      data-active={beside !== null && active === which ? "" : undefined}
      onFocusCapture={() => setActive(which)}
      onPointerDownCapture={() => setActive(which)}
    >
      <OneArticle
        key={shown.id}
        side={which}
        isActive={beside === null || active === which}
        target={shown}
        refs={which === "main" ? main : other}
        onScroll={synced ? () => follow(from) : null}
      />
    </div>
  );
  return (
    <div className={styles.pair} data-beside={beside === null ? undefined : ""}>
      {beside === null ? null : (
        <header className={styles.bar}>
          <span>{passages.length === 0 ? readerCopy.beside.apart : readerCopy.beside.synced}</span>
          {passages.length === 0 ? null : (
            <label className={styles.sync}>
              <input
                type="checkbox"
                checked={together}
                onChange={(event) => setTogether(event.target.checked)}
              />
              {readerCopy.beside.sync}
            </label>
          )}
          <Button
            tone="quiet"
            size="s"
            aria-label={readerCopy.beside.close}
            onPress={() => navigate.openBeside(null)}
          >
            <Icon name="close" size={14} />
          </Button>
        </header>
      )}
      {side("main", article, "left")}
      {beside === null ? null : side("beside", beside, "right")}
    </div>
  );
}

interface ColumnRefs {
  readonly scroller: React.RefObject<HTMLDivElement | null>;
  readonly column: React.RefObject<HTMLElement | null>;
}

function useColumnRefs(): ColumnRefs {
  const scroller = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLElement>(null);
  return useMemo(() => ({ scroller, column }), []);
}

interface OneArticleProps extends Pick<ReadingColumnProps, "side" | "isActive" | "target" | "onScroll"> {
  readonly refs: ColumnRefs;
}

/** One article: its text with zones and marks, and everything that marks it. */
function OneArticle({ refs, target, ...rest }: OneArticleProps) {
  const article = useWorkbenchQuery("articles.get", { articleId: target.id });
  // A text with its marks is much to draw: it is put together in pieces, between which keys and frames have their turn.
  const view = useDeferredValue(article.data, undefined);
  const [looking, setLooking] = useState(false);
  const title = article.data?.row.title;
  useEffect(() => {
    if (title !== undefined) rememberArticle({ id: target.id, title });
  }, [target.id, title]);
  if (view !== undefined && looking) {
    return <OriginalLook articleId={target.id} onClose={() => setLooking(false)} />;
  }
  if (view !== undefined) {
    const showLook = view.hasLook ? () => setLooking(true) : null;
    return <ReadingColumn {...rest} {...refs} view={view} target={target} onLook={showLook} />;
  }
  if (article.error !== null) return <ErrorState error={toAppError(article.error)} />;
  return <LoadingState label={readerCopy.loading} />;
}
