import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { HIGHEST_THRESHOLD, LOWEST_THRESHOLD } from "../../../shared/domain/copy-threshold.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { buttonCopy } from "../../copy/buttons.ts";
import { copiesCopy } from "../../copy/copies.ts";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./threshold-slider.module.css";

const copy = copiesCopy.threshold;
const STEP = 0.01;
/** A slider on its way is asked about when it has rested so long, in ms. */
const REST_MS = 90;

/** A value some time after it stopped changing. */
function useRested(value: number): number {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(value), REST_MS);
    return () => window.clearTimeout(timer);
  }, [value]);
  return rested;
}

/** From which score on suggested links join articles: tried with live counts, then applied as one undoable step. */
export function ThresholdSlider({ readOnly }: { readonly readOnly: boolean }) {
  const id = useId();
  const [tried, setTried] = useState<number | null>(null);
  const known = useWorkbenchQuery("copies.countsAt", { threshold: LOWEST_THRESHOLD });
  const current = known.data?.current ?? null;
  const value = tried ?? current;
  const rested = useRested(value ?? LOWEST_THRESHOLD);
  const counts = useWorkbenchQuery(
    "copies.countsAt",
    { threshold: rested },
    { enabled: value !== null, keepPrevious: true },
  );
  const set = useWorkbenchCommand("copies.setThreshold");
  if (value === null || current === null) return null;
  const preset = known.data?.preset ?? current;
  const isTried = Math.abs(value - current) > STEP / 2;
  const apply = async (threshold: number | null) => {
    const done = await set.run({ threshold });
    if (!done.ok) return;
    setTried(null);
    notifyUndoable(copy.applied(threshold ?? preset));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The keys of the review move through the queue: here the arrows belong to the slider.
    if (event.key.startsWith("Arrow") || event.key === "Home" || event.key === "End") event.stopPropagation();
    else if (event.key === "Enter" && isTried && !readOnly) void apply(value);
    else if (event.key === "Escape" && isTried) {
      setTried(null);
      event.stopPropagation();
    }
  };
  const shown = counts.data;
  return (
    <div className={styles.slider} data-threshold="">
      <label htmlFor={id} title={copy.help}>
        {copy.label}
      </label>
      <input
        id={id}
        type="range"
        min={LOWEST_THRESHOLD}
        max={HIGHEST_THRESHOLD}
        step={STEP}
        value={value}
        disabled={readOnly}
        aria-valuetext={copy.value(value)}
        title={copy.help}
        onChange={(event) => setTried(Number(event.currentTarget.value))}
        onKeyDown={onKeyDown}
      />
      <output htmlFor={id} className={styles.value}>
        {copy.value(value)}
      </output>
      <span className={styles.counts} role="status">
        {shown === undefined ? "" : copy.counts(shown.links, shown.stories, shown.folded)}
      </span>
      {isTried ? (
        <>
          <Button size="s" tone="primary" isDisabled={readOnly || set.busy} onPress={() => void apply(value)}>
            {copy.apply}
          </Button>
          <Button size="s" tone="quiet" onPress={() => setTried(null)}>
            {buttonCopy.cancel}
          </Button>
        </>
      ) : Math.abs(current - preset) > STEP / 2 ? (
        <Button size="s" tone="quiet" isDisabled={readOnly || set.busy} onPress={() => void apply(null)}>
          {copy.reset(preset)}
        </Button>
      ) : null}
    </div>
  );
}
