import type { MethodOutput } from "../../../shared/contract/index.ts";
import { navigate } from "../../app/navigation.ts";
import { actorsCopy } from "../../copy/actors.ts";
import { actorsDepthCopy } from "../../copy/actors-depth.ts";
import { formatCount } from "../../copy/format.ts";
import { Button } from "../../ui/button.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import styles from "./actor-details.module.css";

type Actor = MethodOutput<"actors.get">;

export interface MentionsProps {
  readonly mentions: Actor["mentions"];
  readonly total: number;
  /** Shows all of them, with the places that are not tagged yet. */
  readonly onAll: () => void;
}

/** Drawn at once; all of them stand in context. */
const MOST_ROWS = 20;

/** Where the actor is named, each in its line of text; a press goes there. */
export function Mentions({ mentions, total, onAll }: MentionsProps) {
  return (
    <section className={styles.part}>
      <div className={styles.headLine}>
        <PartHeading>
          {actorsCopy.mentions} {formatCount(total)}
        </PartHeading>
        <Button tone="link" size="s" onPress={onAll}>
          {actorsDepthCopy.context.seeAll}
        </Button>
      </div>
      {mentions.length === 0 ? <p className={styles.none}>{actorsCopy.noMentions}</p> : null}
      <ul className={styles.places}>
        {mentions.slice(0, MOST_ROWS).map(({ id, place }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.place}
              onClick={() =>
                navigate.openArticle(place.articleId, {
                  span: { start: place.anchor.start, end: place.anchor.end },
                })
              }
            >
              <small dir="auto">{place.outlet ?? place.articleTitle}</small>
              <span className={styles.context} dir="auto">
                {place.context.slice(0, place.contextSpan.start)}
                <mark>{place.context.slice(place.contextSpan.start, place.contextSpan.end)}</mark>
                {place.context.slice(place.contextSpan.end)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {Math.min(mentions.length, MOST_ROWS) < total ? (
        <p className={styles.none}>{actorsCopy.moreMentions}</p>
      ) : null}
    </section>
  );
}

/** What the actor is credited with. */
export function CreditedClaims({
  claims,
  total,
}: {
  readonly claims: Actor["claims"];
  readonly total: number;
}) {
  return (
    <section className={styles.part}>
      <PartHeading>
        {actorsCopy.claimsHeading} {formatCount(total)}
      </PartHeading>
      {claims.length === 0 ? <p className={styles.none}>{actorsCopy.noClaims}</p> : null}
      <ul className={styles.places}>
        {claims.map((claim) => (
          <li key={claim.id}>
            <button type="button" className={styles.place} onClick={() => navigate.openClaim(claim.id)}>
              <span className={styles.statement} dir="auto">
                {claim.statement}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {claims.length < total ? <p className={styles.none}>{actorsCopy.moreClaims}</p> : null}
    </section>
  );
}
