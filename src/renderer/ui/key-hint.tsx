import styles from "./key-hint.module.css";

/** Keys as printed on the keyboard, such as "Ctrl K". */
export function KeyHint({ keys }: { readonly keys: string }) {
  return <kbd className={styles.keys}>{keys}</kbd>;
}
