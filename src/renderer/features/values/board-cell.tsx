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
          <p className={styles.said}>
            <Parts parts={saidParts(one)} />
          </p>
          {one.against.slice(0, NAMED).map((other) => (
            <p key={other.value.id} className={styles.against}>
              {other.sameSpeaker ? copy.changedFrom : copy.contradicts} <bdi>{valueWords(other.value)}</bdi>
              <Source other={other} />
            </p>
          ))}
          {one.disputes > NAMED ? <p className={styles.against}>{copy.more(one.disputes - NAMED)}</p> : null}
        </li>
      ))}
    </ul>
  );
}

/** Words of several languages beside one another: each keeps its own direction. */
function Parts({ parts }: { readonly parts: readonly string[] }) {
  return parts.map((part, index) => (
    <span key={`${index} ${part}`}>
      {index === 0 ? "" : ", "}
      <bdi>{part}</bdi>
    </span>
  ));
}

/** Who says the contradicting value, and when, in brackets. */
function Source({ other }: { readonly other: BoardValue["against"][number] }) {
  const who = other.sameSpeaker ? other.outlet : (other.speakerName ?? other.outlet);
  const parts = [who, dayOf(other.published)].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return (
    <>
      {" "}
      (<Parts parts={parts} />)
    </>
  );
}

/** Speaker, outlet, date and how many independent origins. */
function saidParts(one: BoardValue): readonly string[] {
  const speaker = one.speaker?.kind === "outlet" ? null : (one.speakerName ?? copy.nobody);
  const origins = one.articles === 0 ? null : copy.origins(one.origins, one.articles);
  return [speaker, one.outlet, dayOf(one.published), origins].filter((part) => part !== null);
}

function dayOf(published: string | null): string | null {
  return published === null ? null : formatPublishedDay(published);
}
