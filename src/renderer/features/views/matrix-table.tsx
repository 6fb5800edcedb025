import type { ClaimFilter, ClaimOrder, SpeakerColumn } from "../../../shared/contract/overview.contract.ts";
import { navigate } from "../../app/navigation.ts";
import { formatCount } from "../../copy/format.ts";
import { viewsCopy } from "../../copy/views.ts";
import { speakerName } from "./matrix-words.ts";
import { CellLink, TwinTable } from "./twin-table.tsx";
import { useAllPages } from "./use-all-pages.ts";

const PAGE = 100;
const copy = viewsCopy.matrix;

export interface MatrixTableProps {
  readonly filter: ClaimFilter;
  readonly order: ClaimOrder;
  readonly speakers: readonly SpeakerColumn[];
}

/** The matrix as a table: a row for each speaker of each claim and each stance. */
export function MatrixTable({ filter, order, speakers }: MatrixTableProps) {
  const { pages, total, loadMore } = useAllPages("views.matrix", { filter, order }, PAGE, true);
  const rows = pages.flatMap((page) => page.rows);
  const nameOf = new Map(speakers.map((speaker) => [speaker.key, speakerName(speaker)]));
  return (
    <TwinTable
      caption={copy.grid}
      columns={[
        { label: copy.columns.claim },
        { label: copy.columns.speaker },
        { label: copy.columns.stance },
        { label: copy.columns.quotes, isFigure: true },
      ]}
      rows={rows.flatMap((row) =>
        row.cells.flatMap((cell) =>
          cell.stances.map(({ stance, quotes, quoteId, articleId }) => ({
            key: quoteId,
            cells: [
              <CellLink key="claim" onPress={() => navigate.select({ kind: "claim", id: row.claimId })}>
                {row.statement}
              </CellLink>,
              nameOf.get(cell.key) ?? "",
              <CellLink key="quote" onPress={() => navigate.openArticle(articleId, { quoteId })}>
                {copy.stanceNames[stance]}
              </CellLink>,
              formatCount(quotes),
            ],
          })),
        ),
      )}
      more={total > rows.length ? { count: Math.min(PAGE, total - rows.length), onMore: loadMore } : null}
    />
  );
}
