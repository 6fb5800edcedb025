import { useEffect, useMemo, useRef } from "react";
import type { MethodOutput } from "../../../shared/contract/index.ts";
import { useShortcut } from "../../app/shortcuts.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { toAppError } from "../../client/workbench-client.ts";
import { lookCopy } from "../../copy/original-look.ts";
import { readerCopy } from "../../copy/reader.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Icon } from "../../ui/icon.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { cleanPage, showInFrame } from "./clean-page.ts";
import styles from "./original-look.module.css";

type Look = MethodOutput<"articles.look">;

/** The window's own nonce, which lets the page's style sheets apply in its frame; "" outside Wirebench. */
function windowNonce(): string {
  return document.querySelector<HTMLElement>("meta[property='csp-nonce']")?.nonce ?? "";
}

function Page({ content, fileName }: { readonly content: string; readonly fileName: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const page = useMemo(() => cleanPage(content, windowNonce()), [content]);
  useEffect(() => {
    if (frame.current !== null) showInFrame(frame.current, page);
  }, [page]);
  return (
    <>
      <p className={styles.note}>
        {lookCopy.safe} {page.picturesLeftOut === 0 ? null : lookCopy.picturesLeftOut(page.picturesLeftOut)}
      </p>
      {/* An empty sandbox: no scripts, no forms, no navigation, an origin of its own. */}
      <iframe
        ref={frame}
        className={styles.frame}
        title={lookCopy.frame(fileName)}
        sandbox=""
        referrerPolicy="no-referrer"
      />
    </>
  );
}

function Content({ look }: { readonly look: Look }) {
  switch (look.kind) {
    case "html":
      return <Page content={look.content} fileName={look.fileName} />;
    case "text":
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys must be able to scroll it.
        <section className={styles.text} tabIndex={0} aria-label={lookCopy.frame(look.fileName)}>
          <pre dir="auto">{look.content}</pre>
        </section>
      );
    case "none":
      return <EmptyState title={lookCopy.none}>{lookCopy.noneWords}</EmptyState>;
  }
}

export interface OriginalLookProps {
  readonly articleId: string;
  readonly onClose: () => void;
}

/** The imported file as it looked, with everything taken out that could run or reach the network. */
export function OriginalLook({ articleId, onClose }: OriginalLookProps) {
  const look = useWorkbenchQuery("articles.look", { articleId });
  useShortcut("originalLook", onClose);
  useShortcut("up", onClose);
  return (
    <section className={styles.look} aria-label={lookCopy.title}>
      <header className={styles.bar}>
        <Button size="s" autoFocus onPress={onClose}>
          <Icon name="arrowLeft" size={12} />
          {lookCopy.back}
        </Button>
        <h2>{lookCopy.title}</h2>
        {look.data === undefined ? null : (
          <span className={styles.file}>
            <bdi>{look.data.fileName}</bdi>
            {look.data.cut ? ` ${lookCopy.cut}` : ""}
          </span>
        )}
      </header>
      {look.data !== undefined ? (
        <Content look={look.data} />
      ) : look.error === null ? (
        <LoadingState label={readerCopy.loading} />
      ) : (
        <ErrorState error={toAppError(look.error)} />
      )}
    </section>
  );
}
