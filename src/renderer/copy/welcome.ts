/** The words of the first screen. */
export const welcomeCopy = {
  title: "Wirebench",
  line: "Follow what the news says: who said it, in which words, and how many reported it themselves.",
  dropTitle: "Drop a folder of articles here",
  dropWords:
    "Text, web pages, PDF, Word, e-mail, tables, feeds and archives of them. They are copied into a new project; the files stay as they are.",
  create: "New project",
  open: "Open a project",
  sample: "Open the sample project",
  sampleWords: "Some forty made-up articles in several languages, to try everything on.",
  recent: "Opened before",
  offline: "Wirebench works offline. Nothing is ever sent.",
} as const;
