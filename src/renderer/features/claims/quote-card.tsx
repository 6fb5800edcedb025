import { useState } from "react";
import * as v from "valibot";
import type { QuoteView } from "../../../shared/contract/views.ts";
import { DIRECTNESS, DirectnessSchema, STANCES, StanceSchema } from "../../../shared/domain/claim.ts";
import { navigate } from "../../app/navigation.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { buttonCopy } from "../../copy/buttons.ts";
import { claimPartsCopy } from "../../copy/claim-parts.ts";
import { claimsCopy } from "../../copy/claims.ts";
import { formatPublished } from "../../copy/format.ts";
import { memosCopy } from "../../copy/memos.ts";
import { ChainEditor, ChainLine, storedChain } from "../../marking/chain-editor.tsx";
import { Memos } from "../../marking/memos.tsx";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import { SpeakerPicker } from "../../marking/speaker-picker.tsx";
import { SpeakerRoles } from "../../marking/speaker-roles.tsx";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import styles from "./claim-details.module.css";

/** One place where a claim is made: the exact words, who says them and how; a press goes there. */
export function QuoteCard({ quote, hasMemos }: { readonly quote: QuoteView; readonly hasMemos: boolean }) {
  const [editing, setEditing] = useState(false);
  const [writing, setWriting] = useState(false);
  const remove = useWorkbenchCommand("quotes.remove");
  const removeQuote = async () => {
    const done = await remove.run({ quoteId: quote.id });
    if (done.ok) notifyUndoable(claimsCopy.saved.quoteRemoved);
  };
  const lost = quote.content.some((placed) => placed.state === "lost" || placed.state === "ambiguous");
  return (
    <article className={styles.quote} data-quote={quote.id}>
      <button
        type="button"
        className={styles.exact}
        title={claimsCopy.goTo}
        onClick={() => navigate.openArticle(quote.articleId, { quoteId: quote.id })}
      >
        {quote.content.map((placed) => (
          <q key={placed.anchor.start} dir="auto">
            {placed.anchor.exact}
          </q>
        ))}
      </button>
      {lost ? <p className={styles.lost}>{claimsCopy.notAnchored}</p> : null}
      {editing ? <QuoteFields quote={quote} /> : <QuoteFacts quote={quote} />}
      {editing || hasMemos || writing ? <Memos kind="quote" id={quote.id} heading={null} /> : null}
      <div className={styles.quoteFoot}>
        <small>
          <bdi>{quote.outlet ?? quote.articleTitle}</bdi>, {formatPublished(quote.published)}
        </small>
        <Button tone="link" size="s" onPress={() => setEditing(!editing)}>
          {editing ? claimsCopy.editDone : buttonCopy.edit}
        </Button>
        {editing || hasMemos || writing ? null : (
          <Button tone="link" size="s" onPress={() => setWriting(true)}>
            {memosCopy.heading}
          </Button>
        )}
        <Button tone="link" size="s" onPress={() => void removeQuote()}>
          {claimsCopy.remove}
        </Button>
      </div>
    </article>
  );
}

function QuoteFacts({ quote }: { readonly quote: QuoteView }) {
  return (
    <dl className={styles.facts}>
      <dt>{claimsCopy.speaker}</dt>
      <dd dir="auto">
        {quote.speaker?.kind === "actor" ? (
          <>
            <ActorLink actorId={quote.speaker.actorId} name={quote.speakerName ?? ""} />{" "}
            <SpeakerRoles actorId={quote.speaker.actorId} published={quote.published} />
          </>
        ) : (
          (quote.speakerName ?? claimsCopy.nobody)
        )}
      </dd>
      <dt>{claimsCopy.stance}</dt>
      <dd>
        {claimsCopy.stances[quote.stance]}, {claimsCopy.directnessNames[quote.directness]}
      </dd>
      {quote.chain.length === 0 ? null : (
        <>
          <dt>{claimPartsCopy.chain.is}</dt>
          <dd>
            <ChainLine chain={quote.chain} outlet={quote.outlet} />
          </dd>
        </>
      )}
    </dl>
  );
}

function ActorLink({ actorId, name }: { readonly actorId: string; readonly name: string }) {
  return (
    <Button tone="link" onPress={() => navigate.openActor(actorId)}>
      {name}
    </Button>
  );
}

/** A quote without a chain has one hand: the speaker's. */
function chainShown({ chain, speaker, speakerName }: QuoteView): QuoteView["chain"] {
  if (chain.length > 0 || speaker === null || speaker.kind === "outlet") return chain;
  return [{ speaker, name: speakerName, words: null }];
}

/** Each field is saved when it is chosen. */
function QuoteFields({ quote }: { readonly quote: QuoteView }) {
  const [name, setName] = useState(quote.speakerName ?? "");
  const update = useWorkbenchCommand("quotes.update");
  const change = async (fields: Omit<Parameters<typeof update.run>[0], "quoteId">) => {
    const done = await update.run({ quoteId: quote.id, ...fields });
    if (done.ok) notifyUndoable(claimsCopy.saved.quote);
  };
  return (
    <div className={styles.fields}>
      <SpeakerPicker
        speaker={quote.speaker}
        name={name}
        outlet={quote.outlet}
        onChange={(choice) => {
          setName(choice.name);
          if (choice.speaker !== null) void change({ speaker: choice.speaker });
        }}
      />
      <Select
        label={claimsCopy.directness}
        options={DIRECTNESS.map((id) => ({ id, label: claimsCopy.directnessNames[id] }))}
        value={quote.directness}
        onChange={(id) => v.is(DirectnessSchema, id) && void change({ directness: id })}
      />
      <Select
        label={claimsCopy.stance}
        options={STANCES.map((id) => ({ id, label: claimsCopy.stances[id] }))}
        value={quote.stance}
        onChange={(id) => v.is(StanceSchema, id) && void change({ stance: id })}
      />
      <ChainEditor
        chain={chainShown(quote)}
        speaker={quote.speaker}
        outlet={quote.outlet}
        onChange={(chain) => void change({ chain: storedChain(chain, quote.speaker) })}
      />
    </div>
  );
}
