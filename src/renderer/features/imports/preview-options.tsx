import { formatLanguage, formatPublished } from "../../copy/format.ts";
import { previewCopy } from "../../copy/import-preview.ts";
import { PartHeading } from "../../ui/pane-header.tsx";
import { Radios } from "../../ui/radios.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./import-preview.module.css";
import type { ReadChoices } from "./read-choices.ts";

const copy = previewCopy;
const AS_FOUND = "";

/** Languages that news is collected in, by code; those of this import stand before them. */
const LANGUAGES = [
  ...[
    "ar",
    "bg",
    "bn",
    "cs",
    "da",
    "de",
    "el",
    "en",
    "es",
    "et",
    "fa",
    "fi",
    "fr",
    "he",
    "hi",
    "hr",
    "hu",
    "hy",
  ],
  ...[
    "id",
    "it",
    "ja",
    "ka",
    "ko",
    "ku",
    "lt",
    "lv",
    "nl",
    "no",
    "pl",
    "pt",
    "ro",
    "ru",
    "sk",
    "sl",
    "sq",
    "sr",
  ],
  ...["sv", "sw", "ta", "th", "tr", "uk", "ur", "vi", "zh"],
];
/** A date that nobody can read for certain, and its two readings. */
const EXAMPLE = { written: "04/03/2024", dayFirst: "2024-03-04", monthFirst: "2024-04-03" };

export interface PreviewOptionsProps {
  readonly choices: ReadChoices;
  /** Codes of the languages found, which are offered first. */
  readonly found: readonly string[];
  readonly onChange: (choices: ReadChoices) => void;
}

/** What a person can say about all files of an import at once. */
export function PreviewOptions({ choices, found, onChange }: PreviewOptionsProps) {
  const codes = [...new Set([...found.filter((code) => code !== ""), ...LANGUAGES])];
  const set = (change: Partial<ReadChoices>) => onChange({ ...choices, ...change });
  return (
    <section className={styles.options} aria-label={copy.options}>
      <PartHeading>{copy.options}</PartHeading>
      <TextField
        label={copy.outlet}
        description={copy.outletHint}
        value={choices.outlet}
        onChange={(outlet) => set({ outlet })}
      />
      <div>
        <Select
          label={copy.language}
          options={[
            { id: AS_FOUND, label: copy.asFound },
            ...codes.map((id) => ({ id, label: formatLanguage(id) })),
          ]}
          value={choices.language ?? AS_FOUND}
          onChange={(id) => set({ language: id === AS_FOUND ? null : id })}
        />
        <p className={styles.hint}>{copy.languageHint}</p>
      </div>
      <Radios
        label={copy.dateOrder(EXAMPLE.written)}
        options={[
          { id: "as-found", label: copy.dateOrders["as-found"] },
          { id: "day-first", label: copy.dateOrders["day-first"](formatPublished(EXAMPLE.dayFirst)) },
          { id: "month-first", label: copy.dateOrders["month-first"](formatPublished(EXAMPLE.monthFirst)) },
        ]}
        value={choices.dateOrder}
        onChange={(dateOrder) => set({ dateOrder })}
      />
      <div>
        <Select
          label={copy.encoding}
          options={[
            { id: AS_FOUND, label: copy.detected },
            ...Object.entries(copy.encodingNames).map(([id, label]) => ({ id, label })),
          ]}
          value={choices.encoding ?? AS_FOUND}
          onChange={(id) => set({ encoding: id === AS_FOUND ? null : id })}
        />
        <p className={styles.hint}>{copy.encodingHint}</p>
      </div>
    </section>
  );
}
