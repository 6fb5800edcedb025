/** Writes the articles of the search bench as text files, for other programs: `write-files.ts COUNT FOLDER`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateNews } from "../../support/generate-news.ts";

const [count = "30000", folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("name a folder");
let number = 0;
for (const { title, text } of generateNews({ count: Number(count), seed: 7, sharedData: null })) {
  // A thousand files a folder: some systems are slow with more.
  const place = join(folder, String(Math.floor(number / 1000)));
  if (number % 1000 === 0) mkdirSync(place, { recursive: true });
  writeFileSync(join(place, `${number}.txt`), `${title}\n\n${text}\n`);
  number += 1;
}
