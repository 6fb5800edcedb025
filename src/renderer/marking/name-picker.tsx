import { type ReactNode, useEffect, useState } from "react";
import {
  Button,
  ComboBox,
  Input,
  type Key,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from "react-aria-components";
import type { MethodOutput } from "../../shared/contract/index.ts";
import type { FOUND_KINDS } from "../../shared/contract/search.contract.ts";
import { useWorkbenchQuery } from "../client/use-workbench-query.ts";
import { Icon } from "../ui/icon.tsx";
import styles from "./name-picker.module.css";

export type FoundName = MethodOutput<"search.names">["found"][number];

/** A line of the list that is not a found name: "new actor", "unnamed source". */
export interface OwnChoice {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
}

export interface NamePickerProps {
  readonly label: string;
  readonly kinds: readonly (typeof FOUND_KINDS)[number][];
  /** What stands in the field: the chosen name, or what is typed. */
  readonly value: string;
  readonly onType: (value: string) => void;
  readonly onPick: (found: FoundName) => void;
  readonly ownChoices?: (typed: string) => readonly OwnChoice[];
  readonly onOwnChoice?: (id: string, typed: string) => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  /** Stands before the field: the kind of what is chosen. */
  readonly lead?: ReactNode;
}

const LIMIT = 8;

/** Finds actors or claims by a few letters, typing errors forgiven; the list follows the typing. */
export function NamePicker(props: NamePickerProps) {
  const { label, kinds, value, onType, onPick, ownChoices, onOwnChoice, placeholder, autoFocus, lead } =
    props;
  const [asked, setAsked] = useState(value);
  // Only typing opens the list: a choice changes the words as well, now or when the new actor has been made.
  const [opensBy, setOpensBy] = useState<"input" | "manual">("input");
  // The list closes when its value changes, so a choice is its value for a moment.
  const [chosen, setChosen] = useState<Key | null>(null);
  useEffect(() => {
    if (chosen !== null) setChosen(null);
  }, [chosen]);
  const query = asked.trim().slice(0, 200);
  const names = useWorkbenchQuery(
    "search.names",
    { query, kinds: [...kinds], limit: LIMIT },
    { enabled: query !== "", keepPrevious: true },
  );
  const found = query === "" ? [] : (names.data?.found ?? []);
  const own = ownChoices?.(query) ?? [];
  const rows = [
    ...found.map((one) => ({ id: `found:${one.id}`, label: one.name, detail: one.detail ?? "" })),
    ...own.map((one) => ({ id: `own:${one.id}`, label: one.label, detail: one.detail ?? "" })),
  ];
  const choose = (key: Key | null) => {
    const id = String(key ?? "");
    setOpensBy("manual");
    setChosen(key);
    const picked = found.find((one) => `found:${one.id}` === id);
    if (picked !== undefined) onPick(picked);
    else if (id.startsWith("own:")) onOwnChoice?.(id.slice("own:".length), query);
  };
  return (
    <ComboBox
      className={styles.picker ?? ""}
      inputValue={value}
      onInputChange={(typed) => {
        setAsked(typed);
        if (typed !== value) onType(typed);
      }}
      items={rows}
      value={chosen}
      onChange={choose}
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger={opensBy}
      defaultFilter={() => true}
      autoFocus={autoFocus === true}
    >
      <Label className={styles.label ?? ""}>{label}</Label>
      <div className={styles.box} onInput={() => setOpensBy("input")}>
        {lead}
        <Input className={styles.input ?? ""} dir="auto" placeholder={placeholder ?? ""} />
        <Button className={styles.open ?? ""}>
          <Icon name="chevronDown" size={12} />
        </Button>
      </div>
      <Popover className={styles.popover ?? ""} data-overlay="true" offset={4}>
        <ListBox className={styles.list ?? ""}>
          {(row: (typeof rows)[number]) => (
            <ListBoxItem id={row.id} textValue={row.label} className={styles.row ?? ""}>
              <Text slot="label">
                <bdi>{row.label}</bdi>
              </Text>
              {row.detail === "" ? null : (
                <Text slot="description" className={styles.detail ?? ""}>
                  <bdi>{row.detail}</bdi>
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
