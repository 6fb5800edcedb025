import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox } from "react-aria-components";
import { classNames } from "./class-names.ts";
import styles from "./field.module.css";
import { Icon } from "./icon.tsx";

export interface CheckboxProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly mixed?: boolean;
  /** For a box without words beside it. */
  readonly label?: string;
  readonly children?: ReactNode;
}

/** A box to tick. */
export function Checkbox({ checked, onChange, mixed, label, children }: CheckboxProps) {
  return (
    <AriaCheckbox
      className={classNames(styles.check)}
      isSelected={checked}
      isIndeterminate={mixed === true}
      onChange={onChange}
      {...(label === undefined ? {} : { "aria-label": label })}
    >
      <span className={styles.box}>
        <Icon name={mixed === true ? "dash" : "check"} size={12} />
      </span>
      {children}
    </AriaCheckbox>
  );
}
