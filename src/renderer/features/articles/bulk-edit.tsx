import { useState } from "react";
import { undo } from "../../app/history.ts";
import { notify } from "../../app/notices.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { articlesCopy } from "../../copy/articles.ts";
import { buttonCopy } from "../../copy/buttons.ts";
import { RemoveArticles } from "../../marking/remove-articles.tsx";
import { Button } from "../../ui/button.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { selectArticles } from "./article-view-state.ts";
import styles from "./articles-screen.module.css";

const copy = articlesCopy.bulk;
const START = { outlet: "", published: "", language: "" };

function said(count: number): void {
  notify({ text: copy.done(count), action: { label: buttonCopy.undo, run: () => void undo() } });
}

function TagPart({ articleIds }: { readonly articleIds: readonly string[] }) {
  const [name, setName] = useState("");
  const tag = useWorkbenchCommand("articles.tag");
  const run = async (present: boolean) => {
    const result = await tag.run({ articleIds: [...articleIds], name: name.trim(), present });
    if (!result.ok) return;
    said(articleIds.length);
    setName("");
  };
  const disabled = name.trim() === "" || tag.busy;
  return (
    <section className={styles.fields}>
      <PartHeading>{copy.tags}</PartHeading>
      <TextField
        label={copy.tag}
        value={name}
        onChange={setName}
        placeholder={copy.tagPlaceholder}
        hideLabel
      />
      <div className={styles.pair}>
        <Button isDisabled={disabled} onPress={() => void run(true)}>
          {copy.addTag}
        </Button>
        <Button tone="quiet" isDisabled={disabled} onPress={() => void run(false)}>
          {copy.removeTag}
        </Button>
      </div>
    </section>
  );
}

/** The right pane while several articles are selected: changes them all in one step. */
export function BulkEdit({ articleIds }: { readonly articleIds: readonly string[] }) {
  const [fields, setFields] = useState(START);
  const correct = useWorkbenchCommand("articles.correct");
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ""));
  const set = async () => {
    const result = await correct.run({ articleIds: [...articleIds], fields: given });
    if (!result.ok) return;
    said(articleIds.length);
    setFields(START);
  };
  const field = (name: keyof typeof START, hint: string | null) => (
    <TextField
      label={copy[name]}
      value={fields[name]}
      placeholder={copy.keep}
      onChange={(value) => setFields((now) => ({ ...now, [name]: value }))}
      {...(hint === null ? {} : { description: hint })}
    />
  );
  return (
    <div className={styles.bulk}>
      <h2>{copy.title(articleIds.length)}</h2>
      <p>{copy.words}</p>
      <section className={styles.fields}>
        {field("outlet", null)}
        {field("published", copy.publishedHint)}
        {field("language", copy.languageHint)}
        <div className={styles.pair}>
          <Button
            tone="primary"
            isDisabled={Object.keys(given).length === 0 || correct.busy}
            onPress={() => void set()}
          >
            {copy.set(articleIds.length)}
          </Button>
        </div>
      </section>
      <hr className={styles.rule} />
      <TagPart articleIds={articleIds} />
      <hr className={styles.rule} />
      <RemoveArticles articleIds={articleIds} onRemoved={() => selectArticles(-1, new Set())} />
    </div>
  );
}
