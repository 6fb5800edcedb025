import { useState } from "react";
import type { ArticleSort } from "../../../shared/contract/articles.contract.ts";
import type { ArticleCoverage } from "../../../shared/contract/overview.contract.ts";
import { navigate } from "../../app/navigation.ts";
import { formatCount, formatPublishedDay } from "../../copy/format.ts";
import { viewsCopy } from "../../copy/views.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Screen } from "../../ui/screen.tsx";
import { Select } from "../../ui/select.tsx";
import { VirtualList } from "../../ui/virtual-list.tsx";
import styles from "./coverage.module.css";
import { CoverageBars } from "./coverage-bars.tsx";
import { coveragePicture } from "./coverage-picture.ts";
import { pageMeasure } from "./drawing/paint.ts";
import { CellLink, TwinTable } from "./twin-table.tsx";
import { firstRows, useAllPages } from "./use-all-pages.ts";
import { usePaged } from "./use-paged.ts";
import { ViewBar } from "./view-bar.tsx";
import { useIsTable } from "./view-state.ts";
import viewStyles from "./views.module.css";

const copy = viewsCopy.coverage;
const PAGE = 25;
const MOST_ROWS = 200;
const ROW = 53;

const ORDERS: Readonly<Record<keyof typeof copy.orders, ArticleSort>> = {
  newest: { column: "published", direction: "descending" },
  oldest: { column: "published", direction: "ascending" },
  fewest: { column: "claims", direction: "ascending" },
  most: { column: "claims", direction: "descending" },
};
const ORDER_IDS = ["newest", "oldest", "fewest", "most"] as const;

/** What of each article has no claim yet. */
export function CoverageView() {
  const [order, setOrder] = useState<(typeof ORDER_IDS)[number]>("newest");
  const [selected, setSelected] = useState(-1);
  const isTable = useIsTable("coverage");
  const input = { filter: {}, sort: ORDERS[order] };
  const paged = usePaged("views.coverage", input, PAGE);
  const total = paged.any?.total;
  const rowAt = (index: number): ArticleCoverage | undefined => paged.pageOf(index)?.rows[index % PAGE];
  const select = (index: number) => {
    setSelected(index);
    const row = rowAt(index);
    if (row !== undefined) navigate.select({ kind: "article", id: row.articleId });
  };
  const draw = async () => {
    const found = await firstRows(
      "views.coverage",
      input,
      { page: PAGE, most: MOST_ROWS },
      (page) => page.rows,
    );
    return coveragePicture(found.rows, found.total, pageMeasure());
  };
  return (
    <Screen>
      <ViewBar view="coverage" draw={draw} canSave={(total ?? 0) > 0}>
        <Select
          label={copy.order}
          hideLabel
          size="s"
          options={ORDER_IDS.map((id) => ({ id, label: copy.orders[id] }))}
          value={order}
          onChange={(id) => setOrder(ORDER_IDS.find((one) => one === id) ?? "newest")}
        />
        {total === undefined ? null : <span className={viewStyles.count}>{formatCount(total)}</span>}
      </ViewBar>
      <Loaded
        total={total}
        error={paged.error}
        loading={viewsCopy.loading}
        empty={<EmptyState title={copy.empty}>{copy.emptyWords}</EmptyState>}
      >
        {(total) =>
          isTable ? (
            <CoverageTable sort={ORDERS[order]} />
          ) : (
            <>
              <p className={styles.intro}>{copy.intro}</p>
              <div className={styles.head} aria-hidden="true">
                <span>{copy.article}</span>
                <span className={styles.claims}>{copy.claims}</span>
                <span className={styles.bars}>
                  <span>{copy.quotations}</span>
                  <span>{copy.speech}</span>
                  <span>{copy.numbers}</span>
                </span>
              </div>
              <VirtualList
                label={copy.title}
                count={total}
                rowHeight={ROW}
                isFixed
                selected={selected}
                onSelect={select}
                onOpen={(index) => {
                  const row = rowAt(index);
                  if (row !== undefined) navigate.openArticle(row.articleId);
                }}
                onRange={paged.onRange}
                renderRow={(index) => <Row row={rowAt(index)} />}
              />
            </>
          )
        }
      </Loaded>
    </Screen>
  );
}

function Row({ row }: { readonly row: ArticleCoverage | undefined }) {
  if (row === undefined) return <div className={styles.row} style={{ blockSize: ROW }} />;
  return (
    <div className={styles.row}>
      <span className={styles.title}>
        <b dir="auto">{row.title}</b>
        <small>
          <bdi>{row.outlet ?? ""}</bdi> {formatPublishedDay(row.published)}
        </small>
      </span>
      <span className={styles.claims}>
        <span className="visually-hidden">{copy.claims} </span>
        {formatCount(row.claims)}
      </span>
      <CoverageBars row={row} />
    </div>
  );
}

function CoverageTable({ sort }: { readonly sort: ArticleSort }) {
  const { pages, total, loadMore } = useAllPages("views.coverage", { filter: {}, sort }, PAGE, true);
  const rows = pages.flatMap((page) => page.rows);
  return (
    <TwinTable
      caption={copy.title}
      columns={[
        { label: copy.article },
        { label: copy.outlet },
        { label: copy.published },
        { label: copy.claims, isFigure: true },
        { label: copy.quotations, isFigure: true },
        { label: copy.speech, isFigure: true },
        { label: copy.numbers, isFigure: true },
      ]}
      rows={rows.map((row) => ({
        key: row.articleId,
        cells: [
          <CellLink key="title" onPress={() => navigate.openArticle(row.articleId)}>
            {row.title}
          </CellLink>,
          row.outlet ?? "",
          formatPublishedDay(row.published),
          formatCount(row.claims),
          ...[row.quotations, row.speech, row.numbers].map(({ claimed, found }) =>
            copy.ofFound(claimed, found),
          ),
        ],
      }))}
      more={total > rows.length ? { count: Math.min(PAGE, total - rows.length), onMore: loadMore } : null}
    />
  );
}
