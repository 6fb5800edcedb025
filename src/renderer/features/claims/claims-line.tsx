import type { AgreementView } from "../../../shared/contract/claims.contract.ts";
import type { MethodInput } from "../../../shared/contract/index.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { claimPartsCopy } from "../../copy/claim-parts.ts";
import { exchangeCopy } from "../../copy/exchange.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./claims-line.module.css";

const copy = exchangeCopy.agreement;

/** Narrower lists that the line over the claims leads to. */
export type OnlyClaims = "judgedApart" | "possiblySame";

/** The two figures of agreement; nothing while nobody judged what another did. */
export function AgreementFigures({ agreement }: { readonly agreement: AgreementView }) {
  const { percent, alpha } = agreement;
  if (percent === null) return null;
  return (
    <span className={styles.figures} title={copy.help}>
      <b>{copy.percent(percent)}</b>
      <span>{alpha === null ? copy.noAlpha : copy.alpha(alpha)}</span>
    </span>
  );
}

export interface ClaimsLineProps {
  readonly asked: MethodInput<"claims.agreement">;
  readonly only: OnlyClaims | null;
  readonly onOnly: (only: OnlyClaims | null) => void;
}

/**
 * Over the list of claims: how far people agree on those that are listed, with the way to those where they differ, and
 * to claims that may have been entered twice. Nothing while there is nothing to say.
 */
export function ClaimsLine({ asked, only, onOnly }: ClaimsLineProps) {
  const agreement = useWorkbenchQuery("claims.agreement", asked, { keepPrevious: true }).data;
  const twice = useWorkbenchQuery("claims.possiblySame", {}, { keepPrevious: true }).data?.claims ?? 0;
  const isJudged = agreement !== undefined && agreement.percent !== null;
  const apart = agreement === undefined ? 0 : agreement.shared - agreement.unanimous;
  if (only === null && !isJudged && twice === 0) return null;
  return (
    <section className={styles.line} aria-label={copy.label}>
      {isJudged ? (
        <>
          <span>{copy.shared(agreement.shared)}</span>
          <AgreementFigures agreement={agreement} />
        </>
      ) : null}
      {only !== null ? (
        <Button size="s" tone="link" onPress={() => onOnly(null)}>
          {copy.showAll}
        </Button>
      ) : (
        <>
          {apart === 0 ? null : (
            <Button size="s" tone="link" onPress={() => onOnly("judgedApart")}>
              {copy.showApart(apart)}
            </Button>
          )}
          {twice === 0 ? null : (
            <Button size="s" tone="link" onPress={() => onOnly("possiblySame")}>
              {claimPartsCopy.relations.showPossibly(twice)}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
