import { useEffect, useRef } from "react";
import { buttonCopy } from "../../copy/buttons.ts";
import { readerCopy } from "../../copy/reader.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./reader.module.css";
import type { Find } from "./use-find.ts";

/** The field over the article: Enter goes on, Shift+Enter back, Esc closes. */
export function FindBar({ find, onClose }: { readonly find: Find; readonly onClose: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  const copy = readerCopy.find;
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const count = find.hits.length === 0 ? copy.none : copy.count(find.at + 1, find.hits.length);
  return (
    <search className={styles.find}>
      <Icon name="search" size={14} />
      <input
        ref={field}
        dir="auto"
        data-find-field=""
        className={styles.findField}
        aria-label={copy.label}
        placeholder={copy.placeholder}
        value={find.query}
        onChange={(event) => find.type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") find.step(event.shiftKey ? -1 : 1);
          else if (event.key === "Escape") onClose();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span className={styles.findCount} role="status">
        {find.query.trim() === "" ? "" : count}
      </span>
      <Button tone="quiet" size="s" aria-label={copy.previous} onPress={() => find.step(-1)}>
        <Icon name="ascending" size={14} />
      </Button>
      <Button tone="quiet" size="s" aria-label={copy.next} onPress={() => find.step(1)}>
        <Icon name="descending" size={14} />
      </Button>
      <Button tone="quiet" size="s" aria-label={buttonCopy.close} onPress={onClose}>
        <Icon name="close" size={14} />
      </Button>
    </search>
  );
}
