import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import styles from "./tick-box.module.css";

/** The box before a row that can be selected. For the eye: screen readers hear `aria-selected`, keys press Space. */
export function TickBox({ ticked }: { readonly ticked: boolean }) {
  return (
    <span aria-hidden="true" className={classNames(styles.box, ticked && styles.ticked)}>
      {ticked ? <Icon name="check" size={10} /> : null}
    </span>
  );
}
