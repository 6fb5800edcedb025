import type { StoryMember } from "../../../shared/contract/views.ts";
import { navigate } from "../../app/navigation.ts";
import { articleDetailsCopy } from "../../copy/article-details.ts";
import { articlesCopy } from "../../copy/articles.ts";
import { formatPublishedDay } from "../../copy/format.ts";
import { relationLabel } from "../../copy/stories.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { PartHeading } from "../../ui/pane-header.tsx";
import styles from "./article-details.module.css";

const copy = articleDetailsCopy;
const SHOWN = 12;

function Member({ member, here }: { readonly member: StoryMember; readonly here: boolean }) {
  const outlet = <bdi>{member.outlet ?? articlesCopy.noOutlet}</bdi>;
  return (
    <button
      type="button"
      className={classNames(styles.member, !member.isOrigin && styles.branch, here && styles.here)}
      aria-current={here ? "true" : undefined}
      title={member.title}
      onClick={() => navigate.openArticle(member.articleId)}
    >
      <span className={styles.memberWords}>
        {member.isOrigin ? <b>{outlet}</b> : outlet}
        {member.isOrigin ? " " : ", "}
        {member.isOrigin ? copy.origin : relationLabel(member.relation)}
      </span>
      <time>{formatPublishedDay(member.published)}</time>
    </button>
  );
}

export interface StoryTreeProps {
  readonly articleId: string;
  readonly storyId: string;
  readonly members: readonly StoryMember[];
}

/** Who carries the story: the origin, and under it the articles that took it over. */
export function StoryTree({ articleId, storyId, members }: StoryTreeProps) {
  const ordered = [...members].sort((a, b) => Number(b.isOrigin) - Number(a.isOrigin));
  return (
    <section className={styles.part}>
      <PartHeading>{copy.story}</PartHeading>
      {ordered.length < 2 ? (
        <p className={styles.note}>{copy.alone}</p>
      ) : (
        <div className={styles.tree}>
          {ordered.slice(0, SHOWN).map((member) => (
            <Member key={member.articleId} member={member} here={member.articleId === articleId} />
          ))}
        </div>
      )}
      {ordered.length <= SHOWN ? null : (
        <div>
          <Button tone="link" size="s" onPress={() => navigate.openStory(storyId)}>
            {copy.more(ordered.length - SHOWN)}
          </Button>
        </div>
      )}
    </section>
  );
}
