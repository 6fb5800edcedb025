import { useState } from "react";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { appCopy } from "../../copy/app.ts";
import { boilerplateCopy } from "../../copy/boilerplate.ts";
import { formatCount } from "../../copy/format.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { PaneHeader } from "../../ui/pane-header.tsx";
import { ReviewPanes } from "../../ui/review-panes.tsx";
import { Screen } from "../../ui/screen.tsx";
import { Segments } from "../../ui/segments.tsx";
import { Select } from "../../ui/select.tsx";
import { ParagraphEvidence } from "./paragraph-evidence.tsx";
import { ParagraphList } from "./paragraph-list.tsx";
import {
  type ParagraphOutlet,
  type ParagraphShow,
  type Paragraphs,
  useParagraphs,
} from "./use-paragraphs.ts";

const copy = boilerplateCopy;
const ALL = "";
/** Stands for "everywhere", which no outlet can be called. */
const EVERYWHERE = "\u0000";

function OutletSelect(props: {
  readonly outlets: readonly { readonly outlet: string | null; readonly count: number }[];
  readonly value: ParagraphOutlet;
  readonly onChange: (outlet: ParagraphOutlet) => void;
}) {
  const { outlets, value, onChange } = props;
  return (
    <Select
      label={copy.outlet}
      hideLabel
      size="s"
      options={[
        { id: ALL, label: copy.allOutlets },
        ...outlets.map(({ outlet, count }) => ({
          ...{ id: outlet ?? EVERYWHERE, label: outlet ?? copy.everywhere, count },
        })),
      ]}
      value={value === undefined ? ALL : (value ?? EVERYWHERE)}
      onChange={(id) => onChange(id === ALL ? undefined : id === EVERYWHERE ? null : id)}
    />
  );
}

function Nothing(props: {
  readonly show: ParagraphShow;
  readonly hasLearned: boolean;
  readonly onShow: (show: ParagraphShow) => void;
}) {
  const { show, hasLearned, onShow } = props;
  const { empty } = copy;
  if (show === "decided") {
    const action = hasLearned ? (
      <Button onPress={() => onShow("learned")}>{empty.showSuggested}</Button>
    ) : undefined;
    return (
      <EmptyState title={empty.noneDecided} actions={action}>
        {empty.noneDecidedWords}
      </EmptyState>
    );
  }
  return hasLearned ? (
    <EmptyState title={empty.noneOfOutlet} />
  ) : (
    <EmptyState title={empty.title}>{empty.words}</EmptyState>
  );
}

/** What the corpus teaches about paragraphs that recur: each with where it stands, to confirm, keep or never learn. */
export function BoilerplateScreen() {
  const [show, setShow] = useState<ParagraphShow>("learned");
  const [outlet, setOutlet] = useState<ParagraphOutlet>(undefined);
  const [at, setAt] = useState(0);
  const paragraphs = useParagraphs(show, show === "decided" ? undefined : outlet);
  const { counts, error } = paragraphs;
  const status = useWorkbenchQuery("project.status", {});
  const readOnly = (status.data?.project?.readOnly ?? null) !== null;
  const choose = (next: ParagraphShow) => {
    setShow(next);
    setAt(0);
  };
  const chooseOutlet = (next: ParagraphOutlet) => {
    setOutlet(next);
    setAt(0);
  };
  return (
    <Screen label={copy.title}>
      <PaneHeader title={copy.title} detail={copy.detail}>
        {counts === null || counts.outlets.length === 0 || show === "decided" ? null : (
          <OutletSelect outlets={counts.outlets} value={outlet} onChange={chooseOutlet} />
        )}
      </PaneHeader>
      {error !== null ? <ErrorState error={error} /> : null}
      {counts === null && error === null ? <LoadingState label={appCopy.loading} /> : null}
      {counts === null ? null : counts.learned + counts.decided === 0 ? (
        <Nothing show="learned" hasLearned={false} onShow={choose} />
      ) : (
        <ReviewPanes
          listLabel={copy.list}
          list={
            <>
              <Segments
                label={copy.show.label}
                segments={(["learned", "decided"] as const).map((id) => ({
                  ...{ id, label: copy.show[id], count: formatCount(counts[id]) },
                }))}
                current={show}
                onChoose={choose}
              />
              {counts.total === 0 ? null : (
                <ParagraphList
                  paragraphs={paragraphs}
                  total={counts.total}
                  selected={selectedOf(at, counts.total)}
                  onSelect={setAt}
                />
              )}
            </>
          }
          evidenceLabel={copy.evidence}
        >
          {counts.total === 0 ? (
            <Nothing show={show} hasLearned={counts.learned > 0} onShow={choose} />
          ) : (
            <Evidence paragraphs={paragraphs} index={selectedOf(at, counts.total)} readOnly={readOnly} />
          )}
        </ReviewPanes>
      )}
    </Screen>
  );
}

/** What was decided leaves the list, so the next one comes to its place. */
function selectedOf(at: number, total: number): number {
  return Math.min(at, total - 1);
}

function Evidence(props: {
  readonly paragraphs: Paragraphs;
  readonly index: number;
  readonly readOnly: boolean;
}) {
  const paragraph = props.paragraphs.at(props.index);
  if (paragraph === undefined) return <LoadingState label={appCopy.loading} />;
  return <ParagraphEvidence key={paragraph.hash} paragraph={paragraph} readOnly={props.readOnly} />;
}
