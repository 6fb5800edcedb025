import type { ActorPair } from "../../../shared/contract/actors.contract.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { actorsDepthCopy } from "../../copy/actors-depth.ts";
import { KindLetter } from "../../marking/kind-letter.tsx";
import { Button } from "../../ui/button.tsx";
import { MarkedText } from "../../ui/marked-text.tsx";
import { Tag } from "../../ui/tag.tsx";
import styles from "./same-screen.module.css";

const copy = actorsDepthCopy;
const LINES = 4;

export interface PairSideProps {
  readonly actor: ActorPair["a"];
  /** Its name stays in front when they are merged. */
  readonly stays: boolean;
  readonly onLook: () => void;
}

/** One actor of a pair: names, roles, counts and a few of its places. */
export function PairSide({ actor, stays, onLook }: PairSideProps) {
  const full = useWorkbenchQuery("actors.get", { actorId: actor.id });
  const data = full.data;
  return (
    <article className={styles.side} aria-label={actor.name}>
      <header className={styles.sideHead}>
        <KindLetter kind={actor.kind} />
        <h3 dir="auto">{actor.name}</h3>
        {stays ? <Tag tone="ok">{copy.same.keeps}</Tag> : null}
      </header>
      <p className={styles.counts}>{copy.counts(actor)}</p>
      {data === undefined ? null : (
        <>
          {data.row.aliases.length === 0 ? null : (
            <p dir="auto">{data.row.aliases.map((alias) => alias.name).join(", ")}</p>
          )}
          {data.row.description === null ? null : <p dir="auto">{data.row.description}</p>}
          {data.row.roles.slice(0, LINES).map((role) => (
            <p key={role.id} className={styles.counts} dir="auto">
              {copy.roles.of(role.title, role.organisationName)}{" "}
              {copy.between(role.validFrom, role.validUntil)}
            </p>
          ))}
          <ul className={styles.lines}>
            {data.mentions.slice(0, LINES).map(({ id, place }) => (
              <li key={id} dir="auto">
                <MarkedText text={place.context} marks={[place.contextSpan]} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Button tone="link" size="s" onPress={onLook}>
        {copy.same.look}
      </Button>
    </article>
  );
}
