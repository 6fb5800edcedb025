import { useState } from "react";
import * as v from "valibot";
import type { ListedMemo } from "../../../shared/contract/memos.contract.ts";
import { MEMO_SUBJECTS, type MemoSubject, MemoSubjectSchema } from "../../../shared/domain/memo.ts";
import { navigate } from "../../app/navigation.ts";
import { useListPages } from "../../client/use-list-pages.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { formatCount, formatInstant } from "../../copy/format.ts";
import { memosCopy as copy } from "../../copy/memos.ts";
import { Memos } from "../../marking/memos.tsx";
import { PersonFilter, usePersonFilter } from "../../marking/person-filter.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { PaneHeader } from "../../ui/pane-header.tsx";
import { Screen } from "../../ui/screen.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { VirtualList } from "../../ui/virtual-list.tsx";
import styles from "./memos-screen.module.css";

const ALL = "all";
const ROW_HEIGHT = 72;

/** All memos, the newest first; a press shows what one hangs on. Below, those on the whole project. */
export function MemosScreen() {
  const [text, setText] = useState("");
  const [kind, setKind] = useState<MemoSubject | null>(null);
  const personId = usePersonFilter();
  const { total, rowAt, onRange, error } = useMemos(text.trim(), kind, personId);
  const [selected, setSelected] = useState(-1);
  const status = useWorkbenchQuery("project.status", {});
  const projectId = status.data?.project?.projectId ?? null;
  const select = (index: number) => {
    setSelected(index);
    const memo = rowAt(index);
    if (memo !== undefined) show(memo);
  };
  const open = (index: number) => {
    const memo = rowAt(index);
    if (memo !== undefined) openThing(memo);
  };
  const isFiltered = text.trim() !== "" || kind !== null || personId !== null;
  return (
    <Screen label={copy.title}>
      <PaneHeader title={copy.title} detail={total === null ? "" : formatCount(total)}>
        <Select
          label={copy.kind}
          hideLabel
          size="s"
          options={[
            { id: ALL, label: copy.allKinds },
            ...MEMO_SUBJECTS.map((id) => ({ id, label: copy.subjects[id] })),
          ]}
          value={kind ?? ALL}
          onChange={(id) => setKind(v.is(MemoSubjectSchema, id) ? id : null)}
        />
        <PersonFilter />
        <TextField
          label={copy.filter}
          hideLabel
          value={text}
          onChange={setText}
          placeholder={copy.filterPlaceholder}
        />
      </PaneHeader>
      <Loaded
        total={total}
        error={error}
        loading={copy.loading}
        empty={
          isFiltered ? (
            <EmptyState title={copy.nothingFound} />
          ) : (
            <EmptyState title={copy.empty}>{copy.emptyWords}</EmptyState>
          )
        }
      >
        {(total) => (
          <VirtualList
            label={copy.title}
            count={total}
            rowHeight={ROW_HEIGHT}
            selected={selected}
            onSelect={select}
            onOpen={open}
            onRange={onRange}
            renderRow={(index) => <Row memo={rowAt(index)} />}
          />
        )}
      </Loaded>
      {projectId === null ? null : (
        <div className={styles.project}>
          <Memos kind="project" id={projectId} heading={copy.project} />
        </div>
      )}
    </Screen>
  );
}

function Row({ memo }: { readonly memo: ListedMemo | undefined }) {
  if (memo === undefined) return <div className={styles.row} style={{ blockSize: ROW_HEIGHT }} />;
  return (
    <div className={styles.row}>
      <p className={styles.body} dir="auto">
        {memo.body}
      </p>
      <p className={styles.about}>
        <span>{copy.on(memo.aboutKind)}:</span> <bdi>{memo.about === "" ? copy.gone : memo.about}</bdi>
      </p>
      <p className={styles.by}>
        <bdi>{memo.isMine ? copy.me : memo.personName}</bdi>,{" "}
        <time dateTime={new Date(memo.writtenAt).toISOString()}>
          {formatInstant(memo.writtenAt, Date.now())}
        </time>
      </p>
    </div>
  );
}

/** Shows what a memo hangs on in the right pane. */
function show({ aboutKind, aboutId, claimId }: ListedMemo): void {
  if (aboutKind === "claim") navigate.select({ kind: "claim", id: aboutId });
  else if (aboutKind === "quote" && claimId !== null) navigate.select({ kind: "claim", id: claimId });
  else if (aboutKind === "actor") navigate.select({ kind: "actor", id: aboutId });
  else if (aboutKind === "article" || aboutKind === "story")
    navigate.select({ kind: "article", id: aboutId });
  else if (aboutKind === "tag") navigate.select({ kind: "tag", id: aboutId });
  else navigate.select(null);
}

function openThing(memo: ListedMemo): void {
  if (memo.aboutKind === "article") navigate.openArticle(memo.aboutId);
  else if (memo.aboutKind === "story") navigate.openStory(memo.aboutId);
  else show(memo);
}

function useMemos(text: string, kind: MemoSubject | null, personId: string | null) {
  const asked = {
    ...(text === "" ? {} : { text: text.slice(0, 500) }),
    ...(kind === null ? {} : { kind }),
    ...(personId === null ? {} : { personId }),
  };
  const { page, rowAt, onRange, error } = useListPages("memos.list", asked, ({ rows }) => rows);
  return { total: page?.total ?? null, rowAt, onRange, error };
}
