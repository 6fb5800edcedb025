import { useState } from "react";
import { navigate, useNavigation } from "../../app/navigation.ts";
import { searchCopy } from "../../copy/search.ts";
import { Button } from "../../ui/button.tsx";
import { Tag } from "../../ui/tag.tsx";
import { DidYouMean } from "./did-you-mean.tsx";
import { type FormChips, formChips, leftOutNow, withoutForm } from "./form-chips.ts";
import styles from "./search-results.module.css";
import type { SearchSummary } from "./use-search-pages.ts";

const copy = searchCopy.reading;
const FEW_FORMS = 4;
const ALL_FORMS = 64;

/** How the question was read: in a sentence, what was ignored and why, and the forms searched along as chips. */
export function ReadingLine({ summary }: { readonly summary: SearchSummary }) {
  const { query, leaveOut } = useNavigation().place.search;
  const [all, setAll] = useState(false);
  const left = leftOutNow(leaveOut, query);
  const chips = formChips(summary.expansions, left, all ? ALL_FORMS : FEW_FORMS);
  const { ignored, notes, sentence } = summary;
  return (
    <section className={styles.reading} aria-label={copy.label}>
      <p className={styles.sentence} dir="auto">
        {sentence}
      </p>
      <DidYouMean found={summary.total} />
      {ignored.length === 0 && notes.length === 0 ? null : (
        <div className={styles.ignored}>
          {ignored.length === 0 ? null : <p dir="auto">{copy.ignored(ignored.join(", "))}</p>}
          {notes.map((note) => (
            <p key={note} dir="auto">
              {note}
            </p>
          ))}
        </div>
      )}
      {chips.length === 0 && left.length === 0 ? null : (
        <div className={styles.chips}>
          {chips.map((one) => (
            <WordChips key={one.word} chips={one} onMore={() => setAll(true)} />
          ))}
          {left.length === 0 ? null : (
            <span className={styles.word}>
              <span>{copy.leftOut(left.length)}</span>
              <Button tone="link" size="s" onPress={() => navigate.search({ leaveOut: [] })}>
                {copy.putBack}
              </Button>
            </span>
          )}
        </div>
      )}
    </section>
  );
}

function WordChips({ chips, onMore }: { readonly chips: FormChips; readonly onMore: () => void }) {
  const { leaveOut } = useNavigation().place.search;
  const { word, kind, forms, more, cut } = chips;
  const remove = (form: string | null) => navigate.search({ leaveOut: withoutForm(leaveOut, word, form) });
  return (
    <span className={styles.word}>
      <span>
        <bdi>{word}</bdi>
        {copy.also[kind]}
      </span>
      {forms.map((form) => (
        <Tag key={form} onRemove={() => remove(form)} removeLabel={copy.leaveOut(form, word)}>
          {form}
        </Tag>
      ))}
      {more === 0 ? null : (
        <Button tone="link" size="s" onPress={onMore}>
          {copy.more(more)}
        </Button>
      )}
      {cut && more === 0 ? <span>{copy.cut}</span> : null}
      <Button tone="link" size="s" onPress={() => remove(null)}>
        {copy.only(word)}
      </Button>
    </span>
  );
}
