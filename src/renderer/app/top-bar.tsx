import { memo } from "react";
import type { ProjectStatus } from "../../shared/contract/project.contract.ts";
import { appCopy, commandLabels } from "../copy/app.ts";
import { formatCount } from "../copy/format.ts";
import { SearchBox } from "../features/search/search-box.tsx";
import { Button } from "../ui/button.tsx";
import { MenuButton } from "../ui/menu.tsx";
import { Tag } from "../ui/tag.tsx";
import { runCommand } from "./commands.ts";
import { keyLabel } from "./shortcuts.ts";
import styles from "./top-bar.module.css";

const copy = appCopy.top;

/** Export and import, which no figure of the bar changes. */
const Actions = memo(function Actions() {
  const imports = [
    {
      id: "files",
      label: commandLabels["import.files"],
      keys: keyLabel("importFiles"),
      onAction: () => runCommand("import.files"),
    },
    {
      id: "folder",
      label: commandLabels["import.folder"],
      detail: copy.dropHint,
      keys: keyLabel("importFolder"),
      onAction: () => runCommand("import.folder"),
    },
    {
      id: "previewFiles",
      label: commandLabels["import.previewFiles"],
      onAction: () => runCommand("import.previewFiles"),
    },
    {
      id: "previewFolder",
      label: commandLabels["import.previewFolder"],
      detail: copy.previewHint,
      onAction: () => runCommand("import.previewFolder"),
    },
    {
      id: "words",
      label: commandLabels["import.words"],
      detail: copy.wordsHint,
      keys: keyLabel("pasteWords"),
      onAction: () => runCommand("import.words"),
    },
  ];
  return (
    <div className={styles.actions}>
      <Button onPress={() => runCommand("export")}>{copy.export}</Button>
      <MenuButton tone="primary" entries={imports}>
        {copy.import}
      </MenuButton>
    </div>
  );
});

export interface TopBarProps {
  readonly project: ProjectStatus["project"];
  /** How many articles the project has. */
  readonly articles: number;
  readonly libraryWidth: string;
}

/** The bar at the head of the window: the project, the search box, import and export. */
export const TopBar = memo(function TopBar({ project, articles, libraryWidth }: TopBarProps) {
  return (
    <header className={styles.bar}>
      <h1 className={styles.project} style={{ inlineSize: libraryWidth }} title={project?.fileName}>
        <bdi className={styles.title}>{project?.title}</bdi>
        <small>{copy.articles(formatCount(articles))}</small>
        {project?.readOnly === null ? null : <Tag tone="warn">{copy.readOnly}</Tag>}
      </h1>
      <SearchBox />
      <Actions />
    </header>
  );
});
