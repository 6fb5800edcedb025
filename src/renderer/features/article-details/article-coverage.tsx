import { useState } from "react";
import type { OpenPlace } from "../../../shared/contract/overview.contract.ts";
import { navigate } from "../../app/navigation.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { viewsCopy } from "../../copy/views.ts";
import { Button } from "../../ui/button.tsx";
import { KeyValue, KeyValueList } from "../../ui/key-value.tsx";
import { MarkedText } from "../../ui/marked-text.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import styles from "./article-coverage.module.css";
import detailStyles from "./article-details.module.css";

const copy = viewsCopy.coverage;
const SHOWN = 5;
const KINDS = ["quotations", "speech", "numbers"] as const;

/** What of the article has no claim yet, with the way to each place. */
export function ArticleCoverage({ articleId }: { readonly articleId: string }) {
  const [all, setAll] = useState(false);
  const answer = useWorkbenchQuery("views.articleCoverage", { articleId });
  const coverage = answer.data;
  if (coverage === undefined) return null;
  const { row, open } = coverage;
  const found = KINDS.reduce((sum, kind) => sum + row[kind].found, 0);
  const shown = all ? open : open.slice(0, SHOWN);
  return (
    <section className={detailStyles.part} aria-label={copy.title}>
      <PartHeading>{copy.title}</PartHeading>
      {found === 0 ? (
        <p className={styles.note}>{copy.nothingFound}</p>
      ) : (
        <KeyValueList>
          {KINDS.map((kind) => (
            <KeyValue key={kind} name={copy[kind]}>
              {row[kind].found === 0 ? copy.none : copy.ofFound(row[kind].claimed, row[kind].found)}
            </KeyValue>
          ))}
        </KeyValueList>
      )}
      {found > 0 && open.length === 0 ? <p className={styles.note}>{copy.allClaimed}</p> : null}
      {open.length === 0 ? null : (
        <>
          <h4 className={styles.open}>
            {copy.open}, {copy.openCount(open.length)}
          </h4>
          <ul className={styles.places}>
            {shown.map((place) => (
              <Place key={`${place.kind} ${place.span.start}`} articleId={articleId} place={place} />
            ))}
          </ul>
          {shown.length === open.length ? null : (
            <Button size="s" onPress={() => setAll(true)}>
              {copy.showMore(open.length - shown.length)}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function Place({ articleId, place }: { readonly articleId: string; readonly place: OpenPlace }) {
  return (
    <li>
      <button
        type="button"
        className={styles.place}
        onClick={() => navigate.openArticle(articleId, { span: place.span })}
      >
        <small>{copy.openKinds[place.kind]}</small>
        <span dir="auto">
          <MarkedText text={place.context} marks={[place.contextSpan]} />
        </span>
      </button>
    </li>
  );
}
