import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "./button.tsx";
import { classNames } from "./class-names.ts";
import styles from "./dialog.module.css";
import { Icon } from "./icon.tsx";

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly closeLabel: string;
  readonly width?: "s" | "m" | "l" | "xl";
  /** A click beside it does not close it: more than a look would be lost. */
  readonly stays?: boolean;
  readonly children: ReactNode;
  /** The buttons at the foot, the main one last. */
  readonly footer?: ReactNode;
  /** Holds nothing that takes the focus: then the words themselves do, so that keys can scroll them. */
  readonly wordsOnly?: boolean;
}

/** A modal dialog: focus stays inside and returns where it came from; Esc closes it. */
export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, closeLabel, width = "m", stays, children, footer, wordsOnly } = props;
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={stays !== true}
      className={classNames(styles.overlay, width === "xl" && styles.wide)}
      data-overlay="true"
    >
      <Modal className={classNames(styles.modal, styles[width])}>
        <AriaDialog className={classNames(styles.dialog)}>
          <header className={styles.head}>
            <Heading slot="title" className={classNames(styles.title)}>
              {title}
            </Heading>
            <Button tone="quiet" size="s" aria-label={closeLabel} onPress={onClose}>
              <Icon name="close" />
            </Button>
          </header>
          <div
            className={styles.body}
            {...(wordsOnly === true ? { tabIndex: 0, role: "group", "aria-label": title } : {})}
          >
            {children}
          </div>
          {footer === undefined ? null : <footer className={styles.foot}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
