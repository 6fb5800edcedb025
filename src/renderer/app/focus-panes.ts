/** F6: brings the focus to the next pane on screen, to its first element that takes it. */
export function focusNextPane(): void {
  const all = [...document.querySelectorAll<HTMLElement>("[data-pane]")].filter(
    (pane) => pane.dataset.pane !== "main",
  );
  if (all.length === 0) return;
  const here = all.findIndex((pane) => pane.contains(document.activeElement));
  for (let step = 1; step <= all.length; step += 1) {
    const target = firstFocusable(all[(here + step + all.length) % all.length]);
    if (target !== null) {
      target.focus();
      return;
    }
  }
}

function firstFocusable(pane: HTMLElement | undefined): HTMLElement | null {
  return (
    pane?.querySelector<HTMLElement>(
      "[tabindex='0']:not([role='separator']), button:not([disabled]), input, textarea",
    ) ?? null
  );
}

/** Brings the focus into the reader, to read on by key. */
export function focusReader(): void {
  const pane = document.querySelector<HTMLElement>("[data-pane='reader']");
  firstFocusable(pane ?? undefined)?.focus();
}
