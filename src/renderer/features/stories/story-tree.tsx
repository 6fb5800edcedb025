import { memo, useState } from "react";
import type { StoryMember } from "../../../shared/contract/views.ts";
import { sharedPercent } from "../../../shared/domain/copy-link.ts";
import { navigate } from "../../app/navigation.ts";
import { OthersChip } from "../../app/others-chip.tsx";
import { formatPublished } from "../../copy/format.ts";
import { memosCopy } from "../../copy/memos.ts";
import { othersCopy } from "../../copy/others.ts";
import { relationLabel, storiesCopy } from "../../copy/stories.ts";
import { Memos } from "../../marking/memos.tsx";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import styles from "./story-tree.module.css";
import type { Story } from "./use-story-pages.ts";

const copy = storiesCopy;
/** A story of ten thousand copies is one line of the list all the same; the others open from its chip. */
export const SHOWN_MEMBERS = 8;

function Member({ member, originId }: { readonly member: StoryMember; readonly originId: string }) {
  const { articleId, title, outlet, published, score, isOrigin } = member;
  return (
    <li className={classNames(styles.member, isOrigin && styles.origin)}>
      <button
        type="button"
        className={styles.open}
        onFocus={() => navigate.select({ kind: "article", id: articleId })}
        onClick={() => navigate.openArticle(articleId)}
      >
        <bdi className={outlet === null ? styles.unknown : styles.outlet}>{outlet ?? copy.noOutlet}</bdi>
        {isOrigin ? (
          <>
            <span className={styles.relation}>{copy.origin}</span>
            <span className="visually-hidden">{title}</span>
          </>
        ) : (
          <bdi className={styles.title}>{title}</bdi>
        )}
      </button>
      {isOrigin ? (
        <span />
      ) : score === null ? (
        <span className={styles.relation} title={copy.noEvidence}>
          {relationLabel(member.relation)}
        </span>
      ) : (
        <button
          type="button"
          className={styles.evidence}
          onClick={() => navigate.openCopies({ a: originId, b: articleId })}
        >
          {relationLabel(member.relation)}
          <span className={styles.score}>{copy.percent(sharedPercent(score))}</span>
          <span className="visually-hidden">. {copy.evidence(title)}</span>
        </button>
      )}
      <time className={styles.date}>{formatPublished(published)}</time>
    </li>
  );
}

export interface StoryTreeProps {
  readonly story: Story;
  /** Its place in the list. */
  readonly index: number;
  /** Whether it is one of those to change together. */
  readonly isChosen: boolean;
  readonly onChoose: (index: number) => void;
}

/** One story: its origin, and indented under it what was taken from it. */
export const StoryTree = memo(function StoryTree(props: StoryTreeProps) {
  const { story, index, isChosen, onChoose } = props;
  const [showsMemos, setShowsMemos] = useState(false);
  const origin = story.members.find((member) => member.isOrigin) ?? story.members[0];
  if (origin === undefined) return null;
  const members = [origin, ...story.members.filter((member) => member !== origin)];
  const outlets = new Set(members.flatMap((member) => member.outlet ?? [])).size;
  return (
    <article className={styles.story} aria-label={origin.title}>
      <header className={styles.head}>
        <input
          type="checkbox"
          className={styles.choose}
          checked={isChosen}
          onChange={() => onChoose(index)}
          aria-label={copy.choose(origin.title)}
        />
        <h3 className={styles.name}>
          <button type="button" tabIndex={-1} onClick={() => navigate.openArticle(origin.articleId)}>
            <bdi>{origin.title}</bdi>
          </button>
        </h3>
        <p className={styles.counts}>
          {copy.articles(members.length)}
          {outlets === 0 ? null : `, ${copy.outlets(outlets)}`}{" "}
          <OthersChip
            articleId={origin.articleId}
            words={othersCopy.chip(members.length - 1)}
            label={othersCopy.chipLabel(members.length - 1)}
          />
        </p>
        <Button
          tone="link"
          size="s"
          aria-expanded={showsMemos}
          aria-label={copy.memosOn(origin.title)}
          onPress={() => setShowsMemos(!showsMemos)}
        >
          {memosCopy.heading}
        </Button>
      </header>
      {showsMemos ? <Memos kind="story" id={story.id} heading={null} /> : null}
      <ul>
        {members.slice(0, SHOWN_MEMBERS).map((member) => (
          <Member key={member.articleId} member={member} originId={origin.articleId} />
        ))}
      </ul>
      {members.length <= SHOWN_MEMBERS ? null : (
        <p className={styles.more}>{copy.moreMembers(members.length - SHOWN_MEMBERS)}</p>
      )}
    </article>
  );
});
