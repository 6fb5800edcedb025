import { useEffect, useState } from "react";
import { appCopy } from "../copy/app.ts";
import { Icon } from "../ui/icon.tsx";
import styles from "./drop-overlay.module.css";
import { type Carried, carriedBy, givenBy } from "./given.ts";
import { takeGiven } from "./importing.ts";
import { isDialogOpen, isTextField } from "./shortcuts.ts";

/**
 * What a drag over the window brings for it. Words that fall into a field are the field's; a dialog that is open has the
 * floor, but files are always taken.
 */
function carriedHere(event: DragEvent): Carried {
  const carried = carriedBy([...(event.dataTransfer?.types ?? [])]);
  return carried !== "files" && (isTextField(event.target) || isDialogOpen()) ? "nothing" : carried;
}

/** Takes files and words dropped anywhere on the window, or pasted outside of fields, and says so while they are over it. */
export function DropOverlay({ hasProject }: { readonly hasProject: boolean }) {
  const [over, setOver] = useState<Carried>("nothing");
  useEffect(() => {
    /** Whether the drag began in this window: what is dragged about inside is not ours to take. */
    let isOwn = false;
    const onStart = () => {
      isOwn = true;
    };
    const onEnd = () => {
      isOwn = false;
    };
    const onOver = (event: DragEvent) => {
      const carried = isOwn ? "nothing" : carriedHere(event);
      setOver(carried);
      if (carried === "nothing") return;
      // Without this the drop would never be told, and nobody would say why nothing happened.
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = "copy";
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver("nothing");
    };
    const onDrop = (event: DragEvent) => {
      setOver("nothing");
      if (isOwn || event.dataTransfer === null || carriedHere(event) === "nothing") return;
      event.preventDefault();
      void takeGiven(givenBy(event.dataTransfer), hasProject);
    };
    const onPaste = (event: ClipboardEvent) => {
      if (!hasProject || event.clipboardData === null || isTextField(event.target) || isDialogOpen()) return;
      event.preventDefault();
      void takeGiven(givenBy(event.clipboardData), hasProject);
    };
    window.addEventListener("dragstart", onStart);
    window.addEventListener("dragend", onEnd);
    window.addEventListener("dragenter", onOver);
    window.addEventListener("dragover", onOver);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("drop", onDrop);
    window.addEventListener("paste", onPaste);
    return () => {
      window.removeEventListener("dragstart", onStart);
      window.removeEventListener("dragend", onEnd);
      window.removeEventListener("dragenter", onOver);
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("drop", onDrop);
      window.removeEventListener("paste", onPaste);
    };
  }, [hasProject]);
  if (over === "nothing") return null;
  const { title, newProject, words } = appCopy.drop[over];
  return (
    <div className={styles.overlay} data-testid="drop-overlay">
      <div className={styles.frame}>
        {over === "address" ? null : <Icon name="drop" size={36} />}
        <p className={styles.title}>{hasProject ? title : newProject}</p>
        <p className={styles.words}>{words}</p>
      </div>
    </div>
  );
}
