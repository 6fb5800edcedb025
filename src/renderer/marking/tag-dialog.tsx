import { type KeyboardEvent, useMemo, useState } from "react";
import * as v from "valibot";
import type { NamePlace } from "../../shared/contract/actors.contract.ts";
import type { ArticleView } from "../../shared/contract/views.ts";
import { ACTOR_KINDS, type ActorKind, ActorKindSchema } from "../../shared/domain/actor.ts";
import { anchorOf, type Span } from "../../shared/domain/anchor.ts";
import { useWorkbenchCommand } from "../client/use-workbench-command.ts";
import { useWorkbenchQuery } from "../client/use-workbench-query.ts";
import { markingCopy } from "../copy/marking.ts";
import { readerCopy } from "../copy/reader.ts";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Select } from "../ui/select.tsx";
import { NamePicker } from "./name-picker.tsx";
import { notifyUndoable } from "./notify-undoable.ts";
import { PlaceChecklist, placeKey } from "./place-checklist.tsx";
import styles from "./tag-dialog.module.css";

const copy = readerCopy.tag;

type Scope = "this" | "article" | "project";
type Choice =
  | { readonly id: string; readonly name: string }
  | { readonly id: null; readonly kind: ActorKind };

export interface TagDialogProps {
  readonly view: ArticleView;
  readonly span: Span;
  readonly onClose: () => void;
}

/** Tags the selected words, or all places where the name stands, as mentions of an actor. Ctrl/Cmd+Enter tags. */
export function TagDialog({ view, span, onClose }: TagDialogProps) {
  const words = view.text.slice(span.start, span.end).replace(/\s+/gu, " ").slice(0, 300);
  const [name, setName] = useState(words);
  const [choice, setChoice] = useState<Choice>({ id: null, kind: "person" });
  const [scope, setScope] = useState<Scope>("article");
  const [keepAlias, setKeepAlias] = useState(true);
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  const actor = useActor(choice.id);
  const found = usePlaces(view, span, words, actor?.names ?? [], scope);
  const isKnown = actor === null || actor.names.some((one) => one.toLowerCase() === words.toLowerCase());
  const mine = (place: NamePlace) => choice.id !== null && place.taggedAs.includes(choice.id);
  const chosen = found.places.filter((place) => !mine(place) && !dropped.has(placeKey(place)));
  const tag = useTag(words, name, choice, !isKnown && keepAlias, onClose);
  const save = () => {
    if (chosen.length > 0) void tag.run(chosen);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
  };
  return (
    <Dialog
      title={copy.title(words)}
      isOpen
      onClose={onClose}
      closeLabel={copy.cancel}
      width="m"
      footer={
        <>
          <Button onPress={onClose}>{copy.cancel}</Button>
          <Button tone="primary" isDisabled={chosen.length === 0 || tag.busy} onPress={save}>
            {copy.save(chosen.length)}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: one key for all fields of the dialog. */}
      <div className={styles.body} onKeyDown={onKeyDown}>
        <div className={styles.pair}>
          <NamePicker
            label={copy.actor}
            kinds={["actor"]}
            value={name}
            placeholder={copy.placeholder}
            autoFocus
            onType={(typed) => {
              setName(typed);
              if (choice.id !== null) setChoice({ id: null, kind: "person" });
            }}
            onPick={(one) => {
              setName(one.name);
              setChoice({ id: one.id, name: one.name });
            }}
            ownChoices={(typed) =>
              typed === ""
                ? []
                : ACTOR_KINDS.map((kind) => ({
                    id: kind,
                    label: markingCopy.newActor(typed, markingCopy.kinds[kind]),
                  }))
            }
            onOwnChoice={(id) => v.is(ActorKindSchema, id) && setChoice({ id: null, kind: id })}
          />
          {choice.id === null ? (
            <Select
              label={copy.kind}
              options={ACTOR_KINDS.map((id) => ({ id, label: markingCopy.kinds[id] }))}
              value={choice.kind}
              onChange={(id) => v.is(ActorKindSchema, id) && setChoice({ id: null, kind: id })}
            />
          ) : null}
        </div>
        {isKnown ? null : (
          <Checkbox checked={keepAlias} onChange={setKeepAlias}>
            {copy.addAlias(words)}
          </Checkbox>
        )}
        <Select
          label={copy.scope}
          options={[
            { id: "this", label: copy.scopeThis },
            { id: "article", label: copy.scopeArticle },
            { id: "project", label: copy.scopeProject },
          ]}
          value={scope}
          onChange={(id) => setScope(id === "this" || id === "project" ? id : "article")}
        />
        {scope === "this" ? null : (
          <PlaceChecklist
            places={found.places}
            more={found.more}
            busy={found.busy}
            isMine={mine}
            isChosen={(place) => !dropped.has(placeKey(place))}
            showArticle={scope === "project"}
            onChange={setDropped}
            dropped={dropped}
          />
        )}
      </div>
    </Dialog>
  );
}

