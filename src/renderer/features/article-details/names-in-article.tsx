import { useMemo, useState } from "react";
import type { SuggestedName } from "../../../shared/contract/marks.contract.ts";
import type { ArticleView, MentionView } from "../../../shared/contract/views.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { articleDetailsCopy } from "../../copy/article-details.ts";
import { formatCount } from "../../copy/format.ts";
import { TagDialog } from "../../marking/tag-dialog.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import styles from "./article-details.module.css";

const copy = articleDetailsCopy;
const SHOWN = 12;
const NONE: readonly SuggestedName[] = [];

/** Names in the article's own words that nobody has tagged yet; a press opens the tag dialog at the first place. */
export function NamesInArticle({ view }: { readonly view: ArticleView }) {
  const names = useUntaggedNames(view);
  const [tagging, setTagging] = useState<SuggestedName | null>(null);
  const [span] = tagging?.spans ?? [];
  const dialog =
    span === undefined ? null : (
      <TagDialog view={view} span={span} suggested={tagging} onClose={() => setTagging(null)} />
    );
  if (names.length === 0) return dialog;
  return (
    <section className={styles.part} aria-label={copy.names}>
      <PartHeading>{copy.names}</PartHeading>
      <ul className={styles.names}>
        {names.map((name) => (
          <li key={name.name}>
            <button
              type="button"
              className={styles.nameButton}
              title={copy.tagName(name.name)}
              onClick={() => setTagging(name)}
            >
              <bdi>{name.name}</bdi>
              {name.spans.length === 1 ? null : <small>{formatCount(name.spans.length)}</small>}
            </button>
          </li>
        ))}
      </ul>
      {dialog}
    </section>
  );
}

/** The most frequent first, at most twelve. */
function useUntaggedNames(view: ArticleView): readonly SuggestedName[] {
  const answer = useWorkbenchQuery("suggestions.names", { articleId: view.row.id });
  const found = answer.data?.names ?? NONE;
  return useMemo(
    () =>
      found
        .filter((name) => !isTagged(name, view.mentions))
        .sort((a, b) => b.spans.length - a.spans.length)
        .slice(0, SHOWN),
    [found, view.mentions],
  );
}

function isTagged(name: SuggestedName, mentions: readonly MentionView[]): boolean {
  return mentions.some(
    ({ placed: { span } }) =>
      span !== null && name.spans.some((one) => one.start < span.end && span.start < one.end),
  );
}
