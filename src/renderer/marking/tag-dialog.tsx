import { type KeyboardEvent, useEffect, useMemo, useState } from "react";
import * as v from "valibot";
import type { MethodInput } from "../../shared/contract/index.ts";
import type { SuggestedName } from "../../shared/contract/marks.contract.ts";
import type { NamePlace } from "../../shared/contract/mentions.contract.ts";
import type { ArticleView } from "../../shared/contract/views.ts";
import { ACTOR_KINDS, type ActorKind, ActorKindSchema } from "../../shared/domain/actor.ts";
import { anchorOf, type Span } from "../../shared/domain/anchor.ts";
import { useWorkbenchCommand } from "../client/use-workbench-command.ts";
import { useWorkbenchQuery } from "../client/use-workbench-query.ts";
import { buttonCopy } from "../copy/buttons.ts";
import { markingCopy } from "../copy/marking.ts";
import { readerCopy } from "../copy/reader.ts";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Select } from "../ui/select.tsx";
import { likelyKind } from "./actor-kinds.ts";
import { NamePicker } from "./name-picker.tsx";
import { notifyUndoable } from "./notify-undoable.ts";
import { PlaceChecklist, placeKey } from "./place-checklist.tsx";
import styles from "./tag-dialog.module.css";

const copy = readerCopy.tag;

type Scope = "this" | "article" | "story" | "project";
const SCOPES: readonly Scope[] = ["this", "article", "story", "project"];
type TaggedActor = Pick<MethodInput<"mentions.tag">, "actorId" | "newActor" | "alias">;
type Choice =
  | { readonly id: string; readonly name: string }
  | { readonly id: null; readonly kind: ActorKind };

export interface TagDialogProps {
  readonly view: ArticleView;
  readonly span: Span;
  /** What the rules and the register say of these words. */
  readonly suggested?: Pick<SuggestedName, "actor" | "kind"> | null;
  readonly onClose: () => void;
}

/**
 * Tags the selected words, or all places where the name stands in the article, its story or the project, as mentions of
 * an actor; a place that is tagged already can be unticked. One step to undo. Ctrl/Cmd+Enter saves.
 */
export function TagDialog({ view, span, suggested = null, onClose }: TagDialogProps) {
  const words = view.text.slice(span.start, span.end).replace(/\s+/gu, " ").slice(0, 300);
  const [name, setName] = useState(suggested?.actor?.name ?? words);
  const [choice, setChoice] = useState<Choice>(
    suggested?.actor ?? { id: null, kind: suggested?.kind ?? likelyKind(words, view.row.language) },
  );
  const [scope, setScope] = useState<Scope>("article");
  const [keepAlias, setKeepAlias] = useState(true);
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const actor = useActor(choice.id);
  const found = usePlaces(view, span, words, actor, scope);
  const isKnown =
    actor === null ||
    [...actor.names, ...actor.weakNames].some((one) => one.toLowerCase() === words.toLowerCase());
  const mentionsAt = (place: NamePlace) =>
    place.taggedAs.filter(({ actorId }) => actorId === actor?.id).flatMap(({ mentionIds }) => mentionIds);
  const mine = (place: NamePlace) => mentionsAt(place).length > 0;
  const isTickedAtFirst = (place: NamePlace) => mine(place) || !place.weak;
  const isTicked = (place: NamePlace) => isTickedAtFirst(place) !== changed.has(placeKey(place));
  const chosen = found.places.filter((place) => !mine(place) && isTicked(place));
  const untag = found.places.filter((place) => mine(place) && !isTicked(place)).flatMap(mentionsAt);
  const tag = useTag(words, name, choice, !isKnown && keepAlias, onClose);
  const isSomething = chosen.length + untag.length > 0;
  const save = () => {
    if (isSomething) void tag.run(chosen, untag);
  };
  const saveWhenFound = useWhenReady(!found.busy, save);
  const saveLabel = () => {
    if (untag.length === 0) return copy.save(chosen.length);
    return chosen.length === 0 ? copy.untag(untag.length) : copy.change(chosen.length, untag.length);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    // Before the field at hand takes the key: a list would open.
    event.preventDefault();
    event.stopPropagation();
    saveWhenFound();
  };
  return (
    <Dialog
      title={copy.title(words)}
      isOpen
      onClose={onClose}
      closeLabel={buttonCopy.cancel}
      width="m"
      footer={
        <>
          <Button onPress={onClose}>{buttonCopy.cancel}</Button>
          <Button tone="primary" isDisabled={!isSomething || tag.busy} onPress={saveWhenFound}>
            {saveLabel()}
          </Button>
        </>
      }
    >
      <div className={styles.body} onKeyDownCapture={onKeyDown}>
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
              setChanged(new Set());
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
            ...(view.story.length > 1 ? [{ id: "story", label: copy.scopeStory }] : []),
            { id: "project", label: copy.scopeProject },
          ]}
          value={scope}
          onChange={(id) => setScope(SCOPES.find((one) => one === id) ?? "article")}
        />
        {scope === "this" ? null : (
          <PlaceChecklist
            places={found.places}
            more={found.more}
            busy={found.busy}
            isMine={mine}
            isTickedAtFirst={isTickedAtFirst}
            showArticle={scope !== "article"}
            onChange={setChanged}
            changed={changed}
          />
        )}
      </div>
    </Dialog>
  );
}

