import { useEffect, useState } from "react";
import type { ImportRun } from "../../../shared/contract/imports.contract.ts";
import { IMPORT_OUTCOMES, type ImportOutcome } from "../../../shared/domain/import-run.ts";
import { navigate } from "../../app/navigation.ts";
import { useShortcut } from "../../app/shortcuts.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { toAppError } from "../../client/workbench-client.ts";
import { appCopy } from "../../copy/app.ts";
import { formatCount, formatInstant } from "../../copy/format.ts";
import { importsCopy } from "../../copy/imports.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { classNames } from "../../ui/class-names.ts";
import { CompactField } from "../../ui/compact-field.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Icon } from "../../ui/icon.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { Screen } from "../../ui/screen.tsx";
import styles from "./imports.module.css";
import { OutcomeBar } from "./outcome-bar.tsx";
import { ReceiptActions } from "./receipt-actions.tsx";
import { ReceiptItems, type ReceiptQuestion, WINDOW_ITEMS } from "./receipt-items.tsx";
import { filesOf } from "./run-counts.ts";

const copy = importsCopy;
const TYPING_MS = 200;

/** What of the receipt is shown. */
interface Narrowing {
  readonly outcome: ImportOutcome | null;
  readonly search: string;
  readonly warned: boolean;
}

function questionOf(runId: string, { outcome, search, warned }: Narrowing): ReceiptQuestion {
  return {
    runId,
    ...(outcome === null ? {} : { outcome }),
    ...(search === "" ? {} : { search }),
    ...(warned ? { warned } : {}),
  };
}

/** The words typed, a moment after the last key. */
function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(typed.trim().slice(0, 200)), TYPING_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  return settled;
}

interface HeadProps {
  readonly run: ImportRun;
}

function Head({ run }: HeadProps) {
  return (
    <>
      <Button tone="link" size="s" onPress={() => navigate.openSection("imports")}>
        <Icon name="arrowLeft" size={12} />
        {copy.back}
      </Button>
      <div className={styles.headLine}>
        <h2>
          <bdi>{run.name}</bdi>
        </h2>
        <ReceiptActions run={run} />
      </div>
      <p className={styles.when}>
        {formatInstant(run.startedAt, Date.now())},{" "}
        {(run.undoneAt === null ? copy.states : copy.undoneStates)[run.state]}
        {run.undoneAt === null ? (
          <Button
            tone="link"
            size="s"
            onPress={() => {
              navigate.openSection("articles");
              navigate.search({ filter: { runId: run.id } });
            }}
          >
            {copy.showArticles}
          </Button>
        ) : null}
      </p>
      {run.undoneAt === null ? null : (
        <p className={styles.takenBack}>{copy.takenBackAt(formatInstant(run.undoneAt, Date.now()))}</p>
      )}
      <OutcomeBar counts={run.counts} />
    </>
  );
}

/** What became of every file of one import. */
export function Receipt({ runId }: { readonly runId: string }) {
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const [typed, setTyped] = useState("");
  const [warned, setWarned] = useState(false);
  const search = useSettled(typed);
  const question = questionOf(runId, { outcome, search, warned });
  const receipt = useWorkbenchQuery(
    "imports.receipt",
    { ...question, offset: 0, limit: WINDOW_ITEMS },
    { keepPrevious: true },
  );
  useShortcut("up", () => navigate.openSection("imports"));
  if (receipt.data === undefined) {
    if (receipt.error === null) return <LoadingState label={appCopy.loading} />;
    const again = <Button onPress={() => void receipt.refetch()}>{appCopy.tryAgain}</Button>;
    return <ErrorState error={toAppError(receipt.error)} actions={again} />;
  }
  const { run, total } = receipt.data;
  const chip = (value: ImportOutcome | null, label: string, count: number) => (
    <button
      key={label}
      type="button"
      aria-pressed={outcome === value}
      disabled={count === 0}
      className={classNames(styles.chip, outcome === value && styles.chosen)}
      onClick={() => setOutcome(value)}
    >
      <b>{formatCount(count)}</b> {label}
    </button>
  );
  const narrowed = search !== "" || warned;
  return (
    <Screen>
      <header className={styles.head}>
        <Head run={run} />
        <div className={styles.narrow}>
          <fieldset className={styles.chips} aria-label={copy.filter}>
            {chip(null, copy.all, filesOf(run.counts))}
            {IMPORT_OUTCOMES.map((one) => chip(one, copy.outcomes[one], run.counts[one]))}
          </fieldset>
          <search className={styles.find}>
            <CompactField
              label={copy.search}
              placeholder={copy.search}
              value={typed}
              onChange={setTyped}
              onDone={() => undefined}
            />
            <Checkbox checked={warned} onChange={setWarned}>
              {copy.onlyWarned}
            </Checkbox>
            {narrowed ? <span role="status">{copy.found(total)}</span> : null}
          </search>
        </div>
      </header>
      <ReceiptItems key={JSON.stringify(question)} question={question} total={total} narrowed={narrowed} />
    </Screen>
  );
}
