import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Text } from "react-aria-components";
import { Button, type ButtonProps } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { KeyHint } from "./key-hint.tsx";
import styles from "./menu.module.css";

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  /** A second line in small letters. */
  readonly detail?: string;
  /** The keys that do the same, as printed. */
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly onAction: () => void;
}

export interface MenuButtonProps extends Omit<ButtonProps, "onPress"> {
  readonly entries: readonly MenuEntry[];
  /** To open it by key; both or neither. */
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
}

/** A button that opens a menu. */
export function MenuButton({ entries, isOpen, onOpenChange, ...button }: MenuButtonProps) {
  return (
    <MenuTrigger
      {...(isOpen === undefined ? {} : { isOpen })}
      {...(onOpenChange === undefined ? {} : { onOpenChange })}
    >
      <Button {...button} />
      <Popover className={classNames(styles.popover)} data-overlay="true" offset={4}>
        <AriaMenu
          className={classNames(styles.menu)}
          items={entries}
          disabledKeys={entries.filter((entry) => entry.disabled === true).map((entry) => entry.id)}
          onAction={(key) => entries.find((entry) => entry.id === key)?.onAction()}
        >
          {(entry) => (
            <MenuItem id={entry.id} textValue={entry.label} className={classNames(styles.item)}>
              <Text slot="label">{entry.label}</Text>
              {entry.keys === undefined ? null : <KeyHint keys={entry.keys} />}
              {entry.detail === undefined ? null : (
                <Text slot="description" className={classNames(styles.detail)}>
                  {entry.detail}
                </Text>
              )}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
