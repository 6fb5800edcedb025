import type { ArticleView } from "../../../shared/contract/views.ts";
import type { ArticleCheck } from "../../../shared/domain/check.ts";
import { ambiguousDateIn } from "../../../shared/text/ambiguous-date.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { checksCopy } from "../../copy/checks.ts";
import { formatPublished } from "../../copy/format.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./article-details.module.css";

const copy = checksCopy;
/** How far into the text a date is looked for that no message names. UTF-16 units. */
const LEAD = 2000;

/** The two readings of a date as two buttons; each corrects the date. */
function Readings({ view }: { readonly view: ArticleView }) {
  const correct = useWorkbenchCommand("articles.correct");
  const { row, sources, warnings, text } = view;
  const date =
    ambiguousDateIn([sources.published, ...warnings].join("\n")) ?? ambiguousDateIn(text.slice(0, LEAD));
  if (row.published !== null || date === null) return null;
  const set = (published: string) => correct.run({ articleIds: [row.id], fields: { published } });
  return (
    <div className={styles.readings}>
      <span>{copy.readings(date.written)}</span>
      {[date.dayFirst, date.monthFirst].map((reading) => (
        <Button key={reading} size="s" isDisabled={correct.busy} onPress={() => void set(reading)}>
          {formatPublished(reading)}
        </Button>
      ))}
    </div>
  );
}

function Check({ check, view }: { readonly check: ArticleCheck; readonly view: ArticleView }) {
  const words = copy.reasons[check];
  return (
    <li>
      <b>{words.what}</b>
      <p>{words.advice}</p>
      {check === "ambiguous-date" ? <Readings view={view} /> : null}
    </li>
  );
}

/** Why a person should look at this article, in plain words, with what to do about each reason. */
export function ArticleChecks({ view }: { readonly view: ArticleView }) {
  const { checks } = view.row;
  if (checks.length === 0) return null;
  return (
    <section className={styles.warnings} aria-labelledby="checks-heading">
      <h3 id="checks-heading">{copy.title}</h3>
      <ul className={styles.checks}>
        {checks.map((check) => (
          <Check key={check} check={check} view={view} />
        ))}
      </ul>
    </section>
  );
}
