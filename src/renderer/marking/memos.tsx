import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from "react";
import type { MemoView } from "../../shared/contract/views.ts";
import type { MemoSubject } from "../../shared/domain/memo.ts";
import { useWorkbenchCommand } from "../client/use-workbench-command.ts";
import { useWorkbenchQuery } from "../client/use-workbench-query.ts";
import { buttonCopy } from "../copy/buttons.ts";
import { formatInstant } from "../copy/format.ts";
import { memosCopy as copy } from "../copy/memos.ts";
import { Button } from "../ui/button.tsx";
import { PartHeading } from "../ui/pane-header.tsx";
import { TextField } from "../ui/text-field.tsx";
import styles from "./memos.module.css";
import { notifyUndoable } from "./notify-undoable.ts";

export interface MemosProps {
  readonly kind: MemoSubject;
  readonly id: string;
  /** Instead of "Memos"; null leaves the heading out. */
  readonly heading?: string | null;
}

/** The memos on one thing, by whom and when, with a field for the next one. */
export function Memos({ kind, id, heading = copy.heading }: MemosProps) {
  const answer = useWorkbenchQuery("memos.of", { kind, id });
  const [writing, setWriting] = useState(false);
  // A memo that is being written comes back from the project while it is: it is shown once.
  const [written, setWritten] = useState<string | null>(null);
  const memos = (answer.data?.memos ?? []).filter((memo) => memo.id !== written);
  return (
    <section className={styles.memos} aria-label={heading ?? copy.heading}>
      {heading === null ? null : <PartHeading>{heading}</PartHeading>}
      {memos.map((memo) => (
        <Memo key={memo.id} memo={memo} />
      ))}
      {writing ? (
        <MemoField
          about={{ aboutKind: kind, aboutId: id }}
          memo={null}
          onSaved={setWritten}
          onDone={() => {
            setWritten(null);
            setWriting(false);
          }}
        />
      ) : (
        <p>
          <Button size="s" onPress={() => setWriting(true)}>
            {copy.write}
          </Button>
        </p>
      )}
    </section>
  );
}

/** One memo; mine can be written anew. */
function Memo({ memo }: { readonly memo: MemoView }) {
  const [editing, setEditing] = useState(false);
  const remove = useWorkbenchCommand("memos.remove");
  const removeMemo = async () => {
    const done = await remove.run({ memoId: memo.id });
    if (done.ok) notifyUndoable(copy.removed);
  };
  if (editing) {
    const { aboutKind, aboutId } = memo;
    return <MemoField about={{ aboutKind, aboutId }} memo={memo} onDone={() => setEditing(false)} />;
  }
  return (
    <article className={styles.memo}>
      <p className={styles.body} dir="auto">
        {memo.body}
      </p>
      <footer className={styles.foot}>
        <small>
          <bdi>{memo.isMine ? copy.me : memo.personName}</bdi>,{" "}
          <time dateTime={new Date(memo.writtenAt).toISOString()}>
            {formatInstant(memo.writtenAt, Date.now())}
          </time>
        </small>
        {memo.isMine ? (
          <Button tone="link" size="s" onPress={() => setEditing(true)}>
            {buttonCopy.edit}
          </Button>
        ) : null}
        <Button tone="link" size="s" onPress={() => void removeMemo()}>
          {buttonCopy.remove}
        </Button>
      </footer>
    </article>
  );
}

interface MemoFieldProps {
  readonly about: { readonly aboutKind: MemoSubject; readonly aboutId: string };
  /** The memo that is written anew; null for a new one. */
  readonly memo: MemoView | null;
  readonly onSaved?: (memoId: string) => void;
  readonly onDone: () => void;
}

/** Typing is saved after so long a rest. */
const REST_MS = 900;

/** A field whose words are saved while they are typed; Ctrl/Cmd+Enter and Esc end it, nothing typed is lost. */
function MemoField({ about, memo, onSaved, onDone }: MemoFieldProps) {
  const [words, setWords] = useState(memo?.body ?? "");
  const { save, remove } = useSaving(about, memo, onSaved);
  const latest = useRef(words);
  latest.current = words;
  useEffect(() => {
    const timer = setTimeout(() => void save(words), REST_MS);
    return () => clearTimeout(timer);
  }, [words, save]);
  // Whatever takes the field away, a click elsewhere or another selection, what was typed is kept.
  useEffect(() => () => void save(latest.current), [save]);
  const end = async () => {
    if (words.trim() === "") await remove();
    else await save(words);
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isEnd = event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey));
    if (!isEnd) return;
    event.preventDefault();
    event.stopPropagation();
    void end();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field inside.
    <div className={styles.field} onKeyDown={onKeyDown}>
      <TextField
        label={copy.writeOn}
        hideLabel
        rows={3}
        value={words}
        onChange={setWords}
        description={copy.hint}
        autoFocus
      />
      <Button size="s" onPress={() => void end()}>
        {copy.done}
      </Button>
    </div>
  );
}

/** Saves one after the other: the first save makes the step that Undo takes back, the following ones continue it. */
function useSaving(
  about: MemoFieldProps["about"],
  memo: MemoView | null,
  onSaved: ((memoId: string) => void) | undefined,
) {
  const write = useWorkbenchCommand("memos.write");
  const drop = useWorkbenchCommand("memos.remove");
  const state = useRef({ memoId: memo?.id ?? null, body: memo?.body ?? "", saves: 0 });
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const { aboutKind, aboutId } = about;
  const [run, runDrop] = [write.run, drop.run];
  const save = useCallback(
    (words: string) => {
      const one = async () => {
        const { memoId, body, saves } = state.current;
        if (words.trim() === "" || words === body) return;
        const done = await run({ memoId, aboutKind, aboutId, body: words, continues: saves > 0 });
        if (!done.ok) return;
        state.current = { memoId: done.value.memoId, body: words, saves: saves + 1 };
        onSaved?.(done.value.memoId);
      };
      queue.current = queue.current.then(one, one);
      return queue.current;
    },
    [run, aboutKind, aboutId, onSaved],
  );
  const remove = useCallback(async () => {
    await queue.current;
    const { memoId } = state.current;
    if (memoId !== null) await runDrop({ memoId });
  }, [runDrop]);
  return { save, remove };
}
