import { useState } from "react";
import { navigate } from "../../app/navigation.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { actorsDepthCopy } from "../../copy/actors-depth.ts";
import { formatPublishedDay } from "../../copy/format.ts";
import { KindLetter } from "../../marking/kind-letter.tsx";
import { Button } from "../../ui/button.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import { Tag } from "../../ui/tag.tsx";
import styles from "./actor-details.module.css";

const copy = actorsDepthCopy.together;
const FEW = 8;
const MOST = 100;

/** Who is mentioned in the same articles, with the articles behind each number. */
export function Together({ actorId }: { readonly actorId: string }) {
  const [limit, setLimit] = useState(FEW);
  const [openId, setOpenId] = useState<string | null>(null);
  const together = useWorkbenchQuery(
    "actors.together",
    { actorId, offset: 0, limit },
    { keepPrevious: true },
  );
  const { data } = together;
  if (data === undefined) return null;
  return (
    <section className={styles.part}>
      <PartHeading>{copy.heading}</PartHeading>
      <p className={styles.none}>{data.total === 0 ? copy.none : copy.words}</p>
      <ul className={styles.aliases}>
        {data.rows.map((row) => (
          <li key={row.id} className={styles.together}>
            <span className={styles.togetherHead}>
              <KindLetter kind={row.kind} />
              <Button tone="link" onPress={() => navigate.openActor(row.id)}>
                {row.name}
              </Button>
              <Button
                tone="link"
                size="s"
                aria-expanded={openId === row.id}
                aria-label={`${copy.show(row.name)}: ${copy.row(row.stories, row.articles)}`}
                onPress={() => setOpenId(openId === row.id ? null : row.id)}
              >
                {copy.row(row.stories, row.articles)}
              </Button>
            </span>
            {row.inOneSentence === 0 ? null : (
              <small className={styles.block}>{copy.sentence(row.inOneSentence)}</small>
            )}
            {openId === row.id ? <Shared actorId={actorId} otherId={row.id} /> : null}
          </li>
        ))}
      </ul>
      {data.rows.length < data.total && limit < MOST ? (
        <Button tone="link" size="s" onPress={() => setLimit(MOST)}>
          {copy.more}
        </Button>
      ) : null}
    </section>
  );
}

function Shared({ actorId, otherId }: { readonly actorId: string; readonly otherId: string }) {
  const shared = useWorkbenchQuery("actors.togetherIn", { actorId, otherId });
  if (shared.data === undefined) return <p className={styles.none}>{copy.loading}</p>;
  return (
    <ul className={styles.places}>
      {shared.data.articles.map((article) => (
        <li key={article.articleId}>
          <button
            type="button"
            className={styles.place}
            onClick={() => navigate.openArticle(article.articleId, { span: article.span })}
          >
            <small dir="auto">
              {article.outlet === null ? "" : `${article.outlet}, `}
              {formatPublishedDay(article.published)}
            </small>
            <span className={styles.context} dir="auto">
              {article.title} {article.inOneSentence ? <Tag>{copy.oneSentence}</Tag> : null}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
