import { keyLabel } from "../../app/shortcuts.ts";
import { readerCopy } from "../../copy/reader.ts";
import { MenuButton, type MenuEntry } from "../../ui/menu.tsx";
import { type ReadingLook, readingLook } from "./reading-look.ts";

const copy = readerCopy.look;

/** Size of the text, length of the lines, and what of the marks is shown. */
export function LookMenu({ look }: { readonly look: ReadingLook }) {
  const entry = (
    id: Parameters<typeof keyLabel>[0],
    label: string,
    onAction: () => void,
    detail?: string,
  ): MenuEntry => ({ id, label, keys: keyLabel(id), onAction, ...(detail === undefined ? {} : { detail }) });
  return (
    <MenuButton
      tone="quiet"
      size="s"
      entries={[
        entry("biggerText", copy.bigger, () => readingLook.size(1), copy.size(look.size)),
        entry("smallerText", copy.smaller, () => readingLook.size(-1)),
        entry("longerLines", copy.longer, () => readingLook.measure(1), copy.measure(look.measure)),
        entry("shorterLines", copy.shorter, () => readingLook.measure(-1)),
        entry("usualLook", copy.usual, () => readingLook.usual()),
        entry("fadeText", look.faded ? copy.unfade : copy.fade, () => readingLook.fade()),
        entry("toggleMarks", look.hidden ? copy.show : copy.hide, () => readingLook.hide()),
      ]}
    >
      <span aria-hidden="true">{copy.sign}</span>
      <span className="visually-hidden">{copy.open}</span>
    </MenuButton>
  );
}
