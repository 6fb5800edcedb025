import type { Page } from "@playwright/test";

/**
 * Drops real files and folders onto the middle of an element, as from a file manager: through the browser's own
 * drag events, so that the page gets File objects that know their paths. Page scripts cannot do this.
 */
export async function dropPaths(page: Page, selector: string, paths: readonly string[]): Promise<void> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} is not on screen`);
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await drop(page, place, { items: [], files: [...paths], dragOperationsMask: 1 });
}

/** Drops words or an address from another program, in all the forms that it gives them; on the middle of the window. */
export async function dropWords(
  page: Page,
  forms: Readonly<Record<string, string>>,
  place?: Place,
): Promise<void> {
  await drop(page, place ?? (await middleOf(page)), carried(forms));
}

/** Drags words over the middle of the window and does not let go. */
export async function dragWords(page: Page, forms: Readonly<Record<string, string>>): Promise<void> {
  await drop(page, await middleOf(page), carried(forms), ["dragEnter", "dragOver"]);
}

function middleOf(page: Page): Promise<Place> {
  return page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }));
}

function carried(forms: Readonly<Record<string, string>>): DragData {
  const items = Object.entries(forms).map(([mimeType, data]) => ({ mimeType, data }));
  return { items, files: [], dragOperationsMask: 1 };
}

interface Place {
  readonly x: number;
  readonly y: number;
}

interface DragData {
  items: { mimeType: string; data: string }[];
  files: string[];
  dragOperationsMask: number;
}

async function drop(
  page: Page,
  place: Place,
  data: DragData,
  steps: readonly ("dragEnter" | "dragOver" | "drop")[] = ["dragEnter", "dragOver", "drop"],
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const type of steps) {
    await session.send("Input.dispatchDragEvent", { type, ...place, data });
  }
  await session.detach();
}
