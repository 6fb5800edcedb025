import { useState } from "react";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { exchangeCopy } from "../../copy/exchange.ts";
import { classNames } from "../../ui/class-names.ts";
import { PartHeading } from "../../ui/pane-header.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { compareCodes } from "./compare-codes.ts";
import styles from "./exchange.module.css";

const copy = exchangeCopy.team;

/** The short code that two people compare by telephone to know that they hold the same work. */
export function CodeCard() {
  const fingerprint = useWorkbenchQuery("exchange.fingerprint", {});
  const [theirs, setTheirs] = useState("");
  const code = fingerprint.data?.code ?? "";
  const compared = compareCodes(code, theirs);
  const words = { empty: "", short: copy.short, same: copy.same, differs: copy.differs }[compared];
  return (
    <section className={styles.card}>
      <PartHeading>{copy.codeHeading}</PartHeading>
      <output className={styles.code} data-project-code="" aria-label={copy.codeHeading}>
        {code}
      </output>
      <p className={styles.small}>{copy.codeHelp}</p>
      <TextField label={copy.compare} value={theirs} onChange={setTheirs} />
      <p
        className={classNames(
          styles.compared,
          compared === "same" && styles.ok,
          compared === "differs" && styles.warn,
        )}
        role="status"
      >
        {words}
      </p>
    </section>
  );
}
