/** What the application menu can ask of the page, as the `command` of the event "menu.invoked". */
export const MENU_COMMANDS = [
  "project.create",
  "project.open",
  "import.files",
  "import.folder",
  "import.previewFiles",
  "import.previewFolder",
  "exchange.merge",
  "export",
  "history.undo",
  "history.redo",
  "view.library",
  "view.details",
  "view.palette",
  "help.keys",
  "help.about",
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];
