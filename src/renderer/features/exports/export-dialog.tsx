import { useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { EXPORT_FORMATS, type ExportFormat } from "../../../shared/contract/project.contract.ts";
import { FULL_FILE, type WirexOptions } from "../../../shared/domain/exchange.ts";
import { notify } from "../../app/notices.ts";
import { onJobEnd } from "../../client/use-jobs.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { appCopy } from "../../copy/app.ts";
import { buttonCopy } from "../../copy/buttons.ts";
import { exportsCopy } from "../../copy/exports.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Dialog } from "../../ui/dialog.tsx";
import styles from "./export-dialog.module.css";
import { WirexOptionsForm } from "./wirex-options.tsx";

const copy = exportsCopy;

function isFormat(value: string): value is ExportFormat {
  return EXPORT_FORMATS.some((format) => format === value);
}

/** Says at the end of an export where it is, or that it stopped. */
function tellAtEnd(jobId: string, name: string): void {
  onJobEnd(jobId, (job) => {
    if (job.state === "finished") {
      const lost = job.report?.lines ?? [];
      notify({
        text: appCopy.notices.exportDone(job.report?.file ?? name),
        ...(lost.length === 0 ? {} : { detail: copy.leftOut(lost) }),
      });
    } else if (job.state === "cancelled") notify({ text: appCopy.notices.exportCancelled });
    else notify({ tone: "bad", text: appCopy.notices.exportFailed });
  });
}

export interface ExportDialogProps {
  /** The format asked for by the menu, or null. */
  readonly format: ExportFormat | null;
  /** For exchange files: leave out what the sender of this merge had. */
  readonly since: string | null;
  readonly onClose: () => void;
}

/** Chooses a format, knowing what it holds and what it leaves out, then the file. */
export function ExportDialog({ format: asked, since, onClose }: ExportDialogProps) {
  const [format, setFormat] = useState<ExportFormat>(asked ?? "csv");
  const [options, setOptions] = useState<WirexOptions>({ ...FULL_FILE, since });
  const status = useWorkbenchQuery("project.status", {});
  const target = useWorkbenchCommand("targets.choose");
  const start = useWorkbenchCommand("exports.start");
  const save = async () => {
    const suggestedName = copy.suggestedName(status.data?.project?.title ?? "");
    const chosen = await target.run({ format, suggestedName });
    if (!chosen.ok || chosen.value === null) return;
    const { token, name } = chosen.value;
    const started = await start.run({
      format,
      target: token,
      ...(format === "wirex" ? { options } : {}),
    });
    if (!started.ok) return;
    onClose();
    tellAtEnd(started.value.jobId, name);
  };
  const footer = (
    <>
      <span className={styles.leaves}>{copy.leaves}</span>
      <Button onPress={onClose}>{buttonCopy.cancel}</Button>
      <Button tone="primary" isDisabled={target.busy || start.busy} onPress={() => void save()}>
        {copy.choose}
      </Button>
    </>
  );
  return (
    <Dialog
      title={copy.title}
      isOpen
      onClose={onClose}
      closeLabel={buttonCopy.close}
      footer={footer}
      width="m"
    >
      <RadioGroup
        value={format}
        onChange={(value) => {
          if (isFormat(value)) setFormat(value);
        }}
        className={classNames(styles.formats)}
      >
        <Label className="visually-hidden">{copy.format}</Label>
        {EXPORT_FORMATS.map((one) => (
          <Radio key={one} value={one} className={classNames(styles.format)}>
            <span className={styles.dot} />
            <span className={styles.words}>
              <b>{copy.formats[one].name}</b>
              <span>{copy.formats[one].holds}</span>
              {format === one ? (
                <span className={styles.loses}>
                  {copy.loses} {copy.formats[one].loses}
                </span>
              ) : null}
            </span>
          </Radio>
        ))}
      </RadioGroup>
      {format === "wirex" ? <WirexOptionsForm options={options} onChange={setOptions} /> : null}
    </Dialog>
  );
}
