import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import * as v from "valibot";
import type { ArticleView } from "../../../shared/contract/views.ts";
import { DIRECTNESS, DirectnessSchema, STANCES, StanceSchema } from "../../../shared/domain/claim.ts";
import { foldText } from "../../../shared/text/fold-text.ts";
import { navigate } from "../../app/navigation.ts";
import { notify } from "../../app/notices.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { readerCopy } from "../../copy/reader.ts";
import { quoteInputOf } from "../../marking/claim-draft.ts";
import { type ClaimDraft, drafts, type OpenDraft } from "../../marking/draft-store.ts";
import { NamePicker } from "../../marking/name-picker.tsx";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import { SpeakerPicker } from "../../marking/speaker-picker.tsx";
import { Button } from "../../ui/button.tsx";
import { PaneHeader } from "../../ui/pane-header.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./claim-form.module.css";
import { ClaimFormParts, partsOf } from "./claim-form-parts.tsx";
import { SpanFields } from "./span-fields.tsx";

const copy = readerCopy.form;

/** The form of a new claim, or of one more quote of a claim. Ctrl/Cmd+Enter saves, Esc keeps a draft. */
export function ClaimForm({ open }: { readonly open: OpenDraft }) {
  const article = useWorkbenchQuery("articles.get", { articleId: open.articleId });
  return article.data === undefined ? null : (
    <Form view={article.data} draft={open.draft} quick={open.quick} />
  );
}

interface FormProps {
  readonly view: ArticleView;
  readonly draft: ClaimDraft;
  /** The focus stays in the text, where the claim is entered by key. */
  readonly quick: boolean;
}

function Form({ view, draft, quick }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [refused, setRefused] = useState(false);
  useKnownSpeaker(draft);
  const { save, busy } = useSave(view, draft, () => setRefused(true));
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the form comes.
  useEffect(() => {
    if (!quick) focusStatement(form.current);
  }, []);
  useEffect(() => drafts.savedBy(save), [save]);
  useFocusAfterChoice(form, draft.existing?.id ?? null);
  useSaveFromText(save);
  const keep = () => {
    drafts.keep();
    notify({ text: copy.draftKept });
    focusReader();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const inOpenList =
      event.target instanceof Element && event.target.getAttribute("aria-expanded") === "true";
    if (event.key === "Escape" && !inOpenList) keep();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const adding = draft.existing !== null;
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={adding ? copy.titleAdd : copy.titleNew}
      data-claim-form=""
      onKeyDown={onKeyDown}
      onSubmit={(event) => event.preventDefault()}
    >
      <PaneHeader title={adding ? copy.titleAdd : copy.titleNew} />
      <div className={styles.fields}>
        <Statement draft={draft} refused={refused} />
        <SpanFields text={view.text} draft={draft} />
        <SpeakerPicker
          speaker={draft.speaker}
          name={draft.speakerName}
          outlet={view.row.outlet}
          onChange={({ speaker, name }) => drafts.change({ speaker, speakerName: name })}
        />
        <div className={styles.pair}>
          <Select
            label={copy.directness}
            options={DIRECTNESS.map((id) => ({ id, label: copy.directnessNames[id] }))}
            value={draft.directness}
            onChange={(id) => v.is(DirectnessSchema, id) && drafts.change({ directness: id })}
          />
          <Select
            label={copy.stance}
            options={STANCES.map((id) => ({ id, label: copy.stanceNames[id] }))}
            value={draft.stance}
            onChange={(id) => v.is(StanceSchema, id) && drafts.change({ stance: id })}
          />
        </div>
        <ClaimFormParts text={view.text} outlet={view.row.outlet} draft={draft} />
        <AddTo draft={draft} />
      </div>
      <footer className={styles.foot}>
        <Button tone="quiet" onPress={keep}>
          {copy.cancel}
        </Button>
        <Button
          tone="quiet"
          onPress={() => {
            drafts.close();
            focusReader();
          }}
        >
          {copy.discard}
        </Button>
        <Button tone="primary" isDisabled={busy} onPress={() => void save()}>
          {adding ? copy.saveQuote : copy.save}
        </Button>
      </footer>
    </form>
  );
}

