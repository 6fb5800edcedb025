import { join } from "node:path";
import { runCommand } from "./support/command.ts";
import { CHECKOUT } from "./support/folders.ts";

// npm run bench [-- COUNT]: figures of the real project process beside a bare SQLite loop.
const parameters = [join(CHECKOUT, "tests/bench/project.ts"), ...process.argv.slice(2)];
const ran = await runCommand(process.execPath, parameters, { cwd: CHECKOUT, visible: true });
process.exitCode = ran.code ?? 1;
