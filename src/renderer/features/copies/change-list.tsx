import { useRef, useState } from "react";
import { copiesCopy } from "../../copy/copies.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { ChangeChip } from "./change-chips.ts";
import styles from "./change-list.module.css";

const SHOWN = 8;
const copy = copiesCopy.chip;

function Words({ chip }: { readonly chip: ChangeChip }) {
  const { kind, before, after, beside, count } = chip;
  const quoted = (words: string | null) => (
    <q className={styles.quote} dir="auto">
      {words}
    </q>
  );
  if (kind === "headline") {
    return (
      <>
        {copy.headline} {quoted(after)}
      </>
    );
  }
  if (kind === "dropped" || kind === "inserted") {
    return (
      <>
        {copy.sentences(kind, count)} {quoted(before ?? after)}
      </>
    );
  }
  const name = kind === "wording" ? null : copy.kinds[kind];
  if (before !== null && after !== null) {
    return (
      <>
        {name === null ? null : `${name} `}
        <s className={styles.before}>{before}</s> <Icon name="arrowRight" size={12} />
        <span className="visually-hidden">{copy.becomes}</span> <bdi>{after}</bdi>
      </>
    );
  }
  if (kind === "hedge") {
    return (
      <>
        {quoted(before ?? after)} {before === null ? copy.doubtAdded : copy.doubtDropped}
        {beside === null ? null : (
          <>
            {" "}
            {copy.before} {quoted(beside)}
          </>
        )}
      </>
    );
  }
  return (
    <>
      {copy.oneSided(name, before === null)} {quoted(before ?? after)}
    </>
  );
}

const QUIET: ReadonlySet<ChangeChip["kind"]> = new Set(["headline", "inserted", "wording"]);

export interface ChangeListProps {
  readonly chips: readonly ChangeChip[];
  /** Shows a place of a change in the texts. */
  readonly onShow: (place: string) => void;
}

/** The differences to see first, numbers before words; each leads to its place, several places in turn. */
export function ChangeList({ chips, onShow }: ChangeListProps) {
  const [all, setAll] = useState(false);
  const turns = useRef(new Map<number, number>());
  if (chips.length === 0) return null;
  const hidden = all ? 0 : chips.length - SHOWN;
  const show = (index: number, chip: ChangeChip) => {
    const turn = turns.current.get(index) ?? 0;
    turns.current.set(index, turn + 1);
    const place = chip.places[turn % Math.max(1, chip.places.length)];
    if (place !== undefined) onShow(place);
  };
  const tone = (chip: ChangeChip) =>
    chip.kind === "number" ? styles.number : QUIET.has(chip.kind) ? styles.quiet : styles.chip;
  return (
    <ul className={styles.list} aria-label={copiesCopy.changes} data-all={all ? "" : undefined}>
      {(all ? chips : chips.slice(0, SHOWN)).map((chip, index) => (
        <li key={index} data-change-kind={chip.kind}>
          {chip.places.length === 0 ? (
            <span className={tone(chip)}>
              <Words chip={chip} />
            </span>
          ) : (
            <button type="button" className={tone(chip)} onClick={() => show(index, chip)}>
              <Words chip={chip} />
            </button>
          )}
        </li>
      ))}
      {hidden > 0 ? (
        <li className={styles.more}>
          <Button tone="link" size="s" onPress={() => setAll(true)}>
            {copy.more(hidden)}
          </Button>
        </li>
      ) : null}
    </ul>
  );
}
