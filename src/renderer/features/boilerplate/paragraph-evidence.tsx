import type { LearnedParagraph, ParagraphPlace } from "../../../shared/contract/boilerplate.contract.ts";
import { navigate } from "../../app/navigation.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { toAppError } from "../../client/workbench-client.ts";
import { appCopy } from "../../copy/app.ts";
import { articlesCopy } from "../../copy/articles.ts";
import { boilerplateCopy } from "../../copy/boilerplate.ts";
import { formatPublishedDay } from "../../copy/format.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import { Tag } from "../../ui/tag.tsx";
import styles from "./boilerplate.module.css";
import { DecisionBar } from "./decision-bar.tsx";

const copy = boilerplateCopy;

export interface ParagraphEvidenceProps {
  readonly paragraph: LearnedParagraph;
  readonly readOnly: boolean;
}

/** Why a paragraph is taken for furniture: one sentence, what that does, what it leaves alone, and where it stands. */
export function ParagraphEvidence({ paragraph, readOnly }: ParagraphEvidenceProps) {
  const { hash, words, learned, decisions, touchedByPeople } = paragraph;
  const answer = useWorkbenchQuery("boilerplate.places", { hash });
  const places = answer.data?.places ?? null;
  return (
    <>
      <div className={styles.reading}>
        <header className={styles.say}>
          <h1>{copy.sentence(learned)}</h1>
          {learned === null ? null : <p>{copy.effect(learned)}</p>}
          {touchedByPeople === 0 ? null : <p>{copy.touched(touchedByPeople)}</p>}
          {decisions.length === 0 ? null : (
            <p className={styles.tags}>
              {decisions.map(({ outlet, role }) => (
                <Tag key={outlet ?? ""} tone={role === "body" ? "warn" : "ok"}>
                  {copy.decision(role, outlet)}
                </Tag>
              ))}
            </p>
          )}
        </header>
        <blockquote className={styles.paragraph} dir="auto">
          {words}
        </blockquote>
        <section className={styles.places}>
          <PartHeading level={2}>{copy.places(places?.length ?? 0, learned?.articles ?? null)}</PartHeading>
          {answer.error !== null ? <ErrorState error={toAppError(answer.error)} /> : null}
          {places === null && answer.error === null ? <LoadingState label={appCopy.loading} /> : null}
          {places?.length === 0 ? <p className={styles.none}>{copy.noPlaces}</p> : null}
          {places?.map((place) => (
            <Place key={place.articleId} place={place} />
          ))}
        </section>
      </div>
      <DecisionBar paragraph={paragraph} outlets={outletsOf(paragraph, places ?? [])} readOnly={readOnly} />
    </>
  );
}

/** The outlets in which it can be kept: those it was learned for, else those of the places shown. */
function outletsOf({ learned }: LearnedParagraph, places: readonly ParagraphPlace[]): readonly string[] {
  return [...new Set(learned?.outlets ?? places.flatMap(({ outlet }) => outlet ?? []))].sort();
}

function Place({ place }: { readonly place: ParagraphPlace }) {
  const { articleId, title, outlet, published, direction, before, words, after, role, decided } = place;
  return (
    <article className={styles.place}>
      <p className={styles.facts}>
        <bdi className={styles.outlet}>{outlet ?? articlesCopy.noOutlet}</bdi>
        <button
          type="button"
          className={styles.title}
          aria-label={copy.open(title)}
          onClick={() => navigate.openArticle(articleId)}
        >
          <bdi>{title}</bdi>
        </button>
        <time>{formatPublishedDay(published)}</time>
        <span className={styles.end}>
          <Tag tone={decided ? "accent" : "plain"}>{copy.placeRole(role, decided)}</Tag>
        </span>
      </p>
      <div className={styles.around} dir={direction}>
        {before === "" ? null : <p>{before}</p>}
        <p className={styles.mark}>{words}</p>
        {after === "" ? null : <p>{after}</p>}
      </div>
    </article>
  );
}
