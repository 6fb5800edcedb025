import type { ImportCounts } from "../../../shared/domain/import-run.ts";
import { formatCount } from "../../copy/format.ts";
import { importsCopy } from "../../copy/imports.ts";
import { classNames } from "../../ui/class-names.ts";
import styles from "./outcome-bar.module.css";
import { filesOf, outcomesOf } from "./run-counts.ts";

/** The files of a run as one bar, cut by what became of them; every file lies in exactly one part. */
export function OutcomeBar({ counts }: { readonly counts: ImportCounts }) {
  const parts = outcomesOf(counts);
  if (parts.length === 0) return null;
  const words = parts.map(({ outcome, count }) => `${formatCount(count)} ${importsCopy.outcomes[outcome]}`);
  const label = importsCopy.share(words.join(", "), importsCopy.files(filesOf(counts)));
  return (
    <div className={styles.bar} role="img" aria-label={label}>
      {parts.map(({ outcome, count }) => (
        <span
          key={outcome}
          className={classNames(styles.part, styles[outcome])}
          style={{ flexGrow: count }}
          title={`${formatCount(count)} ${importsCopy.outcomes[outcome]}`}
        />
      ))}
    </div>
  );
}
