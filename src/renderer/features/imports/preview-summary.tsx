import type { ImportPreview } from "../../../shared/contract/imports.contract.ts";
import { formatCount, formatLanguage, formatPublishedDay } from "../../copy/format.ts";
import { previewCopy } from "../../copy/import-preview.ts";
import { KeyValue, KeyValueList } from "../../ui/key-value.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import styles from "./import-preview.module.css";
import { TallyBars } from "./tally-bars.tsx";

const copy = previewCopy;

/** What would come in: kinds, languages, outlets, encodings, dates, and what is here already. */
export function PreviewSummary({ preview }: { readonly preview: ImportPreview }) {
  return (
    <>
      <KeyValueList>
        <KeyValue name={copy.articles}>
          {copy.articlesFound(preview.articles, preview.read)}
          {preview.articles === 0 ? null : `; ${copy.alreadyHere(preview.alreadyHere)}`}
        </KeyValue>
        <KeyValue name={copy.dates}>
          {copy.range(preview.earliest, preview.latest)}
          {preview.undated === 0 ? null : `; ${copy.undated(preview.undated)}`}
          {preview.ambiguousDates === 0 ? null : (
            <>
              {"; "}
              <span className={styles.warn}>{copy.ambiguous(preview.ambiguousDates)}</span>
            </>
          )}
        </KeyValue>
      </KeyValueList>
      <div className={styles.tallies}>
        <TallyBars title={copy.types} tally={preview.byType} nameOf={copy.typeName} />
        <TallyBars title={copy.languages} tally={preview.languages} nameOf={copy.languageName} />
        <TallyBars title={copy.outlets} tally={preview.outlets} nameOf={copy.outletName} />
        <TallyBars title={copy.encodings} tally={preview.encodings} nameOf={copy.encodingName} />
      </div>
    </>
  );
}

/** What will not come in, by reason, each with one file that it befalls. */
export function PreviewSkipped({ skipped }: Pick<ImportPreview, "skipped">) {
  return (
    <section className={styles.part}>
      <PartHeading>{copy.skipped}</PartHeading>
      {skipped.length === 0 ? (
        <p className={styles.small}>{copy.noneSkipped}</p>
      ) : (
        <ul className={styles.skipped}>
          {skipped.map(({ reason, count, example }) => (
            <li key={reason}>
              <b>{formatCount(count)}</b>
              <span>
                <span dir="auto">{reason}</span>
                <small title={example}>
                  <bdi>{copy.example(example)}</bdi>
                </small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Some articles as they would be stored. */
export function PreviewSamples({ samples }: Pick<ImportPreview, "samples">) {
  if (samples.length === 0) return null;
  return (
    <section className={styles.part}>
      <PartHeading>{copy.samples}</PartHeading>
      <table className={styles.samples}>
        <thead>
          <tr>
            <th scope="col">{copy.columns.title}</th>
            <th scope="col">{copy.columns.outlet}</th>
            <th scope="col">{copy.columns.published}</th>
            <th scope="col">{copy.columns.language}</th>
            <th scope="col" className={styles.figure}>
              {copy.columns.words}
            </th>
          </tr>
        </thead>
        <tbody>
          {samples.map((sample) => (
            <tr key={sample.path}>
              <td>
                <bdi className={styles.sampleTitle} title={sample.title}>
                  {sample.title}
                </bdi>
                <bdi className={styles.samplePath} title={sample.path}>
                  {sample.path}
                </bdi>
              </td>
              <td>
                <bdi className={styles.cut} title={sample.outlet ?? undefined}>
                  {sample.outlet ?? copy.unknown}
                </bdi>
              </td>
              <td className={styles.date}>{formatPublishedDay(sample.published)}</td>
              <td>{formatLanguage(sample.language)}</td>
              <td className={styles.figure}>{formatCount(sample.words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
