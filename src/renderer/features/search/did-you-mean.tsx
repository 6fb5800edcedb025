import { navigate, useNavigation } from "../../app/navigation.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { searchCopy } from "../../copy/search.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./search-results.module.css";

const copy = searchCopy.spelling;

/** Words of the question that no article has, and those of the corpus that are written nearly so. */
export function DidYouMean({ found }: { readonly found: number }) {
  const { query, typing } = useNavigation().place.search;
  const answer = useWorkbenchQuery("search.spelling", { query }, { enabled: found === 0 || !typing });
  const words = answer.data?.words ?? [];
  return words.map(({ word, instead }) => (
    <p key={word} className={styles.spelling}>
      <span>{copy.none(word)}</span> <span>{copy.ask}</span>
      {instead.map((one) => (
        <Button
          key={one.term}
          tone="link"
          size="s"
          aria-label={copy.search(one.term)}
          onPress={() => navigate.search({ query: one.query, typing: false })}
        >
          <bdi>{one.term}</bdi> <span className={styles.often}>{copy.articles(one.articles)}</span>
        </Button>
      ))}
    </p>
  ));
}
