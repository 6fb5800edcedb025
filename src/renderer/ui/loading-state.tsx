import styles from "./states.module.css";

/** A screen or pane on its way. Appears after a moment only, so that fast answers do not flicker. */
export function LoadingState({ label }: { readonly label: string }) {
  return (
    <div className={styles.loading} role="status">
      <span>{label}</span>
    </div>
  );
}
