import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { navigate, useNavigation, VIEWS } from "../../app/navigation.ts";
import { viewsCopy } from "../../copy/views.ts";
import { classNames } from "../../ui/class-names.ts";
import tabs from "../../ui/tabs.module.css";
import { CoverageView } from "./coverage-view.tsx";
import { MatrixView } from "./matrix-view.tsx";
import { NetworkView } from "./network-view.tsx";
import { OverviewView } from "./overview-view.tsx";
import { TimelineView } from "./timeline-view.tsx";
import styles from "./views.module.css";

const SCREENS = {
  overview: OverviewView,
  timeline: TimelineView,
  network: NetworkView,
  matrix: MatrixView,
  coverage: CoverageView,
} as const;

/** What the project holds, drawn: one tab a view. */
export function ViewsScreen() {
  const { place } = useNavigation();
  const { view, claims } = place.shown;
  return (
    <Tabs
      className={classNames(styles.screen)}
      selectedKey={view}
      onSelectionChange={(key) => {
        const next = VIEWS.find((one) => one === key);
        if (next !== undefined && next !== view) navigate.openView(next, claims);
      }}
    >
      <header className={styles.header}>
        <h2 className="visually-hidden">{viewsCopy.title}</h2>
        <TabList aria-label={viewsCopy.tabsLabel} className={classNames(styles.tabs)}>
          {VIEWS.map((one) => (
            <Tab key={one} id={one} className={classNames(tabs.tab)}>
              {viewsCopy.tabs[one]}
            </Tab>
          ))}
        </TabList>
      </header>
      {VIEWS.map((one) => {
        const Screen = SCREENS[one];
        return (
          <TabPanel key={one} id={one} className={classNames(styles.panel)}>
            <Screen />
          </TabPanel>
        );
      })}
    </Tabs>
  );
}
