import { useId } from "react";
import { FieldError, Input, Label, TextField } from "react-aria-components";
import { classNames } from "../ui/class-names.ts";
import styles from "../ui/field.module.css";

export interface SuggestFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Offered while typing; anything else can be typed too. */
  readonly words: readonly string[];
  readonly placeholder?: string;
  readonly error?: string | null;
  readonly autoFocus?: boolean;
}

/** A field that offers words in use. */
export function SuggestField(props: SuggestFieldProps) {
  const { label, value, onChange, words, placeholder, error, autoFocus } = props;
  const listId = useId();
  const invalid = error !== undefined && error !== null;
  return (
    <TextField
      className={classNames(styles.field)}
      value={value}
      onChange={onChange}
      isInvalid={invalid}
      autoFocus={autoFocus === true}
    >
      <Label className={classNames(styles.label)}>{label}</Label>
      <Input
        className={classNames(styles.input)}
        dir="auto"
        list={listId}
        autoComplete="off"
        placeholder={placeholder ?? ""}
      />
      <datalist id={listId}>
        {words.map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
      <FieldError className={classNames(styles.error)}>{error}</FieldError>
    </TextField>
  );
}
