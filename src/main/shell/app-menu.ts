import { Menu, type MenuItemConstructorOptions, nativeTheme } from "electron";
import type { MenuCommand } from "../../shared/contract/menu-commands.ts";
import { developerToolsAllowed } from "./hardening.ts";
import type { SettingsFile } from "./settings.ts";

interface MenuOptions {
  readonly settings: SettingsFile;
  readonly invoke: (command: MenuCommand) => void;
}

/** Puts the application menu up. Most items only tell the page, which knows what may be done now. */
export function showAppMenu({ settings, invoke }: MenuOptions): void {
  // The page hears the keys itself (it must know whether a text field has the focus), so the menu only shows them.
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    id: command,
    label,
    click: () => invoke(command),
    registerAccelerator: false,
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const theme = (label: string, value: "light" | "dark" | "system"): MenuItemConstructorOptions => ({
    label,
    type: "radio",
    checked: settings.current.theme === value,
    click: () => {
      settings.setTheme(value);
      nativeTheme.themeSource = value;
    },
  });
  const separator: MenuItemConstructorOptions = { type: "separator" };
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === "darwin" ? [{ role: "appMenu" } as const] : []),
    {
      label: "&File",
      submenu: [
        item("New project…", "project.create", "CmdOrCtrl+Shift+N"),
        item("Open project…", "project.open", "CmdOrCtrl+O"),
        separator,
        item("Import files…", "import.files", "CmdOrCtrl+I"),
        item("Import folder…", "import.folder", "CmdOrCtrl+Shift+I"),
        {
          label: "Import with preview",
          submenu: [item("Files…", "import.previewFiles"), item("Folder…", "import.previewFolder")],
        },
        item("New article from words…", "import.words"),
        separator,
        item("Merge a team-mate's file…", "exchange.merge"),
        item("Export…", "export", "CmdOrCtrl+E"),
        separator,
        process.platform === "darwin" ? { role: "close" } : { role: "quit" },
      ],
    },
    {
      label: "&Edit",
      submenu: [
        item("Undo", "history.undo", "CmdOrCtrl+Z"),
        item("Redo", "history.redo", "CmdOrCtrl+Shift+Z"),
        separator,
        { role: "cut" },
        { role: "copy" },
        { role: "paste" },
        { role: "delete" },
        { role: "selectAll" },
      ],
    },
    {
      label: "&View",
      submenu: [
        item("Command palette", "view.palette", "CmdOrCtrl+K"),
        separator,
        item("Library", "view.library", "CmdOrCtrl+B"),
        item("Details", "view.details", "CmdOrCtrl+Alt+B"),
        separator,
        {
          label: "Theme",
          submenu: [theme("Light", "light"), theme("Dark", "dark"), theme("As the system", "system")],
        },
        separator,
        { role: "resetZoom" },
        { role: "zoomIn" },
        { role: "zoomOut" },
        { role: "togglefullscreen" },
        ...(developerToolsAllowed() ? [{ role: "toggleDevTools" } as const] : []),
      ],
    },
    {
      role: "help",
      submenu: [item("Keys", "help.keys", "F1"), item("About Wirebench", "help.about")],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
