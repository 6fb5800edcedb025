import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from "react-aria-components";
import { classNames } from "./class-names.ts";
import styles from "./field.module.css";
import { Icon } from "./icon.tsx";

export interface SelectOption {
  readonly id: string;
  readonly label: string;
  readonly count?: number;
}

export interface SelectProps {
  readonly label: string;
  readonly options: readonly SelectOption[];
  /** Null: nothing chosen, the placeholder shows. */
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly placeholder?: string;
  readonly hideLabel?: boolean;
  readonly size?: "s" | "m";
}

/** Chooses one of a few. Type-ahead works in the open list. */
export function Select({ label, options, value, onChange, placeholder, hideLabel, size = "m" }: SelectProps) {
  return (
    <AriaSelect
      className={classNames(styles.field, size === "s" && styles.small)}
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
      placeholder={placeholder ?? ""}
    >
      <Label className={hideLabel === true ? "visually-hidden" : classNames(styles.label)}>{label}</Label>
      <Button className={classNames(styles.select)}>
        <SelectValue className={classNames(styles.value)}>
          {({ selectedText, defaultChildren }) => selectedText ?? defaultChildren}
        </SelectValue>
        <Icon name="chevronDown" size={12} />
      </Button>
      <Popover className={classNames(styles.popover)} data-overlay="true" offset={4}>
        <ListBox className={classNames(styles.options)} items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={classNames(styles.option)}>
              <span dir="auto">{option.label}</span>
              {option.count === undefined ? null : (
                <span className={styles.count}>{option.count.toLocaleString("en")}</span>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
