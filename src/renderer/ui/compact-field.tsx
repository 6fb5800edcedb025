import { Input, TextField } from "react-aria-components";
import { classNames } from "./class-names.ts";
import styles from "./field.module.css";

export interface CompactFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter, and leaving the field. */
  readonly onDone: () => void;
  readonly invalid?: boolean;
  readonly title?: string;
}

/** A small field in a bar: its label is its placeholder, and there for screen readers. */
export function CompactField(props: CompactFieldProps) {
  const { label, placeholder, value, onChange, onDone, invalid, title } = props;
  return (
    <TextField
      aria-label={label}
      className={classNames(styles.compact)}
      value={value}
      onChange={onChange}
      isInvalid={invalid === true}
      onBlur={onDone}
      onKeyDown={(event) => {
        if (event.key === "Enter") onDone();
      }}
    >
      <Input className={classNames(styles.input)} placeholder={placeholder} title={title} />
    </TextField>
  );
}
