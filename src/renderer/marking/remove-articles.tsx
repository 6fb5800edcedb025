import { useState } from "react";
import { navigate } from "../app/navigation.ts";
import { useWorkbenchCommand } from "../client/use-workbench-command.ts";
import { useWorkbenchQuery } from "../client/use-workbench-query.ts";
import { buttonCopy } from "../copy/buttons.ts";
import { trashCopy } from "../copy/trash.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { notifyUndoable } from "./notify-undoable.ts";

const copy = trashCopy.articles;

export interface RemoveArticlesProps {
  readonly articleIds: readonly string[];
  readonly onRemoved?: () => void;
}

/** The button that moves articles to the trash. It says first what goes along and which claims keep no quote. */
export function RemoveArticles({ articleIds, onRemoved }: RemoveArticlesProps) {
  const [asking, setAsking] = useState(false);
  const remove = useWorkbenchCommand("articles.remove");
  const run = async () => {
    const done = await remove.run({ articleIds: [...articleIds] });
    if (!done.ok) return;
    setAsking(false);
    const { removed, quotes, mentions } = done.value;
    notifyUndoable(copy.done(removed, quotes, mentions));
    navigate.forgetArticles(new Set(articleIds));
    onRemoved?.();
  };
  return (
    <>
      <Button tone="danger" size="s" onPress={() => setAsking(true)}>
        {articleIds.length === 1 ? copy.remove : copy.removeMany(articleIds.length)}
      </Button>
      {asking ? (
        <Dialog
          title={copy.title(articleIds.length)}
          isOpen
          onClose={() => setAsking(false)}
          closeLabel={buttonCopy.close}
          width="s"
          footer={
            <>
              <Button onPress={() => setAsking(false)}>{buttonCopy.cancel}</Button>
              <Button tone="primary" autoFocus isDisabled={remove.busy} onPress={() => void run()}>
                {copy.confirm}
              </Button>
            </>
          }
        >
          <WhatGoes articleIds={articleIds} />
        </Dialog>
      ) : null}
    </>
  );
}

function WhatGoes({ articleIds }: { readonly articleIds: readonly string[] }) {
  const answer = useWorkbenchQuery("articles.removal", { articleIds: [...articleIds] });
  const found = answer.data;
  return (
    <>
      <p role="status">
        {found === undefined ? copy.looking : copy.goes(found.quotes, found.mentions, found.memos)}
      </p>
      {found === undefined || found.bareClaims === 0 ? null : (
        <>
          <p>{copy.bare(found.bareClaims)}</p>
          <ul>
            {found.statements.map((statement) => (
              <li key={statement} dir="auto">
                {statement}
              </li>
            ))}
            {found.bareClaims > found.statements.length ? (
              <li>{copy.more(found.bareClaims - found.statements.length)}</li>
            ) : null}
          </ul>
        </>
      )}
      <p>{copy.follows}</p>
    </>
  );
}
