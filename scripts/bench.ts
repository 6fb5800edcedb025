import { join } from "node:path";
import { hasDisplay } from "./runtime/window-command.ts";
import { buildApp } from "./support/build.ts";
import { findOnPath, runCommand } from "./support/command.ts";
import { CHECKOUT } from "./support/folders.ts";

// npm run bench [-- COUNT]: figures of the real project process beside a bare SQLite loop.
// npm run bench -- import [TEXTS] [PAGES]: one large drop beside reading and inserting the same bytes.
// npm run bench -- attributions [DATA] [--misses]: suggested claims on attributions marked by hand.
// npm run bench -- screens [PROJECT]: longest frames of every screen over a large project, in the real window.
const [first, ...rest] = process.argv.slice(2);
const SCREEN = "-screen 0 1600x1000x24";
const [file, own] = benchOf();
const parameters = [
  "--disable-warning=ExperimentalWarning",
  join(CHECKOUT, `tests/bench/${file}.ts`),
  ...own,
];
const window = first === "screens";
if ((window || first === "import") && !(await buildApp())) process.exit(1);
const display = window && !hasDisplay() ? findOnPath("xvfb-run") : null;
const ran =
  display === null
    ? await runCommand(process.execPath, parameters, { cwd: CHECKOUT, visible: true })
    : await runCommand(display, ["-a", "-s", SCREEN, process.execPath, ...parameters], {
        cwd: CHECKOUT,
        visible: true,
      });
process.exitCode = ran.code ?? 1;

function benchOf(): [string, string[]] {
  if (first === "screens") return ["screens", rest];
  if (first === "import") return ["import-speed", rest];
  return first === "attributions" ? ["attributions", rest] : ["project", process.argv.slice(2)];
}
