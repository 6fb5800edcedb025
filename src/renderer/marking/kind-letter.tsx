import type { ActorKind } from "../../shared/domain/actor.ts";
import { markingCopy } from "../copy/marking.ts";
import { ACTOR_MARKS } from "./actor-kinds.ts";
import styles from "./kind-letter.module.css";

/** The kind of an actor as a letter in its colour; the word is read out. */
export function KindLetter({ kind }: { readonly kind: ActorKind }) {
  const { letter, color } = ACTOR_MARKS[kind];
  return (
    <span className={styles.letter} style={{ color, borderColor: color }} title={markingCopy.kinds[kind]}>
      <span aria-hidden="true">{letter}</span>
      <span className="visually-hidden">{markingCopy.kinds[kind]}</span>
    </span>
  );
}
