import { useState } from "react";
import type { SpeakerInput } from "../../shared/domain/claim.ts";
import { claimPartsCopy } from "../copy/claim-parts.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { Tag } from "../ui/tag.tsx";
import { TextField } from "../ui/text-field.tsx";
import styles from "./chain-editor.module.css";
import type { ChainHand } from "./draft-store.ts";
import { SpeakerPicker } from "./speaker-picker.tsx";

const copy = claimPartsCopy.chain;

export interface ChainEditorProps {
  readonly chain: readonly ChainHand[];
  /** Who is credited with the quote: said beside its hand. */
  readonly speaker: SpeakerInput | null;
  readonly outlet: string | null;
  /** Told each whole new chain. */
  readonly onChange: (chain: readonly ChainHand[]) => void;
}

/** Whose hands the words went through: from the outlet, which is given, to the one nearest to the event. */
export function ChainEditor({ chain, speaker, outlet, onChange }: ChainEditorProps) {
  const [typed, setTyped] = useState("");
  const credited = JSON.stringify(speaker);
  const moved = (from: number, to: number) => {
    const next = [...chain];
    const [link] = next.splice(from, 1);
    if (link !== undefined) next.splice(to, 0, link);
    onChange(next);
  };
  return (
    <section className={styles.chain} aria-label={copy.heading}>
      <p className={styles.hint}>{copy.hint}</p>
      <ol>
        <li className={styles.outlet}>
          <bdi>{copy.outlet(outlet)}</bdi>
        </li>
        {chain.map((link, index) => {
          const name = nameOf(link);
          return (
            <li key={`${index} ${name}`}>
              <span className={styles.line}>
                <bdi className={styles.name}>{name}</bdi>
                {JSON.stringify(link.speaker) === credited ? <Tag>{copy.credited}</Tag> : null}
                <Button
                  tone="quiet"
                  size="s"
                  aria-label={copy.up(name)}
                  isDisabled={index === 0}
                  onPress={() => moved(index, index - 1)}
                >
                  <Icon name="ascending" size={12} />
                </Button>
                <Button
                  tone="quiet"
                  size="s"
                  aria-label={copy.down(name)}
                  isDisabled={index === chain.length - 1}
                  onPress={() => moved(index, index + 1)}
                >
                  <Icon name="descending" size={12} />
                </Button>
                <Button
                  tone="quiet"
                  size="s"
                  aria-label={copy.remove(name)}
                  onPress={() => onChange(chain.filter((_, at) => at !== index))}
                >
                  <Icon name="close" size={12} />
                </Button>
              </span>
              <LinkWords
                key={link.words}
                name={name}
                words={link.words}
                onChange={(words) =>
                  onChange(chain.map((one, at) => (at === index ? { ...one, words } : one)))
                }
              />
            </li>
          );
        })}
      </ol>
      <SpeakerPicker
        label={copy.add}
        plain
        speaker={null}
        name={typed}
        outlet={outlet}
        onChange={(choice) => {
          if (choice.speaker === null) return setTyped(choice.name);
          setTyped("");
          onChange([...chain, { speaker: choice.speaker, name: choice.name, words: null }]);
        }}
      />
    </section>
  );
}

/** The article's words for one hand; saved when the field is left. */
function LinkWords(props: {
  readonly name: string;
  readonly words: string | null;
  readonly onChange: (words: string | null) => void;
}) {
  const [words, setWords] = useState(props.words ?? "");
  const done = () => {
    const now = words.trim() === "" ? null : words.trim().slice(0, 300);
    if (now !== props.words) props.onChange(now);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears of its field being left.
    <div className={styles.words} onBlur={done}>
      <TextField
        label={copy.words(props.name)}
        hideLabel
        value={words}
        onChange={setWords}
        placeholder={copy.wordsPlaceholder}
      />
    </div>
  );
}

function nameOf(link: ChainHand): string {
  return link.name ?? link.words ?? copy.unknown;
}

/** A chain in one line, from the outlet inwards; nothing for a chain of one. */
export function ChainLine({
  chain,
  outlet,
}: {
  readonly chain: readonly ChainHand[];
  readonly outlet: string | null;
}) {
  if (chain.length === 0) return null;
  return (
    <span className={styles.inline}>
      <bdi>{copy.outlet(outlet)}</bdi>
      {chain.map((link, index) => (
        <span key={`${index} ${nameOf(link)}`}>
          {" "}
          <span aria-hidden="true">‹</span>
          <span className="visually-hidden">{copy.behind}</span>{" "}
          <bdi title={link.words ?? ""}>{nameOf(link)}</bdi>
        </span>
      ))}
    </span>
  );
}

/** What is stored of a chain: nothing when it holds nobody but the credited speaker. */
export function storedChain(chain: readonly ChainHand[], speaker: SpeakerInput | null) {
  const [only] = chain;
  const isPlain =
    chain.length === 1 && only?.words === null && JSON.stringify(only.speaker) === JSON.stringify(speaker);
  return isPlain ? [] : chain.map(({ speaker: hand, words }) => ({ speaker: hand, words }));
}
