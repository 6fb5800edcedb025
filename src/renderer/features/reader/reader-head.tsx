import type { ArticleView } from "../../../shared/contract/views.ts";
import { keyLabel } from "../../app/shortcuts.ts";
import { formatLanguage, formatPublished } from "../../copy/format.ts";
import { lookCopy } from "../../copy/original-look.ts";
import { readerCopy } from "../../copy/reader.ts";
import { Button } from "../../ui/button.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { BesideMenu } from "./beside-menu.tsx";
import { LookMenu } from "./look-menu.tsx";
import styles from "./reader.module.css";
import type { StrayMark } from "./reader-marks.ts";
import type { ReadingLook } from "./reading-look.ts";

export interface ReaderHeadProps {
  readonly view: ArticleView;
  /** Shows the imported file as it looked; null when there is nothing to show. */
  readonly onLook: (() => void) | null;
  readonly look: ReadingLook;
  readonly side: "main" | "beside";
}

/** Outlet, dates, language and the text's hash, in one line over the article. */
export function ReaderHead({ view, onLook, look, side }: ReaderHeadProps) {
  const hash = view.textHash.replace(/^[a-z0-9]+[-:]/u, "");
  return (
    <header className={styles.meta}>
      <b dir="auto">{view.row.outlet ?? readerCopy.noOutlet}</b>
      <span>
        {view.row.published === null
          ? readerCopy.noDate
          : readerCopy.published(formatPublished(view.row.published))}
      </span>
      {view.captured === null ? null : (
        <span>{readerCopy.captured(formatPublished(view.captured.slice(0, 10)))}</span>
      )}
      <span>{formatLanguage(view.row.language)}</span>
      <span title={view.textHash}>{readerCopy.text(`${hash.slice(0, 4)}…${hash.slice(-2)}`)}</span>
      <span className={styles.tools}>
        {onLook === null ? null : (
          <Button tone="link" size="s" className={styles.lookButton} onPress={onLook}>
            {lookCopy.show}
            <KeyHint keys={keyLabel("originalLook")} />
          </Button>
        )}
        {side === "beside" ? null : <BesideMenu view={view} />}
        <LookMenu look={look} />
      </span>
    </header>
  );
}

export interface StrayNoticeProps {
  readonly strays: readonly StrayMark[];
  readonly onGo: (stray: StrayMark) => void;
}

/** Marks that do not stand where they were put: said, never moved in silence. */
export function StrayNotice({ strays, onGo }: StrayNoticeProps) {
  if (strays.length === 0) return null;
  return (
    <details className={styles.strays}>
      <summary>{readerCopy.strays(strays.length)}</summary>
      <ul>
        {strays.map((stray) => (
          <li key={`${stray.id}:${stray.words}`}>
            <q dir="auto">{stray.words}</q>{" "}
            {stray.span === null ? (
              <span>{readerCopy.strayStates[stray.state]}</span>
            ) : (
              <Button tone="link" size="s" onPress={() => onGo(stray)}>
                {readerCopy.strayStates[stray.state]}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
