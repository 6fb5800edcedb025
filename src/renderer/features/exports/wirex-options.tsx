import type { WirexOptions } from "../../../shared/domain/exchange.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { exportsCopy } from "../../copy/exports.ts";
import { formatInstant } from "../../copy/format.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Select } from "../../ui/select.tsx";
import styles from "./export-dialog.module.css";

const copy = exportsCopy.wirex;
const WHOLE = "whole";

export interface WirexOptionsFormProps {
  readonly options: WirexOptions;
  readonly onChange: (options: WirexOptions) => void;
}

/** What goes into an exchange file: texts, originals, everything or only what a team-mate has not got. */
export function WirexOptionsForm({ options, onChange }: WirexOptionsFormProps) {
  const merges = useWorkbenchQuery("exchange.merges", {});
  const known = (merges.data?.merges ?? []).filter((merge) => merge.undoneAt === null);
  const choices = [
    { id: WHOLE, label: copy.whole },
    ...known.map((merge) => ({
      id: merge.mergeId,
      label: copy.sinceMerge(merge.fileName, formatInstant(merge.mergedAt, Date.now())),
    })),
  ];
  return (
    <fieldset className={styles.options}>
      <legend>{copy.legend}</legend>
      <Checkbox checked={options.texts} onChange={(texts) => onChange({ ...options, texts })}>
        {copy.texts}
      </Checkbox>
      <Checkbox checked={options.originals} onChange={(originals) => onChange({ ...options, originals })}>
        {copy.originals}
      </Checkbox>
      {known.length === 0 ? null : (
        <Select
          label={copy.since}
          options={choices}
          value={options.since ?? WHOLE}
          onChange={(id) => onChange({ ...options, since: id === WHOLE ? null : id })}
        />
      )}
      {options.since === null ? null : <p className={styles.hint}>{copy.sinceHint}</p>}
      {options.texts ? null : <p className={styles.hint}>{copy.noTextsHint}</p>}
    </fieldset>
  );
}
