import { type FormEvent, useId, useState } from "react";
import { firstLineOf } from "../../../shared/domain/given-words.ts";
import { publishedSpan } from "../../../shared/domain/published-span.ts";
import { isAddress } from "../../app/given.ts";
import { saveWords } from "../../app/importing.ts";
import { appCopy } from "../../copy/app.ts";
import { articleDetailsCopy } from "../../copy/article-details.ts";
import { buttonCopy } from "../../copy/buttons.ts";
import { importsCopy } from "../../copy/imports.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./words-dialog.module.css";

const copy = importsCopy.words;

/** Longer words are shown by their beginning: a field with all of them would make the window slow. UTF-16 code units. */
const MOST_SHOWN = 50_000;

/** What was typed, or null for nothing. */
function said(typed: string): string | null {
  const words = typed.trim();
  return words === "" ? null : words;
}

export interface WordsDialogProps {
  /** As they were dropped or pasted; "" lets a person type. */
  readonly words: string;
  readonly onClose: () => void;
}

/** Shows words that were dropped or pasted, asks what is known of them, and saves them as an article. */
export function WordsDialog({ words, onClose }: WordsDialogProps) {
  const form = useId();
  const [text, setText] = useState(words);
  const [title, setTitle] = useState<string | null>(null);
  const [outlet, setOutlet] = useState("");
  const [published, setPublished] = useState("");
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const isLong = text.length > MOST_SHOWN;
  const isOnlyAddress = isAddress(text);
  const isDate = said(published) === null || publishedSpan(published.trim()) !== null;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!isDate || isOnlyAddress || text.trim() === "") return;
    setBusy(true);
    const given = { text, title: said(title ?? ""), outlet: said(outlet), published: said(published) };
    const began = await saveWords(title === null ? { ...given, title: said(firstLineOf(text)) } : given);
    setBusy(false);
    if (began) onClose();
  };
  const footer = (
    <>
      <span className={styles.note}>{copy.note}</span>
      <Button onPress={onClose}>{buttonCopy.cancel}</Button>
      <Button
        type="submit"
        form={form}
        tone="primary"
        isDisabled={busy || isOnlyAddress || text.trim() === ""}
      >
        {copy.save}
      </Button>
    </>
  );
  return (
    <Dialog title={copy.title} isOpen onClose={onClose} closeLabel={buttonCopy.close} footer={footer} stays>
      <form id={form} className={styles.form} onSubmit={(event) => void save(event)}>
        <TextField
          label={copy.words}
          value={isLong ? text.slice(0, MOST_SHOWN) : text}
          onChange={setText}
          rows={9}
          readOnly={isLong}
          autoFocus={words === ""}
          placeholder={copy.placeholder}
          error={isOnlyAddress ? appCopy.notices.addressGiven : null}
          {...(isLong ? { description: copy.beginning(MOST_SHOWN, text.length) } : {})}
        />
        <TextField
          label={articleDetailsCopy.title}
          value={title ?? firstLineOf(text)}
          onChange={setTitle}
          autoFocus={words !== ""}
        />
        <div className={styles.pair}>
          <TextField
            label={articleDetailsCopy.outlet}
            value={outlet}
            onChange={setOutlet}
            description={copy.outletHint}
          />
          <TextField
            label={articleDetailsCopy.published}
            value={published}
            onChange={setPublished}
            {...(asked && !isDate ? { error: copy.notADate } : { description: copy.publishedHint })}
          />
        </div>
      </form>
    </Dialog>
  );
}
