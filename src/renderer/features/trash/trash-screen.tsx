import { useState } from "react";
import * as v from "valibot";
import { type TrashKind, TrashKindSchema, type TrashRow } from "../../../shared/contract/trash.contract.ts";
import { navigate } from "../../app/navigation.ts";
import { SelectionBar } from "../../app/selection-bar.tsx";
import { useListSelection } from "../../client/list-selection.ts";
import { appCopy } from "../../copy/app.ts";
import { formatCount, formatInstant } from "../../copy/format.ts";
import { trashCopy } from "../../copy/trash.ts";
import { PersonFilter, usePersonFilter } from "../../marking/person-filter.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { PaneHeader } from "../../ui/pane-header.tsx";
import { Screen } from "../../ui/screen.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { VirtualList } from "../../ui/virtual-list.tsx";
import { putBack, trashSelection } from "./restore.ts";
import styles from "./trash.module.css";
import { type TrashFilter, useTrash } from "./use-trash.ts";

const copy = trashCopy;
const ROW_HEIGHT = 60;
const ALL = "all";

/** Everything people removed, here or on a team-mate's computer: choose and put back. */
export function TrashScreen() {
  const [kind, setKind] = useState<TrashKind | null>(null);
  const [text, setText] = useState("");
  const [undone, setUndone] = useState(false);
  const personId = usePersonFilter();
  const ofPerson = personId === null ? {} : { personId };
  const filter: TrashFilter = { kind, text: text.trim(), undone, ...ofPerson };
  const { total, kinds, rowAt, idsBetween, onRange, error } = useTrash(filter);
  const rows = { idAt: (index: number) => rowAt(index)?.entity, idsBetween };
  const selection = useListSelection(trashSelection, rows, (ids) => {
    const [only] = ids;
    navigate.select(only !== undefined && ids.length === 1 ? { kind: "removed", id: only } : null);
  });
  const open = (index: number) => {
    const row = rowAt(index);
    if (row !== undefined) void putBack([row.entity], row.what);
  };
  const isFiltered = kind !== null || filter.text !== "" || personId !== null;
  return (
    <Screen label={copy.title}>
      <PaneHeader title={copy.title} detail={total === null ? "" : formatCount(total)}>
        <Select
          label={copy.kind}
          hideLabel
          size="s"
          options={[
            { id: ALL, label: copy.allKinds },
            ...kinds.map(({ type, count }) => ({ id: type, label: copy.kindOption(type), count })),
          ]}
          value={kind ?? ALL}
          onChange={(id) => setKind(v.is(TrashKindSchema, id) ? id : null)}
        />
        <PersonFilter />
        <TextField
          label={copy.filter}
          hideLabel
          value={text}
          onChange={setText}
          placeholder={copy.filterPlaceholder}
        />
      </PaneHeader>
      <div className={styles.promise}>
        <p>{copy.promise}</p>
        <Checkbox checked={undone} onChange={setUndone}>
          {copy.showUndone}
        </Checkbox>
      </div>
      <SelectionBar selection={selection}>
        <Button size="s" tone="primary" onPress={() => void putBack(selection.ids, null)}>
          {copy.restoreMany(selection.ids.length)}
        </Button>
      </SelectionBar>
      <Loaded total={total} error={error} loading={appCopy.loading} empty={<Nothing filtered={isFiltered} />}>
        {(total) => (
          <VirtualList
            label={copy.list}
            count={total}
            rowHeight={ROW_HEIGHT}
            selected={selection.active < total ? selection.active : -1}
            selection={selection}
            onSelect={() => undefined}
            onOpen={open}
            onRange={onRange}
            renderRow={(index) => <Row row={rowAt(index)} />}
          />
        )}
      </Loaded>
    </Screen>
  );
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  if (filtered) return <EmptyState title={copy.nothingFound}>{copy.nothingFoundWords}</EmptyState>;
  return <EmptyState title={copy.empty}>{copy.emptyWords}</EmptyState>;
}

function Row({ row }: { readonly row: TrashRow | undefined }) {
  if (row === undefined) return <div className={styles.row} style={{ blockSize: ROW_HEIGHT }} />;
  return (
    <div className={styles.row}>
      <p className={styles.what}>
        <span className={styles.kind}>{copy.one(row.type)}</span>
        <bdi>{row.what}</bdi>
      </p>
      <p className={styles.facts}>
        <span>{formatInstant(row.at, Date.now())}</span>
        <bdi>{copy.by(row.personName, row.isMine)}</bdi>
        {row.undone ? <span>{copy.undone}</span> : null}
        {row.along.length === 0 ? null : <span>{copy.along(row.along)}</span>}
        {row.of === null ? null : <bdi className={styles.of}>{copy.of(row.of)}</bdi>}
      </p>
    </div>
  );
}
