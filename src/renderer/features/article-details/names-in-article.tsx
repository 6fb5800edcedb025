import { useDeferredValue, useMemo, useState } from "react";
import type { ArticleView, MentionView } from "../../../shared/contract/views.ts";
import type { Span } from "../../../shared/domain/anchor.ts";
import { type SuggestedActor, suggestActors } from "../../../shared/text/attribution/suggest-actors.ts";
import { articleDetailsCopy } from "../../copy/article-details.ts";
import { formatCount } from "../../copy/format.ts";
import { TagDialog } from "../../marking/tag-dialog.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import styles from "./article-details.module.css";

const copy = articleDetailsCopy;
const SHOWN = 12;
/** Longer texts (UTF-16 units) are not searched for names: the window would wait. */
const LONGEST_TEXT = 400_000;

/** Names in the article's own words that nobody has tagged yet; a press opens the tag dialog at the first place. */
export function NamesInArticle({ view }: { readonly view: ArticleView }) {
  const names = useUntaggedNames(view);
  const [tagging, setTagging] = useState<Span | null>(null);
  const first = (name: SuggestedActor) => setTagging(name.spans[0] ?? null);
  const dialog =
    tagging === null ? null : <TagDialog view={view} span={tagging} onClose={() => setTagging(null)} />;
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
              onClick={() => first(name)}
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

/** The most frequent first, at most twelve. They follow the article when there is time: reading comes first. */
function useUntaggedNames(view: ArticleView): readonly SuggestedActor[] {
  const { text, zones, row } = view;
  const settled = useDeferredValue<string>(text, "");
  const found = useMemo(
    () =>
      settled === "" || settled.length > LONGEST_TEXT ? [] : suggestActors(settled, zones, row.language),
    [settled, zones, row.language],
  );
  return useMemo(
    () => found.filter((name) => !isTagged(name, view.mentions)).slice(0, SHOWN),
    [found, view.mentions],
  );
}

function isTagged(name: SuggestedActor, mentions: readonly MentionView[]): boolean {
  return mentions.some(
    ({ placed: { span } }) =>
      span !== null && name.spans.some((one) => one.start < span.end && span.start < one.end),
  );
}
