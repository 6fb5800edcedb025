import type { NamePlace } from "../../shared/contract/mentions.contract.ts";
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
  /** Already tagged as the chosen actor: ticked, and unticking it takes the tag away. */
  readonly isMine: (place: NamePlace) => boolean;
  /** Ticked before anybody has touched it: weak names are not. */
  readonly isTickedAtFirst: (place: NamePlace) => boolean;
  readonly showArticle: boolean;
  /** The places whose box a person has changed, by key. */
  readonly changed: ReadonlySet<string>;
  readonly onChange: (changed: ReadonlySet<string>) => void;
}

/** One place in the whole project, as a key. */
export function placeKey(place: NamePlace): string {
  return `${place.articleId}:${place.anchor.start}-${place.anchor.end}`;
}

/** The places where a name stands, in their line of text, each to be ticked off. */
export function PlaceChecklist(props: PlaceChecklistProps) {
  const { places, more, busy, isMine, isTickedAtFirst, showArticle, changed, onChange } = props;
  const isTicked = (place: NamePlace) => isTickedAtFirst(place) !== changed.has(placeKey(place));
  const toggle = (place: NamePlace) => {
    const next = new Set(changed);
    if (!next.delete(placeKey(place))) next.add(placeKey(place));
    onChange(next);
  };
  const tickAll = (ticked: boolean) =>
    onChange(new Set(places.filter((place) => isTickedAtFirst(place) !== ticked).map(placeKey)));
  return (
    <section className={styles.places}>
      <header className={styles.placesHead}>
        <span role="status">
          {busy ? copy.searching : copy.places(places.filter(isTicked).length, places.length)}
        </span>
        <Button tone="link" size="s" onPress={() => tickAll(true)}>
          {copy.all}
        </Button>
        <Button tone="link" size="s" onPress={() => tickAll(false)}>
          {copy.noneChosen}
        </Button>
      </header>
      <ul className={styles.list}>
        {places.slice(0, MOST_ROWS).map((place) => (
          <li key={placeKey(place)} className={styles.place}>
            <Checkbox checked={isTicked(place)} onChange={() => toggle(place)} label={place.context} />
            <span className={styles.context}>
              {showArticle ? (
                <small dir="auto">
                  {place.outlet === null ? "" : `${place.outlet}, `}
                  {place.articleTitle}
                </small>
              ) : null}
              <Context place={place} />
              {isMine(place) ? <small>{copy.already}</small> : null}
              {place.weak ? <small>{copy.weak}</small> : null}
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
