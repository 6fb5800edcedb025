import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";

/** Words at a place of a page; points from the lower left corner. `visual` words are drawn as they are given. */
export interface PdfWords {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly size?: number;
  /** Turned a quarter to the left. */
  readonly sideways?: boolean;
}

export interface PdfPlan {
  readonly pages: readonly (readonly PdfWords[])[];
  readonly info?: Readonly<Record<string, string>>;
  /** Passwords; an empty one to open is an owner's lock. */
  readonly lock?: { readonly user: string; readonly owner: string };
  /** "none": characters beyond Latin come without a map to Unicode. */
  readonly map?: "none";
  readonly script?: string;
  readonly attachment?: string;
  readonly picture?: boolean;
  /** Addresses a viewer would ask for: a link, a form to send, a stream kept elsewhere. */
  readonly remote?: string;
}

interface Made {
  readonly dictionary: string;
  readonly stream?: Buffer;
}

const PADDING = Buffer.from("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A", "hex");
const PERMISSIONS = -64;
const FILE_ID = Buffer.from("wirebench-test-1");

/** Writes a small PDF: standard Latin type, or a two-byte font without outlines for all other characters. */
export function makePdf(plan: PdfPlan): Uint8Array {
  const characters = [
    ...new Set(plan.pages.flatMap((page) => page.flatMap(({ words }) => [...words]))),
  ].filter((character) => character.charCodeAt(0) > 0x7e);
  const objects: Made[] = [];
  const add = (dictionary: string, stream?: Buffer): number =>
    objects.push(stream === undefined ? { dictionary } : { dictionary, stream });
  const latin = add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  const wide = addWideFont(add, characters, plan.map !== "none");
  const picture = plan.picture === true ? add(PICTURE, Buffer.from([120, 130, 140])) : null;
  const fonts = `/Font << /F1 ${latin} 0 R /F2 ${wide} 0 R >>`;
  const pictures = picture === null ? "" : `/XObject << /P1 ${picture} 0 R >>`;
  const parent = objects.length + plan.pages.length * 2 + 1;
  const kids = plan.pages.map((page) => {
    const draw = (picture === null ? "" : "q 500 0 0 700 50 50 cm /P1 Do Q\n") + drawPage(page, characters);
    const content = add("", deflateSync(Buffer.from(draw, "latin1")));
    const link =
      plan.remote === undefined
        ? ""
        : `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 99 99] /A << /S /URI /URI (${plan.remote}) >> >>]`;
    return add(
      `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 595 842] /Resources << ${fonts} ${pictures} >> /Contents ${content} 0 R ${link} >>`,
    );
  });
  add(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] >>`);
  const actions = [
    plan.script === undefined ? "" : `/OpenAction << /S /JavaScript /JS (${plan.script}) >>`,
    plan.remote === undefined ? "" : `/AA << /WC << /S /URI /URI (${plan.remote}) >> >>`,
  ];
  if (plan.attachment !== undefined) {
    const file = add("/Type /EmbeddedFile", Buffer.from(plan.attachment));
    const spec = add(`<< /Type /Filespec /F (notes.txt) /EF << /F ${file} 0 R >> >>`);
    actions.push(`/Names << /EmbeddedFiles << /Names [(notes.txt) ${spec} 0 R] >> >>`);
  }
  const catalog = add(`<< /Type /Catalog /Pages ${parent} 0 R ${actions.join(" ")} >>`);
  const info =
    plan.info === undefined
      ? null
      : add(
          `<< ${Object.entries(plan.info)
            .map(([key, value]) => `/${key} (${value})`)
            .join(" ")} >>`,
        );
  return write(objects, catalog, info, plan.lock ?? null);
}

/** Lines of words below each other, for plans of pages. */
export function linesOf(
  words: readonly string[],
  at: { x: number; y: number; leading?: number; size?: number },
): PdfWords[] {
  return words.map((line, index) => ({
    x: at.x,
    y: at.y - index * (at.leading ?? 14),
    words: line,
    ...(at.size === undefined ? {} : { size: at.size }),
  }));
}

const PICTURE =
  "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8";

function addWideFont(
  add: (dictionary: string, stream?: Buffer) => number,
  characters: readonly string[],
  mapped: boolean,
): number {
  const entries = characters.map((character, index) => {
    const unicode = Buffer.from(character, "utf16le").swap16().toString("hex");
    return `<${(index + 1).toString(16).padStart(4, "0")}> <${unicode}>`;
  });
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${entries.length} beginbfchar ${entries.join("\n")} endbfchar endcmap end end`;
  const unicode = add("", Buffer.from(map));
  const descriptor = add(
    "<< /Type /FontDescriptor /FontName /Wide /Flags 4 /Ascent 800 /Descent -200 /CapHeight 700 /ItalicAngle 0 /StemV 80 /FontBBox [0 -200 1000 800] >>",
  );
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Wide /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 600 /FontDescriptor ${descriptor} 0 R >>`,
  );
  return add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Wide /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] ${mapped ? `/ToUnicode ${unicode} 0 R` : ""} >>`,
  );
}

