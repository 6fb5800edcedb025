/**
 * Who may import whom, as data. A room is a folder (the longest prefix wins). Each room names the rooms it may import;
 * everything not named is forbidden. `packages` names npm packages only that room may import.
 */
export interface Room {
  readonly folder: string;
  readonly mayImport: readonly string[];
  readonly packages?: readonly string[];
}

const SHARED = ["src/shared/domain", "src/shared/text", "src/shared/contract", "src/shared"];
const PROJECT = "src/main/project";

export const ROOMS: readonly Room[] = [
  { folder: "src/shared", mayImport: SHARED },
  { folder: "src/shared/domain", mayImport: ["src/shared/domain", "src/shared"] },
  { folder: "src/shared/text", mayImport: SHARED },
  { folder: "src/shared/contract", mayImport: SHARED },
  { folder: "src/preload", mayImport: SHARED, packages: ["electron"] },
  {
    folder: "src/renderer",
    mayImport: [...SHARED, "src/renderer"],
    packages: ["react", "react-dom", "react-aria-components"],
  },
  { folder: "src/main/shell", mayImport: [...SHARED, "src/main/shell"], packages: ["electron"] },
  { folder: "src/main", mayImport: ["src/main/shell"] },
  { folder: "src/main/cli", mayImport: [...SHARED, "src/main/cli"] },
  { folder: `${PROJECT}/db`, mayImport: [...SHARED, `${PROJECT}/db`], packages: ["better-sqlite3"] },
  { folder: `${PROJECT}/threads`, mayImport: [`${PROJECT}/threads`] },
  { folder: `${PROJECT}/jobs`, mayImport: [...SHARED, `${PROJECT}/jobs`] },
  { folder: `${PROJECT}/work-log`, mayImport: [...SHARED, `${PROJECT}/db`, `${PROJECT}/work-log`] },
  {
    folder: `${PROJECT}/articles`,
    mayImport: [...SHARED, `${PROJECT}/db`, `${PROJECT}/work-log`, `${PROJECT}/articles`],
  },
  {
    folder: `${PROJECT}/import`,
    mayImport: [
      ...SHARED,
      `${PROJECT}/db`,
      `${PROJECT}/articles`,
      `${PROJECT}/jobs`,
      `${PROJECT}/threads`,
      `${PROJECT}/import`,
    ],
  },
  {
    folder: `${PROJECT}/search`,
    mayImport: [
      ...SHARED,
      `${PROJECT}/db`,
      `${PROJECT}/threads`,
      `${PROJECT}/work-log`,
      `${PROJECT}/articles`,
      `${PROJECT}/search`,
    ],
    packages: ["better-sqlite3", "minisearch"],
  },
  {
    folder: `${PROJECT}/copies`,
    mayImport: [
      ...SHARED,
      `${PROJECT}/db`,
      `${PROJECT}/threads`,
      `${PROJECT}/work-log`,
      `${PROJECT}/articles`,
      `${PROJECT}/import`,
      `${PROJECT}/copies`,
    ],
  },
  {
    folder: `${PROJECT}/actors`,
    mayImport: [
      ...SHARED,
      `${PROJECT}/db`,
      `${PROJECT}/work-log`,
      `${PROJECT}/articles`,
      `${PROJECT}/actors`,
    ],
  },
  {
    folder: `${PROJECT}/memos`,
    mayImport: [...SHARED, `${PROJECT}/db`, `${PROJECT}/work-log`, `${PROJECT}/memos`],
  },
  {
    folder: `${PROJECT}/claims`,
    mayImport: [
      ...SHARED,
      `${PROJECT}/db`,
      `${PROJECT}/work-log`,
      `${PROJECT}/articles`,
      `${PROJECT}/copies`,
      `${PROJECT}/actors`,
      `${PROJECT}/claims`,
    ],
  },
  {
    folder: `${PROJECT}/export`,
    mayImport: [
      ...SHARED,
      `${PROJECT}/db`,
      `${PROJECT}/work-log`,
      `${PROJECT}/articles`,
      `${PROJECT}/copies`,
      `${PROJECT}/claims`,
      `${PROJECT}/actors`,
      `${PROJECT}/threads`,
      `${PROJECT}/export`,
    ],
  },
  {
    folder: `${PROJECT}/exchange`,
    mayImport: [
      ...SHARED,
      `${PROJECT}/db`,
      `${PROJECT}/work-log`,
      `${PROJECT}/articles`,
      `${PROJECT}/import`,
      `${PROJECT}/export`,
      `${PROJECT}/exchange`,
    ],
    packages: ["better-sqlite3"],
  },
  {
    folder: PROJECT,
    mayImport: [
      ...SHARED,
      PROJECT,
      ...[
        "db",
        "work-log",
        "articles",
        "import",
        "search",
        "copies",
        "claims",
        "actors",
        "memos",
        "export",
        "exchange",
        "jobs",
        "threads",
        "handlers",
        "session",
        "check",
      ].map((room) => `${PROJECT}/${room}`),
    ],
  },
];

/** Packages that only the rooms naming them may import. */
export const GUARDED_PACKAGES = ["electron", "better-sqlite3", "react", "react-dom"];
