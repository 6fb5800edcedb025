import type { ReactNode } from "react";
import { buttonCopy } from "../../copy/buttons.ts";
import { Button } from "../../ui/button.tsx";
import { EntryForm } from "../../ui/entry-form.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./actor-details.module.css";
import type { ReadDates } from "./partial-dates.ts";

export interface PartFormProps {
  readonly canSave: boolean;
  readonly onSave: () => void;
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

/** The form of one name or role inside an actor's details: Enter saves, Escape leaves it alone. */
export function PartForm({ canSave, onSave, onLeave, children }: PartFormProps) {
  return (
    <EntryForm className={styles.fields} onSave={onSave} onLeave={onLeave}>
      {children}
      <div className={styles.buttons}>
        <Button size="s" onPress={onLeave}>
          {buttonCopy.cancel}
        </Button>
        <Button size="s" type="submit" tone="primary" isDisabled={!canSave}>
          {buttonCopy.save}
        </Button>
      </div>
    </EntryForm>
  );
}

export interface DateFieldsProps extends Pick<ReadDates, "fromError" | "untilError"> {
  readonly labels: { readonly from: string; readonly until: string };
  readonly from: string;
  readonly until: string;
  readonly onFrom: (typed: string) => void;
  readonly onUntil: (typed: string) => void;
}

/** The two partial dates between which a name or a role held, as typed. */
export function DateFields(props: DateFieldsProps) {
  return (
    <div className={styles.dates}>
      <TextField
        label={props.labels.from}
        value={props.from}
        onChange={props.onFrom}
        error={props.fromError}
        placeholder="2021-03"
      />
      <TextField
        label={props.labels.until}
        value={props.until}
        onChange={props.onUntil}
        error={props.untilError}
        placeholder="2025"
      />
    </div>
  );
}
