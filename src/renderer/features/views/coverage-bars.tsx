import type { ArticleCoverage, Covered } from "../../../shared/contract/overview.contract.ts";
import { viewsCopy } from "../../copy/views.ts";
import styles from "./coverage.module.css";

const copy = viewsCopy.coverage;
const KINDS = ["quotations", "speech", "numbers"] as const;

/** How much of an article lies in claims: one bar a kind. */
export function CoverageBars({ row }: { readonly row: ArticleCoverage }) {
  return (
    <span className={styles.bars}>
      {KINDS.map((kind) => (
        <Bar key={kind} name={copy[kind]} covered={row[kind]} />
      ))}
    </span>
  );
}

function Bar({ name, covered }: { readonly name: string; readonly covered: Covered }) {
  const { found, claimed } = covered;
  const share = found === 0 ? 0 : claimed / found;
  return (
    <span className={styles.bar}>
      <span className={styles.words}>
        <span className="visually-hidden">{name} </span>
        {found === 0 ? copy.none : copy.ofFound(claimed, found)}
      </span>
      <span className={styles.track} aria-hidden="true" data-empty={found === 0}>
        <span style={{ inlineSize: `${share * 100}%` }} />
      </span>
    </span>
  );
}
