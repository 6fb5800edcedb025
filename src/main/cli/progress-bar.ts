/** A line at the foot of the terminal that is written over and taken away at the end. */
export interface ProgressBar {
  /** `total` is null while it is still counted. */
  show(label: string, done: number, total: number | null): void;
  clear(): void;
}

const CELLS = 24;
const CLEAR_LINE = "\r\u001B[2K";

/** A bar on a terminal; nothing where the output goes elsewhere. */
export function progressBar(stream: NodeJS.WriteStream): ProgressBar {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined };
  let shown = false;
  return {
    show(label, done, total) {
      shown = true;
      stream.write(CLEAR_LINE + progressLine(label, done, total).slice(0, (stream.columns || 80) - 1));
    },
    clear() {
      if (shown) stream.write(CLEAR_LINE);
      shown = false;
    },
  };
}

/** "Importing ██████░░ 12 of 40", or without a bar while the total is not known. */
export function progressLine(label: string, done: number, total: number | null): string {
  if (total === null || total <= 0) return `${label} ${done}`;
  const filled = Math.max(0, Math.min(CELLS, Math.floor((CELLS * done) / total)));
  return `${label} ${"█".repeat(filled)}${"░".repeat(CELLS - filled)} ${done} of ${total}`;
}
