import type { TouchedThing } from "../../../shared/contract/history.contract.ts";
import { navigate } from "../../app/navigation.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { toAppError } from "../../client/workbench-client.ts";
import { appCopy } from "../../copy/app.ts";
import { countedKind } from "../../copy/exchange.ts";
import { historyCopy } from "../../copy/history.ts";
import { Button } from "../../ui/button.tsx";
import details from "../../ui/details.module.css";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import { askToGo } from "./go-to-step.ts";
import styles from "./history.module.css";

const copy = historyCopy;

/** Where a thing can be seen; null for what has no place of its own or is gone. */
function wayToThing(thing: TouchedThing): (() => void) | null {
  const { claimId, articleId } = thing;
  if (thing.type === "actor") return () => navigate.openActor(thing.entity);
  if (claimId !== null) return () => navigate.openClaim(claimId);
  if (articleId !== null) return () => navigate.openArticle(articleId);
  return null;
}

function Thing({ thing }: { readonly thing: TouchedThing }) {
  const open = wayToThing(thing);
  return (
    <li className={styles.thing}>
      <span className={styles.kind}>
        {countedKind(thing.type, 1).replace(/^1 /, "")} {copy.did[thing.did]}
      </span>
      {open === null ? (
        <bdi>{thing.what}</bdi>
      ) : (
        <Button tone="link" size="s" className={styles.open} onPress={open}>
          <bdi>{thing.what}</bdi>
        </Button>
      )}
    </li>
  );
}

/** What a step did, and the way to it. */
export function StepDetails({ seq }: { readonly seq: number }) {
  const answer = useWorkbenchQuery("history.step", { seq });
  if (answer.data === undefined)
    return answer.error === null ? (
      <LoadingState label={appCopy.loading} />
    ) : (
      <ErrorState error={toAppError(answer.error)} />
    );
  const { things, total, way } = answer.data;
  return (
    <div className={details.details}>
      {way.direction === "none" ? (
        <p>{copy.isHere}</p>
      ) : (
        <>
          <Button tone="primary" onPress={() => void askToGo(seq)}>
            {way.direction === "back" ? copy.goBack(way.steps) : copy.goForward(way.steps)}
          </Button>
          <p className={details.note}>{copy.stays}</p>
        </>
      )}
      {things.length === 0 ? null : (
        <section>
          <PartHeading>{copy.things}</PartHeading>
          <ul className={details.things}>
            {things.map((thing) => (
              <Thing key={thing.entity} thing={thing} />
            ))}
          </ul>
          {total > things.length ? (
            <p className={details.note}>{copy.moreThings(total - things.length)}</p>
          ) : null}
        </section>
      )}
    </div>
  );
}
