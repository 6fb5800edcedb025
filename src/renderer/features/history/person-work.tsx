import { useState } from "react";
import type { PersonAction } from "../../../shared/contract/history.contract.ts";
import { navigate } from "../../app/navigation.ts";
import { useListPages } from "../../client/use-list-pages.ts";
import { appCopy } from "../../copy/app.ts";
import { exchangeCopy } from "../../copy/exchange.ts";
import { formatInstant } from "../../copy/format.ts";
import { historyCopy } from "../../copy/history.ts";
import { PersonFilter } from "../../marking/person-filter.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { PaneHeader } from "../../ui/pane-header.tsx";
import { Screen } from "../../ui/screen.tsx";
import { VirtualList } from "../../ui/virtual-list.tsx";
import styles from "./history.module.css";

const copy = exchangeCopy.work;
const ROW_HEIGHT = 52;

/** What one person of the team did, newest first, on whatever computer. Choosing shows what it was about. */
export function PersonWork({ personId }: { readonly personId: string }) {
  const { page, rowAt, onRange, error } = useListPages("history.work", { personId }, (work) => work.actions);
  const [selected, setSelected] = useState(-1);
  const total = page?.total ?? null;
  const select = (index: number) => {
    setSelected(index);
    const action = rowAt(index);
    if (action !== undefined) show(action);
  };
  return (
    <Screen label={historyCopy.title}>
      <PaneHeader title={historyCopy.title} detail={total === null ? "" : copy.count(total)}>
        <PersonFilter />
      </PaneHeader>
      <Loaded
        total={total}
        error={error}
        loading={appCopy.loading}
        empty={<EmptyState title={copy.empty}>{copy.emptyWords}</EmptyState>}
      >
        {(total) => (
          <VirtualList
            label={copy.label}
            count={total}
            rowHeight={ROW_HEIGHT}
            selected={selected}
            onSelect={select}
            onOpen={(index) => {
              const articleId = rowAt(index)?.thing.articleId ?? null;
              if (articleId !== null) navigate.openArticle(articleId);
            }}
            onRange={onRange}
            renderRow={(index) => <Row action={rowAt(index)} />}
          />
        )}
      </Loaded>
    </Screen>
  );
}

/** The claim, actor, tag or article that an action was about, in the right pane. */
function show({ thing }: PersonAction): void {
  const { type, entity, claimId, articleId } = thing;
  if (claimId !== null) navigate.select({ kind: "claim", id: claimId });
  else if (type === "actor" || type === "tag") navigate.select({ kind: type, id: entity });
  else if (articleId !== null) navigate.select({ kind: "article", id: articleId });
  else navigate.select(null);
}

function Row({ action }: { readonly action: PersonAction | undefined }) {
  if (action === undefined) return <div className={styles.row} style={{ blockSize: ROW_HEIGHT }} />;
  const { thing, touched } = action;
  return (
    <div className={styles.row}>
      <span className={styles.dot} />
      <p className={styles.label} dir="auto">
        <span>{`${exchangeCopy.kindOf(thing.type)} ${copy.did[thing.did]}`}</span>
        <bdi className={styles.about}>{thing.what}</bdi>
      </p>
      <p className={styles.facts}>
        <span>{formatInstant(action.at, Date.now())}</span>
        <bdi>{action.personName}</bdi>
        <span>{historyCopy.touched(touched)}</span>
        {action.isHere ? <span>{copy.here}</span> : null}
      </p>
    </div>
  );
}
