import { useState } from "react";
import type { ClaimView } from "../../../shared/contract/views.ts";
import { navigate } from "../../app/navigation.ts";
import { claimsCopy } from "../../copy/claims.ts";
import { formatCount, formatPublished } from "../../copy/format.ts";
import { Button } from "../../ui/button.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import { Tag } from "../../ui/tag.tsx";
import styles from "./claim-details.module.css";
import { dateBeside } from "./date-beside.ts";

type Carrier = ClaimView["carriers"][number];
type Member = Carrier["members"][number];

/** Copies of one story shown before "and n more". */
const SHOWN = 4;

/** Who carries a claim: each story's origin, its copies under it. */
export function Carriers({ carriers }: { readonly carriers: readonly Carrier[] }) {
  if (carriers.length === 0) return null;
  return (
    <section className={styles.part}>
      <PartHeading>{claimsCopy.carriers}</PartHeading>
      <ul className={styles.tree}>
        {carriers.map((carrier, index) => (
          <Story key={carrier.storyId} members={carrier.members} isFirst={index === 0} />
        ))}
      </ul>
    </section>
  );
}

function Story({ members, isFirst }: { readonly members: readonly Member[]; readonly isFirst: boolean }) {
  const [all, setAll] = useState(false);
  const [origin, ...copies] = members;
  if (origin === undefined) return null;
  const shown = all || copies.length <= SHOWN + 1 ? copies : copies.slice(0, SHOWN);
  return (
    <li>
      <MemberLine member={origin} words={isFirst ? claimsCopy.origin : claimsCopy.ownReporting} />
      {copies.length === 0 ? null : (
        <ul>
          {shown.map((member) => (
            <li key={member.articleId} className={styles.indented}>
              <MemberLine member={member} words={member.relation} under={origin} />
            </li>
          ))}
          {shown.length < copies.length ? (
            <li className={styles.indented}>
              <Button tone="link" size="s" onPress={() => setAll(true)}>
                {claimsCopy.moreCopies(formatCount(copies.length - shown.length))}
              </Button>
            </li>
          ) : null}
        </ul>
      )}
    </li>
  );
}

interface MemberLineProps {
  readonly member: Member;
  readonly words: string;
  /** The origin in whose list it stands; none for the origin itself. */
  readonly under?: Member;
}

function MemberLine({ member, words, under }: MemberLineProps) {
  const name = member.outlet ?? member.title;
  const date = formatPublished(member.published);
  return (
    <button
      type="button"
      className={styles.member}
      title={member.title}
      onClick={() => navigate.openArticle(member.articleId)}
    >
      <span className={styles.memberWords}>
        {under === undefined ? <b dir="auto">{name}</b> : <span dir="auto">{name}</span>}
        <span className={styles.relation}>{words}</span>
        {member.quoted ? <Tag tone="accent">{claimsCopy.quoted}</Tag> : null}
      </span>
      <time title={date}>{under === undefined ? date : dateBeside(member.published, under.published)}</time>
    </button>
  );
}
