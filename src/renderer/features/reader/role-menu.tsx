import { type RefObject, useRef } from "react";
import { Menu, MenuItem, Popover, Separator } from "react-aria-components";
import * as v from "valibot";
import { isOwnWords, ZONE_ROLES, type ZoneRole, ZoneRoleSchema } from "../../../shared/domain/zone.ts";
import { readerCopy } from "../../copy/reader.ts";
import styles from "./reader.module.css";

export interface RoleMenuProps {
  readonly column: RefObject<Element | null>;
  /** The block that is asked about: the menu hangs on its paragraph. */
  readonly index: number;
  readonly current: ZoneRole;
  /** Null: take the decision back. */
  readonly onChoose: (role: ZoneRole | null) => void;
  /** The article's outlet, or null. */
  readonly outlet: string | null;
  /** The other part, in all articles of the outlet, or (null) of all outlets. */
  readonly onEverywhere: (outlet: string | null) => void;
  readonly onClose: () => void;
}

const TAKE_BACK = "take-back";
const OUTLET = "everywhere-in-outlet";
const ALL = "everywhere";

/** The roles a paragraph can have. Letters jump, Enter chooses, Esc leaves. */
export function RoleMenu({ column, index, current, outlet, onChoose, onEverywhere, onClose }: RoleMenuProps) {
  const anchor = useRef<Element | null>(null);
  anchor.current = column.current?.querySelector(`[data-block="${index}"] :is(p, h1)`) ?? null;
  const copy = readerCopy.role;
  const other = isOwnWords(current) ? copy.outOf : copy.into;
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
          if (key === OUTLET || key === ALL) onEverywhere(key === ALL ? null : outlet);
          else onChoose(v.is(ZoneRoleSchema, key) ? key : null);
          onClose();
        }}
      >
        {[
          ...ZONE_ROLES.map((role) => (
            <MenuItem key={role} id={role} className={styles.menuItem ?? ""}>
              {readerCopy.roles[role]}
            </MenuItem>
          )),
          <MenuItem key={TAKE_BACK} id={TAKE_BACK} className={styles.menuItem ?? ""}>
            {copy.takeBack}
          </MenuItem>,
          <Separator key="line" className={styles.menuLine ?? ""} />,
          outlet === null ? null : (
            <MenuItem key={OUTLET} id={OUTLET} className={styles.menuItem ?? ""}>
              {other(copy.allOf(outlet))}
            </MenuItem>
          ),
          <MenuItem key={ALL} id={ALL} className={styles.menuItem ?? ""}>
            {other(copy.all)}
          </MenuItem>,
        ]}
      </Menu>
    </Popover>
  );
}
