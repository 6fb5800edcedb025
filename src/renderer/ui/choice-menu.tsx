import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Button, type ButtonProps } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import styles from "./menu.module.css";

export interface Choice {
  readonly id: string;
  readonly label: string;
}

export interface ChoiceMenuProps extends Omit<ButtonProps, "onPress"> {
  readonly choices: readonly Choice[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** A button that opens a list of things to tick. */
export function ChoiceMenu({ choices, chosen, onChange, ...button }: ChoiceMenuProps) {
  return (
    <MenuTrigger>
      <Button {...button} />
      <Popover className={classNames(styles.popover)} data-overlay="true" offset={4}>
        <Menu
          className={classNames(styles.menu)}
          items={choices}
          selectionMode="multiple"
          selectedKeys={chosen}
          onSelectionChange={(keys) => {
            onChange(
              keys === "all" ? new Set(choices.map((choice) => choice.id)) : new Set([...keys].map(String)),
            );
          }}
        >
          {(choice) => (
            <MenuItem id={choice.id} textValue={choice.label} className={classNames(styles.item)}>
              {({ isSelected }) => (
                <>
                  <span>{choice.label}</span>
                  {isSelected ? <Icon name="check" size={14} /> : null}
                </>
              )}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
