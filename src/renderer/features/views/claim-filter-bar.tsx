import { memo } from "react";
import { CLAIM_ORDERS, type ClaimFilter } from "../../../shared/contract/overview.contract.ts";
import { navigate } from "../../app/navigation.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { viewsCopy } from "../../copy/views.ts";
import { PersonSelect } from "../../marking/person-filter.tsx";
import { CompactField } from "../../ui/compact-field.tsx";
import { Select } from "../../ui/select.tsx";
import { Tag } from "../../ui/tag.tsx";
import { NameFilter } from "./name-filter.tsx";
import { orderClaims, useClaimOrder } from "./view-state.ts";
import styles from "./views.module.css";

const copy = viewsCopy.filter;
const ANY = "any";

/** A filter without one of its wishes. */
function without(filter: ClaimFilter, ...keys: readonly (keyof ClaimFilter)[]): ClaimFilter {
  return Object.fromEntries(Object.entries(filter).filter(([key]) => !keys.some((one) => one === key)));
}

/** Chooses the claims of a view: by words, tag, speaker; what is in force stands beside it and can be taken off. */
export const ClaimFilterBar = memo(function ClaimFilterBar({ filter }: { readonly filter: ClaimFilter }) {
  const order = useClaimOrder();
  const facets = useWorkbenchQuery("articles.facets", {});
  const tags = (facets.data?.tags ?? []).flatMap(({ value, label }) =>
    value === null ? [] : [{ id: value, label }],
  );
  const change = (next: ClaimFilter) => navigate.filterView(next);
  return (
    <>
      <CompactField
        label={copy.text}
        placeholder={copy.textPlaceholder}
        value={filter.text ?? ""}
        onChange={(text) => change(text === "" ? without(filter, "text") : { ...filter, text })}
        onDone={() => {}}
      />
      {tags.length === 0 ? null : (
        <Select
          label={copy.tag}
          hideLabel
          size="s"
          options={[{ id: ANY, label: copy.anyTag }, ...tags]}
          value={filter.tagId ?? ANY}
          onChange={(tagId) => change(tagId === ANY ? without(filter, "tagId") : { ...filter, tagId })}
        />
      )}
      <NameFilter
        kind="actor"
        label={copy.actor}
        placeholder={copy.actorPlaceholder}
        onChoose={(actorId) => change({ ...filter, actorId })}
      />
      <PersonSelect
        personId={filter.personId ?? null}
        onChoose={(personId) =>
          change(personId === null ? without(filter, "personId") : { ...filter, personId })
        }
      />
      <Select
        label={copy.order}
        hideLabel
        size="s"
        options={CLAIM_ORDERS.map((id) => ({ id, label: viewsCopy.orders[id] }))}
        value={order}
        onChange={(id) => {
          const next = CLAIM_ORDERS.find((one) => one === id);
          if (next !== undefined) orderClaims(next);
        }}
      />
      <span className={styles.chips}>
        <Chips filter={filter} change={change} />
      </span>
    </>
  );
});

function Chips({
  filter,
  change,
}: {
  readonly filter: ClaimFilter;
  readonly change: (next: ClaimFilter) => void;
}) {
  const { actorId, leastOrigins, mostOrigins, disputed } = filter;
  const actor = useWorkbenchQuery(
    "actors.get",
    { actorId: actorId ?? "" },
    { enabled: actorId !== undefined },
  );
  const chips: { readonly words: string; readonly next: ClaimFilter }[] = [];
  if (actorId !== undefined) {
    chips.push({ words: copy.credited(actor.data?.row.name ?? "…"), next: without(filter, "actorId") });
  }
  if (leastOrigins !== undefined || mostOrigins !== undefined) {
    const words = copy.origins(leastOrigins, mostOrigins);
    chips.push({ words, next: without(filter, "leastOrigins", "mostOrigins") });
  }
  if (disputed === true) chips.push({ words: copy.disputed, next: without(filter, "disputed") });
  return chips.map(({ words, next }) => (
    <Tag key={words} tone="accent" onRemove={() => change(next)} removeLabel={copy.remove(words)}>
      {words}
    </Tag>
  ));
}
