import { useState } from "react";
import type { ArticleView } from "../../../shared/contract/views.ts";
import { navigate } from "../../app/navigation.ts";
import { keyLabel, useShortcut } from "../../app/shortcuts.ts";
import { readerCopy } from "../../copy/reader.ts";
import { relationLabel } from "../../copy/stories.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { MenuButton, type MenuEntry } from "../../ui/menu.tsx";
import { useRecentArticles } from "./recent-articles.ts";

const copy = readerCopy.beside;
/** Copies listed; a story may have hundreds. */
const MOST_COPIES = 20;

/** Which article to put beside this one: others of its story, and those read before. */
export function BesideMenu({ view }: { readonly view: ArticleView }) {
  const [isOpen, setOpen] = useState(false);
  const recent = useRecentArticles();
  useShortcut("beside", () => setOpen(true));
  const own = view.row.id;
  const members = view.story.filter((member) => member.articleId !== own).slice(0, MOST_COPIES);
  const known = new Set([own, ...members.map((member) => member.articleId)]);
  const entry = (id: string, title: string, detail: string): MenuEntry => ({
    ...{ id, label: title, detail },
    onAction: () => navigate.openBeside(id),
  });
  const entries: readonly MenuEntry[] = [
    ...members.map(({ articleId, title, outlet, relation }) => {
      const words = copy.copies(relationLabel(relation));
      return entry(articleId, title, outlet === null ? words : `${outlet}, ${words}`);
    }),
    ...recent.filter((one) => !known.has(one.id)).map((one) => entry(one.id, one.title, copy.recent)),
  ];
  const none: MenuEntry = { id: "none", label: copy.none, disabled: true, onAction: () => undefined };
  return (
    <MenuButton
      tone="quiet"
      size="s"
      isOpen={isOpen}
      onOpenChange={setOpen}
      entries={entries.length === 0 ? [none] : entries}
    >
      {copy.open}
      <span className="visually-hidden">: {copy.openTitle}</span>
      <KeyHint keys={keyLabel("beside")} />
    </MenuButton>
  );
}
