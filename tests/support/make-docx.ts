import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import yazl from "yazl";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface DocxPlan {
  /** XML inside w:body. */
  readonly body: string;
  /** Elements of docProps/core.xml with their prefixes. */
  readonly core?: string;
  /** XML inside w:footnotes; ids from 2. */
  readonly footnotes?: string;
  readonly comments?: string;
  /** More entries, by name. */
  readonly more?: Readonly<Record<string, string>>;
}

/** One paragraph; `style` is the style's id. */
export function paragraph(words: string, style = ""): string {
  const properties = style === "" ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${run(words)}</w:p>`;
}

export function run(words: string): string {
  return `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** Writes a small Word document. */
export function makeDocx(plan: DocxPlan): Promise<Buffer> {
  const relations = ["styles", "footnotes", "comments"].map(
    (name) => `<Relationship Id="r-${name}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`,
  );
  return zip({
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}<Relationship Id="r-far" Type="${OFFICE}/image" Target="http://tracker.example/pixel.png" TargetMode="External"/></Relationships>`,
    "word/styles.xml": `<w:styles ${W}>${style("Titel", "Title")}${style("Berschrift1", "heading 1")}</w:styles>`,
    "word/document.xml": `<w:document ${W} xmlns:r="${OFFICE}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>${plan.body}</w:body></w:document>`,
    ...(plan.footnotes === undefined
      ? {}
      : { "word/footnotes.xml": `<w:footnotes ${W}>${plan.footnotes}</w:footnotes>` }),
    ...(plan.comments === undefined
      ? {}
      : { "word/comments.xml": `<w:comments ${W}>${plan.comments}</w:comments>` }),
    ...(plan.core === undefined
      ? {}
      : {
          "docProps/core.xml": `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${plan.core}</cp:coreProperties>`,
        }),
    ...plan.more,
  });
}

export function zip(entries: Readonly<Record<string, string>>): Promise<Buffer> {
  const archive = new yazl.ZipFile();
  for (const [name, content] of Object.entries(entries)) archive.addBuffer(Buffer.from(content), name);
  archive.end();
  return buffer(Readable.from(archive.outputStream));
}

function style(id: string, name: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
}
