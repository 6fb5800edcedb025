import { useState } from "react";
import type { TagView } from "../../../shared/contract/views.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { articleDetailsCopy } from "../../copy/article-details.ts";
import { Button } from "../../ui/button.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import { Tag } from "../../ui/tag.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./article-details.module.css";

const copy = articleDetailsCopy;

/** The tags of one article, to put on and take off. */
export function ArticleTags({
  articleId,
  tags,
}: {
  readonly articleId: string;
  readonly tags: readonly TagView[];
}) {
  const [name, setName] = useState("");
  const tag = useWorkbenchCommand("articles.tag");
  const add = async () => {
    if (name.trim() === "") return;
    const result = await tag.run({ articleIds: [articleId], name: name.trim(), present: true });
    if (result.ok) setName("");
  };
  return (
    <section className={styles.part}>
      <PartHeading>{copy.tags}</PartHeading>
      {tags.length === 0 ? (
        <p className={styles.note}>{copy.noTags}</p>
      ) : (
        <div className={styles.tags}>
          {tags.map((one) => (
            <Tag
              key={one.id}
              removeLabel={copy.removeTag(one.name)}
              onRemove={() => void tag.run({ articleIds: [articleId], name: one.name, present: false })}
            >
              {one.name}
            </Tag>
          ))}
        </div>
      )}
      <form
        className={styles.addTag}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField label={copy.addTag} hideLabel placeholder={copy.addTag} value={name} onChange={setName} />
        {name.trim() === "" ? null : (
          <Button type="submit" isDisabled={tag.busy}>
            {copy.addTag}
          </Button>
        )}
      </form>
    </section>
  );
}
