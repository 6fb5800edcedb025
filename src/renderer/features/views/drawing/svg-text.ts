import type { Colours, Picture, Shape } from "./shape.ts";

/** Faces as a file names them. What they lack (Arabic, Chinese) comes from the fonts of who opens the file. */
const FACES = {
  ui: "'Inter Variable', Inter, system-ui, 'Noto Sans Arabic', 'Noto Sans CJK SC', sans-serif",
  read: "'Source Serif 4 Variable', 'Source Serif 4', Georgia, 'Noto Naskh Arabic', 'Noto Serif CJK SC', serif",
} as const;

/**
 * A picture as an SVG file that stands alone: no address, no script, fonts inside as `fontCss` gives them. `colours`
 * must answer with colours, not with variables. Linear in the shapes.
 */
export function svgText(picture: Picture, colours: Colours, fontCss: string): string {
  const { width, height, title, shapes } = picture;
  const ground = `<rect width="${width}" height="${height}" fill="${escapeXml(colours("surface"))}"/>`;
  const style = fontCss === "" ? "" : `<style>${fontCss}</style>`;
  const body = shapes.map((shape) => shapeText(shape, colours)).join("\n");
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escapeXml(title)}</title>
${style}${ground}
${body}
</svg>
`;
}

function shapeText(shape: Shape, colours: Colours): string {
  switch (shape.kind) {
    case "rect":
      return `<rect x="${n(shape.x)}" y="${n(shape.y)}" width="${n(shape.w)}" height="${n(shape.h)}"${
        shape.radius === undefined ? "" : ` rx="${n(shape.radius)}"`
      }${inkOf(shape, colours)}/>`;
    case "circle":
      return `<circle cx="${n(shape.x)}" cy="${n(shape.y)}" r="${n(shape.r)}"${inkOf(shape, colours)}/>`;
    case "line":
      return `<path d="${pathOf(shape.points, shape.closed === true)}"${inkOf(shape, colours)}/>`;
    case "words":
      return `<text x="${n(shape.x)}" y="${n(shape.y)}" font-family="${FACES[shape.face ?? "ui"]}" font-size="${shape.size}"${
        shape.weight === 600 ? ' font-weight="600"' : ""
      } text-anchor="${shape.anchor ?? "start"}" unicode-bidi="plaintext"${
        shape.halo === undefined
          ? ""
          : ` paint-order="stroke" stroke="${escapeXml(colours(shape.halo))}" stroke-width="3.5" stroke-linejoin="round"`
      } fill="${escapeXml(colours(shape.fill))}"${
        shape.turn === undefined
          ? ""
          : ` transform="rotate${escapeXml(`(${shape.turn} ${n(shape.x)} ${n(shape.y)})`)}"`
      }>${escapeXml(shape.words)}</text>`;
  }
}

function inkOf(shape: Exclude<Shape, { kind: "words" }>, colours: Colours): string {
  const parts = [`fill="${shape.fill === undefined ? "none" : escapeXml(colours(shape.fill))}"`];
  if (shape.stroke !== undefined) {
    parts.push(
      `stroke="${escapeXml(colours(shape.stroke))}" stroke-width="${shape.width ?? 1}" stroke-linejoin="round"`,
    );
    if (shape.dash !== undefined) parts.push(`stroke-dasharray="${shape.dash.join(" ")}"`);
  }
  if (shape.opacity !== undefined) parts.push(`opacity="${shape.opacity}"`);
  return ` ${parts.join(" ")}`;
}

/** The path of points, as SVG and as `Path2D` read it. */
export function pathOf(points: readonly (readonly [number, number])[], closed: boolean): string {
  const path = points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${n(x)} ${n(y)}`).join("");
  return closed ? `${path}Z` : path;
}

/** Tenths of a pixel are enough. */
function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Signs that XML and old readers of styles take for more than words; characters that XML cannot hold become blanks. */
function escapeXml(words: string): string {
  return words
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, " ")
    .replace(/[&<>"'()]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
