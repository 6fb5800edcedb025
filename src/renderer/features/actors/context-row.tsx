import { actorsDepthCopy } from "../../copy/actors-depth.ts";
import { formatPublishedDay } from "../../copy/format.ts";
import { Tag } from "../../ui/tag.tsx";
import styles from "./context-screen.module.css";
import type { PlaceRow } from "./use-context.ts";

/** Scripts that are written from right to left: there the words before stand on the right. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** One place: outlet and day, the words before, the name in the middle, the words after, who is tagged. */
export function ContextRow({ row, height }: { readonly row: PlaceRow | undefined; readonly height: number }) {
  if (row === undefined) return <div style={{ blockSize: height }} />;
  const { context, contextSpan, outlet, articleTitle, published, taggedAs, weak } = row.place;
  const name = context.slice(contextSpan.start, contextSpan.end);
  return (
    <div className={styles.row}>
      <span className={styles.from} title={articleTitle}>
        <bdi>{outlet ?? articleTitle}</bdi>
        <small>{formatPublishedDay(published)}</small>
      </span>
      <span className={styles.line} dir={RIGHT_TO_LEFT.test(name) ? "rtl" : "ltr"}>
        <span className={styles.before}>
          <bdi>{context.slice(0, contextSpan.start)}</bdi>
        </span>
        <mark className={styles.name}>{name}</mark>
        <span className={styles.after}>
          <bdi>{context.slice(contextSpan.end)}</bdi>
        </span>
      </span>
      <span className={styles.tags}>
        {weak ? <Tag tone="warn">{actorsDepthCopy.context.weak}</Tag> : null}
        {taggedAs.map(({ actorId, name: actor }) => (
          <Tag key={actorId} tone="accent">
            {actor}
          </Tag>
        ))}
      </span>
    </div>
  );
}
