import { useState } from "react";
import type { MethodInput } from "../../../shared/contract/index.ts";
import type { ClaimRow } from "../../../shared/contract/views.ts";
import { treeOrder } from "../../../shared/domain/tag-tree.ts";
import { navigate, usePlacePart } from "../../app/navigation.ts";
import { useListSelection } from "../../client/list-selection.ts";
import { useListPages } from "../../client/use-list-pages.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { claimPartsCopy } from "../../copy/claim-parts.ts";
import { claimsCopy } from "../../copy/claims.ts";
import { formatCount, formatMany } from "../../copy/format.ts";
import { PersonFilter, usePersonFilter } from "../../marking/person-filter.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { PaneHeader } from "../../ui/pane-header.tsx";
import { Screen } from "../../ui/screen.tsx";
import { Select } from "../../ui/select.tsx";
import { Tag } from "../../ui/tag.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { VirtualList } from "../../ui/virtual-list.tsx";
import { claimsChosen } from "./claim-selection.ts";
import { ClaimsLine, type OnlyClaims } from "./claims-line.tsx";
import styles from "./claims-screen.module.css";
import { FirstLine } from "./first-line.tsx";

const ROW_HEIGHT = 84;
const ALL = "all";

/** All claims, newest first, with how many independent origins carry each; several can be selected. */
export function ClaimsScreen() {
  const [filter, setFilter] = useState("");
  const tagId = usePlacePart((place) => place.claimTagId);
  const [only, setOnly] = useState<OnlyClaims | null>(null);
  const personId = usePersonFilter();
  const asked = claimsAsked({ text: filter.trim(), tagId, personId });
  const listed = only === null ? asked : { ...asked, [only]: true as const };
  const claims = useClaimRows(listed);
  const { total, error } = claims;
  const tags = useWorkbenchQuery("tags.tree", {});
  const known = treeOrder(tags.data?.tags ?? []);
  return (
    <Screen label={claimsCopy.title}>
      <PaneHeader title={claimsCopy.title} detail={total === null ? "" : formatCount(total)}>
        {known.length === 0 ? null : (
          <Select
            label={claimPartsCopy.filterTag}
            hideLabel
            size="s"
            options={[
              { id: ALL, label: claimPartsCopy.allTags },
              ...known.map(({ tag, depth }) => ({
                id: tag.id,
                label: `${"\u2003".repeat(depth)}${tag.name}`,
                count: tag.allClaims,
              })),
            ]}
            value={tagId ?? ALL}
            onChange={(id) => navigate.openClaimsWithTag(id === ALL ? null : id)}
          />
        )}
        <PersonFilter />
        <TextField
          label={claimsCopy.filter}
          hideLabel
          value={filter}
          onChange={setFilter}
          placeholder={claimsCopy.filterPlaceholder}
        />
      </PaneHeader>
      <ClaimsLine asked={asked} only={only} onOnly={setOnly} />
      <Loaded
        total={total}
        error={error}
        loading={claimsCopy.loading}
        empty={<Nothing filtered={Object.keys(listed).length > 0} />}
      >
        {(total) => <ClaimList total={total} claims={claims} />}
      </Loaded>
    </Screen>
  );
}

interface ClaimListProps {
  readonly total: number;
  readonly claims: ReturnType<typeof useClaimRows>;
}

/** Apart from the fields above it, which are not drawn again with each claim that is selected. */
function ClaimList({ total, claims }: ClaimListProps) {
  const { rowAt, idsBetween, onRange } = claims;
  const rows = { idAt: (index: number) => rowAt(index)?.id, idsBetween };
  const selection = useListSelection(claimsChosen, rows, (ids) => {
    const [only] = ids;
    if (only === undefined) navigate.select(null);
    else navigate.select(ids.length === 1 ? { kind: "claim", id: only } : { kind: "claims", ids });
  });
  const open = (index: number) => {
    const first = rowAt(index)?.carriage.firstArticleId ?? null;
    if (first !== null) navigate.openArticle(first);
  };
  return (
    <VirtualList
      label={claimsCopy.title}
      count={total}
      rowHeight={ROW_HEIGHT}
      selected={selection.active}
      selection={selection}
      onSelect={() => undefined}
      onOpen={open}
      onRange={onRange}
      renderRow={(index) => <Row row={rowAt(index)} />}
    />
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

interface ClaimChoice {
  readonly text: string;
  readonly tagId: string | null;
  readonly personId: string | null;
}

/** Of a choice only what was chosen. */
function claimsAsked({ text, tagId, personId }: ClaimChoice): MethodInput<"claims.agreement"> {
  return {
    ...(text === "" ? {} : { text }),
    ...(tagId === null ? {} : { tagId }),
    ...(personId === null ? {} : { personId }),
  };
}

function useClaimRows(asked: MethodInput<"claims.agreement">) {
  const { page, rowAt, idsBetween, onRange, error } = useListPages("claims.list", asked, ({ rows }) => rows);
  return {
    total: page?.total ?? null,
    rowAt,
    idsBetween: (from: number, to: number) => idsBetween(from, to, ({ id }) => id),
    onRange,
    error,
  };
}
