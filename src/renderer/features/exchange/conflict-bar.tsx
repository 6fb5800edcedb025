import type { Conflict } from "../../../shared/contract/exchange.contract.ts";
import { keyLabel, useShortcut } from "../../app/shortcuts.ts";
import { buttonCopy } from "../../copy/buttons.ts";
import { exchangeCopy } from "../../copy/exchange.ts";
import { Button } from "../../ui/button.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { deleteThing, keepThing, takeSide } from "./conflict-options.ts";
import { saidOfSide } from "./conflict-sides.tsx";
import styles from "./conflicts.module.css";
import type { ConflictReview } from "./use-conflicts.ts";

const copy = exchangeCopy.conflicts;

/** Arrow keys belong to long values that have the focus: there they scroll. */
function isReading(event: KeyboardEvent): boolean {
  return (
    event.key.startsWith("Arrow") &&
    event.target instanceof HTMLElement &&
    event.target.closest("[data-sides]") !== null
  );
}

interface ConflictBarProps {
  readonly conflict: Conflict | null;
  readonly review: ConflictReview;
  readonly readOnly: boolean;
}

function useConflictKeys({ conflict, review, readOnly }: ConflictBarProps): void {
  const once = (act: (event: KeyboardEvent) => unknown) => (event: KeyboardEvent) =>
    event.repeat ? undefined : act(event);
  const can = !readOnly && conflict !== null;
  useShortcut(
    "takeSide",
    once((event) => {
      const side = conflict?.sides[Number(event.key) - 1];
      if (conflict === null || side === undefined) return false;
      return void review.resolve(takeSide(conflict, side), saidOfSide(conflict, side));
    }),
    can,
  );
  useShortcut(
    "keepThing",
    once(() => (conflict === null ? false : void review.resolve(keepThing(conflict), copy.said.kept))),
    can,
  );
  useShortcut(
    "deleteThing",
    once(() => (conflict === null ? false : void review.resolve(deleteThing(conflict), saidOf(conflict)))),
    can,
  );
  useShortcut("nextConflict", (event) => (isReading(event) ? false : review.step(1)), conflict !== null);
  useShortcut("previousConflict", (event) => (isReading(event) ? false : review.step(-1)), conflict !== null);
  useShortcut(
    "undoDecision",
    once(() => void review.undoLast()),
    !readOnly,
  );
}

function saidOf(conflict: Conflict): string {
  return conflict.kind === "not-a-copy-in-story" ? copy.said.gaveWay : copy.said.deleted;
}

/** What can be decided besides taking a side, each with its key. */
export function ConflictBar(props: ConflictBarProps) {
  const { conflict, review, readOnly } = props;
  useConflictKeys(props);
  if (conflict === null) return null;
  const keep = keepThing(conflict);
  const remove = deleteThing(conflict);
  const isDisabled = readOnly || review.busy;
  return (
    <footer className={styles.bar} data-decision-bar="">
      {keep === null ? null : (
        <Button
          tone="primary"
          isDisabled={isDisabled}
          onPress={() => void review.resolve(keep, copy.said.kept)}
        >
          {conflict.kind === "parent-deleted" ? copy.keepParent : copy.keep}
          <KeyHint keys={keyLabel("keepThing")} />
        </Button>
      )}
      {remove === null ? null : (
        <Button isDisabled={isDisabled} onPress={() => void review.resolve(remove, saidOf(conflict))}>
          {conflict.kind === "not-a-copy-in-story" ? copy.giveWay : copy.remove}
          <KeyHint keys={keyLabel("deleteThing")} />
        </Button>
      )}
      <Button tone="quiet" onPress={() => review.step(1)}>
        {copy.skip}
        <KeyHint keys={keyLabel("nextConflict")} />
      </Button>
      <Button tone="quiet" isDisabled={readOnly} onPress={() => void review.undoLast()}>
        {buttonCopy.undo}
        <KeyHint keys={keyLabel("undoDecision")} />
      </Button>
    </footer>
  );
}
