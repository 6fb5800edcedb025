import { memo } from "react";
import { appCopy } from "../copy/app.ts";
import { ActorDetails } from "../features/actors/actor-details.tsx";
import { ArticleDetails } from "../features/article-details/article-details.tsx";
import { BulkEdit } from "../features/articles/bulk-edit.tsx";
import { BulkClaims } from "../features/claims/bulk-claims.tsx";
import { ClaimDetails } from "../features/claims/claim-details.tsx";
import { StepDetails } from "../features/history/step-details.tsx";
import { ClaimForm } from "../features/reader/claim-form.tsx";
import { TagDetails } from "../features/tags/tag-details.tsx";
import { RemovedDetails } from "../features/trash/removed-details.tsx";
import { useOpenDraft } from "../marking/draft-store.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { type Details, useNavigation } from "./navigation.ts";

function DetailsOf({ details }: { readonly details: Details }) {
  switch (details.kind) {
    case "article":
      return <ArticleDetails key={details.id} articleId={details.id} />;
    case "claim":
      return <ClaimDetails key={details.id} claimId={details.id} />;
    case "actor":
      return <ActorDetails key={details.id} actorId={details.id} />;
    case "tag":
      return <TagDetails key={details.id} tagId={details.id} />;
    case "claims":
      return <BulkClaims claimIds={details.ids} />;
    case "articles":
      return <BulkEdit articleIds={details.ids} />;
    case "step":
      return <StepDetails key={details.seq} seq={details.seq} />;
    case "removed":
      return <RemovedDetails key={details.id} entity={details.id} />;
  }
}

/** The right pane: what is known about the selection, by its kind. */
export const DetailsPane = memo(function DetailsPane() {
  const { place } = useNavigation();
  const draft = useOpenDraft();
  const shown = [place.article?.id, place.beside?.id];
  if (draft !== null && shown.includes(draft.articleId)) {
    return (
      <ErrorBoundary resetKey={draft.articleId}>
        <ClaimForm key={draft.articleId} open={draft} />
      </ErrorBoundary>
    );
  }
  if (place.details === null) {
    return <EmptyState title={appCopy.details.none}>{appCopy.details.noneWords}</EmptyState>;
  }
  return (
    <ErrorBoundary resetKey={place.details}>
      <DetailsOf details={place.details} />
    </ErrorBoundary>
  );
});
