import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const root = resolve(import.meta.dirname, "../../..");

// `npx vite -c tests/support/window/vite.config.ts`, then http://localhost:5199/tests/support/window/index.html?scene=many
export default defineConfig({
  root,
  plugins: [react()],
  server: { port: 5199, strictPort: true, fs: { allow: [root] } },
  cacheDir: resolve(root, "node_modules/.vite-window"),
});
