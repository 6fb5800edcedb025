// The fall-back Electron's default app: `electron [-r FILE]... FOLDER [ARGUMENT]...` as the official one does it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";

const given = process.argv.slice(1);
const files = [];
while (given[0]?.startsWith("-")) {
  const option = given.shift();
  if (option === "-r") files.push(given.shift());
}
const folder = resolve(given.shift() ?? ".");
const description = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
const main = join(folder, description.main);
process.argv = [process.argv[0], main, ...given];
app.setName(description.productName ?? description.name);
app.setVersion(description.version);
app.setAppPath(folder);
if (!app.commandLine.hasSwitch("user-data-dir")) {
  app.setPath("userData", join(app.getPath("appData"), app.getName()));
}
for (const file of files) createRequire(import.meta.url)(file);
await import(pathToFileURL(main).href);
