import { useEffect, useRef, useState } from "react";
import { Dialog, Popover } from "react-aria-components";
import type { MethodOutput } from "../../shared/contract/index.ts";
import { sharedPercent } from "../../shared/domain/copy-link.ts";
import { useWorkbenchQuery } from "../client/use-workbench-query.ts";
import { toAppError } from "../client/workbench-client.ts";
import { appCopy } from "../copy/app.ts";
import { formatPublishedDay } from "../copy/format.ts";
import { othersCopy as copy } from "../copy/others.ts";
import { relationLabel } from "../copy/stories.ts";
import { Button } from "../ui/button.tsx";
import { classNames } from "../ui/class-names.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { navigate } from "./navigation.ts";
import { type ShownOthers, showOthers, useShownOthers } from "./others.ts";
import styles from "./others-popover.module.css";
import { useShortcut } from "./shortcuts.ts";

const PAGE = 12;
type Other = MethodOutput<"stories.others">["others"][number];

/** The chip of the row with the cursor. */
function chipAtHand(): HTMLElement | null {
  const row = document.querySelector("[role=row][aria-selected=true], [role=option][aria-selected=true]");
  return row?.querySelector<HTMLElement>("[data-others]") ?? null;
}

/** The other articles of a story, listed at the chip or row that asks: outlet, date and what differs. */
export function OthersPopover() {
  const shown = useShownOthers();
  const anchor = useRef<HTMLElement | null>(null);
  anchor.current = shown?.anchor ?? null;
  useShortcut("othersOfStory", () => {
    const chip = chipAtHand();
    const articleId = chip?.dataset.others;
    if (chip === null || articleId === undefined) return false;
    showOthers({ articleId, anchor: chip });
    return true;
  });
  useEffect(() => () => showOthers(null), []);
  return (
    <Popover
      className={classNames(styles.popover)}
      data-overlay="true"
      triggerRef={anchor}
      isOpen={shown !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) showOthers(null);
      }}
      placement="bottom start"
      offset={4}
    >
      <Dialog className={classNames(styles.dialog)} aria-label={copy.label}>
        {shown === null ? null : <Others key={shown.articleId} shown={shown} />}
      </Dialog>
    </Popover>
  );
}

function Others({ shown: { articleId } }: { readonly shown: ShownOthers }) {
  const [offset, setOffset] = useState(0);
  const answer = useWorkbenchQuery(
    "stories.others",
    { articleId, offset, limit: PAGE },
    { keepPrevious: true },
  );
  if (answer.error !== null) return <ErrorState error={toAppError(answer.error)} />;
  if (answer.data === undefined) return <LoadingState label={appCopy.loading} />;
  const { total, others } = answer.data;
  return (
    <>
      <h2 className={styles.heading}>{copy.title(total)}</h2>
      <ul>
        {others.map((other) => (
          <Line key={other.member.articleId} other={other} articleId={articleId} />
        ))}
      </ul>
      {total <= PAGE ? null : (
        <p className={styles.pages}>
          <span>{copy.range(offset + 1, Math.min(total, offset + PAGE), total)}</span>
          <Button size="s" isDisabled={offset === 0} onPress={() => setOffset(offset - PAGE)}>
            {copy.before}
          </Button>
          <Button size="s" isDisabled={offset + PAGE >= total} onPress={() => setOffset(offset + PAGE)}>
            {copy.next}
          </Button>
        </p>
      )}
    </>
  );
}

function Line({ other, articleId }: { readonly other: Other; readonly articleId: string }) {
  const { member, differs } = other;
  const close = (act: () => void) => () => {
    showOthers(null);
    act();
  };
  const relation = member.isOrigin ? copy.origin : relationLabel(member.relation);
  return (
    <li className={styles.other}>
      <div className={styles.head}>
        <Button
          tone="link"
          className={styles.outlet}
          aria-label={copy.open(member.title)}
          onPress={close(() => navigate.openArticle(member.articleId))}
        >
          <bdi>{member.outlet ?? copy.noOutlet}</bdi>
        </Button>
        <span>
          {relation}
          {member.score === null ? "" : ` ${copy.percent(sharedPercent(member.score))}`}
        </span>
        <time>{formatPublishedDay(member.published)}</time>
        <Button
          tone="link"
          size="s"
          className={styles.beside}
          aria-label={copy.compareWith(member.title)}
          onPress={close(() => navigate.openCopies({ a: articleId, b: member.articleId }))}
        >
          {copy.compare}
        </Button>
      </div>
      {differs.sameTitle ? null : (
        <p className={styles.title} dir="auto">
          {member.title}
        </p>
      )}
      <p className={styles.differs} dir="auto">
        {copy.differs(differs)}
      </p>
    </li>
  );
}
