import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A thread's program that notes each start in a file, fails at the first `failing` of them and then does `body`. */
export function failingThread(folder: string, name: string, failing: number, body: string) {
  const file = join(folder, `${name}.starts`);
  const entry = join(folder, `${name}.mjs`);
  writeFileSync(file, "");
  writeFileSync(
    entry,
    `import { appendFileSync, readFileSync } from "node:fs";
     import { parentPort } from "node:worker_threads";
     appendFileSync(${JSON.stringify(file)}, "x");
     if (readFileSync(${JSON.stringify(file)}, "utf8").length <= ${failing}) throw new Error("cannot load");
     ${body}`,
  );
  return { entry, starts: () => readFileSync(file, "utf8").length };
}
