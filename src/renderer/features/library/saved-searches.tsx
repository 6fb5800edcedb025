import { type FormEvent, type KeyboardEvent, useState } from "react";
import type { MethodOutput } from "../../../shared/contract/index.ts";
import { navigate, useNavigation } from "../../app/navigation.ts";
import { describeKeys, keyLabel } from "../../app/shortcuts.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { buttonCopy } from "../../copy/buttons.ts";
import { formatCount } from "../../copy/format.ts";
import { savedSearchesCopy as copy } from "../../copy/saved-searches.ts";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import { MenuButton } from "../../ui/menu.tsx";
import { NavItem } from "../../ui/nav-item.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./saved-searches.module.css";

type Saved = MethodOutput<"searches.list">["searches"][number];

/** The saved searches in the library: live counts; F2 renames, Delete removes, both undoable. */
export function SavedSearches() {
  const { place } = useNavigation();
  const list = useWorkbenchQuery("searches.list", {}, { keepPrevious: true });
  const [renaming, setRenaming] = useState<Saved | null>(null);
  const remove = useWorkbenchCommand("searches.remove");
  const searches = list.data?.searches ?? [];
  const take = async ({ id, name }: Saved) => {
    const done = await remove.run({ id });
    if (!done.ok) return;
    if (place.search.savedId === id) navigate.search({ savedId: null });
    notifyUndoable(copy.said.removed(name));
  };
  return (
    <section aria-labelledby="saved-heading">
      <h2 id="saved-heading">{copy.heading}</h2>
      {searches.map((saved) => (
        <Line
          key={saved.id}
          saved={saved}
          current={place.section === "articles" && place.search.savedId === saved.id}
          onRename={() => setRenaming(saved)}
          onRemove={() => void take(saved)}
        />
      ))}
      <NavItem
        label={copy.names}
        current={place.section === "names"}
        onPress={() => navigate.openSection("names")}
      />
      {renaming === null ? null : <Rename saved={renaming} onClose={() => setRenaming(null)} />}
    </section>
  );
}

interface LineProps {
  readonly saved: Saved;
  readonly current: boolean;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}

function Line({ saved, current, onRename, onRemove }: LineProps) {
  const { id, name, request, total, totalIsLowerBound } = saved;
  const count = total === null ? "" : copy.counted(formatCount(total), totalIsLowerBound);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "F2") onRename();
    else if (event.key === "Delete") onRemove();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the button and the menu inside.
    <div className={styles.line} onKeyDown={onKeyDown}>
      <NavItem
        label={name}
        title={request === null ? copy.unreadable : request.query}
        current={current}
        count={count}
        onPress={() => {
          if (request !== null) navigate.openSearch(request, id);
        }}
      />
      <span className={styles.more}>
        <MenuButton
          tone="quiet"
          size="s"
          aria-label={copy.actions(name)}
          entries={[
            { id: "rename", label: copy.rename, keys: keyLabel("renameSearch"), onAction: onRename },
            {
              ...{ id: "remove", label: buttonCopy.remove, onAction: onRemove },
              keys: describeKeys("Delete", false),
            },
          ]}
        >
          <Icon name="more" size={14} />
        </MenuButton>
      </span>
    </div>
  );
}

function Rename({ saved, onClose }: { readonly saved: Saved; readonly onClose: () => void }) {
  const [name, setName] = useState(saved.name);
  const rename = useWorkbenchCommand("searches.rename");
  const given = name.trim();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (given === "") return;
    if (given !== saved.name) {
      const done = await rename.run({ id: saved.id, name: given });
      if (!done.ok) return;
      notifyUndoable(copy.said.renamed(given));
    }
    onClose();
  };
  return (
    <Dialog title={copy.renameTitle} isOpen onClose={onClose} closeLabel={buttonCopy.cancel} width="s">
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <TextField label={copy.name} value={name} onChange={setName} autoFocus />
        <div className={styles.actions}>
          <Button onPress={onClose}>{buttonCopy.cancel}</Button>
          <Button type="submit" tone="primary" isDisabled={given === "" || rename.busy}>
            {copy.rename}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
