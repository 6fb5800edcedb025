import { useCallback, useEffect, useState } from "react";
import type { CopyLinkView } from "../../../shared/contract/copies.contract.ts";
import { navigate } from "../../app/navigation.ts";
import { useListSelection } from "../../client/list-selection.ts";
import { copiesCopy, relationWords } from "../../copy/copies.ts";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import { VirtualList } from "../../ui/virtual-list.tsx";
import { BulkDecision, pairSelection } from "./bulk-decision.tsx";
import styles from "./copy-queue.module.css";
import { type CopyQueue, pairKey } from "./use-copy-queue.ts";
import type { StoryNames } from "./use-story-names.ts";

const copy = copiesCopy;
const DECISION_ICONS = { accepted: "check", "not-a-copy": "close", unsure: "more" } as const;

/** What the pair is called in the list: beside its story's origin only the other article needs a name. */
function namesOf(link: CopyLinkView): { readonly name: string; readonly title: string } {
  const nameA = link.outletA ?? link.titleA;
  const nameB = link.outletB ?? link.titleB;
  if (link.storyId === link.a) return { name: nameB, title: link.titleB };
  if (link.storyId === link.b) return { name: nameA, title: link.titleA };
  const isOne = nameA === nameB;
  return { name: isOne ? nameA : copy.pairOf(nameA, nameB), title: link.titleB };
}

function Heading({ link, stories }: { readonly link: CopyLinkView; readonly stories: StoryNames }) {
  const story = link.storyId === null ? undefined : stories.get(link.storyId);
  const title = link.storyId === link.b ? link.titleB : link.titleA;
  return (
    <h3 className={styles.heading}>
      <span className={styles.kind}>{story === undefined ? copy.alone : copy.story}</span>
      <bdi className={styles.story} title={story?.title ?? title}>
        {story?.title ?? title}
      </bdi>
      {story === undefined ? null : (
        <span className={styles.count}>{copy.storyArticles(story.articles)}</span>
      )}
    </h3>
  );
}

/** The decision with what the program suggests, where that is something else. */
function stateWords({ decision, relation, suggested }: CopyLinkView): string {
  if (decision === null) return relationWords[relation];
  const decided = copy.decision(decision, relation);
  const isSame = decision === "accepted" && suggested === relation;
  return suggested === null || isSame ? decided : copy.decidedSuggested(decided, suggested);
}

function Item({ link }: { readonly link: CopyLinkView }) {
  const { name, title } = namesOf(link);
  return (
    <div className={styles.item}>
      <span className={styles.score}>
        <span aria-hidden="true">{copy.score(link.score)}</span>
        <span className="visually-hidden">{copy.percent(link.score)}</span>
      </span>
      <bdi className={styles.name}>{name}</bdi>
      <span className={classNames(styles.relation, link.decision !== null && styles[link.decision])}>
        {link.decision === null ? null : <Icon name={DECISION_ICONS[link.decision]} size={12} />}
        {stateWords(link)}
      </span>
      {title === name ? null : (
        <bdi className={styles.title} title={title}>
          {title}
        </bdi>
      )}
    </div>
  );
}

export interface CopyQueueListProps {
  readonly queue: CopyQueue;
  readonly stories: StoryNames;
  readonly selected: number;
  /** Enter: reads the evidence. */
  readonly onOpen: () => void;
  readonly readOnly: boolean;
}

/** The pairs to decide on, by story. */
export function CopyQueueList({ queue, stories, selected, onOpen, readOnly }: CopyQueueListProps) {
  const rowKey = useCallback((index: number) => index, []);
  const [wanted, setWanted] = useState(-1);
  const select = (index: number) => {
    const link = queue.linkAt(index);
    setWanted(link === null ? index : -1);
    if (link !== null) navigate.showPair({ a: link.a, b: link.b });
    else queue.want(index);
  };
  // A jump (End, Page Down) may go beyond what is loaded: the pair is selected when it arrives.
  const arrived = wanted < 0 ? null : queue.linkAt(wanted);
  useEffect(() => {
    if (arrived === null) return;
    setWanted(-1);
    navigate.showPair({ a: arrived.a, b: arrived.b });
  }, [arrived]);
  const idAt = (index: number) => {
    const link = queue.linkAt(index);
    return link === null ? undefined : pairKey(link);
  };
  const selection = useListSelection(pairSelection, { idAt, idsBetween: queue.keysBetween });
  // The pair on screen follows decisions and skips by itself; while one pair is at hand, it is the selected one.
  const isMany = selection.selected.size > 1;
  const shown = {
    ...selection,
    isSelected: (index: number) => (isMany ? selection.isSelected(index) : index === selected),
  };
  const renderRow = (index: number) => {
    const link = queue.linkAt(index);
    if (link === null) return <div className={styles.waiting} />;
    const before = index === 0 ? null : queue.linkAt(index - 1);
    const begins =
      before === null ||
      before.storyId !== link.storyId ||
      (before.decision === null) !== (link.decision === null);
    return (
      <>
        {begins ? <Heading link={link} stories={stories} /> : null}
        <Item link={link} />
      </>
    );
  };
  return (
    <>
      <BulkDecision selection={selection} readOnly={readOnly} />
      <VirtualList
        label={copy.queue}
        count={queue.counts?.total ?? 0}
        rowHeight={74}
        selected={selection.selected.size > 1 ? selection.active : selected}
        selection={shown}
        onSelect={select}
        onOpen={onOpen}
        onRange={queue.onRange}
        rowKey={rowKey}
        renderRow={renderRow}
      />
    </>
  );
}
