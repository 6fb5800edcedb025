import { useState } from "react";
import { CONCORDANCE_ORDERS, type ConcordanceOrder } from "../../../shared/contract/mentions.contract.ts";
import { navigate } from "../../app/navigation.ts";
import { useShortcut } from "../../app/shortcuts.ts";
import { useListSelection } from "../../client/list-selection.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { actorsDepthCopy } from "../../copy/actors-depth.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Icon } from "../../ui/icon.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { PaneHeader } from "../../ui/pane-header.tsx";
import { Screen } from "../../ui/screen.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { VirtualList } from "../../ui/virtual-list.tsx";
import { actorsPlace, chosenPlaces, type InContext } from "./actors-place.ts";
import { ContextRow } from "./context-row.tsx";
import styles from "./context-screen.module.css";
import { ContextTools } from "./context-tools.tsx";
import { type ContextRequest, useContextRows } from "./use-context.ts";

const copy = actorsDepthCopy.context;
const ROW_HEIGHT = 44;
type Only = ContextRequest["only"];

/** Keyword in context: all places of an actor's names, or of any names, one a line, to read, sort, tag and untag. */
export function ContextScreen({ asked }: { readonly asked: InContext }) {
  const [order, setOrder] = useState<ConcordanceOrder>("date");
  const [only, setOnly] = useState<Only>("all");
  const names = [...asked.names];
  const hasNames = asked.actorId !== null || names.length > 0;
  const shown = asked.actorId === null ? "all" : only;
  const rows = useContextRows(
    { actorId: asked.actorId, names, articleId: null, only: shown, order },
    hasNames,
  );
  const actor = useWorkbenchQuery(
    "actors.get",
    { actorId: asked.actorId ?? "" },
    { enabled: asked.actorId !== null },
  );
  const selection = useListSelection(chosenPlaces, { idAt: rows.idAt, idsBetween: rows.idsBetween });
  const open = (index: number) => {
    const place = rows.rowAt(index)?.place;
    if (place === undefined) return;
    const { start, end } = place.anchor;
    navigate.openArticle(place.articleId, { span: { start, end } });
  };
  useShortcut("up", () => actorsPlace.register(), selection.selected.size < 2);
  const name = actor.data?.row.name ?? null;
  const { answer, error } = rows;
  return (
    <Screen label={copy.title}>
      <PaneHeader
        title={
          <span className={styles.title}>
            <Button tone="quiet" size="s" aria-label={copy.back} onPress={() => actorsPlace.register()}>
              <Icon name="arrowLeft" size={14} />
            </Button>
            <bdi>{name === null ? copy.title : copy.of(name)}</bdi>
          </span>
        }
        detail={
          <span role="status">{answer === undefined ? "" : copy.total(answer.total, answer.articles)}</span>
        }
      >
        {asked.actorId === null ? null : (
          <Select
            label={copy.only.label}
            hideLabel
            size="s"
            options={(["all", "tagged", "untagged"] as const).map((id) => ({ id, label: copy.only[id] }))}
            value={only}
            onChange={(id) => setOnly(id === "tagged" || id === "untagged" ? id : "all")}
          />
        )}
        <Select
          label={copy.order}
          hideLabel
          size="s"
          options={CONCORDANCE_ORDERS.map((id) => ({ id, label: copy.orders[id] }))}
          value={order}
          onChange={(id) => setOrder(CONCORDANCE_ORDERS.find((one) => one === id) ?? "date")}
        />
      </PaneHeader>
      {asked.actorId === null ? <Names names={names} /> : null}
      {hasNames && answer !== undefined && answer.total > 0 ? (
        <ContextTools
          actor={actor.data?.row ?? null}
          rows={rows}
          total={answer.total}
          selection={selection}
        />
      ) : null}
      {error !== null ? <ErrorState error={error} /> : null}
      {hasNames && answer === undefined && error === null ? <LoadingState label={copy.loading} /> : null}
      {hasNames ? null : <EmptyState title={copy.startTitle}>{copy.startWords}</EmptyState>}
      {answer?.total === 0 ? <EmptyState title={copy.emptyTitle}>{copy.emptyWords}</EmptyState> : null}
      {answer === undefined || answer.total === 0 ? null : (
        <VirtualList
          label={copy.list}
          count={answer.total}
          rowHeight={ROW_HEIGHT}
          selected={selection.active}
          selection={selection}
          onSelect={() => undefined}
          onOpen={open}
          onRange={rows.onRange}
          renderRow={(index) => <ContextRow row={rows.rowAt(index)} height={ROW_HEIGHT} />}
        />
      )}
      {answer?.more === true ? <p className={styles.more}>{copy.more}</p> : null}
    </Screen>
  );
}

function Names({ names }: { readonly names: readonly string[] }) {
  const [text, setText] = useState(names.join("\n"));
  const given = [...new Set(text.split(/[\n,;]/u).map((name) => name.trim()))].filter((name) => name !== "");
  const find = () => {
    if (given.length > 0) actorsPlace.context({ actorId: null, names: given.slice(0, 200) });
  };
  return (
    <form
      className={styles.names}
      onSubmit={(event) => {
        event.preventDefault();
        find();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) find();
      }}
    >
      <TextField label={copy.names} rows={2} value={text} onChange={setText} autoFocus={names.length === 0} />
      <Button type="submit" tone="primary" isDisabled={given.length === 0}>
        {copy.find}
      </Button>
    </form>
  );
}