function Statement({ draft, refused }: { readonly draft: ClaimDraft; readonly refused: boolean }) {
  if (draft.existing !== null) {
    return (
      <p className={styles.existing} dir="auto">
        {draft.existing.statement}
      </p>
    );
  }
  const missing = refused && draft.statement.trim() === "";
  return (
    <TextField
      label={copy.statement}
      rows={4}
      value={draft.statement}
      onChange={(statement) => drafts.change({ statement })}
      error={missing ? copy.needsStatement : null}
    />
  );
}

/** The choice between a new claim and one more quote of a known one. */
function AddTo({ draft }: { readonly draft: ClaimDraft }) {
  const [typed, setTyped] = useState("");
  if (draft.existing !== null) {
    return (
      <Button tone="link" onPress={() => drafts.change({ existing: null })}>
        {copy.newInstead}
      </Button>
    );
  }
  return (
    <NamePicker
      label={copy.addTo}
      kinds={["claim"]}
      value={typed}
      placeholder={copy.addToPlaceholder}
      onType={setTyped}
      onPick={(found) => drafts.change({ existing: { id: found.id, statement: found.name } })}
    />
  );
}

/** Credits the registered actor whose name stands in the speaker's words, once, until a person chooses otherwise. */
function useKnownSpeaker(draft: ClaimDraft): void {
  const [words] = useState(draft.speaker === null ? draft.speakerName.trim().slice(0, 200) : "");
  const names = useWorkbenchQuery(
    "search.names",
    { query: words, kinds: ["actor"], limit: 8 },
    { enabled: words !== "" },
  );
  const folded = ` ${foldText(words)} `;
  const known = names.data?.found.find((one) => folded.includes(` ${foldText(one.name)} `));
  useEffect(() => {
    if (known === undefined || drafts.current()?.draft.speakerName.trim() !== words) return;
    drafts.change({ speaker: { kind: "actor", actorId: known.id }, speakerName: known.name });
  }, [known, words]);
}

function useSave(view: ArticleView, draft: ClaimDraft, refuse: () => void) {
  const create = useWorkbenchCommand("claims.create");
  const add = useWorkbenchCommand("quotes.add");
  const save = async () => {
    if (create.busy || add.busy) return;
    const { chain, values } = partsOf(draft);
    const quote = { ...quoteInputOf(view, withTypedSpeaker(draft)), ...chain };
    if (draft.existing !== null) {
      const done = await add.run({ claimId: draft.existing.id, quote, ...values });
      if (!done.ok) return;
      navigate.select({ kind: "claim", id: draft.existing.id });
      notifyUndoable(copy.quoteSaved);
    } else {
      if (draft.statement.trim() === "") return refuse();
      const done = await create.run({ statement: draft.statement.trim(), quote, ...values });
      if (!done.ok) return;
      navigate.select({ kind: "claim", id: done.value.claimId });
      notifyUndoable(copy.saved);
    }
    drafts.close();
    focusReader();
  };
  return { save, busy: create.busy || add.busy };
}

/** Words typed for a speaker and not chosen from the list are an unnamed source: nothing typed is lost. */
function withTypedSpeaker(draft: ClaimDraft): ClaimDraft {
  const label = draft.speakerName.trim().slice(0, 300);
  return draft.speaker !== null || label === "" ? draft : { ...draft, speaker: { kind: "unnamed", label } };
}

/** The list of claims goes away with the choice, and the focus with it: the next thing to press is the button that saves. */
function useFocusAfterChoice(form: RefObject<HTMLFormElement | null>, existingId: string | null): void {
  const before = useRef(existingId);
  useEffect(() => {
    if (before.current === existingId) return;
    before.current = existingId;
    if (existingId === null) focusStatement(form.current);
    else form.current?.querySelector<HTMLElement>("footer button:last-of-type")?.focus();
  }, [form, existingId]);
}

/** Ctrl/Cmd+Enter saves from the text too, where cue and speaker are selected. */
function useSaveFromText(save: () => Promise<void>): void {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      const { target } = event;
      const inText = target instanceof Element && target.closest("[data-reader]") !== null;
      if (!inText && target !== document.body) return;
      event.preventDefault();
      void save();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [save]);
}

function focusStatement(form: HTMLFormElement | null): void {
  const field = form?.querySelector("textarea") ?? form?.querySelector("input");
  field?.focus();
  if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length);
}

function focusReader(): void {
  document.querySelector<HTMLElement>("[data-reader]")?.focus({ preventScroll: true });
}
