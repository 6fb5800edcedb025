import { focusSearch } from "../../app/commands.ts";
import { navigate, useNavigation } from "../../app/navigation.ts";
import { buttonCopy } from "../../copy/buttons.ts";
import { searchHelpCopy } from "../../copy/search-help.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import { withWords } from "./insert-words.ts";
import styles from "./search-help.module.css";

/** The query language in plain words; a press on an example puts it into the box. */
export function SearchHelp({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { query } = useNavigation().place.search;
  const insert = (words: string) => {
    onClose();
    navigate.search({ query: withWords(query, words), typing: false });
    // After the dialog gave the focus back.
    window.setTimeout(focusSearch, 50);
  };
  return (
    <Dialog
      title={searchHelpCopy.title}
      isOpen={isOpen}
      onClose={onClose}
      closeLabel={buttonCopy.close}
      width="l"
    >
      <p className={styles.note}>{searchHelpCopy.note}</p>
      {searchHelpCopy.groups.map(({ title, examples }) => (
        <section key={title} className={styles.group}>
          <PartHeading>{title}</PartHeading>
          <dl className={styles.examples}>
            {examples.map(({ words, finds }) => (
              <div key={words} className={styles.example}>
                <dt>
                  <button
                    type="button"
                    className={styles.words}
                    aria-label={searchHelpCopy.insert(words)}
                    onClick={() => insert(words)}
                  >
                    {words}
                  </button>
                </dt>
                <dd>{finds}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
