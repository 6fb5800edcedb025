import type { RefObject } from "react";
import { Menu, MenuItem, Popover } from "react-aria-components";
import * as v from "valibot";
import { ZONE_ROLES, type ZoneRole, ZoneRoleSchema } from "../../../shared/domain/zone.ts";
import { readerCopy } from "../../copy/reader.ts";
import styles from "./reader.module.css";

export interface RoleMenuProps {
  readonly anchor: RefObject<Element | null>;
  readonly current: ZoneRole;
  /** Null: take the decision back. */
  readonly onChoose: (role: ZoneRole | null) => void;
  readonly onClose: () => void;
}

/** The roles a paragraph can have. Letters jump, Enter chooses, Esc leaves. */
export function RoleMenu({ anchor, current, onChoose, onClose }: RoleMenuProps) {
  return (
    <Popover
      triggerRef={anchor}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className={styles.menu ?? ""}
      data-overlay="true"
      placement="bottom start"
    >
      <Menu
        aria-label={readerCopy.role.title}
        autoFocus="first"
        selectionMode="single"
        selectedKeys={[current]}
        className={styles.menuList ?? ""}
        onAction={(key) => {
          onChoose(v.is(ZoneRoleSchema, key) ? key : null);
          onClose();
        }}
      >
        {[
          ...ZONE_ROLES.map((role) => (
            <MenuItem key={role} id={role} className={styles.menuItem ?? ""}>
              {readerCopy.roles[role]}
            </MenuItem>
          )),
          <MenuItem key="take-back" id="take-back" className={styles.menuItem ?? ""}>
            {readerCopy.role.takeBack}
          </MenuItem>,
        ]}
      </Menu>
    </Popover>
  );
}
