import styles from "./icon.module.css";

const PATHS = {
  close: "M4 4l8 8M12 4l-8 8",
  chevronDown: "M4 6.5l4 4 4-4",
  chevronRight: "M6.5 4l4 4-4 4",
  arrowLeft: "M13 8H3.5M7.5 4l-4 4 4 4",
  arrowRight: "M3 8h9.5M8.5 4l4 4-4 4",
  ascending: "M8 12.5v-9M4.5 7L8 3.5 11.5 7",
  descending: "M8 3.5v9M4.5 9L8 12.5 11.5 9",
  search: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3L14 14",
  check: "M3.5 8.5l3 3 6-7",
  dash: "M4 8h8",
  pencil: "M3 13l.6-2.6L11 3l2 2-7.4 7.4L3 13z",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  paneLeft: "M2.5 3.5h11v9h-11zM6 3.5v9",
  paneRight: "M2.5 3.5h11v9h-11zM10 3.5v9",
  pause: "M5.5 3.5v9M10.5 3.5v9",
  play: "M5 3l8 5-8 5z",
  page: "M2.5 3h11v10h-11zM2.5 6h11",
  file: "M4 2h5l3 3v9H4zM9 2v3h3",
  warning: "M8 2.5l6 11H2zM8 6.5v3.2M8 11.7v.01",
  drop: "M8 2.5v8M4.5 7L8 10.5 11.5 7M2.5 13.5h11",
} as const;
export type IconName = keyof typeof PATHS;

/** A small line drawing in the colour of the text. Decoration only: the control that holds it has the words. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className={styles.icon} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
