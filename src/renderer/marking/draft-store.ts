import type { ChainLinkView } from "../../shared/contract/views.ts";
import type { Span } from "../../shared/domain/anchor.ts";
import type { Directness, SpeakerInput, Stance } from "../../shared/domain/claim.ts";
import type { ClaimValueInput } from "../../shared/domain/claim-value.ts";
import { createStore, useStore } from "../client/store.ts";

/** One hand of a chain as it is being entered. */
export interface ChainHand extends Omit<ChainLinkView, "speaker"> {
  readonly speaker: SpeakerInput;
}

/** A claim as it is being entered; spans are of the article's text (UTF-16, half-open). */
export interface ClaimDraft {
  readonly content: readonly Span[];
  readonly cue: Span | null;
  readonly speakerSpan: Span | null;
  readonly statement: string;
  /** Somebody new becomes an actor when the draft is saved, in the same step. */
  readonly speaker: SpeakerInput | null;
  readonly speakerName: string;
  readonly directness: Directness;
  readonly stance: Stance;
  /** The claim to add this quote to, instead of making a new one. */
  readonly existing: { readonly id: string; readonly statement: string } | null;
  /** Values that a person took or entered; they are saved with the quote. */
  readonly values?: readonly ClaimValueInput[];
  /** Whose hands the words went through; missing while nobody opened it. */
  readonly chain?: readonly ChainHand[];
}

export interface OpenDraft {
  readonly articleId: string;
  readonly draft: ClaimDraft;
  /** Entered in the text by key: the form shows it and leaves the focus there. */
  readonly quick: boolean;
}

interface Drafts {
  /** The draft whose form is on screen. */
  readonly open: OpenDraft | null;
  /** Drafts left with Esc, by article. They live as long as the window. */
  readonly kept: ReadonlyMap<string, ClaimDraft>;
}

const store = createStore<Drafts>({ open: null, kept: new Map() });
/** How the form on screen saves; null while there is none. */
let saveForm: (() => Promise<void>) | null = null;

/** Everything that happens to claims on their way. Reader and form share it; neither knows the other. */
export const drafts = {
  open(articleId: string, draft: ClaimDraft, { quick = false }: { readonly quick?: boolean } = {}): void {
    store.set((all) => {
      const kept = new Map(all.kept);
      if (kept.get(articleId) === draft) kept.delete(articleId);
      // A form left open in another article waits there.
      if (all.open !== null && all.open.articleId !== articleId) {
        kept.set(all.open.articleId, all.open.draft);
      }
      return { open: { articleId, draft, quick }, kept };
    });
  },
  change(change: Partial<ClaimDraft>): void {
    store.set((all) =>
      all.open === null ? all : { ...all, open: { ...all.open, draft: { ...all.open.draft, ...change } } },
    );
  },
  /** Closes the form and keeps what was entered. */
  keep(): void {
    store.set((all) => {
      if (all.open === null) return all;
      return { open: null, kept: new Map(all.kept).set(all.open.articleId, all.open.draft) };
    });
  },
  /** Closes the form for good: saved or thrown away. Another draft that was kept for the article stays. */
  close(): void {
    store.set((all) => (all.open === null ? all : { ...all, open: null }));
  },
  keptFor(articleId: string): ClaimDraft | null {
    return store.get().kept.get(articleId) ?? null;
  },
  current(): OpenDraft | null {
    return store.get().open;
  },
  /** The form says how it saves, for as long as it is on screen; answers with what ends that. */
  savedBy(save: () => Promise<void>): () => void {
    saveForm = save;
    return () => {
      if (saveForm === save) saveForm = null;
    };
  },
  /** Saves what stands in the form, as its own button does. False: it was refused, or there is no form. */
  async save(): Promise<boolean> {
    const form = saveForm;
    await form?.();
    return form !== null && store.get().open === null;
  },
};

/** The draft whose form belongs on screen. */
export function useOpenDraft(): OpenDraft | null {
  return useStore(store).open;
}
