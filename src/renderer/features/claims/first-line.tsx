import type { Carriage } from "../../../shared/contract/views.ts";
import { navigate } from "../../app/navigation.ts";
import { claimsCopy } from "../../copy/claims.ts";
import { formatPublished } from "../../copy/format.ts";
import styles from "./first-line.module.css";

/** Who had a claim first, when, and why that is thought; a press opens the article. */
export function FirstLine({ carriage, plain }: { readonly carriage: Carriage; readonly plain?: boolean }) {
  const { firstArticleId, firstTitle, firstOutlet, firstPublished, firstReason } = carriage;
  if (firstArticleId === null || firstReason === null) return null;
  const words = (
    <>
      {claimsCopy.first}: <bdi>{firstOutlet ?? claimsCopy.titled(firstTitle ?? "")}</bdi>,{" "}
      {formatPublished(firstPublished)} ({claimsCopy.firstReason(firstReason)})
    </>
  );
  if (plain === true) return <span className={styles.plain}>{words}</span>;
  return (
    <button type="button" className={styles.first} onClick={() => navigate.openArticle(firstArticleId)}>
      {words}
    </button>
  );
}
