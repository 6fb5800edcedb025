import type { MethodOutput } from "../../../shared/contract/index.ts";
import { navigate } from "../../app/navigation.ts";
import { actorsCopy } from "../../copy/actors.ts";
import { formatCount } from "../../copy/format.ts";
import { PartHeading } from "../../ui/pane-header.tsx";
import styles from "./actor-details.module.css";

type Actor = MethodOutput<"actors.get">;

export interface MentionsProps {
  readonly mentions: Actor["mentions"];
  readonly total: number;
}

/** Where the actor is named, each in its line of text; a press goes there. */
export function Mentions({ mentions, total }: MentionsProps) {
  return (
    <section className={styles.part}>
      <PartHeading>
        {actorsCopy.mentions} {formatCount(total)}
      </PartHeading>
      {mentions.length === 0 ? <p className={styles.none}>{actorsCopy.noMentions}</p> : null}
      <ul className={styles.places}>
        {mentions.map(({ id, place }) => (
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
      {mentions.length < total ? <p className={styles.none}>{actorsCopy.moreMentions}</p> : null}
    </section>
  );
}

/** What the actor is credited with. */
export function CreditedClaims({ claims }: { readonly claims: Actor["claims"] }) {
  return (
    <section className={styles.part}>
      <PartHeading>
        {actorsCopy.claimsHeading} {formatCount(claims.length)}
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
    </section>
  );
}
