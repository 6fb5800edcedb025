import type { BoardValue } from "../../../shared/contract/values.contract.ts";
import { valueWords } from "../../../shared/domain/value-words.ts";
import { formatPublishedDay } from "../../copy/format.ts";
import { valuesCopy as copy } from "../../copy/values.ts";
import styles from "./values-screen.module.css";

/** Contradicting values named in a cell. */
const NAMED = 2;

/** The values of a claim on one topic, each with who says it, where and when, and what contradicts it in words. */
export function BoardCell({ values }: { readonly values: readonly BoardValue[] }) {
  return (
    <ul className={styles.values}>
      {values.map((one) => (
        <li key={one.value.id} className={one.disputes > 0 ? styles.disputed : styles.plain}>
          <p className={styles.value}>
            {one.disputes > 0 ? (
              <span className={styles.sign} aria-hidden="true">
                ≠
              </span>
            ) : null}
            <b dir="auto">{valueWords(one.value)}</b>
            {one.stance === null || one.stance === "asserted" ? null : (
              <span className={styles.stance}>{one.stance}</span>
            )}
          </p>
          <p className={styles.said}>{saidWords(one)}</p>
          {one.against.slice(0, NAMED).map((other) => (
            <p key={other.value.id} className={styles.against}>
              {againstWords(other)}
            </p>
          ))}
          {one.disputes > NAMED ? <p className={styles.against}>{copy.more(one.disputes - NAMED)}</p> : null}
        </li>
      ))}
    </ul>
  );
}

/** Speaker, outlet, date and how many independent origins, in one line. */
export function saidWords(one: BoardValue): string {
  const speaker = one.speaker?.kind === "outlet" ? null : (one.speakerName ?? copy.nobody);
  const date = one.published === null ? null : formatPublishedDay(one.published);
  const origins = one.articles === 0 ? null : copy.origins(one.origins, one.articles);
  return [speaker, one.outlet, date, origins].filter((part) => part !== null).join(", ");
}

export function againstWords(other: BoardValue["against"][number]): string {
  const who = other.sameSpeaker ? other.outlet : (other.speakerName ?? other.outlet);
  const date = other.published === null ? null : formatPublishedDay(other.published);
  const from = [who, date].filter((part) => part !== null).join(", ");
  const words = `${valueWords(other.value)}${from === "" ? "" : ` (${from})`}`;
  return other.sameSpeaker ? copy.changedFrom(words) : copy.contradicts(words);
}
