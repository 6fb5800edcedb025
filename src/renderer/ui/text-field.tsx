import { TextField as AriaTextField, FieldError, Input, Label, Text, TextArea } from "react-aria-components";
import { classNames } from "./class-names.ts";
import styles from "./field.module.css";

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: string;
  readonly error?: string | null;
  readonly placeholder?: string;
  /** More than one line. */
  readonly rows?: number;
  readonly hideLabel?: boolean;
  readonly autoFocus?: boolean;
  readonly readOnly?: boolean;
}

/** A labelled field of text; right-to-left words turn it round by themselves. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, description, error, placeholder, rows, hideLabel, autoFocus, readOnly } =
    props;
  const invalid = error !== undefined && error !== null;
  return (
    <AriaTextField
      className={classNames(styles.field)}
      value={value}
      onChange={onChange}
      isInvalid={invalid}
      isReadOnly={readOnly === true}
      autoFocus={autoFocus === true}
    >
      <Label className={hideLabel === true ? "visually-hidden" : classNames(styles.label)}>{label}</Label>
      {rows === undefined ? (
        <Input className={classNames(styles.input)} dir="auto" placeholder={placeholder ?? ""} />
      ) : (
        <TextArea
          className={classNames(styles.input)}
          dir="auto"
          rows={rows}
          placeholder={placeholder ?? ""}
        />
      )}
      {description === undefined ? null : (
        <Text slot="description" className={classNames(styles.description)}>
          {description}
        </Text>
      )}
      <FieldError className={classNames(styles.error)}>{error}</FieldError>
    </AriaTextField>
  );
}
