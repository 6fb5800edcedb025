import { Label, Radio, RadioGroup } from "react-aria-components";
import { classNames } from "./class-names.ts";
import styles from "./radios.module.css";

export interface RadiosProps<Id extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}

/** One of a few, all in sight. */
export function Radios<Id extends string>({ label, options, value, onChange }: RadiosProps<Id>) {
  return (
    <RadioGroup
      className={classNames(styles.group)}
      value={value}
      onChange={(chosen) => {
        const option = options.find((one) => one.id === chosen);
        if (option !== undefined) onChange(option.id);
      }}
    >
      <Label className={classNames(styles.label)}>{label}</Label>
      {options.map((option) => (
        <Radio key={option.id} value={option.id} className={classNames(styles.option)}>
          <span className={styles.dot} />
          <span>{option.label}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
