import { actorsDepthCopy } from "../../copy/actors-depth.ts";
import { formatPublishedDay } from "../../copy/format.ts";
import { LineInContext } from "../../ui/line-in-context.tsx";
import { Tag } from "../../ui/tag.tsx";
import styles from "./context-screen.module.css";
import type { PlaceRow } from "./use-context.ts";

/** One place: outlet and day, the words before, the name in the middle, the words after, who is tagged. */
export function ContextRow({ row, height }: { readonly row: PlaceRow | undefined; readonly height: number }) {
  if (row === undefined) return <div style={{ blockSize: height }} />;
  const { context, contextSpan, outlet, articleTitle, published, taggedAs, weak } = row.place;
  return (
    <div className={styles.row}>
      <span className={styles.from} title={articleTitle}>
        <bdi>{outlet ?? articleTitle}</bdi>
        <small>{formatPublishedDay(published)}</small>
      </span>
      <LineInContext
        before={context.slice(0, contextSpan.start)}
        words={context.slice(contextSpan.start, contextSpan.end)}
        after={context.slice(contextSpan.end)}
      />
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
