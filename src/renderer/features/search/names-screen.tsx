import { useMemo, useRef, useState } from "react";
import type { MethodOutput } from "../../../shared/contract/index.ts";
import { navigate } from "../../app/navigation.ts";
import { notify } from "../../app/notices.ts";
import { createStore, useStore } from "../../client/store.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { toAppError } from "../../client/workbench-client.ts";
import { formatPublishedDay } from "../../copy/format.ts";
import { namesScreenCopy as copy } from "../../copy/names-screen.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { PaneHeader } from "../../ui/pane-header.tsx";
import { Screen } from "../../ui/screen.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { VirtualList } from "../../ui/virtual-list.tsx";
import { actorNames } from "./actor-names.ts";
import { NAME_ORDERS, type NameOrder, sortNames } from "./name-order.ts";
import styles from "./names-screen.module.css";
import { parseNames } from "./parse-names.ts";

type Answer = MethodOutput<"search.nameList">;
type Found = Answer["names"][number];

const LARGEST_FILE = 1_000_000;
/** What was given and asked stays while the window lives: one comes back to it from a name's results. */
const store = createStore<{ readonly text: string; readonly asked: readonly string[] }>({
  text: "",
  asked: [],
});

/** Many names at once: how many articles have each; a row leads to its results. */
export function NamesScreen() {
  const { text, asked } = useStore(store);
  const [order, setOrder] = useState<NameOrder>("given");
  const [selected, setSelected] = useState(-1);
  const answer = useWorkbenchQuery(
    "search.nameList",
    { names: [...asked], filter: {}, includeBoilerplate: false },
    { enabled: asked.length > 0, keepPrevious: true },
  );
  const given = useMemo(() => parseNames(text), [text]);
  const data = asked.length === 0 ? undefined : answer.data;
  const rows = useMemo(() => sortNames(data?.names ?? [], order), [data, order]);
  const set = (next: string) => store.set((before) => ({ ...before, text: next }));
  const search = (from: string) => {
    const { names } = parseNames(from);
    store.set({ text: from, asked: names });
    setSelected(-1);
  };
  const open = (index: number) => {
    const query = rows[index]?.query ?? "";
    if (query !== "") ask(query);
  };
  return (
    <Screen label={copy.title}>
      <PaneHeader
        title={copy.title}
        detail={
          <span role="status">
            {data === undefined
              ? ""
              : copy.count(rows.length, rows.filter(({ articles }) => articles > 0).length)}
          </span>
        }
      >
        {data === undefined ? null : (
          <>
            <Select
              label={copy.order}
              hideLabel
              size="s"
              options={NAME_ORDERS.map((id) => ({ id, label: copy.orders[id] }))}
              value={order}
              onChange={(id) => {
                setOrder(NAME_ORDERS.find((one) => one === id) ?? "given");
                setSelected(-1);
              }}
            />
            <Button size="s" isDisabled={data.query === ""} onPress={() => ask(data.query)}>
              {copy.all}
            </Button>
          </>
        )}
      </PaneHeader>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          search(text);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) search(text);
        }}
      >
        <TextField
          label={copy.field}
          rows={asked.length === 0 ? 8 : 3}
          value={text}
          onChange={set}
          placeholder={copy.placeholder}
          description={[
            copy.description,
            ...(given.twice === 0 ? [] : [copy.twice(given.twice)]),
            ...(given.over === 0 ? [] : [copy.over(given.over)]),
            ...(data?.cut === true ? [copy.allCut] : []),
          ].join(" ")}
        />
        <Sources onText={search} />
        <div className={styles.actions}>
          <Button isDisabled={text === ""} onPress={() => store.set({ text: "", asked: [] })}>
            {copy.clear}
          </Button>
          <Button type="submit" tone="primary" isDisabled={given.names.length === 0}>
            {copy.search}
          </Button>
        </div>
      </form>
      {answer.error !== null && asked.length > 0 ? <ErrorState error={toAppError(answer.error)} /> : null}
      {asked.length === 0 ? <EmptyState title={copy.emptyTitle}>{copy.emptyWords}</EmptyState> : null}
      {asked.length > 0 && data === undefined && answer.error === null ? (
        <LoadingState label={copy.searching} />
      ) : null}
      {rows.length === 0 ? null : (
        <VirtualList
          label={copy.list}
          count={rows.length}
          rowHeight={34}
          selected={selected}
          onSelect={setSelected}
          onOpen={open}
          renderRow={(index) => {
            const row = rows[index];
            return row === undefined ? null : <Row row={row} />;
          }}
        />
      )}
    </Screen>
  );
}

/** A new search for one name, with nothing left of an older one. */
function ask(query: string): void {
  navigate.openSearch({
    ...{ query, filter: {}, order: "newest", includeBoilerplate: false, collapseCopies: false },
  });
}

/** A list from a text file, or of the actors of the project. */
function Sources({ onText }: { readonly onText: (text: string) => void }) {
  const file = useRef<HTMLInputElement>(null);
  const read = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    if (chosen.size > LARGEST_FILE) return notify({ tone: "bad", text: copy.fileTooLarge });
    onText(await chosen.text());
  };
  const takeActors = async () => {
    const { text, cut } = await actorNames();
    if (cut !== null) notify({ text: copy.actorsOver(cut) });
    if (text !== "") onText(text);
  };
  return (
    <div className={styles.sources}>
      <input
        ref={file}
        type="file"
        accept=".txt,.csv,.tsv,.md,text/plain"
        hidden
        aria-label={copy.fromFile}
        onChange={(event) => {
          void read(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      <Button onPress={() => file.current?.click()}>{copy.fromFile}</Button>
      <Button onPress={() => void takeActors()}>{copy.fromActors}</Button>
    </div>
  );
}

function Row({ row }: { readonly row: Found }) {
  const { name, query, articles, isLowerBound, newest } = row;
  return (
    <div className={styles.row}>
      <span className={styles.name}>
        <bdi>{name}</bdi>
      </span>
      <span className={articles === 0 ? styles.zero : styles.count}>
        {query === "" ? copy.nothing : copy.articles(articles, isLowerBound)}
      </span>
      <span className={styles.newest} dir="auto">
        {newest === null ? "" : copy.newest(formatPublishedDay(newest.published), newest.title)}
      </span>
    </div>
  );
}
