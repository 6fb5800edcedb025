import { useState } from "react";
import * as v from "valibot";
import type { ClaimView } from "../../../shared/contract/views.ts";
import { VERDICTS, type Verdict, VerdictSchema } from "../../../shared/domain/claim.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { buttonCopy } from "../../copy/buttons.ts";
import { claimsCopy } from "../../copy/claims.ts";
import { exchangeCopy } from "../../copy/exchange.ts";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import { Button } from "../../ui/button.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./claim-details.module.css";
import { AgreementFigures } from "./claims-line.tsx";

type Assessment = ClaimView["assessments"][number];

export interface AssessmentsProps {
  readonly claimId: string;
  readonly assessments: readonly Assessment[];
}

/** My verdict to change, those of colleagues beside it. */
export function Assessments({ claimId, assessments }: AssessmentsProps) {
  const mine = assessments.find((one) => one.isMine);
  const others = assessments.filter((one) => !one.isMine);
  return (
    <>
      <section className={styles.part}>
        <PartHeading>{claimsCopy.verdictHeading}</PartHeading>
        <MyVerdict key={`${claimId}:${JSON.stringify(mine ?? null)}`} claimId={claimId} mine={mine} />
      </section>
      {others.length === 0 ? null : (
        <section className={styles.part}>
          <PartHeading>{claimsCopy.othersHeading}</PartHeading>
          <dl className={styles.facts}>
            {others.map((one) => (
              <Other key={one.id} assessment={one} />
            ))}
          </dl>
          <Agreement verdicts={assessments.flatMap(({ verdict }) => verdict ?? [])} />
        </section>
      )}
    </>
  );
}

/** Whether people agree on this claim, and how far they do over all of them. */
function Agreement({ verdicts }: { readonly verdicts: readonly string[] }) {
  const agreement = useWorkbenchQuery("claims.agreement", {}, { keepPrevious: true });
  if (verdicts.length < 2) return null;
  const isAlike = new Set(verdicts).size === 1;
  const { alike, apart, overAll } = exchangeCopy.agreement;
  return (
    <p className={styles.agreement}>
      <span>{isAlike ? alike : apart}</span>
      {agreement.data === undefined ? null : (
        <span>
          {overAll} <AgreementFigures agreement={agreement.data} />
        </span>
      )}
    </p>
  );
}

function Other({ assessment }: { readonly assessment: Assessment }) {
  const { verdict, confidence, reason } = assessment;
  return (
    <>
      <dt dir="auto">{assessment.personName}</dt>
      <dd>
        {v.is(VerdictSchema, verdict) ? claimsCopy.verdicts[verdict] : claimsCopy.noVerdict}
        {confidence === null ? "" : `, ${claimsCopy.confidenceIs(confidence)}`}
        {reason === null ? null : <small dir="auto">{reason}</small>}
      </dd>
    </>
  );
}

const NONE = "none";

function MyVerdict({ claimId, mine }: { readonly claimId: string; readonly mine: Assessment | undefined }) {
  const [verdict, setVerdict] = useState<Verdict | null>(
    v.is(VerdictSchema, mine?.verdict) ? mine.verdict : null,
  );
  const [confidence, setConfidence] = useState(mine?.confidence == null ? "" : String(mine.confidence));
  const [reason, setReason] = useState(mine?.reason ?? "");
  const set = useWorkbenchCommand("assessments.set");
  const sure = confidence.trim() === "" ? null : Number(confidence);
  const isBad = sure !== null && !(sure >= 0 && sure <= 100);
  const isSame =
    verdict === (mine?.verdict ?? null) &&
    sure === (mine?.confidence ?? null) &&
    reason.trim() === (mine?.reason ?? "");
  const save = async () => {
    if (isBad || isSame) return;
    const done = await set.run({
      claimId,
      verdict,
      confidence: sure,
      reason: reason.trim() === "" ? null : reason.trim(),
    });
    if (done.ok) notifyUndoable(claimsCopy.saved.verdict);
  };
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void save();
      }}
    >
      <div className={styles.pair}>
        <Select
          label={claimsCopy.verdict}
          options={[
            { id: NONE, label: claimsCopy.noVerdict },
            ...VERDICTS.map((id) => ({ id, label: claimsCopy.verdicts[id] })),
          ]}
          value={verdict ?? NONE}
          onChange={(id) => setVerdict(v.is(VerdictSchema, id) ? id : null)}
        />
        <TextField
          label={claimsCopy.confidence}
          value={confidence}
          onChange={setConfidence}
          error={isBad ? claimsCopy.badConfidence : null}
        />
      </div>
      <TextField label={claimsCopy.reason} rows={2} value={reason} onChange={setReason} />
      {isSame ? null : (
        <div className={styles.buttons}>
          <Button size="s" tone="primary" isDisabled={isBad || set.busy} onPress={() => void save()}>
            {buttonCopy.save}
          </Button>
        </div>
      )}
    </form>
  );
}
