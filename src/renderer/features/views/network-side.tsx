import { useState } from "react";
import type { MethodInput } from "../../../shared/contract/index.ts";
import type { NetworkActor } from "../../../shared/contract/overview.contract.ts";
import { navigate } from "../../app/navigation.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { formatPublished } from "../../copy/format.ts";
import { viewsCopy } from "../../copy/views.ts";
import { KindLetter } from "../../marking/kind-letter.tsx";
import { Button } from "../../ui/button.tsx";
import styles from "./network.module.css";
import type { Neighbour } from "./network-data.ts";

const copy = viewsCopy.network;
const SHOWN = 40;

export type TieScope = Omit<MethodInput<"views.tie">, "a" | "b">;

export interface NetworkSideProps {
  readonly actor: NetworkActor | undefined;
  readonly actors: readonly NetworkActor[];
  readonly neighbours: readonly Neighbour[];
  readonly scope: TieScope;
  /** Not all ties are drawn, and these are of the drawn ones. */
  readonly isCut: boolean;
}

/** Beside the drawing: the chosen actor, whom it is tied with, and where they meet. */
export function NetworkSide({ actor, actors, neighbours, scope, isCut }: NetworkSideProps) {
  const [open, setOpen] = useState<string | null>(null);
  if (actor === undefined) {
    return (
      <aside className={styles.side} aria-label={copy.chosen}>
        <p className={styles.small}>{copy.none}</p>
        <p className={styles.small}>{copy.noneWords}</p>
      </aside>
    );
  }
  return (
    <aside className={styles.side} aria-label={copy.chosen}>
      <div className={styles.name}>
        <KindLetter kind={actor.kind} />
        <h3>
          <bdi>{actor.name}</bdi>
        </h3>
      </div>
      <p className={styles.small}>
        {copy.weightOf(actor.weight, scope.ties)}, {copy.tieCount(neighbours.length)}
      </p>
      <Button size="s" onPress={() => navigate.openActor(actor.id)}>
        {copy.openActor}
      </Button>
      <h4>{copy.tiedWith}</h4>
      {isCut ? <p className={styles.small}>{copy.amongDrawn}</p> : null}
      <ul className={styles.ties}>
        {neighbours.slice(0, SHOWN).map(({ actor: place, weight }) => {
          const other = actors[place];
          if (other === undefined) return null;
          const isOpen = open === other.id;
          return (
            <li key={other.id}>
              <button
                type="button"
                className={styles.tie}
                aria-expanded={isOpen}
                onClick={() => setOpen(isOpen ? null : other.id)}
              >
                <span dir="auto">{other.name}</span>
                <b>{copy.leastOf(weight, scope.ties)}</b>
              </button>
              {isOpen ? <Meetings scope={scope} one={actor} other={other} /> : null}
            </li>
          );
        })}
      </ul>
      {neighbours.length > SHOWN ? (
        <p className={styles.small}>{viewsCopy.loaded(SHOWN, neighbours.length)}</p>
      ) : null}
    </aside>
  );
}

interface MeetingsProps {
  readonly scope: TieScope;
  readonly one: NetworkActor;
  readonly other: NetworkActor;
}

function Meetings({ scope, one, other }: MeetingsProps) {
  const tie = useWorkbenchQuery("views.tie", { ...scope, a: one.id, b: other.id });
  const { stories = [], claims = [] } = tie.data ?? {};
  return (
    <ul className={styles.meetings} aria-label={copy.where(one.name, other.name)}>
      {stories.map((story) => (
        <li key={story.storyId}>
          <button
            type="button"
            className={styles.meeting}
            onClick={() => navigate.openArticle(story.articleId)}
          >
            <bdi>{story.title}</bdi>
            <small>
              {[story.outlet ?? "", formatPublished(story.published)]
                .filter((word) => word !== "")
                .join(", ")}
            </small>
          </button>
        </li>
      ))}
      {claims.map((claim) => (
        <li key={claim.claimId}>
          <button type="button" className={styles.meeting} onClick={() => navigate.openClaim(claim.claimId)}>
            <bdi>{claim.statement}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}
