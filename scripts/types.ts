import { runCommand } from "./support/command.ts";
import { CHECKOUT } from "./support/folders.ts";
import { TOOLS, TYPED_FOLDERS } from "./support/tools.ts";

// npm run types: checks the types of every folder that has a tsconfig.json.
for (const folder of TYPED_FOLDERS) {
  const checked = await runCommand(process.execPath, [TOOLS.types, "-p", folder], {
    cwd: CHECKOUT,
    visible: true,
  });
  if (checked.code !== 0) process.exitCode = 1;
}
