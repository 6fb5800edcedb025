import { useState } from "react";
import type { ClaimRow } from "../../../shared/contract/views.ts";
import { navigate, useNavigation } from "../../app/navigation.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { toAppError } from "../../client/workbench-client.ts";
import { claimsCopy } from "../../copy/claims.ts";
import { formatCount, formatMany } from "../../copy/format.ts";
import { PAGE, usePages } from "../../marking/use-pages.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { PaneHeader } from "../../ui/pane-header.tsx";
import { Tag } from "../../ui/tag.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { VirtualList } from "../../ui/virtual-list.tsx";
import styles from "./claims-screen.module.css";
import { FirstLine } from "./first-line.tsx";

const ROW_HEIGHT = 84;

/** All claims, newest first, with how many independent origins carry each. */
export function ClaimsScreen() {
  const { place } = useNavigation();
  const [filter, setFilter] = useState("");
  const { total, rowAt, onRange, error } = useClaimRows(filter.trim());
  const [selected, setSelected] = useState(-1);
  const shownId = place.details?.kind === "claim" ? place.details.id : null;
  const at = selected >= 0 && rowAt(selected)?.id === shownId ? selected : -1;
  const select = (index: number) => {
    setSelected(index);
    const row = rowAt(index);
    if (row !== undefined) navigate.select({ kind: "claim", id: row.id });
  };
  const open = (index: number) => {
    const first = rowAt(index)?.carriage.firstArticleId ?? null;
    if (first !== null) navigate.openArticle(first);
  };
  return (
    <section className={styles.screen} aria-label={claimsCopy.title}>
      <PaneHeader title={claimsCopy.title} detail={total === null ? "" : formatCount(total)}>
        <TextField
          label={claimsCopy.filter}
          hideLabel
          value={filter}
          onChange={setFilter}
          placeholder={claimsCopy.filterPlaceholder}
        />
      </PaneHeader>
      {error !== null ? <ErrorState error={error} /> : null}
      {total === null && error === null ? <LoadingState label={claimsCopy.loading} /> : null}
      {total === 0 ? <Nothing filtered={filter.trim() !== ""} /> : null}
      {total === null || total === 0 ? null : (
        <VirtualList
          label={claimsCopy.title}
          count={total}
          rowHeight={ROW_HEIGHT}
          selected={at}
          onSelect={select}
          onOpen={open}
          onRange={onRange}
          renderRow={(index) => <Row row={rowAt(index)} />}
        />
      )}
    </section>
  );
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  if (filtered) return <EmptyState title={claimsCopy.nothingFound} />;
  return <EmptyState title={claimsCopy.empty}>{claimsCopy.emptyWords}</EmptyState>;
}

function Row({ row }: { readonly row: ClaimRow | undefined }) {
  if (row === undefined) return <div className={styles.row} style={{ blockSize: ROW_HEIGHT }} />;
  const { carriage } = row;
  return (
    <div className={styles.row}>
      <div className={styles.origins} title={claimsCopy.origins(carriage.origins)}>
        <strong>{formatCount(carriage.origins)}</strong>
        <small>{claimsCopy.origins(carriage.origins)}</small>
      </div>
      <div className={styles.words}>
        <h3 dir="auto">{row.statement}</h3>
        <p>
          <bdi>{row.speakers.length === 0 ? claimsCopy.nobody : row.speakers.join(", ")}</bdi>
          <span>{formatMany(row.quotes, claimsCopy.quote, claimsCopy.quotes)}</span>
          <span>
            {claimsCopy.spread(
              formatMany(carriage.articles, claimsCopy.article, claimsCopy.articles),
              formatMany(carriage.outlets, claimsCopy.outlet, claimsCopy.outlets),
            )}
          </span>
          <FirstLine carriage={carriage} plain />
          {row.tags.map((tag) => (
            <Tag key={tag.id}>{tag.name}</Tag>
          ))}
        </p>
      </div>
    </div>
  );
}

function useClaimRows(text: string) {
  const { offsets, onRange } = usePages();
  const asked = text === "" ? {} : { text };
  const [firstOffset = 0, secondOffset] = offsets;
  const first = useWorkbenchQuery(
    "claims.list",
    { ...asked, offset: firstOffset, limit: PAGE },
    { keepPrevious: true },
  );
  const second = useWorkbenchQuery(
    "claims.list",
    { ...asked, offset: secondOffset ?? 0, limit: PAGE },
    { enabled: secondOffset !== undefined },
  );
  const rowAt = (index: number): ClaimRow | undefined => {
    if (secondOffset !== undefined && index >= secondOffset) return second.data?.rows[index - secondOffset];
    return first.data?.rows[index - firstOffset];
  };
  return {
    total: first.data?.total ?? null,
    rowAt,
    onRange,
    error: first.error === null || first.data !== undefined ? null : toAppError(first.error),
  };
}
