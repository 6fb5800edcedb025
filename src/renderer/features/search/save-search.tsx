import { type FormEvent, useEffect, useState } from "react";
import { canBeSaved, navigate, type SearchState, useNavigation } from "../../app/navigation.ts";
import { notify } from "../../app/notices.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { buttonCopy } from "../../copy/buttons.ts";
import { formatLanguage, formatPublished } from "../../copy/format.ts";
import { savedSearchesCopy as copy } from "../../copy/saved-searches.ts";
import { searchCopy } from "../../copy/search.ts";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./save-search.module.css";
import { requestOf } from "./saved-request.ts";

const LONGEST_NAME = 200;

/** What a search is called before a person names it: its words, or what its filter says. */
function nameOf({ query, filter }: SearchState): string {
  const { outlet, language, from, to, check } = filter;
  const parts = [
    ...(outlet === undefined ? [] : [outlet ?? searchCopy.filter.noOutlet]),
    ...(language === undefined ? [] : [formatLanguage(language)]),
    ...(from === undefined ? [] : [searchCopy.filter.from(formatPublished(from))]),
    ...(to === undefined ? [] : [searchCopy.filter.to(formatPublished(to))]),
    ...(check === true ? [searchCopy.filter.check] : []),
  ];
  return query.trim() === "" ? parts.join(", ") : query.trim();
}

/** Keeps the search on screen under a name: a new one, or the changes to the one that was opened. */
export function SaveSearch({ onClose }: { readonly onClose: () => void }) {
  const { place } = useNavigation();
  const saved = useWorkbenchQuery("searches.list", {}).data?.searches ?? [];
  const opened = saved.find(({ id }) => id === place.search.savedId) ?? null;
  const [name, setName] = useState(nameOf(place.search).slice(0, LONGEST_NAME));
  const save = useWorkbenchCommand("searches.save");
  const keep = async (id: string | null, as: string) => {
    const done = await save.run({ id, name: as, request: requestOf(place.search) });
    if (!done.ok) return;
    navigate.search({ savedId: done.value.id });
    onClose();
    notifyUndoable(id === null ? copy.said.saved(as) : copy.said.changed(as));
  };
  const isAsked = canBeSaved(place.search);
  useEffect(() => {
    if (isAsked) return;
    onClose();
    notify({ text: copy.nothing });
  }, [isAsked, onClose]);
  if (!isAsked) return null;
  const given = name.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (given !== "") void keep(null, given);
  };
  return (
    <Dialog title={copy.title} isOpen onClose={onClose} closeLabel={buttonCopy.cancel} width="s">
      <form className={styles.form} onSubmit={submit}>
        {opened === null ? null : (
          <Button tone="primary" isDisabled={save.busy} onPress={() => void keep(opened.id, opened.name)}>
            {copy.update(opened.name)}
          </Button>
        )}
        <TextField label={copy.name} value={name} onChange={setName} autoFocus description={copy.keeps} />
        <div className={styles.actions}>
          <Button onPress={onClose}>{buttonCopy.cancel}</Button>
          <Button
            type="submit"
            tone={opened === null ? "primary" : "plain"}
            isDisabled={given === "" || save.busy}
          >
            {buttonCopy.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
