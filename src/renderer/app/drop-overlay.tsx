import { useEffect, useState } from "react";
import { appCopy } from "../copy/app.ts";
import { Icon } from "../ui/icon.tsx";
import styles from "./drop-overlay.module.css";
import { importDropped } from "./importing.ts";

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") === true;
}

/** Takes files dropped anywhere on the window, and says so while they are over it. */
export function DropOverlay({ hasProject }: { readonly hasProject: boolean }) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onOver = (event: DragEvent) => {
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
      if (!holdsFiles(event)) return;
      event.preventDefault();
      void importDropped([...(event.dataTransfer?.files ?? [])], hasProject);
    };
    window.addEventListener("dragenter", onOver);
    window.addEventListener("dragover", onOver);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("drop", onDrop);
    return () => {
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
