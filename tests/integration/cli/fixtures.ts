import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** An agency's report, long enough to be known again. */
export const REPORT = `The ferry crews of Port Lume will return to work on Monday after nine days of strike, the harbour ministry said on Thursday evening.

The ministry said the owners had offered four percent more pay and a second free weekend each month. "We have a deal that both sides can carry," Harbour Minister Tesna Varol told reporters at the old customs house.

Two union officials, who asked not to be named, said the crews had not voted yet and that a vote could take until Saturday night. One of them said the offer was lower than the one that had been refused last week.

About three hundred islanders have been without a regular crossing since the strike began. Fishing boats have carried bread, medicine and school books across the sound at the expense of the town.

The owners did not answer questions. A spokeswoman for the island council said the council would pay the fishermen until the first ferry sails.`;

const TAIL = "FOLLOW US ON ALL CHANNELS\n\nThis page was collected automatically. Leave a Comment";

const OTHER = `Bakers in Port Lume will keep their ovens burning through the night so that the warm air can heat the swimming pool next door.

The town council voted for the plan by eleven to four. The pipes will be laid in spring, and the first swimmers are expected in June, council leader Oskar Dene said.`;

const ARABIC = `قالت وزارة الموانئ إن أطقم العبارات ستعود إلى العمل يوم الاثنين بعد إضراب دام تسعة أيام.

وقال مسؤولان في الاتحاد طلبا عدم ذكر اسميهما إن الأطقم لم تصوت بعد على العرض الجديد.`;

/** Five articles of three outlets (two carry the same report), a file that is no text, and an empty one. */
export function writeFixtures(folder: string): void {
  const files: readonly [string, string | Uint8Array][] = [
    ["lume-wire/2026-03-05-ferries.txt", `Ferry crews return on Monday, ministry says\n\n${REPORT}\n`],
    ["mirror-daily/ferries-return.txt", `Ferries to sail again\n\n6 March 2026\n\n${REPORT}\n\n${TAIL}\n`],
    ["lume-wire/2026-03-07-ovens.txt", `Ovens to heat the pool\n\n${OTHER}\n`],
    ["sawt-lume/ferries-ar.txt", `أطقم العبارات تعود الاثنين\n\n${ARABIC}\n`],
    ["inbox/noise.bin", Uint8Array.from({ length: 2000 }, (_, index) => (index * 37) % 256)],
    ["inbox/empty.txt", ""],
  ];
  for (const [name, content] of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
