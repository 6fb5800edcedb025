import type { MergeReport } from "../../../shared/domain/exchange.ts";
import { exchangeCopy } from "../../copy/exchange.ts";
import { KeyValue, KeyValueList } from "../../ui/key-value.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import styles from "./exchange.module.css";

const copy = exchangeCopy.report;

interface Line {
  readonly id: string;
  readonly name: string;
  readonly new: number;
  readonly changed: number;
  readonly deleted: number;
}

function Tally({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <section className={styles.part}>
      <PartHeading>{title}</PartHeading>
      <ul className={styles.tally}>
        {lines.map((line) => (
          <li key={line.id}>
            <bdi className={styles.lineName} title={line.name}>
              {line.name}
            </bdi>
            <span>{exchangeCopy.tally(line)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whether merging would change nothing at all. */
export function bringsNothing(report: MergeReport): boolean {
  const { articles } = report;
  const things = report.new + report.changed + report.deleted + report.conflicts + report.skipped;
  return things + articles.new + articles.changed + report.texts + report.originals + report.operations === 0;
}

/** What a merge brings, or brought: by person, by kind, the material, what is in conflict. */
export function MergeReportView({ report }: { readonly report: MergeReport }) {
  return (
    <div className={styles.report}>
      {report.notices.length === 0 ? null : (
        <ul className={styles.notices} aria-label={copy.notices}>
          {report.notices.map((notice) => (
            <li key={notice} dir="auto">
              {notice}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.tallies}>
        <Tally title={copy.people} lines={report.byPerson.map((one) => ({ ...one, id: one.person }))} />
        <Tally
          title={copy.things}
          lines={report.byKind.map((one) => ({ ...one, id: one.kind, name: copy.kindName(one.kind) }))}
        />
      </div>
      <section className={styles.part}>
        <PartHeading>{copy.material}</PartHeading>
        <KeyValueList>
          <KeyValue name={copy.articlesName}>{copy.articles(report)}</KeyValue>
          <KeyValue name={copy.textsName}>{copy.texts(report.texts)}</KeyValue>
          <KeyValue name={copy.originalsName}>{copy.originals(report.originals)}</KeyValue>
          <KeyValue name={copy.conflictsName}>
            <span {...(report.conflicts > 0 ? { className: styles.warn } : {})}>
              {copy.conflicts(report.conflicts)}
            </span>
          </KeyValue>
          {report.skipped === 0 ? null : (
            <KeyValue name={copy.skippedName}>{copy.skipped(report.skipped)}</KeyValue>
          )}
        </KeyValueList>
      </section>
    </div>
  );
}

/** The figures of a merge on one line. */
export function MergeFigures({ report }: { readonly report: MergeReport }) {
  const { articles, conflicts } = report;
  return (
    <span className={styles.figures}>
      <span>{exchangeCopy.tally(report)}</span>
      {articles.new === 0 ? null : <span>{copy.articles(report)}</span>}
      {conflicts === 0 ? null : <span className={styles.warn}>{copy.conflictCount(conflicts)}</span>}
    </span>
  );
}
