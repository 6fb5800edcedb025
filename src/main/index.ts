import { startShell } from "./shell/start-shell.ts";

await startShell();
