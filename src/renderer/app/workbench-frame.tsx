import type { ProjectStatus } from "../../shared/contract/project.contract.ts";
import { appCopy } from "../copy/app.ts";
import { LibraryPane } from "../features/library/library-pane.tsx";
import { Splitter } from "../ui/splitter.tsx";
import { DetailsPane } from "./details-pane.tsx";
import { MainPane } from "./main-pane.tsx";
import { isSearching, type Section, usePlacePart } from "./navigation.ts";
import { OthersPopover } from "./others-popover.tsx";
import { PANE_LIMITS, type Pane, panes, paneWidth, usePanes } from "./pane-state.ts";
import styles from "./workbench-frame.module.css";

/** The bar that resizes one of the panes. */
export function PaneSplitter({ pane, label }: { readonly pane: Pane; readonly label: string }) {
  const layouts = usePanes();
  const { min, max } = PANE_LIMITS[pane];
  return (
    <Splitter
      label={label}
      width={layouts[pane].width}
      min={min}
      max={max}
      pane={pane === "details" ? "after" : "before"}
      onResize={(width) => panes.resize(pane, width)}
      onReset={() => panes.reset(pane)}
    />
  );
}

/** What these show needs no details beside it. */
const OWN_WIDTH: ReadonlySet<Section> = new Set(["copies", "boilerplate", "status"]);

/**
 * The three panes: library, list or reader, details. Reviews of texts take the place of the details, and so does the
 * table of articles while nothing is selected: its rows keep their height, so none moves when the details come.
 */
export function WorkbenchFrame({ status }: { readonly status: ProjectStatus }) {
  const layouts = usePanes();
  const hasDetails = usePlacePart((place) => place.details !== null);
  const section = usePlacePart((place) =>
    place.article === null && !isSearching(place) ? place.section : null,
  );
  const isTable = section === "articles" || status.counts.articles === 0;
  const ownsWidth = (section !== null && OWN_WIDTH.has(section)) || (isTable && !hasDetails);
  return (
    <div className={styles.frame}>
      {layouts.library.hidden ? null : (
        <nav
          className={styles.library}
          style={{ inlineSize: paneWidth("library", layouts.library) }}
          aria-label={appCopy.panes.library}
          data-pane="library"
        >
          <div className={styles.scroll}>
            <LibraryPane status={status} />
          </div>
          <PaneSplitter pane="library" label={appCopy.panes.resizeLibrary} />
        </nav>
      )}
      <main className={styles.main} aria-label={appCopy.panes.main} data-pane="main">
        <MainPane />
      </main>
      {layouts.details.hidden || ownsWidth ? null : (
        <aside
          className={styles.details}
          style={{ inlineSize: paneWidth("details", layouts.details) }}
          aria-label={appCopy.panes.details}
          data-pane="details"
        >
          <div className={styles.scroll}>
            <DetailsPane />
          </div>
          <PaneSplitter pane="details" label={appCopy.panes.resizeDetails} />
        </aside>
      )}
      <OthersPopover />
    </div>
  );
}
