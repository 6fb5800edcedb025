import styles from "./line-in-context.module.css";

/** Scripts that are written from right to left: there the words before stand on the right. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

export interface LineInContextProps {
  readonly before: string;
  /** What the line is about: in the middle, and never cut before the words around it. */
  readonly words: string;
  readonly after: string;
}

/** Some words in the middle of their line; what is too long is cut on the far sides. */
export function LineInContext({ before, words, after }: LineInContextProps) {
  return (
    <span className={styles.line} dir={RIGHT_TO_LEFT.test(words) ? "rtl" : "ltr"}>
      <span className={styles.before}>
        <bdi>{before}</bdi>
      </span>
      <mark className={styles.words}>{words}</mark>
      <span className={styles.after}>
        <bdi>{after}</bdi>
      </span>
    </span>
  );
}
