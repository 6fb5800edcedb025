import { openWindow } from "./runtime/open-window.ts";
import { buildApp } from "./support/build.ts";

// npm start [-- PROJECT.wirebench]: builds, then opens the window; ends when the window is closed.
process.exitCode = (await buildApp()) ? await openWindow(process.argv.slice(2)) : 1;
