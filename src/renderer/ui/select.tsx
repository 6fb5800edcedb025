import { memo } from "react";
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
import { areSameProps } from "./same-props.ts";
import { useSteady } from "./use-steady.ts";

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
export function Select({ onChange, ...rest }: SelectProps) {
  return <Field {...rest} onChange={useSteady(onChange)} />;
}

/** Builds its list anew only for other options: that takes a while. */
const Field = memo(function Field(props: SelectProps) {
  const { label, options, value, onChange, placeholder, hideLabel, size = "m" } = props;
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
}, isSameField);

function isSameField({ options, ...before }: SelectProps, { options: next, ...after }: SelectProps): boolean {
  const isSameOption = (one: SelectOption, place: number) => {
    const other = next[place];
    return one.id === other?.id && one.label === other.label && one.count === other.count;
  };
  return areSameProps(before, after) && options.length === next.length && options.every(isSameOption);
}
