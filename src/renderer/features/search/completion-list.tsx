import type { SavedRequest } from "../../../shared/contract/search.contract.ts";
import { formatCount } from "../../copy/format.ts";
import { searchCopy } from "../../copy/search.ts";
import { classNames } from "../../ui/class-names.ts";
import styles from "./completion-list.module.css";
import type { Completion } from "./use-completions.ts";

const copy = searchCopy.completions;

/** A completion in the list; of a saved search, what opens it whole. */
export interface Offer extends Omit<Completion, "id"> {
  readonly saved: { readonly id: string; readonly request: SavedRequest } | null;
}

export interface CompletionListProps {
  readonly id: string;
  readonly isOpen: boolean;
  readonly offers: readonly Offer[];
  /** Index of the one that Enter takes, or -1. */
  readonly active: number;
  readonly onTake: (offer: Offer) => void;
  /** Nothing was typed yet: these are beginnings. */
  readonly isStart: boolean;
}

/** The list under the search box. The focus stays in the box, which points here. */
export function CompletionList({ id, isOpen, offers, active, onTake, isStart }: CompletionListProps) {
  if (!isOpen) return <div id={id} hidden />;
  return (
    <div
      id={id}
      role="listbox"
      aria-label={isStart ? copy.start : copy.label}
      className={styles.list}
      // The box must not lose the focus to a press here.
      onMouseDown={(event) => event.preventDefault()}
    >
      {offers.map((offer, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the box itself takes the keys.
        // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant of the box points here.
        <div
          key={`${offer.kind} ${offer.text} ${offer.insert}`}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className={classNames(styles.option, index === active && styles.active)}
          onClick={() => onTake(offer)}
        >
          <span className={styles.kind}>{copy.kind[offer.kind]}</span>
          <bdi className={styles.text}>{offer.text}</bdi>
          {offer.detail === null ? null : <bdi className={styles.detail}>{offer.detail}</bdi>}
          {offer.count === null ? null : <span className={styles.count}>{formatCount(offer.count)}</span>}
        </div>
      ))}
    </div>
  );
}
