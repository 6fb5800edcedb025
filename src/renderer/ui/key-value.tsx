import type { ReactNode } from "react";
import styles from "./key-value.module.css";

/** A list of names and values, names in grey. */
export function KeyValueList({ children }: { readonly children: ReactNode }) {
  return <dl className={styles.list}>{children}</dl>;
}

/** One line of it; `note` stands under the value in small letters. */
export function KeyValue(props: {
  readonly name: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <>
      <dt className={styles.name}>{props.name}</dt>
      <dd className={styles.value}>
        {props.children}
        {props.note === undefined ? null : <small className={styles.note}>{props.note}</small>}
      </dd>
    </>
  );
}
