import type { Span } from "../../../shared/domain/anchor.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { readerCopy } from "../../copy/reader.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./reader.module.css";

export interface RejectedSuggestionsProps {
  readonly articleId: string;
  readonly onAgain: (spans: readonly Span[]) => Promise<void>;
}

/** What people turned down in this text, under it, with a way back. */
export function RejectedSuggestions({ articleId, onAgain }: RejectedSuggestionsProps) {
  const answer = useWorkbenchQuery("suggestions.rejected", { articleId });
  const rejected = answer.data?.rejected ?? [];
  if (rejected.length === 0) return null;
  return (
    <details className={styles.rejected} data-rejected="">
      <summary>{readerCopy.rejected(rejected.length)}</summary>
      <ul>
        {rejected.map(({ start, end, words }) => (
          <li key={`${start}-${end}`}>
            <q dir="auto">{words}</q>
            <Button tone="link" size="s" onPress={() => void onAgain([{ start, end }])}>
              {readerCopy.offerAgain}
            </Button>
          </li>
        ))}
      </ul>
      {rejected.length === 1 ? null : (
        <Button size="s" onPress={() => void onAgain(rejected)}>
          {readerCopy.offerAllAgain}
        </Button>
      )}
    </details>
  );
}
