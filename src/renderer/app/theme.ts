import { callWorkbench, subscribeToWorkbench } from "../client/workbench-client.ts";

function show(theme: "light" | "dark"): void {
  document.documentElement.dataset.theme = theme;
}

/** Shows the theme the shell names; until it speaks, the system's. Answers with the stop function. */
export function startTheme(): () => void {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const follow = () => show(dark.matches ? "dark" : "light");
  follow();
  dark.addEventListener("change", follow);
  const stop = subscribeToWorkbench((event) => {
    if (event.name === "theme") show(event.theme);
  });
  return () => {
    dark.removeEventListener("change", follow);
    stop();
  };
}

/** Asks the shell for a theme; it answers with a `theme` event and with another `prefers-color-scheme`. */
export async function setTheme(theme: "light" | "dark" | "system"): Promise<void> {
  const result = await callWorkbench("window.theme", { set: theme });
  if (!result.ok) return;
  if (theme === "system") show(window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  else show(theme);
}
