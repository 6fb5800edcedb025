/** Every visible string of the window, by area. Features add their own file beside this one. */
export { appCopy, commandLabels, sectionLabels } from "./app.ts";
export { shortcutLabels, shortcutScopes } from "./shortcuts.ts";
