/** What the window keeps for itself between starts; null where nothing was kept or the page may not keep anything. */
export function readKept(name: string): string | null {
  try {
    return window.localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a value for the next start. Where the page may not, everything works all the same until it is closed. */
export function keep(name: string, value: unknown): void {
  try {
    window.localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // Nobody's work is in it.
  }
}
