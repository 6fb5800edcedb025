import {
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
} from "@tanstack/react-table";
import type { ArticleRow } from "../../../shared/contract/views.ts";
import { OthersMark } from "../../app/others-chip.tsx";
import { articlesCopy } from "../../copy/articles.ts";
import { formatCount, formatLanguage, formatPublishedDay } from "../../copy/format.ts";
import { othersCopy } from "../../copy/others.ts";
import { Tag } from "../../ui/tag.tsx";
import styles from "./article-grid.module.css";
import { CheckMark } from "./check-mark.tsx";

const copy = articlesCopy.columns;

/** A row on screen: its place in the whole list, and its article once it is there. */
export interface GridRow {
  readonly index: number;
  readonly article: ArticleRow | null;
}

export const features = tableFeatures({
  columnSizingFeature,
  columnResizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
});

const helper = createColumnHelper<typeof features, GridRow>();

function Words({ children }: { readonly children: string | null | undefined }) {
  return (
    <bdi className={styles.words} title={children ?? undefined}>
      {children}
    </bdi>
  );
}

function Figure({ value }: { readonly value: number | undefined }) {
  return (
    <span className={value === 0 ? styles.zero : styles.figure}>
      {value === undefined ? "" : formatCount(value)}
    </span>
  );
}

/** The columns of the articles table; their ids are the contract's sort columns where they sort. */
export const columns = helper.columns([
  helper.accessor((row) => row.article?.title, {
    id: "title",
    header: copy.title,
    size: 216,
    minSize: 120,
    cell: ({ getValue, row }) => (
      <span className={styles.title}>
        <CheckMark checks={row.original.article?.checks ?? []} />
        <Words>{getValue()}</Words>
      </span>
    ),
  }),
  helper.accessor((row) => row.article?.outlet, {
    id: "outlet",
    header: copy.outlet,
    size: 128,
    minSize: 60,
    cell: ({ getValue, row }) =>
      row.original.article !== null && getValue() === null ? (
        <span className={styles.zero}>{articlesCopy.noOutlet}</span>
      ) : (
        <Words>{getValue()}</Words>
      ),
  }),
  helper.accessor((row) => row.article?.published, {
    id: "published",
    header: copy.published,
    size: 104,
    minSize: 70,
    sortDescFirst: true,
    cell: ({ row }) =>
      row.original.article === null ? null : (
        <span className={row.original.article.published === null ? styles.zero : styles.date}>
          {formatPublishedDay(row.original.article.published)}
        </span>
      ),
  }),
  helper.accessor((row) => row.article?.language, {
    id: "language",
    header: copy.language,
    size: 76,
    minSize: 50,
    cell: ({ row }) =>
      row.original.article === null ? null : <Words>{formatLanguage(row.original.article.language)}</Words>,
  }),
  helper.accessor((row) => row.article?.words, {
    id: "words",
    header: copy.words,
    size: 64,
    minSize: 54,
    sortDescFirst: true,
    cell: ({ getValue }) => <Figure value={getValue()} />,
  }),
  helper.accessor((row) => row.article?.claims, {
    id: "claims",
    header: copy.claims,
    size: 64,
    minSize: 54,
    sortDescFirst: true,
    cell: ({ getValue }) => <Figure value={getValue()} />,
  }),
  helper.accessor((row) => row.article?.copies, {
    id: "copies",
    header: copy.copies,
    size: 66,
    minSize: 54,
    sortDescFirst: true,
    cell: ({ getValue, row }) => {
      const copies = getValue() ?? 0;
      const article = row.original.article;
      if (article === null || copies === 0) return <Figure value={getValue()} />;
      return <OthersMark articleId={article.id} words={othersCopy.chip(copies)} />;
    },
  }),
  helper.accessor((row) => row.article?.tags, {
    id: "tags",
    header: copy.tags,
    size: 88,
    minSize: 50,
    enableSorting: false,
    cell: ({ getValue }) => (
      <span className={styles.tags}>
        {(getValue() ?? []).map((tag) => (
          <Tag key={tag.id}>{tag.name}</Tag>
        ))}
      </span>
    ),
  }),
  helper.accessor((row) => row.article?.path, {
    id: "path",
    header: copy.path,
    size: 240,
    minSize: 80,
    cell: ({ getValue }) => <Words>{getValue()}</Words>,
  }),
]);

/** Columns whose content stands at the end of the cell. */
export const FIGURE_COLUMNS: ReadonlySet<string> = new Set(["words", "claims", "copies"]);
