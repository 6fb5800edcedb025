import { useState } from "react";
import type { BoardFilter, BoardTopic } from "../../../shared/contract/values.contract.ts";
import { treeOrder } from "../../../shared/domain/tag-tree.ts";
import { notify } from "../../app/notices.ts";
import { onJobEnd } from "../../client/use-jobs.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { valuesCopy as copy } from "../../copy/values.ts";
import { NamePicker } from "../../marking/name-picker.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { ChoiceMenu } from "../../ui/choice-menu.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { PaneHeader } from "../../ui/pane-header.tsx";
import { Screen } from "../../ui/screen.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { BoardGrid } from "./board-grid.tsx";
import { useBoard } from "./use-board.ts";
import styles from "./values-screen.module.css";

const ALL = "all";
/** Topics shown until a person chooses others. */
const SHOWN_TOPICS = 8;

/** Who says how many, where, when and who did it: side by side, with what contradicts what. */
export function ValuesScreen() {
  const [filter, setFilter] = useState<BoardFilter>({});
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const { board, rowAt, onRange, error } = useBoard(asked(filter));
  const topics = board?.topics ?? [];
  const shown = topics.filter((topic, index) =>
    chosen === null ? index < SHOWN_TOPICS : chosen.has(topic.key),
  );
  const isFiltered = Object.values(asked(filter)).length > 0;
  return (
    <Screen label={copy.title}>
      <PaneHeader title={copy.title} detail={board === null ? "" : copy.detail(board.total, board.disputed)}>
        <TopicMenu
          topics={topics}
          chosen={chosen ?? new Set(shown.map((topic) => topic.key))}
          onChange={setChosen}
        />
        <SaveButton filter={asked(filter)} isDisabled={board === null || board.total === 0} />
      </PaneHeader>
      <Filters filter={filter} onChange={setFilter} />
      {error !== null ? <ErrorState error={error} /> : null}
      {board === null && error === null ? <LoadingState label={copy.loading} /> : null}
      {board?.total === 0 ? (
        isFiltered ? (
          <EmptyState title={copy.nothingFound} />
        ) : (
          <EmptyState title={copy.empty}>{copy.emptyWords}</EmptyState>
        )
      ) : null}
      {board === null || board.total === 0 ? null : (
        <>
          <BoardGrid total={board.total} topics={shown} rowAt={rowAt} onRange={onRange} />
          <p className={styles.help}>{copy.help}</p>
        </>
      )}
    </Screen>
  );
}

/** What is sent: nothing of what is empty. */
function asked({ text, tagId, actorId, disputedOnly }: BoardFilter): BoardFilter {
  return {
    ...(text === undefined || text.trim() === "" ? {} : { text: text.trim().slice(0, 500) }),
    ...(tagId === undefined ? {} : { tagId }),
    ...(actorId === undefined ? {} : { actorId }),
    ...(disputedOnly === true ? { disputedOnly } : {}),
  };
}

interface FiltersProps {
  readonly filter: BoardFilter;
  readonly onChange: (change: (now: BoardFilter) => BoardFilter) => void;
}

function Filters({ filter, onChange }: FiltersProps) {
  const [actor, setActor] = useState("");
  const tags = useWorkbenchQuery("tags.tree", {});
  const known = treeOrder(tags.data?.tags ?? []);
  const withActor = (actorId: string | undefined) =>
    onChange(({ actorId: _, ...rest }) => (actorId === undefined ? rest : { ...rest, actorId }));
  return (
    <div className={styles.filters}>
      <TextField
        label={copy.filter}
        hideLabel
        value={filter.text ?? ""}
        onChange={(text) => onChange((now) => ({ ...now, text }))}
        placeholder={copy.filterPlaceholder}
      />
      <Select
        label={copy.tag}
        options={[
          { id: ALL, label: copy.allTags },
          ...known.map(({ tag, depth }) => ({ id: tag.id, label: `${"\u2003".repeat(depth)}${tag.name}` })),
        ]}
        value={filter.tagId ?? ALL}
        onChange={(id) => onChange(({ tagId: _, ...rest }) => (id === ALL ? rest : { ...rest, tagId: id }))}
      />
      <NamePicker
        label={copy.actor}
        kinds={["actor"]}
        value={actor}
        placeholder={copy.actorPlaceholder}
        onType={(typed) => {
          setActor(typed);
          withActor(undefined);
        }}
        onPick={(found) => {
          setActor(found.name);
          withActor(found.id);
        }}
      />
      <Checkbox
        checked={filter.disputedOnly === true}
        onChange={(disputedOnly) => onChange((now) => ({ ...now, disputedOnly }))}
      >
        {copy.disputedOnly}
      </Checkbox>
    </div>
  );
}

interface TopicMenuProps {
  readonly topics: readonly BoardTopic[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

function TopicMenu({ topics, chosen, onChange }: TopicMenuProps) {
  if (topics.length < 2) return null;
  return (
    <ChoiceMenu
      size="s"
      choices={topics.slice(0, 100).map(({ key, name }) => ({ id: key, label: name }))}
      chosen={chosen}
      onChange={onChange}
    >
      {copy.topics}
    </ChoiceMenu>
  );
}

function SaveButton({ filter, isDisabled }: { readonly filter: BoardFilter; readonly isDisabled: boolean }) {
  const target = useWorkbenchCommand("targets.choose");
  const save = useWorkbenchCommand("values.saveBoard");
  const run = async () => {
    const chosen = await target.run({ format: "csv", suggestedName: copy.fileName });
    if (!chosen.ok || chosen.value === null) return;
    const { token, name } = chosen.value;
    const started = await save.run({ ...filter, target: token });
    if (!started.ok) return;
    onJobEnd(started.value.jobId, (job) => {
      if (job.state === "finished") notify({ text: copy.saved(job.report?.file ?? name) });
      else if (job.state === "failed") notify({ tone: "bad", text: copy.failed });
    });
  };
  return (
    <Button size="s" isDisabled={isDisabled || target.busy || save.busy} onPress={() => void run()}>
      {copy.export}
    </Button>
  );
}
