import { useEffect, useState } from "react";
import { appCopy } from "../copy/app.ts";
import { Icon } from "../ui/icon.tsx";
import styles from "./drop-overlay.module.css";
import { importDropped } from "./importing.ts";
import { notify } from "./notices.ts";

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") === true;
}

/** An address or words from another program; what is dragged inside the window and what falls into a field is not ours. */
function holdsWords(event: DragEvent): boolean {
  const isField = event.target instanceof Element && event.target.closest("input, textarea") !== null;
  return !isField && event.dataTransfer?.types.some((type) => type.startsWith("text/")) === true;
}

/** Takes files dropped anywhere on the window, and says so while they are over it. */
export function DropOverlay({ hasProject }: { readonly hasProject: boolean }) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    let isOwn = false;
    const onStart = () => {
      isOwn = true;
    };
    const onEnd = () => {
      isOwn = false;
    };
    const onOver = (event: DragEvent) => {
      // Without this the drop would never be told, and nobody would say why nothing happened.
      if (!holdsFiles(event) && !isOwn && holdsWords(event)) event.preventDefault();
      if (!holdsFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = "copy";
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!holdsFiles(event) && !isOwn && holdsWords(event)) {
        event.preventDefault();
        notify({ tone: "bad", text: appCopy.notices.wordsDropped });
      }
      if (!holdsFiles(event)) return;
      event.preventDefault();
      void importDropped([...(event.dataTransfer?.files ?? [])], hasProject);
    };
    window.addEventListener("dragstart", onStart);
    window.addEventListener("dragend", onEnd);
    window.addEventListener("dragenter", onOver);
    window.addEventListener("dragover", onOver);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragstart", onStart);
      window.removeEventListener("dragend", onEnd);
      window.removeEventListener("dragenter", onOver);
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("drop", onDrop);
    };
  }, [hasProject]);
  if (!over) return null;
  return (
    <div className={styles.overlay} data-testid="drop-overlay">
      <div className={styles.frame}>
        <Icon name="drop" size={36} />
        <p className={styles.title}>{hasProject ? appCopy.drop.title : appCopy.drop.newProject}</p>
        <p className={styles.words}>{appCopy.drop.words}</p>
      </div>
    </div>
  );
}
