import { useState } from "react";
import type { CopyLinkView } from "../../../shared/contract/copies.contract.ts";
import { COPY_RELATIONS } from "../../../shared/domain/copy-link.ts";
import { keyLabel, useShortcut } from "../../app/shortcuts.ts";
import { copiesCopy, relationActions, relationDetails } from "../../copy/copies.ts";
import { Button } from "../../ui/button.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { MenuButton } from "../../ui/menu.tsx";
import { DecisionFooter } from "../../ui/review-panes.tsx";
import styles from "./decision-bar.module.css";
import type { Review } from "./use-review.ts";

const copy = copiesCopy;

/** Arrow keys belong to a text that has the focus: there they scroll. */
function isReading(event: KeyboardEvent): boolean {
  return (
    event.key.startsWith("Arrow") &&
    event.target instanceof HTMLElement &&
    event.target.closest("[data-column]") !== null
  );
}

function useDecisionKeys(
  link: CopyLinkView | null,
  review: Review,
  openMenu: () => void,
  enabled: boolean,
): void {
  const once = (act: () => unknown) => (event: KeyboardEvent) => {
    if (!event.repeat) act();
  };
  const can = enabled && link !== null;
  useShortcut(
    "acceptCopy",
    once(() => void review.decide("accepted", link?.relation)),
    can,
  );
  useShortcut(
    "notACopy",
    once(() => void review.decide("not-a-copy")),
    can,
  );
  useShortcut(
    "unsure",
    once(() => void review.decide("unsure")),
    can,
  );
  useShortcut("otherRelation", openMenu, can);
  useShortcut(
    "takeBack",
    once(() => void review.decide(null)),
    can && link.decision !== null,
  );
  useShortcut("skip", (event) => (isReading(event) ? false : review.step(1)));
  useShortcut("previousPair", (event) => (isReading(event) ? false : review.step(-1)));
}

export interface DecisionBarProps {
  readonly link: CopyLinkView | null;
  readonly review: Review;
  readonly readOnly: boolean;
  /** A few words at the end. */
  readonly note: string | null;
}

/** What can be decided about the pair, each with its key. */
export function DecisionBar({ link, review, readOnly, note }: DecisionBarProps) {
  const [isOpen, setIsOpen] = useState(false);
  useDecisionKeys(link, review, () => setIsOpen(true), !readOnly);
  const isDisabled = readOnly || link === null;
  const others = COPY_RELATIONS.filter((relation) => relation !== link?.relation).map((relation) => ({
    id: relation,
    label: relationActions[relation],
    detail: relationDetails[relation],
    onAction: () => void review.decide("accepted", relation),
  }));
  return (
    <DecisionFooter>
      <Button
        tone="primary"
        isDisabled={isDisabled}
        onPress={() => void review.decide("accepted", link?.relation)}
      >
        {relationActions[link?.relation ?? "copy"]}
        <KeyHint keys={keyLabel("acceptCopy")} />
      </Button>
      <MenuButton entries={others} isDisabled={isDisabled} isOpen={isOpen} onOpenChange={setIsOpen}>
        {copy.other}
        <KeyHint keys={keyLabel("otherRelation")} />
      </MenuButton>
      <Button isDisabled={isDisabled} onPress={() => void review.decide("not-a-copy")}>
        {copy.notACopy}
        <KeyHint keys={keyLabel("notACopy")} />
      </Button>
      <Button isDisabled={isDisabled} onPress={() => void review.decide("unsure")}>
        {copy.unsure}
        <KeyHint keys={keyLabel("unsure")} />
      </Button>
      {link === null || link.decision === null ? null : (
        <Button isDisabled={isDisabled} onPress={() => void review.decide(null)}>
          {copy.takeBack}
          <KeyHint keys={keyLabel("takeBack")} />
        </Button>
      )}
      <Button tone="quiet" onPress={() => review.step(1)}>
        {copy.skip}
        <KeyHint keys={keyLabel("skip")} />
      </Button>
      {note === null ? null : (
        <span className={styles.note} title={note}>
          {note}
        </span>
      )}
    </DecisionFooter>
  );
}
