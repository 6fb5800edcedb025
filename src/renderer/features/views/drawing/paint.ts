import type { Colours, Measure, Picture, Shape } from "./shape.ts";
import { pathOf } from "./svg-text.ts";

const FACES = { ui: "--font-ui", read: "--font-read" } as const;
/** Larger canvases fail in some engines; then the picture is painted smaller. Pixels on a side, and in all. */
const LONGEST_SIDE = 16_000;
const MOST_PIXELS = 120_000_000;

/** The colours of the theme on screen, read once. */
export function themeColours(): Colours {
  const style = getComputedStyle(document.documentElement);
  const known = new Map<string, string>();
  return (role) => {
    const before = known.get(role);
    if (before !== undefined) return before;
    const colour = style.getPropertyValue(`--${role}`).trim();
    known.set(role, colour);
    return colour;
  };
}

function fontOf(size: number, face: "ui" | "read", weight: 400 | 600): string {
  const family = getComputedStyle(document.documentElement).getPropertyValue(FACES[face]).trim();
  return `${weight} ${size}px ${family}`;
}

/** Measures with the fonts of the page; what was measured before is known. */
export function pageMeasure(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  const fonts = new Map<string, string>();
  return (words, size, face, weight) => {
    const key = `${size} ${face} ${weight} ${words}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const fontKey = `${size} ${face} ${weight}`;
    const font = fonts.get(fontKey) ?? fontOf(size, face, weight);
    fonts.set(fontKey, font);
    if (context !== null) context.font = font;
    const width = context?.measureText(words).width ?? words.length * size * 0.55;
    if (known.size > 5000) known.clear();
    known.set(key, width);
    return width;
  };
}

/** Paints shapes on a canvas whose units are CSS pixels. */
function paintShapes(context: CanvasRenderingContext2D, shapes: readonly Shape[], colours: Colours): void {
  for (const shape of shapes) {
    context.save();
    if (shape.kind === "words") paintWords(context, shape, colours);
    else paintFigure(context, shape, colours);
    context.restore();
  }
}

function paintWords(
  context: CanvasRenderingContext2D,
  shape: Extract<Shape, { kind: "words" }>,
  colours: Colours,
): void {
  context.font = fontOf(shape.size, shape.face ?? "ui", shape.weight ?? 400);
  context.fillStyle = colours(shape.fill);
  // As in SVG: "start" is the left side here, whatever the direction of the words.
  context.textAlign = shape.anchor === "middle" ? "center" : shape.anchor === "end" ? "right" : "left";
  context.translate(shape.x, shape.y);
  if (shape.turn !== undefined) context.rotate((shape.turn * Math.PI) / 180);
  if (shape.halo !== undefined) {
    context.strokeStyle = colours(shape.halo);
    context.lineWidth = 3.5;
    context.lineJoin = "round";
    context.strokeText(shape.words, 0, 0);
  }
  context.fillText(shape.words, 0, 0);
}

function paintFigure(
  context: CanvasRenderingContext2D,
  shape: Exclude<Shape, { kind: "words" }>,
  colours: Colours,
): void {
  const path = new Path2D(shape.kind === "line" ? pathOf(shape.points, shape.closed === true) : undefined);
  if (shape.kind === "rect") path.roundRect(shape.x, shape.y, shape.w, shape.h, shape.radius ?? 0);
  if (shape.kind === "circle") path.arc(shape.x, shape.y, shape.r, 0, Math.PI * 2);
  context.globalAlpha = shape.opacity ?? 1;
  if (shape.fill !== undefined) {
    context.fillStyle = colours(shape.fill);
    context.fill(path);
  }
  if (shape.stroke === undefined) return;
  context.strokeStyle = colours(shape.stroke);
  context.lineWidth = shape.width ?? 1;
  context.lineJoin = "round";
  context.setLineDash([...(shape.dash ?? [])]);
  context.stroke(path);
}

/** A picture as PNG in base64, at twice its size, or less where a canvas could not hold that. */
export async function pngOf(picture: Picture, colours: Colours): Promise<string> {
  const scale = Math.min(
    2,
    LONGEST_SIDE / picture.width,
    LONGEST_SIDE / picture.height,
    Math.sqrt(MOST_PIXELS / (picture.width * picture.height)),
  );
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("no canvas");
  context.scale(scale, scale);
  context.fillStyle = colours("surface");
  context.fillRect(0, 0, picture.width, picture.height);
  paintShapes(context, picture.shapes, colours);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob === null) throw new Error("the canvas gave no picture");
  return base64Of(new Uint8Array(await blob.arrayBuffer()));
}

function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  }
  return btoa(parts.join(""));
}
