import { useDeferredValue, useMemo, useState } from "react";
import type { MatrixRow, SpeakerColumn } from "../../../shared/contract/overview.contract.ts";
import { navigate, usePlacePart } from "../../app/navigation.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { formatCount } from "../../copy/format.ts";
import { viewsCopy } from "../../copy/views.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Screen } from "../../ui/screen.tsx";
import { Select } from "../../ui/select.tsx";
import { ClaimFilterBar } from "./claim-filter-bar.tsx";
import { pageMeasure } from "./drawing/paint.ts";
import { type MatrixCursor, MatrixGrid } from "./matrix-grid.tsx";
import { matrixPicture } from "./matrix-picture.ts";
import { MatrixTable } from "./matrix-table.tsx";
import { heldWords, speakerName } from "./matrix-words.ts";
import { NoClaims } from "./no-claims.tsx";
import { firstRows } from "./use-all-pages.ts";
import { usePaged } from "./use-paged.ts";
import { ViewBar } from "./view-bar.tsx";
import { useClaimOrder, useIsTable } from "./view-state.ts";
import styles from "./views.module.css";

const copy = viewsCopy.matrix;
const PAGE = 100;
const MOST_ROWS = 200;
const SPEAKER_ORDERS = ["claims", "name"] as const;
const NOBODY: readonly SpeakerColumn[] = [];

/** Claims by speakers: who states, alleges, denies or questions what. */
export function MatrixView() {
  const asked = usePlacePart((place) => place.shown.claims);
  // What is typed is shown at once; the rows follow when there is time.
  const filter = useDeferredValue(asked);
  const order = useClaimOrder();
  const isTable = useIsTable("matrix");
  const [speakerOrder, setSpeakerOrder] = useState<(typeof SPEAKER_ORDERS)[number]>("claims");
  const [cursor, setCursor] = useState<MatrixCursor>({ row: -1, column: -1 });
  const columns = useWorkbenchQuery(
    "views.speakers",
    { filter, order: speakerOrder },
    { keepPrevious: true },
  );
  const speakers = columns.data?.speakers ?? NOBODY;
  const paged = usePaged("views.matrix", { filter, order }, PAGE);
  const total = paged.any?.total;
  const rowAt = (index: number): MatrixRow | undefined => paged.pageOf(index)?.rows[index % PAGE];
  const cellAt = ({ row, column }: MatrixCursor) =>
    rowAt(row)?.cells.find((cell) => cell.key === speakers[column]?.key);
  const move = (next: MatrixCursor) => {
    setCursor(next);
    const row = rowAt(next.row);
    if (row !== undefined) navigate.select({ kind: "claim", id: row.claimId });
  };
  const open = (at: MatrixCursor) => {
    const row = rowAt(at.row);
    const held = at.column < 0 ? row?.cells[0]?.stances[0] : cellAt(at)?.stances[0];
    if (held !== undefined) navigate.openArticle(held.articleId, { quoteId: held.quoteId });
    else if (row !== undefined) navigate.openClaim(row.claimId);
  };
  const draw = async () => {
    const found = await firstRows(
      "views.matrix",
      { filter, order },
      { page: PAGE, most: MOST_ROWS },
      (page) => page.rows,
    );
    return matrixPicture(found.rows, speakers, pageMeasure());
  };
  const said = useMemo(() => {
    const speaker = speakers[cursor.column];
    return speaker === undefined ? null : speakerName(speaker);
  }, [speakers, cursor.column]);
  const cell = cellAt(cursor);
  return (
    <Screen label={copy.grid}>
      <ViewBar view="matrix" draw={draw} canSave={(total ?? 0) > 0}>
        <ClaimFilterBar filter={asked} />
        <Select
          label={copy.speakerOrder}
          hideLabel
          size="s"
          options={SPEAKER_ORDERS.map((id) => ({
            id,
            label: `${copy.speakerOrder} ${copy.speakerOrders[id]}`,
          }))}
          value={speakerOrder}
          onChange={(id) => setSpeakerOrder(id === "name" ? "name" : "claims")}
        />
        {total === undefined ? null : <span className={styles.count}>{formatCount(total)}</span>}
      </ViewBar>
      <Loaded
        total={total}
        error={paged.error}
        loading={viewsCopy.loading}
        empty={<NoClaims filter={filter} />}
      >
        {(total) =>
          isTable ? (
            <MatrixTable filter={filter} order={order} speakers={speakers} />
          ) : (
            <>
              <MatrixGrid
                total={total}
                rowAt={rowAt}
                onRange={paged.onRange}
                speakers={speakers}
                cursor={cursor}
                onCursor={move}
                onOpen={open}
                onSpeaker={(speaker) => {
                  if (speaker.actorId !== null) navigate.openActor(speaker.actorId);
                }}
              />
              <footer className={styles.foot}>
                <p className={styles.said} aria-hidden="true" dir="auto">
                  {said === null || cell === undefined ? copy.keys : `${said}: ${heldWords(cell)}`}
                </p>
                {(columns.data?.total ?? 0) > speakers.length ? (
                  <p className={styles.said}>
                    {copy.more(formatCount((columns.data?.total ?? 0) - speakers.length))}
                  </p>
                ) : null}
              </footer>
            </>
          )
        }
      </Loaded>
    </Screen>
  );
}
