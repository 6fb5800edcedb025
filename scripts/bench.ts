import { join } from "node:path";
import { runCommand } from "./support/command.ts";
import { CHECKOUT } from "./support/folders.ts";

// npm run bench [-- COUNT]: figures of the real project process beside a bare SQLite loop.
// npm run bench -- import [TEXTS] [PAGES]: one large drop beside reading and inserting the same bytes.
// npm run bench -- attributions [DATA] [--misses]: suggested claims on attributions marked by hand.
const [first, ...rest] = process.argv.slice(2);
const [file, own] = benchOf();
const parameters = [
  "--disable-warning=ExperimentalWarning",
  join(CHECKOUT, `tests/bench/${file}.ts`),
  ...own,
];
const ran = await runCommand(process.execPath, parameters, { cwd: CHECKOUT, visible: true });
process.exitCode = ran.code ?? 1;

function benchOf(): [string, string[]] {
  if (first === "import") return ["import-speed", rest];
  return first === "attributions" ? ["attributions", rest] : ["project", process.argv.slice(2)];
}
