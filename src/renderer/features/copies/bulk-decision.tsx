import type { CopyLinkView } from "../../../shared/contract/copies.contract.ts";
import { undo } from "../../app/history.ts";
import { type ArticlePair, navigate } from "../../app/navigation.ts";
import { notify } from "../../app/notices.ts";
import { SelectionBar } from "../../app/selection-bar.tsx";
import { keyLabel, useShortcut } from "../../app/shortcuts.ts";
import { createSelection, type ListSelection } from "../../client/list-selection.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { buttonCopy } from "../../copy/buttons.ts";
import { copiesCopy } from "../../copy/copies.ts";
import { Button } from "../../ui/button.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";

const copy = copiesCopy.bulk;
type Decision = NonNullable<CopyLinkView["decision"]>;

/** The pairs selected in the queue, by `pairKey`. */
export const pairSelection = createSelection();

function pairOf(key: string): ArticlePair {
  const [a = "", b = ""] = key.split(" ");
  return { a, b };
}

/** Decides all selected pairs in one step. Accepting takes each as it is suggested. Its keys act on all of them. */
export function BulkDecision({
  selection,
  readOnly,
}: {
  readonly selection: ListSelection;
  readonly readOnly: boolean;
}) {
  const command = useWorkbenchCommand("copies.decide");
  const decide = async (decision: Decision) => {
    const pairs = selection.ids.map(pairOf);
    const result = await command.run({ pairs, decision });
    if (!result.ok) return;
    selection.clear();
    navigate.showPair(null);
    notify({
      text: copy.done(decision, pairs.length),
      action: { label: buttonCopy.undo, run: () => void undo() },
    });
  };
  const isOn = selection.ids.length > 1 && !readOnly;
  useShortcut("acceptCopy", () => void decide("accepted"), isOn);
  useShortcut("notACopy", () => void decide("not-a-copy"), isOn);
  useShortcut("unsure", () => void decide("unsure"), isOn);
  const isDisabled = readOnly || command.busy;
  return (
    <SelectionBar selection={selection}>
      <Button size="s" tone="primary" isDisabled={isDisabled} onPress={() => void decide("accepted")}>
        {copy.accept}
        <KeyHint keys={keyLabel("acceptCopy")} />
      </Button>
      <Button size="s" isDisabled={isDisabled} onPress={() => void decide("not-a-copy")}>
        {copiesCopy.notACopy}
        <KeyHint keys={keyLabel("notACopy")} />
      </Button>
      <Button size="s" isDisabled={isDisabled} onPress={() => void decide("unsure")}>
        {copiesCopy.unsure}
        <KeyHint keys={keyLabel("unsure")} />
      </Button>
    </SelectionBar>
  );
}
