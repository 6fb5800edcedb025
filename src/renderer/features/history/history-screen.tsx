import { useState } from "react";
import type { HistoryStep } from "../../../shared/contract/history.contract.ts";
import { redo, undo } from "../../app/history.ts";
import { navigate, useNavigation } from "../../app/navigation.ts";
import { appCopy } from "../../copy/app.ts";
import { buttonCopy } from "../../copy/buttons.ts";
import { formatInstant } from "../../copy/format.ts";
import { historyCopy } from "../../copy/history.ts";
import { PersonFilter, usePersonFilter } from "../../marking/person-filter.tsx";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { PaneHeader } from "../../ui/pane-header.tsx";
import { Screen } from "../../ui/screen.tsx";
import { VirtualList } from "../../ui/virtual-list.tsx";
import { askToGo } from "./go-to-step.ts";
import styles from "./history.module.css";
import { PersonWork } from "./person-work.tsx";
import { useSteps } from "./use-steps.ts";
import { WayDialog } from "./way-dialog.tsx";

const copy = historyCopy;
const ROW_HEIGHT = 52;

/** The steps of this computer, or what one person of the team did, here or elsewhere. */
export function HistoryScreen() {
  const personId = usePersonFilter();
  return personId === null ? <StepsScreen /> : <PersonWork personId={personId} />;
}

/** Everything done on this computer, newest first: choose a step and go there. */
function StepsScreen() {
  const { place } = useNavigation();
  const { total, done, stepAt, onRange, error } = useSteps();
  const [selected, setSelected] = useState(-1);
  const shown = place.details?.kind === "step" ? place.details.seq : null;
  const seqAt = (index: number): number | undefined => (index === total ? 0 : stepAt(index)?.seq);
  const at = selected >= 0 && shown !== null && seqAt(selected) === shown ? selected : -1;
  const select = (index: number) => {
    setSelected(index);
    const seq = seqAt(index);
    if (seq !== undefined) navigate.select({ kind: "step", seq });
  };
  const go = (index: number) => {
    const seq = seqAt(index);
    if (seq !== undefined) void askToGo(seq);
  };
  const undone = (total ?? 0) - done;
  return (
    <Screen label={copy.title}>
      <PaneHeader title={copy.title} detail={total === null || total === 0 ? "" : copy.count(done, total)}>
        <PersonFilter />
        <Button size="s" onPress={() => void undo()} isDisabled={done === 0}>
          {buttonCopy.undo}
        </Button>
        <Button size="s" onPress={() => void redo()} isDisabled={undone === 0}>
          {copy.redo}
        </Button>
      </PaneHeader>
      <Loaded
        total={total}
        error={error}
        loading={appCopy.loading}
        empty={<EmptyState title={copy.empty}>{copy.emptyWords}</EmptyState>}
      >
        {(total) => (
          <VirtualList
            label={copy.list}
            count={total + 1}
            rowHeight={ROW_HEIGHT}
            selected={at}
            onSelect={select}
            onOpen={go}
            onRange={onRange}
            renderRow={(index) =>
              index === total ? (
                <StartRow isHere={done === 0} />
              ) : (
                <Row step={stepAt(index)} isHere={index === undone} />
              )
            }
          />
        )}
      </Loaded>
      <WayDialog />
    </Screen>
  );
}

function Here({ isHere }: { readonly isHere: boolean }) {
  return isHere ? <strong className={styles.here}>{copy.here}</strong> : null;
}

function StartRow({ isHere }: { readonly isHere: boolean }) {
  return (
    <div className={styles.row}>
      <span className={styles.dot} />
      <p className={styles.label}>
        {copy.start} <Here isHere={isHere} />
      </p>
      <p className={styles.facts}>{copy.startWords}</p>
    </div>
  );
}

function Row({ step, isHere }: { readonly step: HistoryStep | undefined; readonly isHere: boolean }) {
  if (step === undefined) return <div className={styles.row} style={{ blockSize: ROW_HEIGHT }} />;
  const isUndone = step.state === "undone";
  return (
    <div className={classNames(styles.row, isUndone && styles.undone)}>
      <span className={styles.dot} />
      <p className={styles.label} dir="auto">
        <bdi>{copy.label(step.label)}</bdi>
        {step.about === null || step.label.includes(step.about) ? null : (
          <bdi className={styles.about}>{step.about}</bdi>
        )}
        <Here isHere={isHere} />
        {isUndone ? <em>{copy.undone}</em> : null}
      </p>
      <p className={styles.facts}>
        <span>{step.at === null ? copy.unknownTime : formatInstant(step.at, Date.now())}</span>
        <bdi>{step.personName ?? (step.kind === "merge" ? copy.team : "")}</bdi>
        <span>{step.kind === "merge" ? copy.merge : copy.touched(step.touched)}</span>
      </p>
    </div>
  );
}
