import { navigate, usePlacePart, VIEWS } from "../../app/navigation.ts";
import { viewsCopy } from "../../copy/views.ts";
import { Screen } from "../../ui/screen.tsx";
import { TabPanel, TabRow } from "../../ui/tabs.tsx";
import { CoverageView } from "./coverage-view.tsx";
import { MatrixView } from "./matrix-view.tsx";
import { NetworkView } from "./network-view.tsx";
import { OverviewView } from "./overview-view.tsx";
import { TimelineView } from "./timeline-view.tsx";
import styles from "./views.module.css";

const VIEW_DRAWINGS = {
  overview: OverviewView,
  timeline: TimelineView,
  network: NetworkView,
  matrix: MatrixView,
  coverage: CoverageView,
} as const;

/** What the project holds, drawn: one tab a view. */
export function ViewsScreen() {
  const { view, claims } = usePlacePart((place) => place.shown);
  const View = VIEW_DRAWINGS[view];
  return (
    <Screen>
      <header className={styles.header}>
        <h2 className="visually-hidden">{viewsCopy.title}</h2>
        <TabRow
          id="view"
          label={viewsCopy.tabsLabel}
          className={styles.tabs}
          tabs={VIEWS}
          selected={view}
          onSelect={(next) => {
            if (next !== view) navigate.openView(next, claims);
          }}
        >
          {(one) => viewsCopy.tabs[one]}
        </TabRow>
      </header>
      <TabPanel key={view} id="view" selected={view} className={styles.panel}>
        <View />
      </TabPanel>
    </Screen>
  );
}
