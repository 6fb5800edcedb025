import { viewsCopy } from "../../copy/views.ts";
import { Drawn } from "./drawing/drawn.tsx";
import { type Sign, signShapes } from "./signs.ts";
import styles from "./views.module.css";

/** The signs of the timeline in the order of the legend. */
export const LEGEND: readonly Exclude<Sign, "several">[] = [
  "first",
  "asserted",
  "alleged",
  "denied",
  "questioned",
  "contradicts",
  "updates",
  "supports",
  "same",
];

/** What the signs mean. */
export function Legend() {
  const words = viewsCopy.timeline.legend;
  return (
    <ul className={styles.legend} aria-label={viewsCopy.timeline.legendLabel}>
      {LEGEND.map((sign) => (
        <li key={sign}>
          <svg width={22} height={22} aria-hidden="true" focusable="false">
            <Drawn shapes={signShapes(sign, 11, 11)} />
          </svg>
          {words[sign]}
        </li>
      ))}
      <li>
        <svg width={30} height={22} aria-hidden="true" focusable="false">
          <Drawn
            shapes={[
              {
                kind: "rect",
                x: 2,
                y: 7,
                w: 26,
                h: 8,
                radius: 4,
                fill: "accent-soft",
                stroke: "line-strong",
                dash: [3, 2],
              },
            ]}
          />
        </svg>
        {words.span}
      </li>
      <li>{words.copies}</li>
    </ul>
  );
}
