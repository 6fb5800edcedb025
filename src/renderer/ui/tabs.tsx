import type { KeyboardEvent, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./tabs.module.css";

export interface TabRowProps<Tab extends string> {
  /** Names the tabs and their panel on the page. */
  readonly id: string;
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly selected: Tab;
  readonly onSelect: (tab: Tab) => void;
  readonly className: string | undefined;
  readonly children: (tab: Tab) => ReactNode;
}

/**
 * A row of tabs: one stop for Tab, the arrow keys, Home and End select. Its own, since the library's panel looks for
 * something to focus, and so lays the page out, whenever anything in it changes.
 */
export function TabRow<Tab extends string>(props: TabRowProps<Tab>) {
  const { id, label, tabs, selected, onSelect, className, children } = props;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const at = tabs.indexOf(selected);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    const next = to === undefined ? undefined : tabs.at(to % tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next);
    event.currentTarget.querySelector<HTMLElement>(`#${CSS.escape(tabId(id, next))}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={className} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabId(id, tab)}
          aria-selected={tab === selected}
          {...(tab === selected ? { "aria-controls": panelId(id) } : {})}
          tabIndex={tab === selected ? 0 : -1}
          className={classNames(styles.tab)}
          onClick={() => onSelect(tab)}
        >
          {children(tab)}
        </button>
      ))}
    </div>
  );
}

export interface TabPanelProps {
  readonly id: string;
  readonly selected: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
  readonly "data-results"?: string;
  readonly "data-pane"?: string;
}

/** What the selected tab shows. */
export function TabPanel({ id, selected, ...rest }: TabPanelProps) {
  return <div {...rest} role="tabpanel" id={panelId(id)} aria-labelledby={tabId(id, selected)} />;
}

function tabId(id: string, tab: string): string {
  return `${id}-tab-${tab}`;
}

function panelId(id: string): string {
  return `${id}-panel`;
}
