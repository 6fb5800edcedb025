import type { ZoneView } from "../../../shared/contract/views.ts";
import { claimsCopy } from "../../copy/claims.ts";
import { markingCopy } from "../../copy/marking.ts";
import { readerCopy } from "../../copy/reader.ts";
import styles from "./reader.module.css";
import type { MarkOwner } from "./reader-marks.ts";

export interface HoverCardProps {
  readonly owners: readonly MarkOwner[];
  /** The zone whose label the pointer rests on. */
  readonly zone: ZoneView | null;
  readonly text: string;
  readonly top: number;
  readonly left: number;
}

/** Who and what the marks under the pointer are, or why a paragraph has its role. */
export function HoverCard({ owners, zone, text, top, left }: HoverCardProps) {
  return (
    <div className={styles.card} role="tooltip" style={{ top, left }}>
      {zone === null ? null : (
        <div className={styles.cardPart}>
          <small>{readerCopy.roles[zone.role]}</small>
          <span>
            {readerCopy.zoneWhy(zone.reason, zone.source, zone.strength === "weak" && !zone.decided)}
          </span>
        </div>
      )}
      {owners.slice(0, 4).map((owner) => (
        <div key={owner.key} className={styles.cardPart}>
          <CardPart owner={owner} text={text} />
        </div>
      ))}
    </div>
  );
}

function CardPart({ owner, text }: { readonly owner: MarkOwner; readonly text: string }) {
  const copy = readerCopy.card;
  switch (owner.kind) {
    case "quote":
      return (
        <>
          <small>{copy.claim}</small>
          <b dir="auto">{owner.quote.statement}</b>
          <span>
            {owner.quote.speakerName === null ? null : <bdi>{copy.said(owner.quote.speakerName)}, </bdi>}
            {markingCopy.stances[owner.quote.stance]}, {markingCopy.directness[owner.quote.directness]}
          </span>
        </>
      );
    case "mention":
      return (
        <>
          <small>{markingCopy.kinds[owner.mention.actorKind]}</small>
          <b dir="auto">{owner.mention.actorName}</b>
        </>
      );
    case "projected": {
      const { projection } = owner;
      return (
        <>
          <small>{copy.projected(projection.fromOutlet ?? projection.fromTitle)}</small>
          <b dir="auto">{projection.statement}</b>
          {projection.changes.map((change) => (
            <bdi key={`${change.before} ${change.after}`}>{claimsCopy.projected.change(change)}</bdi>
          ))}
          <span>{copy.acceptProjected}</span>
        </>
      );
    }
    case "name": {
      const { actor, kind } = owner.name;
      return (
        <>
          <small>{copy.name}</small>
          <b dir="auto">{actor?.name ?? owner.name.name}</b>
          <span>{kind === null ? copy.kindNotKnown : markingCopy.kinds[kind]}</span>
          <span>{actor === null ? copy.newActor : copy.inRegister}</span>
          <span>{copy.acceptName}</span>
        </>
      );
    }
    case "suggestion": {
      const { speakerSpan, cue, rule, stance, directness } = owner.suggestion;
      return (
        <>
          <small>{copy.suggestion}</small>
          {speakerSpan === null ? null : (
            <bdi>{copy.said(text.slice(speakerSpan.start, speakerSpan.end))}</bdi>
          )}
          <span>
            {markingCopy.stances[stance]}, {markingCopy.directness[directness]}
          </span>
          <span dir="auto">{copy.because(rule, cue === null ? null : text.slice(cue.start, cue.end))}</span>
          <span>{copy.accept}</span>
        </>
      );
    }
  }
}
