import type { NamePlace } from "../../shared/contract/actors.contract.ts";
import { readerCopy } from "../copy/reader.ts";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import styles from "./tag-dialog.module.css";

const copy = readerCopy.tag;
/** Rows drawn at once; the rest is tagged all the same. */
const MOST_ROWS = 300;

export interface PlaceChecklistProps {
  readonly places: readonly NamePlace[];
  readonly more: boolean;
  readonly busy: boolean;
  /** Already tagged as the chosen actor. */
  readonly isMine: (place: NamePlace) => boolean;
  readonly isChosen: (place: NamePlace) => boolean;
  readonly showArticle: boolean;
  readonly dropped: ReadonlySet<string>;
  readonly onChange: (dropped: ReadonlySet<string>) => void;
}

/** One place in the whole project, as a key. */
export function placeKey(place: NamePlace): string {
  return `${place.articleId}:${place.anchor.start}-${place.anchor.end}`;
}

/** The places where a name stands, in their line of text, each to be ticked off. */
export function PlaceChecklist(props: PlaceChecklistProps) {
  const { places, more, busy, isMine, isChosen, showArticle, dropped, onChange } = props;
  const open = places.filter((place) => !isMine(place));
  const toggle = (place: NamePlace, on: boolean) => {
    const next = new Set(dropped);
    if (on) next.delete(placeKey(place));
    else next.add(placeKey(place));
    onChange(next);
  };
  return (
    <section className={styles.places}>
      <header className={styles.placesHead}>
        <span role="status">
          {busy ? copy.searching : copy.places(open.filter(isChosen).length, places.length)}
        </span>
        <Button tone="link" size="s" onPress={() => onChange(new Set())}>
          {copy.all}
        </Button>
        <Button tone="link" size="s" onPress={() => onChange(new Set(open.map(placeKey)))}>
          {copy.noneChosen}
        </Button>
      </header>
      <ul className={styles.list}>
        {places.slice(0, MOST_ROWS).map((place) => (
          <li key={placeKey(place)} className={styles.place}>
            {isMine(place) ? (
              <span className={styles.already}>{copy.already}</span>
            ) : (
              <Checkbox
                checked={isChosen(place)}
                onChange={(on) => toggle(place, on)}
                label={place.context}
              />
            )}
            <span className={styles.context}>
              {showArticle ? (
                <small dir="auto">
                  {place.outlet === null ? "" : `${place.outlet}, `}
                  {place.articleTitle}
                </small>
              ) : null}
              <Context place={place} />
            </span>
          </li>
        ))}
      </ul>
      {more ? <p>{copy.more}</p> : null}
    </section>
  );
}

function Context({ place }: { readonly place: NamePlace }) {
  const { context, contextSpan } = place;
  return (
    <span dir="auto">
      {context.slice(0, contextSpan.start)}
      <mark>{context.slice(contextSpan.start, contextSpan.end)}</mark>
      {context.slice(contextSpan.end)}
    </span>
  );
}
