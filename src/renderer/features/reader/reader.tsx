import { useState } from "react";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { toAppError } from "../../client/workbench-client.ts";
import { readerCopy } from "../../copy/reader.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { OriginalLook } from "./original-look.tsx";
import { ReadingColumn } from "./reading-column.tsx";

/** The reader of one article: its text with zones and marks, and everything that marks it. */
export function Reader({ articleId }: { readonly articleId: string }) {
  const article = useWorkbenchQuery("articles.get", { articleId });
  const [looking, setLooking] = useState(false);
  if (article.data !== undefined && looking) {
    return <OriginalLook articleId={articleId} onClose={() => setLooking(false)} />;
  }
  if (article.data !== undefined) {
    const showLook = article.data.hasLook ? () => setLooking(true) : null;
    return <ReadingColumn view={article.data} onLook={showLook} />;
  }
  if (article.error !== null) return <ErrorState error={toAppError(article.error)} />;
  return <LoadingState label={readerCopy.loading} />;
}
