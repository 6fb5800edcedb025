import type { ReactNode } from "react";

export interface EntryFormProps {
  readonly className: string | undefined;
  readonly label?: string;
  readonly onSave: () => void;
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

/** A small form where it is needed: Enter or its button saves, Escape leaves it and means nothing to what stands around. */
export function EntryForm({ className, label, onSave, onLeave, children }: EntryFormProps) {
  return (
    <form
      className={className}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onLeave();
      }}
    >
      {children}
    </form>
  );
}