function useActor(actorId: string | null): { readonly names: readonly string[] } | null {
  const actor = useWorkbenchQuery("actors.get", { actorId: actorId ?? "" }, { enabled: actorId !== null });
  if (actorId === null || actor.data === undefined) return null;
  const { row } = actor.data;
  return { names: [row.name, ...row.aliases.filter((alias) => !alias.weak).map((alias) => alias.name)] };
}

/** The selected place first, then the other places of the name and of the actor's other names. */
function usePlaces(view: ArticleView, span: Span, words: string, names: readonly string[], scope: Scope) {
  const asked = useMemo(() => [...new Set([words, ...names])].slice(0, 50), [words, names]);
  const found = useWorkbenchQuery(
    "mentions.find",
    { names: asked, articleId: scope === "project" ? null : view.row.id },
    { enabled: scope !== "this", keepPrevious: true },
  );
  const here = useMemo((): NamePlace => {
    const anchor = anchorOf(view.text, view.textHash, span);
    return {
      articleId: view.row.id,
      articleTitle: view.row.title,
      outlet: view.row.outlet,
      anchor,
      context: anchor.prefix + anchor.exact + anchor.suffix,
      contextSpan: { start: anchor.prefix.length, end: anchor.prefix.length + anchor.exact.length },
      taggedAs: [],
    };
  }, [view, span]);
  const others = scope === "this" ? [] : (found.data?.places ?? []);
  const holdsHere = others.some((place) => placeKey(place) === placeKey(here));
  return {
    places: holdsHere ? others : [here, ...others],
    more: scope !== "this" && found.data?.more === true,
    busy: scope !== "this" && found.isFetching,
  };
}

function useTag(words: string, name: string, choice: Choice, keepAlias: boolean, onDone: () => void) {
  const create = useWorkbenchCommand("actors.create");
  const alias = useWorkbenchCommand("aliases.add");
  const tag = useWorkbenchCommand("mentions.tag");
  const actorIdFor = async (): Promise<string | null> => {
    if (choice.id !== null) {
      if (keepAlias) await alias.run({ actorId: choice.id, name: words, kind: null, weak: false });
      return choice.id;
    }
    const own = name.trim() === "" ? words : name.trim();
    const aliases = own.toLowerCase() === words.toLowerCase() ? [] : [words];
    const made = await create.run({ name: own, kind: choice.kind, aliases });
    return made.ok ? made.value.actorId : null;
  };
  const run = async (places: readonly NamePlace[]) => {
    const actorId = await actorIdFor();
    if (actorId === null) return;
    const done = await tag.run({
      actorId,
      places: places.map((place) => ({ articleId: place.articleId, anchor: place.anchor })),
    });
    if (!done.ok) return;
    notifyUndoable(copy.done(done.value.added, choice.id === null ? name : choice.name));
    onDone();
  };
  return { run, busy: create.busy || tag.busy || alias.busy };
}
