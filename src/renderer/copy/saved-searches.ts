/** The words of saved searches. */
export const savedSearchesCopy = {
  heading: "Saved searches",
  names: "List of names",
  actions: (name: string) => `Actions for ${name}`,
  rename: "Rename",
  unreadable: "made by another version",
  counted: (total: string, isLowerBound: boolean) => (isLowerBound ? `${total}+` : total),
  title: "Save this search",
  renameTitle: "Rename the saved search",
  name: "Name",
  keeps: "Question, filter, order and folding are kept. The number beside it stays up to date.",
  update: (name: string) => `Save the changes to ${name}`,
  nothing: "Type something to search for, or set a filter, first.",
  said: {
    saved: (name: string) => `Search ${name} saved.`,
    changed: (name: string) => `Search ${name} changed.`,
    renamed: (name: string) => `Search renamed to ${name}.`,
    removed: (name: string) => `Search ${name} removed.`,
  },
} as const;
