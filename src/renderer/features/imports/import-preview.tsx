import { useEffect, useState } from "react";
import type { ImportPreview as Preview } from "../../../shared/contract/imports.contract.ts";
import { followImport, leaveOffer } from "../../app/importing.ts";
import { type OfferedImport, removeOffer } from "../../app/previews.ts";
import { hasEnded, useJobs } from "../../client/use-jobs.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { toAppError } from "../../client/workbench-client.ts";
import { buttonCopy } from "../../copy/buttons.ts";
import { previewCopy } from "../../copy/import-preview.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { ColumnMappingForm } from "./column-mapping.tsx";
import styles from "./import-preview.module.css";
import { PreviewOptions } from "./preview-options.tsx";
import { PreviewSamples, PreviewSkipped, PreviewSummary } from "./preview-summary.tsx";
import { NO_CHOICES, type ReadChoices, readOptionsOf } from "./read-choices.ts";

const copy = previewCopy;

/** How far the look at the files has come. */
function Looking({ jobId, found }: { readonly jobId: string; readonly found: number | null }) {
  const job = useJobs().find((one) => one.jobId === jobId);
  return (
    <div className={styles.looking}>
      <p role="status">{found === null ? copy.lookingAgain : copy.lookingAt(found)}</p>
      <ProgressBar label={copy.titleLooking} done={job?.done ?? 0} total={job?.total ?? null} width="full" />
    </div>
  );
}

function Reasons({ preview }: { readonly preview: Preview }) {
  if (preview.reasons.length === 0) return null;
  return (
    <ul className={styles.strip} aria-label={copy.asked}>
      {preview.reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}

interface ContentProps {
  readonly preview: Preview;
  readonly choices: ReadChoices;
  readonly onChange: (choices: ReadChoices) => void;
  readonly busy: boolean;
}

function Content({ preview, choices, onChange, busy }: ContentProps) {
  return (
    <div className={styles.columns}>
      <div className={styles.main} aria-busy={busy}>
        <p className={styles.files}>
          {copy.files(preview.files, preview.bytes)}. {copy.read(preview.read, preview.files)}
        </p>
        <Reasons preview={preview} />
        <ColumnMappingForm tables={preview.tables} choices={choices} onChange={onChange} />
        <PreviewSummary preview={preview} />
        <PreviewSkipped skipped={preview.skipped} />
        <PreviewSamples samples={preview.samples} />
      </div>
      <PreviewOptions
        choices={choices}
        found={preview.languages.map((language) => language.name).filter((code) => code !== "unknown")}
        onChange={onChange}
      />
    </div>
  );
}

/** What an import would do, before anything is stored: counts, samples, options; start it or leave it. */
export function ImportPreview({ offer }: { readonly offer: OfferedImport }) {
  const { previewId } = offer;
  const [lookJob, setLookJob] = useState(offer.jobId);
  const [choices, setChoices] = useState(NO_CHOICES);
  const [looked, setLooked] = useState(NO_CHOICES);
  const [lastReady, setLastReady] = useState<Preview | null>(null);
  const query = useWorkbenchQuery("imports.preview", { previewId }, { keepPrevious: true });
  const lookAgain = useWorkbenchCommand("imports.lookAgain");
  const start = useWorkbenchCommand("imports.startPreviewed");
  const cancelLook = useWorkbenchCommand("jobs.cancel", { quiet: true });
  const job = useJobs().find((one) => one.jobId === lookJob);
  const answered = query.data;
  const { refetch } = query;
  const ended = job !== undefined && hasEnded(job);
  useEffect(() => {
    if (ended) void refetch();
  }, [ended, refetch]);
  useEffect(() => {
    if (answered?.state === "ready") setLastReady(answered);
  }, [answered]);
  const looking = answered === undefined || answered.state === "looking" || (job !== undefined && !ended);
  const preview = answered?.state === "ready" ? answered : lastReady;
  const leave = () => {
    if (looking) void cancelLook.run({ jobId: lookJob });
    void leaveOffer(previewId);
  };
  const again = async () => {
    const started = await lookAgain.run({ previewId, options: readOptionsOf(choices) });
    if (!started.ok) return;
    setLooked(choices);
    setLookJob(started.value.jobId);
  };
  const begin = async () => {
    const started = await start.run({ previewId, options: readOptionsOf(choices) });
    if (!started.ok) return;
    removeOffer(previewId);
    followImport(started.value.jobId);
  };
  const changed = choices !== looked;
  const footer = (
    <>
      <span className={styles.note}>{changed ? copy.changed : copy.nothingStored}</span>
      <Button onPress={leave}>{copy.cancel}</Button>
      {preview === null ? null : (
        <>
          <Button isDisabled={looking || !changed || lookAgain.busy} onPress={() => void again()}>
            {copy.lookAgain}
          </Button>
          <Button
            tone="primary"
            isDisabled={looking || start.busy || preview.files === 0}
            onPress={() => void begin()}
          >
            {copy.start(preview.files)}
          </Button>
        </>
      )}
    </>
  );
  return (
    <Dialog
      title={preview === null ? copy.titleLooking : copy.title(preview.name)}
      isOpen
      onClose={leave}
      closeLabel={buttonCopy.close}
      width={preview === null ? "m" : "xl"}
      stays
      footer={footer}
    >
      {query.error !== null && preview === null ? (
        <ErrorState error={toAppError(query.error)} />
      ) : preview === null ? (
        <div className={styles.first}>
          <Looking jobId={lookJob} found={answered?.files ?? 0} />
          <p className={styles.small}>{copy.lookingWords}</p>
        </div>
      ) : (
        <>
          {looking ? <Looking jobId={lookJob} found={null} /> : null}
          <Content preview={preview} choices={choices} onChange={setChoices} busy={looking} />
        </>
      )}
    </Dialog>
  );
}
