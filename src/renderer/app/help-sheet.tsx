import { memo } from "react";
import { isMac } from "../client/workbench-client.ts";
import { appCopy } from "../copy/app.ts";
import { buttonCopy } from "../copy/buttons.ts";
import { shortcutLabels, shortcutScopes } from "../copy/shortcuts.ts";
import { Dialog } from "../ui/dialog.tsx";
import { KeyHint } from "../ui/key-hint.tsx";
import { PartHeading } from "../ui/pane-header.tsx";
import styles from "./help-sheet.module.css";
import { describeKeys, SHORTCUTS, type ShortcutScope } from "./shortcuts.ts";

const SCOPES: readonly ShortcutScope[] = [
  ...(["app", "reader", "list", "search", "review", "actors", "conflicts", "views"] as const),
];

/** All keys, generated from the table of keys. */
export const HelpSheet = memo(function HelpSheet({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const mac = isMac();
  return (
    <Dialog
      wordsOnly
      title={appCopy.help.title}
      isOpen={isOpen}
      onClose={onClose}
      closeLabel={buttonCopy.close}
      width="l"
    >
      <p className={styles.note}>{appCopy.help.note}</p>
      <div className={styles.columns}>
        {SCOPES.map((scope) => (
          <section key={scope} className={styles.scope}>
            <PartHeading>{shortcutScopes[scope]}</PartHeading>
            <dl className={styles.keys}>
              {SHORTCUTS.filter((shortcut) => shortcut.scope === scope).map((shortcut) => (
                <div key={shortcut.id} className={styles.line}>
                  <dt>{shortcutLabels[shortcut.id]}</dt>
                  <dd>
                    {shortcut.keys.map((keys) => (
                      <KeyHint key={keys} keys={describeKeys(keys, mac)} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
});
