import { copiesCopy } from "../../copy/copies.ts";
import type { ChangeChip } from "./change-chips.ts";
import styles from "./change-list.module.css";

const SHOWN = 8;
const copy = copiesCopy.chip;

function Words({ chip }: { readonly chip: ChangeChip }) {
  const { kind, before, after } = chip;
  if (kind === "headline") {
    return (
      <>
        {copy.headline}{" "}
        <q className={styles.quote} dir="auto">
          {after}
        </q>
      </>
    );
  }
  if (before !== null && after !== null) {
    return (
      <>
        {kind === "number" ? `${copy.number} ` : null}
        <s className={styles.before}>{before}</s> <span aria-hidden="true">→</span>
        <span className="visually-hidden">{copy.becomes}</span> <bdi>{after}</bdi>
      </>
    );
  }
  return (
    <>
      {before === null ? copy.added : copy.dropped}{" "}
      <q className={styles.quote} dir="auto">
        {before ?? after}
      </q>
    </>
  );
}

export interface ChangeListProps {
  readonly chips: readonly ChangeChip[];
  /** Shows the place of a change in both texts. */
  readonly onShow: (change: number) => void;
}

/** The differences to see first, numbers before words; each leads to its place. */
export function ChangeList({ chips, onShow }: ChangeListProps) {
  if (chips.length === 0) return null;
  const hidden = chips.length - SHOWN;
  return (
    <ul className={styles.list} aria-label={copiesCopy.changes}>
      {chips.slice(0, SHOWN).map((chip, index) => (
        <li key={index}>
          {chip.change < 0 ? (
            <span className={chip.kind === "headline" ? styles.quiet : styles.chip}>
              <Words chip={chip} />
            </span>
          ) : (
            <button
              type="button"
              className={chip.kind === "number" ? styles.number : styles.chip}
              onClick={() => onShow(chip.change)}
            >
              <Words chip={chip} />
            </button>
          )}
        </li>
      ))}
      {hidden > 0 ? <li className={styles.more}>{copy.more(hidden)}</li> : null}
    </ul>
  );
}
