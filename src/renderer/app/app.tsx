import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { startChangeFeed } from "../client/change-feed.ts";
import { onReportedError } from "../client/error-feed.ts";
import { queryClient } from "../client/query-client.ts";
import { startJobFeed } from "../client/use-jobs.ts";
import { useWorkbenchQuery } from "../client/use-workbench-query.ts";
import { subscribeToWorkbench, toAppError } from "../client/workbench-client.ts";
import { appCopy } from "../copy/app.ts";
import { describeError } from "../copy/errors.ts";
import { MergePreviewDialog } from "../features/exchange/merge-preview.tsx";
import { NameStrip } from "../features/exchange/name-strip.tsx";
import { ExportDialog } from "../features/exports/export-dialog.tsx";
import { ImportPreview } from "../features/imports/import-preview.tsx";
import { WordsDialog } from "../features/imports/words-dialog.tsx";
import { Welcome } from "../features/welcome/welcome.tsx";
import { Button } from "../ui/button.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import styles from "./app.module.css";
import { focusSearch, runCommand, runMenuCommand } from "./commands.ts";
import { DropOverlay } from "./drop-overlay.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { focusNextPane } from "./focus-panes.ts";
import { HelpSheet } from "./help-sheet.tsx";
import { redo, undo } from "./history.ts";
import { clearMergeOffers, useShownMerge } from "./merge-offers.ts";
import { navigate } from "./navigation.ts";
import { NoticeRegion } from "./notice-region.tsx";
import { notify } from "./notices.ts";
import { closeOverlay, openOverlay, useOverlay } from "./overlays.ts";
import { Palette } from "./palette.tsx";
import { panes, paneWidth, usePanes } from "./pane-state.ts";
import { clearOffers, useShownOffer } from "./previews.ts";
import { ProcessBanner } from "./process-banner.tsx";
import { startShortcuts, useShortcut } from "./shortcuts.ts";
import { StatusBar } from "./status-bar.tsx";
import { startTheme } from "./theme.ts";
import { TopBar } from "./top-bar.tsx";
import { useProcessState } from "./use-process-state.ts";
import { WorkbenchFrame } from "./workbench-frame.tsx";

/** Everything that listens for as long as the page lives. */
function useFeeds(hasProject: boolean): void {
  const projectOpen = useRef(hasProject);
  useEffect(() => {
    projectOpen.current = hasProject;
  });
  useEffect(() => {
    const stops = [
      startTheme(),
      startChangeFeed(queryClient),
      startJobFeed(),
      startShortcuts(),
      onReportedError((error) => {
        const words = describeError(error);
        notify({ tone: "bad", text: words.title, detail: `${words.safe} ${words.next}` });
      }),
      subscribeToWorkbench((event) => {
        if (event.name === "menu.invoked") runMenuCommand(event.command, projectOpen.current);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
}

function useAppShortcuts(hasProject: boolean): void {
  useShortcut("palette", () => openOverlay({ kind: "palette" }));
  useShortcut("help", () => openOverlay({ kind: "help" }));
  useShortcut("search", focusSearch, hasProject);
  useShortcut("undo", () => void undo(), hasProject);
  useShortcut("redo", () => void redo(), hasProject);
  useShortcut("newProject", () => runCommand("project.create"));
  useShortcut("openProject", () => runCommand("project.open"));
  useShortcut("importFolder", () => runCommand("import.folder"), hasProject);
  useShortcut("importFiles", () => runCommand("import.files"), hasProject);
  useShortcut("export", () => runCommand("export"), hasProject);
  useShortcut("up", () => navigate.up(), hasProject);
  useShortcut("goBack", () => navigate.goBack(), hasProject);
  useShortcut("toggleLibrary", () => panes.toggle("library"), hasProject);
  useShortcut("toggleList", () => panes.toggle("list"), hasProject);
  useShortcut("toggleDetails", () => panes.toggle("details"), hasProject);
  useShortcut("nextPane", focusNextPane, hasProject);
}

function Window() {
  const status = useWorkbenchQuery("project.status", {});
  const process = useProcessState();
  const overlay = useOverlay();
  const offer = useShownOffer();
  const merge = useShownMerge();
  const layouts = usePanes();
  const project = status.data?.project ?? null;
  const projectId = project?.projectId;
  const lastProject = useRef(projectId);
  useFeeds(project !== null);
  useAppShortcuts(project !== null);
  useEffect(() => {
    if (projectId === undefined) return;
    // What was dropped to begin a project with belongs to the new one; only a project left behind takes its offers along.
    if (lastProject.current !== undefined) {
      clearOffers();
      clearMergeOffers();
    }
    lastProject.current = projectId;
    navigate.reset();
  }, [projectId]);
  if (status.data === undefined) {
    if (status.error === null) return <LoadingState label={appCopy.loading} />;
    const again = <Button onPress={() => void status.refetch()}>{appCopy.tryAgain}</Button>;
    return <ErrorState error={toAppError(status.error)} actions={again} />;
  }
  return (
    <>
      {project === null ? (
        <Welcome />
      ) : (
        <div className={styles.window}>
          <TopBar
            project={project}
            articles={status.data.counts.articles}
            libraryWidth={paneWidth("library", layouts.library)}
          />
          <ProcessBanner process={process} warning={project.warning} />
          {project.asksName ? <NameStrip personName={project.personName} /> : null}
          <WorkbenchFrame status={status.data} />
          <StatusBar status={status.data} process={process} />
        </div>
      )}
      <Palette isOpen={overlay.kind === "palette"} hasProject={project !== null} onClose={closeOverlay} />
      <HelpSheet isOpen={overlay.kind === "help"} onClose={closeOverlay} />
      {overlay.kind === "export" ? (
        <ExportDialog format={overlay.format} since={overlay.since ?? null} onClose={closeOverlay} />
      ) : null}
      {overlay.kind === "words" ? <WordsDialog words={overlay.words} onClose={closeOverlay} /> : null}
      {offer === null ? null : <ImportPreview key={offer.previewId} offer={offer} />}
      {offer !== null || merge === null ? null : <MergePreviewDialog key={merge.mergeId} offer={merge} />}
      <NoticeRegion />
      <DropOverlay hasProject={project !== null} />
    </>
  );
}

/** The whole page. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <ErrorBoundary>
        <Window />
      </ErrorBoundary>
    </QueryClientProvider>
  );
}