/** Does what was asked for as soon as it can: who is quicker than the search means all places, not the first. */
function useWhenReady(isReady: boolean, act: () => void): () => void {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    if (!isWanted || !isReady) return;
    setWanted(false);
    act();
  });
  return () => setWanted(true);
}

interface KnownActor {
  /** The actor that counts: a merged one is found under another id. */
  readonly id: string;
  readonly names: readonly string[];
  readonly weakNames: readonly string[];
}

function useActor(actorId: string | null): KnownActor | null {
  const actor = useWorkbenchQuery("actors.get", { actorId: actorId ?? "" }, { enabled: actorId !== null });
  const row = actorId === null ? undefined : actor.data?.row;
  return useMemo(() => {
    if (row === undefined) return null;
    const named = (weak: boolean) =>
      row.aliases.filter((alias) => alias.weak === weak).map(({ name }) => name);
    return { id: row.id, names: [row.name, ...named(false)], weakNames: named(true) };
  }, [row]);
}

/** The selected place first, then the other places of the name and of the actor's other names; weak ones are said to be weak. */
function usePlaces(view: ArticleView, span: Span, words: string, actor: KnownActor | null, scope: Scope) {
  const asked = useMemo(() => {
    const weakNames = (actor?.weakNames ?? []).slice(0, 100);
    // The selected words may be a weak name themselves: then only the selected place is ticked.
    const isWeak = weakNames.some((name) => name.toLowerCase() === words.toLowerCase());
    const names = [...new Set([...(isWeak ? [] : [words]), ...(actor?.names ?? [])])].slice(0, 100);
    return { names: names.length === 0 ? [words] : names, weakNames };
  }, [words, actor]);
  const found = useWorkbenchQuery(
    "mentions.find",
    {
      ...asked,
      articleId: scope === "article" || scope === "this" ? view.row.id : null,
      storyId: scope === "story" ? view.row.storyId : null,
    },
    { enabled: scope !== "this", keepPrevious: true },
  );
  const here = useMemo((): NamePlace => {
    const anchor = anchorOf(view.text, view.textHash, span);
    return {
      articleId: view.row.id,
      articleTitle: view.row.title,
      outlet: view.row.outlet,
      published: view.row.published,
      anchor,
      context: anchor.prefix + anchor.exact + anchor.suffix,
      contextSpan: { start: anchor.prefix.length, end: anchor.prefix.length + anchor.exact.length },
      weak: false,
      taggedAs: [],
    };
  }, [view, span]);
  const others = scope === "this" ? [] : (found.data?.places ?? []);
  const isHere = (place: NamePlace) => placeKey(place) === placeKey(here);
  const places = others.some(isHere)
    ? others.map((place) => (isHere(place) ? { ...place, weak: false } : place))
    : [here, ...others];
  return {
    places,
    more: scope !== "this" && found.data?.more === true,
    busy: scope !== "this" && found.isFetching,
  };
}

function useTag(words: string, name: string, choice: Choice, keepAlias: boolean, onDone: () => void) {
  const tag = useWorkbenchCommand("mentions.tag");
  const actorOf = (): TaggedActor => {
    if (choice.id !== null) return { actorId: choice.id, ...(keepAlias ? { alias: words } : {}) };
    const own = name.trim() === "" ? words : name.trim();
    const aliases = own.toLowerCase() === words.toLowerCase() ? [] : [words];
    return { actorId: null, newActor: { name: own, kind: choice.kind, aliases } };
  };
  const run = async (places: readonly NamePlace[], untag: readonly string[]) => {
    const done = await tag.run({
      ...actorOf(),
      places: places.map((place) => ({ articleId: place.articleId, anchor: place.anchor })),
      untag: [...untag],
    });
    if (!done.ok) return;
    const as = choice.id === null ? name : choice.name;
    notifyUndoable(places.length === 0 ? copy.untagged(done.value.removed) : copy.done(done.value.added, as));
    onDone();
  };
  return { run, busy: tag.busy };
}
