import type { Span } from "../../../shared/domain/anchor.ts";
import { keyLabel, type ShortcutId } from "../../app/shortcuts.ts";
import { readerCopy } from "../../copy/reader.ts";
import { type ClaimDraft, drafts } from "../../marking/draft-store.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import styles from "./claim-form.module.css";

const copy = readerCopy.form;

/** The words of the article that the claim stands on. They are set in the text: select, then the key. */
export function SpanFields({ text, draft }: { readonly text: string; readonly draft: ClaimDraft }) {
  const { content } = draft;
  return (
    <div className={styles.spans}>
      {content.map((span, index) => (
        <SpanField
          key={`${span.start}-${span.end}`}
          label={index === 0 ? copy.content : ""}
          what={copy.content}
          keys="claim"
          text={text}
          span={span}
          tone="content"
          {...(content.length > 1
            ? { onRemove: () => drafts.change({ content: content.filter((one) => one !== span) }) }
            : {})}
        />
      ))}
      <SpanField
        label={copy.cue}
        what={copy.cue}
        keys="asCue"
        text={text}
        span={draft.cue}
        tone="cue"
        onRemove={() => drafts.change({ cue: null })}
      />
      <SpanField
        label={copy.speakerWords}
        what={copy.speakerWords}
        keys="asSpeaker"
        text={text}
        span={draft.speakerSpan}
        tone="speaker"
        onRemove={() => drafts.change({ speakerSpan: null })}
      />
    </div>
  );
}

interface SpanFieldProps {
  readonly label: string;
  readonly what: string;
  readonly keys: ShortcutId;
  readonly text: string;
  readonly span: Span | null;
  readonly tone: "content" | "cue" | "speaker";
  readonly onRemove?: () => void;
}

function SpanField({ label, what, keys, text, span, tone, onRemove }: SpanFieldProps) {
  return (
    <div className={styles.span}>
      <span className={styles.spanLabel}>
        {label} {label === "" ? null : <KeyHint keys={keyLabel(keys)} />}
      </span>
      {span === null ? (
        <i className={styles.none}>{copy.none}</i>
      ) : (
        <q className={styles[tone]} dir="auto">
          {text.slice(span.start, span.end)}
        </q>
      )}
      {span === null || onRemove === undefined ? null : (
        <Button tone="quiet" size="s" aria-label={copy.remove(what)} onPress={onRemove}>
          <Icon name="close" size={12} />
        </Button>
      )}
    </div>
  );
}
