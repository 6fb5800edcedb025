import { useDeferredValue } from "react";
import type { ArticleView } from "../../../shared/contract/views.ts";
import { navigate, usePlacePart } from "../../app/navigation.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { toAppError } from "../../client/workbench-client.ts";
import { appCopy } from "../../copy/app.ts";
import { articleDetailsCopy, sourceWords } from "../../copy/article-details.ts";
import { formatInstant, formatLanguage, formatPublished } from "../../copy/format.ts";
import { memosCopy } from "../../copy/memos.ts";
import { Memos } from "../../marking/memos.tsx";
import { RemoveArticles } from "../../marking/remove-articles.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { InPieces } from "../../ui/in-pieces.tsx";
import { KeyValue, KeyValueList } from "../../ui/key-value.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import { ArticleChecks } from "./article-checks.tsx";
import { ArticleCoverage } from "./article-coverage.tsx";
import styles from "./article-details.module.css";
import { ArticleTags } from "./article-tags.tsx";
import { EditableValue } from "./editable-value.tsx";
import { NamesInArticle } from "./names-in-article.tsx";
import { StoryTree } from "./story-tree.tsx";

const copy = articleDetailsCopy;

function Known({ view }: { readonly view: ArticleView }) {
  const { row, sources } = view;
  const id = row.id;
  return (
    <KeyValueList>
      <EditableValue
        articleId={id}
        field="outlet"
        name={copy.outlet}
        value={row.outlet}
        source={sources.outlet}
      />
      <EditableValue
        articleId={id}
        field="published"
        name={copy.published}
        value={row.published}
        shown={formatPublished(row.published)}
        source={sources.published}
        hint={copy.publishedHint}
      />
      <EditableValue
        articleId={id}
        field="byline"
        name={copy.byline}
        value={row.byline}
        source={sources.byline}
      />
      <EditableValue
        articleId={id}
        field="language"
        name={copy.language}
        value={row.language}
        shown={formatLanguage(row.language)}
        source={sources.language}
        hint={copy.languageHint}
      />
      <KeyValue name={copy.words}>
        {copy.counts.words(row.words)}, {copy.claims(row.claims)}
      </KeyValue>
      {view.url === null ? null : (
        <KeyValue name={copy.url}>
          <span className={styles.address}>{view.url}</span>
        </KeyValue>
      )}
      <KeyValue name={copy.file} note={`${view.format}, ${view.encoding}`}>
        <span className={styles.address}>{row.path}</span>
      </KeyValue>
      <KeyValue name={copy.captured} note={view.captured === null ? null : sourceWords(sources.captured)}>
        {view.captured === null ? (
          <span className={styles.unknown}>{copy.notKnown}</span>
        ) : (
          formatPublished(view.captured)
        )}
      </KeyValue>
      <KeyValue name={copy.imported}>{formatInstant(view.importedAt, Date.now())}</KeyValue>
      <KeyValue name={copy.text}>
        <code title={view.textHash}>
          {view.textHash.slice(0, 4)}…{view.textHash.slice(-2)}
        </code>
      </KeyValue>
    </KeyValueList>
  );
}

/** The right pane for an article: what is known and from where, tags, copies, and what the import had to say. */
export function ArticleDetails({ articleId }: { readonly articleId: string }) {
  const isOpen = usePlacePart((place) => place.article?.id === articleId);
  const article = useWorkbenchQuery("articles.get", { articleId });
  const view = useDeferredValue(article.data, undefined);
  if (view === undefined) {
    if (article.error === null) return <LoadingState label={appCopy.loading} />;
    const again = <Button onPress={() => void article.refetch()}>{appCopy.tryAgain}</Button>;
    return <ErrorState error={toAppError(article.error)} actions={again} />;
  }
  return (
    <div className={styles.details}>
      <InPieces>
        <header>
          <PartHeading>{copy.heading}</PartHeading>
          <EditableValue
            articleId={articleId}
            field="title"
            name={copy.title}
            value={view.row.title}
            source={view.sources.title}
            form="heading"
          />
          {isOpen ? null : (
            <Button size="s" onPress={() => navigate.openArticle(articleId)}>
              {copy.open}
            </Button>
          )}
        </header>
        <ArticleChecks view={view} />
        {view.warnings.length === 0 ? null : (
          <section className={styles.warnings}>
            <h3>{copy.warnings}</h3>
            {view.warnings.map((warning) => (
              <p key={warning}>{warning}</p>
            ))}
          </section>
        )}
        <section className={styles.part}>
          <PartHeading>{copy.known}</PartHeading>
          <Known view={view} />
        </section>
        <ArticleTags articleId={articleId} tags={view.row.tags} />
        <NamesInArticle view={view} />
        <ArticleCoverage articleId={articleId} />
        <StoryTree articleId={articleId} storyId={view.row.storyId} members={view.story} />
        <Memos kind="article" id={articleId} />
        {view.story.length < 2 ? null : (
          <Memos kind="story" id={view.row.storyId} heading={memosCopy.onStory} />
        )}
        <footer>
          <RemoveArticles articleIds={[articleId]} />
        </footer>
      </InPieces>
    </div>
  );
}
