import { useState } from "react";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { classNames } from "../../ui/class-names.ts";
import fieldStyles from "../../ui/field.module.css";
import styles from "./views.module.css";

const SHOWN = 10;

export interface NameFilterProps {
  readonly kind: "actor" | "claim";
  readonly label: string;
  readonly placeholder: string;
  readonly onChoose: (id: string, name: string) => void;
}

/** A field that finds an actor or a claim by a few letters, typing errors forgiven, and empties itself when one is chosen. */
export function NameFilter({ kind, label, placeholder, onChoose }: NameFilterProps) {
  const [typed, setTyped] = useState("");
  const query = typed.trim();
  const names = useWorkbenchQuery(
    "search.names",
    { query, kinds: [kind], limit: SHOWN },
    { enabled: query !== "", keepPrevious: true },
  );
  const found = query === "" ? [] : (names.data?.found ?? []);
  return (
    <ComboBox
      className={classNames(styles.nameFilter)}
      items={found}
      inputValue={typed}
      onInputChange={setTyped}
      selectedKey={null}
      onSelectionChange={(key) => {
        const chosen = found.find((one) => one.id === key);
        if (chosen === undefined) return;
        onChoose(chosen.id, chosen.name);
        setTyped("");
      }}
      allowsCustomValue
      menuTrigger="input"
    >
      <Label className="visually-hidden">{label}</Label>
      <Input
        className={classNames(fieldStyles.input, styles.smallInput)}
        placeholder={placeholder}
        dir="auto"
      />
      <Popover className={classNames(fieldStyles.popover)} data-overlay="true" offset={4}>
        <ListBox className={classNames(fieldStyles.options)}>
          {(one: (typeof found)[number]) => (
            <ListBoxItem id={one.id} textValue={one.name} className={classNames(fieldStyles.option)}>
              <span dir="auto">{one.name}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