function drawPage(page: readonly PdfWords[], characters: readonly string[]): string {
  return page
    .map(({ x, y, words, size = 11, sideways = false }) => {
      const turn = sideways ? "0 1 -1 0" : "1 0 0 1";
      const shown = words.match(/[\x20-\x7e]+|[^\x20-\x7e]+/gu) ?? [];
      const runs = shown.map((run) => {
        if (run.charCodeAt(0) <= 0x7e) return `/F1 ${size} Tf (${run.replace(/[\\()]/g, "\\$&")}) Tj`;
        const codes = [...run].map((one) => (characters.indexOf(one) + 1).toString(16).padStart(4, "0"));
        return `/F2 ${size} Tf <${codes.join("")}> Tj`;
      });
      return `BT ${turn} ${x} ${y} Tm ${runs.join(" ")} ET`;
    })
    .join("\n");
}

function write(
  objects: readonly Made[],
  catalog: number,
  info: number | null,
  lock: PdfPlan["lock"] | null,
): Buffer {
  const seal = lock === null || lock === undefined ? null : makeSeal(lock);
  const pieces: Buffer[] = [Buffer.from("%PDF-1.4\n%\u00e2\u00e3\n", "latin1")];
  const offsets: number[] = [];
  const length = (): number => pieces.reduce((sum, piece) => sum + piece.length, 0);
  for (const [index, { dictionary, stream }] of objects.entries()) {
    offsets.push(length());
    const number = index + 1;
    if (stream === undefined) {
      const sealed = seal === null ? dictionary : sealStrings(dictionary, seal.key, number);
      pieces.push(Buffer.from(`${number} 0 obj\n${sealed}\nendobj\n`, "latin1"));
      continue;
    }
    const bytes = seal === null ? stream : rc4(objectKey(seal.key, number), stream);
    const filter = stream[0] === 0x78 && dictionary === "" ? "/Filter /FlateDecode" : "";
    pieces.push(
      Buffer.from(`${number} 0 obj\n<< ${dictionary} ${filter} /Length ${bytes.length} >>\nstream\n`),
      bytes,
      Buffer.from("\nendstream\nendobj\n"),
    );
  }
  const start = length();
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
  const id = FILE_ID.toString("hex");
  const trailer = `/Size ${objects.length + 1} /Root ${catalog} 0 R ${info === null ? "" : `/Info ${info} 0 R`} ${seal === null ? "" : `/Encrypt ${seal.dictionary} /ID [<${id}> <${id}>]`}`;
  pieces.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join("")}trailer\n<< ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(pieces);
}

/** The standard lock of revision 2 (RC4, 40 bits): PDF 32000-1, 7.6.3, algorithms 2, 3 and 4. */
function makeSeal(lock: { readonly user: string; readonly owner: string }): {
  key: Buffer;
  dictionary: string;
} {
  const padded = (password: string): Buffer =>
    Buffer.concat([Buffer.from(password), PADDING]).subarray(0, 32);
  const ownerKey = md5(padded(lock.owner)).subarray(0, 5);
  const owner = rc4(ownerKey, padded(lock.user));
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const key = md5(Buffer.concat([padded(lock.user), owner, permissions, FILE_ID])).subarray(0, 5);
  const user = rc4(key, PADDING);
  const dictionary = `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString("hex")}> /U <${user.toString("hex")}> /P ${PERMISSIONS} >>`;
  return { key, dictionary };
}

function objectKey(key: Buffer, number: number): Buffer {
  const suffix = Buffer.from([number & 255, (number >> 8) & 255, (number >> 16) & 255, 0, 0]);
  return md5(Buffer.concat([key, suffix])).subarray(0, 10);
}

function sealStrings(dictionary: string, key: Buffer, number: number): string {
  return dictionary.replace(/\(([^)]*)\)/g, (_whole, words: string) => {
    return `<${rc4(objectKey(key, number), Buffer.from(words, "latin1")).toString("hex")}>`;
  });
}

function md5(bytes: Buffer): Buffer {
  return createHash("md5").update(bytes).digest();
}

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index);
  const swap = (one: number, other: number): void => {
    [state[one], state[other]] = [state[other] ?? 0, state[one] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return Buffer.from(
    bytes.map((byte) => {
      i = (i + 1) & 255;
      j = (j + (state[i] ?? 0)) & 255;
      swap(i, j);
      return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0);
    }),
  );
}
