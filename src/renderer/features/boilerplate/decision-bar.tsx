import type { LearnedParagraph } from "../../../shared/contract/boilerplate.contract.ts";
import { keyLabel, useShortcut } from "../../app/shortcuts.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { boilerplateCopy } from "../../copy/boilerplate.ts";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import { Button } from "../../ui/button.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { MenuButton } from "../../ui/menu.tsx";
import { DecisionFooter } from "../../ui/review-panes.tsx";

const copy = boilerplateCopy;

export interface DecisionBarProps {
  readonly paragraph: LearnedParagraph;
  /** Where it can be kept as article text. */
  readonly outlets: readonly string[];
  readonly readOnly: boolean;
}

/** What can be said of the paragraph, each one undoable step with its key. */
export function DecisionBar({ paragraph, outlets, readOnly }: DecisionBarProps) {
  const command = useWorkbenchCommand("boilerplate.decide");
  const { hash, decisions } = paragraph;
  const decide = async (
    outlet: string | null,
    role: "body" | "boilerplate" | null,
    said: (articles: number) => string,
  ) => {
    const done = await command.run({ hash, outlet, role });
    if (done.ok) notifyUndoable(said(done.value.articles));
  };
  const confirm = () => decide(null, "boilerplate", copy.said.confirmed);
  const never = () => decide(null, "body", copy.said.never);
  const keep = (outlet: string) => decide(outlet, "body", (articles) => copy.said.kept(outlet, articles));
  const takeBack = async () => {
    for (const { outlet } of decisions) await decide(outlet, null, () => copy.said.takenBack);
  };
  const once = (act: () => unknown) => (event: KeyboardEvent) => {
    if (!event.repeat && !command.busy) act();
  };
  const [first, second] = outlets;
  useShortcut("acceptCopy", once(confirm), !readOnly);
  useShortcut("neverLearn", once(never), !readOnly);
  useShortcut(
    "keepAsText",
    once(() => first !== undefined && keep(first)),
    !readOnly && first !== undefined && second === undefined,
  );
  useShortcut("takeBack", once(takeBack), !readOnly && decisions.length > 0);
  const isDisabled = readOnly || command.busy;
  return (
    <DecisionFooter>
      <Button tone="primary" isDisabled={isDisabled} onPress={() => void confirm()}>
        {copy.confirm}
        <KeyHint keys={keyLabel("acceptCopy")} />
      </Button>
      {first === undefined ? null : second === undefined ? (
        <Button isDisabled={isDisabled} onPress={() => void keep(first)}>
          {copy.keepIn(first)}
          <KeyHint keys={keyLabel("keepAsText")} />
        </Button>
      ) : (
        <MenuButton
          isDisabled={isDisabled}
          entries={outlets.map((outlet) => ({
            ...{ id: outlet, label: copy.keepIn(outlet), onAction: () => void keep(outlet) },
          }))}
        >
          {copy.keep}
        </MenuButton>
      )}
      <Button isDisabled={isDisabled} onPress={() => void never()}>
        {copy.never}
        <KeyHint keys={keyLabel("neverLearn")} />
      </Button>
      {decisions.length === 0 ? null : (
        <Button isDisabled={isDisabled} onPress={() => void takeBack()}>
          {copy.takeBack}
          <KeyHint keys={keyLabel("takeBack")} />
        </Button>
      )}
    </DecisionFooter>
  );
}
