import { useState } from "react";
import type { ProjectedQuote } from "../../../shared/contract/claims.contract.ts";
import { navigate } from "../../app/navigation.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { claimsCopy } from "../../copy/claims.ts";
import { formatCount, formatMany, formatPublished } from "../../copy/format.ts";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import { groupProjections } from "./group-changes.ts";
import styles from "./projected-quotes.module.css";

const copy = claimsCopy.projected;
/** Rows shown before "and n more". */
const SHOWN = 5;

interface Actions {
  readonly accept: (articleIds: readonly string[]) => Promise<void>;
  readonly leave: (articleId: string, left: boolean) => Promise<void>;
  readonly busy: boolean;
}

function useActions(claimId: string): Actions {
  const accept = useWorkbenchCommand("quotes.acceptProjected");
  const leave = useWorkbenchCommand("quotes.leaveProjected");
  return {
    async accept(articleIds) {
      const done = await accept.run({ claimId, articleIds: [...articleIds] });
      if (done.ok) notifyUndoable(copy.added(done.value.added));
    },
    async leave(articleId, left) {
      const done = await leave.run({ claimId, articleIds: [articleId], left });
      if (done.ok) notifyUndoable(left ? copy.leftAlone : copy.offered);
    },
    busy: accept.busy || leave.busy,
  };
}

/** Copies that hold the passage of a claim and are not quoted yet: to accept, or to leave alone. */
export function ProjectedQuotes({ claimId }: { readonly claimId: string }) {
  const answer = useWorkbenchQuery("claims.projections", { claimId });
  const actions = useActions(claimId);
  const groups = groupProjections(answer.data?.projections ?? []);
  const { open, differing, left, changes } = groups;
  if (open.length + differing.length + left.length === 0) return null;
  return (
    <section className={styles.part} aria-label={copy.heading}>
      <div className={styles.head}>
        <PartHeading>{copy.heading}</PartHeading>
        {open.length === 0 ? null : (
          <Button
            size="s"
            isDisabled={actions.busy}
            onPress={() => void actions.accept(open.map((one) => one.articleId))}
          >
            {copy.acceptAll(open.length)}
          </Button>
        )}
      </div>
      {open.length === 0 ? null : (
        <>
          <p className={styles.intro}>
            {copy.intro(formatMany(open.length, claimsCopy.article, claimsCopy.articles))}
          </p>
          <Rows quotes={open} actions={actions} />
        </>
      )}
      {differing.length === 0 ? null : (
        <div className={styles.differing}>
          <h4>{copy.differ}</h4>
          <ul className={styles.changes}>
            {changes.map(({ change, count }) => (
              <li key={JSON.stringify(change)} dir="auto">
                {copy.changedWords(change, count)}
              </li>
            ))}
          </ul>
          <p className={styles.intro}>{copy.differHint}</p>
          <Rows quotes={differing} actions={actions} />
        </div>
      )}
      {left.length === 0 ? null : <Left quotes={left} actions={actions} />}
    </section>
  );
}

interface RowsProps {
  readonly quotes: readonly ProjectedQuote[];
  readonly actions: Actions;
}

function Rows({ quotes, actions }: RowsProps) {
  const [all, setAll] = useState(false);
  const shown = all || quotes.length <= SHOWN + 1 ? quotes : quotes.slice(0, SHOWN);
  return (
    <ul className={styles.rows}>
      {shown.map((quote) => (
        <Row key={quote.articleId} quote={quote} actions={actions} />
      ))}
      {shown.length === quotes.length ? null : (
        <li>
          <Button tone="link" size="s" onPress={() => setAll(true)}>
            {copy.more(formatCount(quotes.length - shown.length))}
          </Button>
        </li>
      )}
    </ul>
  );
}

function Row({ quote, actions }: { readonly quote: ProjectedQuote; readonly actions: Actions }) {
  const name = quote.outlet ?? quote.articleTitle;
  return (
    <li className={styles.row} data-projected={quote.articleId}>
      <button
        type="button"
        className={styles.open}
        title={quote.articleTitle}
        onClick={() => navigate.openArticle(quote.articleId)}
      >
        <span className={styles.name}>
          <b dir="auto">{name}</b>
          <time>{formatPublished(quote.published)}</time>
        </span>
        {quote.exactness === "same" ? null : (
          <q dir="auto" className={styles.words}>
            {quote.words.join(" … ")}
          </q>
        )}
      </button>
      <p className={styles.state}>
        {quote.exactness === "same" ? (
          copy.same
        ) : (
          <>
            {quote.weighty ? null : `${copy.changed}: `}
            {quote.changes.map((change, index) => (
              <span key={index} className={styles.change}>
                <s>{change.before ?? ""}</s> <Icon name="arrowRight" size={12} />{" "}
                <bdi>{change.after ?? copy.missing}</bdi>
              </span>
            ))}
          </>
        )}
        <span className={styles.buttons}>
          <Button
            tone="link"
            size="s"
            aria-label={copy.acceptIn(name)}
            isDisabled={actions.busy}
            onPress={() => void actions.accept([quote.articleId])}
          >
            {copy.accept}
          </Button>
          <Button
            tone="link"
            size="s"
            aria-label={copy.leaveIn(name)}
            isDisabled={actions.busy}
            onPress={() => void actions.leave(quote.articleId, true)}
          >
            {copy.leave}
          </Button>
        </span>
      </p>
    </li>
  );
}

/** Those that a person left alone, to be offered again. */
function Left({ quotes, actions }: RowsProps) {
  const [shown, setShown] = useState(false);
  if (!shown) {
    return (
      <p className={styles.intro}>
        <Button tone="link" size="s" onPress={() => setShown(true)}>
          {copy.left(quotes.length)}
        </Button>
      </p>
    );
  }
  return (
    <ul className={styles.rows}>
      {quotes.map((quote) => {
        const name = quote.outlet ?? quote.articleTitle;
        return (
          <li key={quote.articleId} className={styles.leftRow}>
            <span dir="auto">{name}</span>
            <Button
              tone="link"
              size="s"
              aria-label={copy.againIn(name)}
              isDisabled={actions.busy}
              onPress={() => void actions.leave(quote.articleId, false)}
            >
              {copy.again}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
