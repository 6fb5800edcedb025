import { useCallback } from "react";
import type { Conflict } from "../../../shared/contract/exchange.contract.ts";
import { exchangeCopy } from "../../copy/exchange.ts";
import { VirtualList } from "../../ui/virtual-list.tsx";
import { conflictKey } from "./conflict-options.ts";
import styles from "./conflicts.module.css";

const copy = exchangeCopy.conflicts;

export interface ConflictQueueProps {
  readonly conflicts: readonly Conflict[];
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  /** Enter: reads both sides. */
  readonly onOpen: () => void;
}

function Item({ conflict }: { readonly conflict: Conflict }) {
  const names = [...new Set(conflict.sides.map((side) => side.personName))];
  const isValue = conflict.kind === "values";
  return (
    <div className={styles.item}>
      <span className={styles.kind}>
        {isValue
          ? `${exchangeCopy.kindOf(conflict.type)}: ${exchangeCopy.fieldName(conflict.field).toLowerCase()}`
          : copy.kinds[conflict.kind]}
      </span>
      <bdi className={styles.what} title={conflict.what}>
        {conflict.what}
      </bdi>
      <bdi className={styles.who}>{names.join(", ")}</bdi>
    </div>
  );
}

/** The conflicts, newest first. */
export function ConflictQueue({ conflicts, selected, onSelect, onOpen }: ConflictQueueProps) {
  const rowKey = useCallback(
    (index: number) => {
      const conflict = conflicts[index];
      return conflict === undefined ? index : conflictKey(conflict);
    },
    [conflicts],
  );
  return (
    <VirtualList
      label={copy.queue}
      count={conflicts.length}
      rowHeight={76}
      selected={selected}
      onSelect={onSelect}
      onOpen={onOpen}
      rowKey={rowKey}
      renderRow={(index) => {
        const conflict = conflicts[index];
        return conflict === undefined ? null : <Item conflict={conflict} />;
      }}
    />
  );
}
