/** What buttons of many screens say. What one screen says in its own way stands with that screen's words. */
export const buttonCopy = {
  cancel: "Cancel",
  close: "Close",
  edit: "Edit",
  remove: "Remove",
  save: "Save",
  undo: "Undo",
} as const;
