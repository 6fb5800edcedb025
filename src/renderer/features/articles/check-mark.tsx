import type { ArticleCheck } from "../../../shared/domain/check.ts";
import { checksCopy } from "../../copy/checks.ts";
import { Icon } from "../../ui/icon.tsx";
import styles from "./check-mark.module.css";

/** A small sign before the title of an article that a person should look at; its words are for pointer and screen reader. */
export function CheckMark({ checks }: { readonly checks: readonly ArticleCheck[] }) {
  if (checks.length === 0) return null;
  const words = checks.map((check) => checksCopy.reasons[check].what).join(" ");
  return (
    <span className={styles.mark} role="img" aria-label={checksCopy.mark(checks.length)} title={words}>
      <Icon name="warning" size={13} />
    </span>
  );
}
