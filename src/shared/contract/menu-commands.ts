/** What the application menu can ask of the page, as the `command` of the event "menu.invoked". */
export type MenuCommand =
  | "project.create"
  | "project.open"
  | "import.files"
  | "import.folder"
  | "import.previewFiles"
  | "import.previewFolder"
  | "import.words"
  | "exchange.merge"
  | "export"
  | "history.undo"
  | "history.redo"
  | "view.library"
  | "view.details"
  | "view.palette"
  | "help.keys"
  | "help.about";
