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

/** Drops words or an address from another program onto the middle of the window. */
export async function dropWords(page: Page, mimeType: string, data: string): Promise<void> {
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const items = [{ mimeType, data }];
  await drop(page, { x: width / 2, y: height / 2 }, { items, files: [], dragOperationsMask: 1 });
}

interface DragData {
  items: { mimeType: string; data: string }[];
  files: string[];
  dragOperationsMask: number;
}

async function drop(page: Page, place: { x: number; y: number }, data: DragData): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", { type, ...place, data });
  }
  await session.detach();
}
