import { globSync } from "node:fs";
import { basename, resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

const root = import.meta.dirname;

/** The shell, the project process and every worker thread, flat in out/main under the names of their files. */
function mainEntries(): Record<string, string> {
  const entries: Record<string, string> = { index: resolve(root, "src/main/index.ts") };
  for (const file of globSync("src/main/project/index.ts", { cwd: root }))
    entries.project = resolve(root, file);
  for (const file of globSync("src/main/project/**/*.worker.ts", { cwd: root })) {
    entries[basename(file, ".ts")] = resolve(root, file);
  }
  return entries;
}

// The targets are those of the fall-back Electron (Chromium 130, Node 20), the oldest run time that must work.
export default defineConfig({
  main: {
    build: {
      outDir: "out/main",
      target: "node20",
      minify: false,
      rolldownOptions: {
        input: mainEntries(),
        output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
      },
    },
  },
  preload: {
    build: {
      outDir: "out/preload",
      target: "node20",
      minify: false,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve(root, "src/preload/index.ts") },
        // A sandboxed preload script is one CommonJS file without anything to load.
        output: { format: "cjs", entryFileNames: "[name].cjs", codeSplitting: false },
      },
    },
  },
  renderer: {
    root: resolve(root, "src/renderer"),
    plugins: [react()],
    build: {
      outDir: resolve(root, "out/renderer"),
      target: "chrome130",
      // The page's security policy allows files of our own only: nothing inline, no data URLs.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: resolve(root, "src/renderer/index.html") },
    },
  },
});
