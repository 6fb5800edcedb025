import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import styles from "./tag.module.css";

export interface TagProps {
  readonly tone?: "plain" | "accent" | "warn" | "bad" | "ok";
  readonly children: ReactNode;
  /** With this a small cross appears; `removeLabel` says what it does. */
  readonly onRemove?: () => void;
  readonly removeLabel?: string;
}

/** A short word in a pill: a tag, a filter in force, a count such as "+3 copies". */
export function Tag({ tone = "plain", children, onRemove, removeLabel }: TagProps) {
  return (
    <span className={classNames(styles.tag, styles[tone])}>
      <bdi className={styles.words}>{children}</bdi>
      {onRemove === undefined ? null : (
        <Button className={classNames(styles.remove)} aria-label={removeLabel ?? ""} onPress={onRemove}>
          <Icon name="close" size={10} />
        </Button>
      )}
    </span>
  );
}
