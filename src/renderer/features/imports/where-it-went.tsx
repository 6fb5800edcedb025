import type { ImportItem } from "../../../shared/contract/imports.contract.ts";
import { navigate } from "../../app/navigation.ts";
import { reportError } from "../../client/error-feed.ts";
import { callWorkbench } from "../../client/workbench-client.ts";
import { importsCopy } from "../../copy/imports.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./imports.module.css";

const copy = importsCopy.where;

async function openStoryOf(articleId: string): Promise<void> {
  const article = await callWorkbench("articles.get", { articleId });
  if (article.ok) navigate.openStory(article.value.row.storyId);
  else reportError(article.error);
}

/** The chosen file of a receipt: its whole path, what became of it, and the way to where it is now. */
export function WhereItWent({ item }: { readonly item: ImportItem | null }) {
  if (item === null) {
    return (
      <section className={styles.where} aria-label={copy.label}>
        <p className={styles.whereWords}>{copy.none}</p>
      </section>
    );
  }
  const { articleId, outcome } = item;
  return (
    <section className={styles.where} aria-label={copy.label}>
      <div className={styles.whereText}>
        <p className={styles.wherePath}>
          <bdi>{item.path}</bdi>
        </p>
        <p className={styles.whereWords}>
          <span>{copy[outcome]}</span> {item.reason === null ? null : <span dir="auto">{item.reason}</span>}
        </p>
      </div>
      {articleId === null ? null : (
        <div className={styles.whereButtons}>
          {outcome === "nearCopy" ? (
            <Button size="s" onPress={() => void openStoryOf(articleId)}>
              {copy.openStory}
            </Button>
          ) : null}
          <Button size="s" onPress={() => navigate.openArticle(articleId)}>
            {outcome === "alreadyHere" ? copy.openHere : importsCopy.readArticle}
          </Button>
        </div>
      )}
    </section>
  );
}
