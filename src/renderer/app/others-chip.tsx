import type { MouseEvent } from "react";
import { showOthers } from "./others.ts";
import styles from "./others-popover.module.css";

export interface OthersChipProps {
  readonly articleId: string;
  readonly words: string;
  /** What it does, for those who do not see the list it stands in. */
  readonly label: string;
}

/** The row that a chip stands in is not pressed along. */
const showFor = (articleId: string) => (event: MouseEvent<HTMLElement>) => {
  event.stopPropagation();
  showOthers({ articleId, anchor: event.currentTarget });
};

/** "+3": how many other articles the story has; a press lists them with what differs. */
export function OthersChip({ articleId, words, label }: OthersChipProps) {
  return (
    <button
      type="button"
      className={styles.chip}
      data-others={articleId}
      aria-haspopup="dialog"
      aria-label={label}
      onClick={showFor(articleId)}
    >
      {words}
    </button>
  );
}

/** The same in a row that is one option for keys and screen readers: the key of the table opens it. */
export function OthersMark({ articleId, words }: Omit<OthersChipProps, "label">) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key of the table does the same.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the key of the table does the same.
    <span className={styles.chip} data-others={articleId} onClick={showFor(articleId)}>
      {words}
    </span>
  );
}
