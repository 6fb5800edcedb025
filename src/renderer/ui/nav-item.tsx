import { Button } from "react-aria-components";
import { classNames } from "./class-names.ts";
import styles from "./nav-item.module.css";

export interface NavItemProps {
  readonly label: string;
  readonly current: boolean;
  readonly count?: string;
  /** The count waits for somebody: shown as a badge. */
  readonly due?: boolean;
  readonly title?: string;
  readonly onPress: () => void;
}

/** One line of a navigation list with a count at its end. */
export function NavItem({ label, current, count, due, title, onPress }: NavItemProps) {
  return (
    <Button
      className={classNames(styles.item, current && styles.current)}
      aria-current={current ? "page" : "false"}
      onPress={onPress}
    >
      <span className={styles.label} title={title}>
        {label}
      </span>
      {count === undefined || count === "" ? null : (
        <span className={due === true ? styles.due : styles.count}>{count}</span>
      )}
    </Button>
  );
}
