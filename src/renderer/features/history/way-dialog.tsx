import { buttonCopy } from "../../copy/buttons.ts";
import { historyCopy } from "../../copy/history.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { goToStep, leaveAskedWay, useAskedWay } from "./go-to-step.ts";
import styles from "./history.module.css";

const copy = historyCopy.confirm;

/** Says what lies on the way to a step where that is more than steps of one's own. */
export function WayDialog() {
  const ask = useAskedWay();
  if (ask === null) return null;
  const { seq, way } = ask;
  const footer =
    way.blockedBy === null ? (
      <>
        <Button onPress={leaveAskedWay}>{buttonCopy.cancel}</Button>
        <Button tone="primary" autoFocus onPress={() => void goToStep(seq)}>
          {copy.go}
        </Button>
      </>
    ) : (
      <Button tone="primary" autoFocus onPress={leaveAskedWay}>
        {buttonCopy.close}
      </Button>
    );
  return (
    <Dialog
      title={copy.title(way)}
      isOpen
      onClose={leaveAskedWay}
      closeLabel={buttonCopy.close}
      width="s"
      footer={footer}
    >
      <div className={styles.way}>
        {way.blockedBy === null ? null : <p>{copy.blocked(way.blockedBy)}</p>}
        {way.blockedBy === null && way.merges.length > 0 ? <p>{copy.merges(way.merges)}</p> : null}
        {way.blockedBy === null && way.imports > 0 ? <p>{copy.imports(way.imports)}</p> : null}
      </div>
    </Dialog>
  );
}
