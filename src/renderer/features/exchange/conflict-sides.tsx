import type { Conflict, ConflictSide } from "../../../shared/contract/exchange.contract.ts";
import { navigate } from "../../app/navigation.ts";
import { panes } from "../../app/pane-state.ts";
import { exchangeCopy } from "../../copy/exchange.ts";
import { formatInstant } from "../../copy/format.ts";
import { Button } from "../../ui/button.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { takeSide } from "./conflict-options.ts";
import styles from "./conflicts.module.css";
import type { ConflictReview } from "./use-conflicts.ts";

const copy = exchangeCopy.conflicts;

function sentence({ kind, type, field }: Conflict): string {
  return kind === "values" ? copy.say.values(type, field) : copy.say[kind](type);
}

/** What is said when a side was chosen. */
export function saidOfSide(conflict: Conflict, side: ConflictSide): string {
  return conflict.kind === "ring" ? copy.said.tookBack(side.personName) : copy.said.taken(side.personName);
}

interface SideProps {
  readonly conflict: Conflict;
  readonly side: ConflictSide;
  readonly index: number;
  readonly review: ConflictReview;
  readonly readOnly: boolean;
}

function Side({ conflict, side, index, review, readOnly }: SideProps) {
  const resolution = takeSide(conflict, side);
  const isDeletion = side.value === null && conflict.kind !== "values";
  return (
    <li className={styles.side}>
      <p className={styles.by}>
        <bdi className={styles.person}>{side.personName}</bdi>
        <time dateTime={new Date(side.at).toISOString()}>{formatInstant(side.at, Date.now())}</time>
      </p>
      {isDeletion ? (
        <p className={styles.deleted}>{copy.deletedSide}</p>
      ) : (
        <blockquote className={styles.value} dir="auto">
          {side.value === null ? <i>{copy.noValue}</i> : exchangeCopy.valueWords(conflict.field, side.value)}
        </blockquote>
      )}
      {resolution === null ? null : (
        <Button
          isDisabled={readOnly || review.busy}
          onPress={() => void review.resolve(resolution, saidOfSide(conflict, side))}
        >
          {conflict.kind === "ring" ? copy.takeBack : copy.take}
          <span className="visually-hidden">: {side.personName}</span>
          {index < 9 ? <KeyHint keys={String(index + 1)} /> : null}
        </Button>
      )}
    </li>
  );
}

/** What is in conflict, and every side with who, when and what. */
export function ConflictSides(props: Pick<SideProps, "conflict" | "review" | "readOnly">) {
  const { conflict } = props;
  const { articleId, claimId } = conflict;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: long values must be scrolled by key.
    <section className={styles.reading} data-sides="" tabIndex={0} aria-label={conflict.what}>
      <header className={styles.say}>
        <h3>{sentence(conflict)}</h3>
        <p className={styles.thing} dir="auto">
          {conflict.what}
        </p>
        {conflict.kind === "values" ? <p className={styles.meanwhile}>{copy.meanwhile}</p> : null}
        <p className={styles.links}>
          {claimId === null ? null : (
            <Button
              tone="link"
              size="s"
              onPress={() => {
                panes.show("details");
                navigate.select({ kind: "claim", id: claimId });
              }}
            >
              {copy.openClaim}
            </Button>
          )}
          {articleId === null ? null : (
            <Button tone="link" size="s" onPress={() => navigate.openArticle(articleId)}>
              {copy.openArticle}
            </Button>
          )}
        </p>
      </header>
      <ol className={styles.sides}>
        {conflict.sides.map((side, index) => (
          <Side key={side.operation} {...props} side={side} index={index} />
        ))}
      </ol>
    </section>
  );
}
