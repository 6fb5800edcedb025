import { formatCount } from "../../copy/format.ts";
import { previewCopy } from "../../copy/import-preview.ts";
import { PartHeading } from "../../ui/pane-header.tsx";
import styles from "./import-preview.module.css";

const SHOWN = 6;

export interface TallyBarsProps {
  readonly title: string;
  readonly tally: readonly { readonly name: string; readonly count: number }[];
  readonly nameOf: (name: string) => string;
}

/** Counts by name as small bars, the most frequent first. */
export function TallyBars({ title, tally, nameOf }: TallyBarsProps) {
  if (tally.length === 0) return null;
  const sorted = [...tally].sort((a, b) => b.count - a.count);
  const most = sorted[0]?.count ?? 1;
  const hidden = sorted.slice(SHOWN).length;
  return (
    <section className={styles.tally}>
      <PartHeading>{title}</PartHeading>
      <ul>
        {sorted.slice(0, SHOWN).map(({ name, count }) => (
          <li key={name}>
            <bdi className={styles.tallyName} title={nameOf(name)}>
              {nameOf(name)}
            </bdi>
            <span className={styles.tallyBar} aria-hidden="true">
              <span style={{ inlineSize: `${Math.max(2, (100 * count) / most)}%` }} />
            </span>
            <span className={styles.tallyCount}>{formatCount(count)}</span>
          </li>
        ))}
      </ul>
      {hidden === 0 ? null : <p className={styles.small}>{previewCopy.more(hidden)}</p>}
    </section>
  );
}
