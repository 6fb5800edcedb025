import { lookup } from "node:dns";
import { request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readEmail } from "../../../../src/main/project/import/readers/mail/read-email.ts";
import type { Document } from "../../../../src/main/project/import/readers/part.ts";
import { readPdf } from "../../../../src/main/project/import/readers/pdf/read-pdf.ts";
import { mainHtml } from "../../../../src/main/project/import/readers/web/main-html.ts";
import { readMhtml } from "../../../../src/main/project/import/readers/web/read-mhtml.ts";
import { readDocx } from "../../../../src/main/project/import/readers/word/read-docx.ts";
import { makeDocx, paragraph } from "../../../support/make-docx.ts";
import { linesOf, makePdf } from "../../../support/make-pdf.ts";
import { forbidNetwork } from "../../../support/no-network.ts";

const FAR = "http://tracker.example/pixel.png";
const BODY =
  "The harbour of Lindholm stays closed until Friday, the port office said on Monday, after a storm.";
const RAN = "readerRanForeignCode";
const HOSTILE = `<html><head><base href="${FAR}"><link rel=stylesheet href="${FAR}"><link rel=preload as=image href="${FAR}"><meta http-equiv=refresh content="0;url=${FAR}"><style>@import url(${FAR});p{background:url(${FAR})}</style><script src="${FAR}"></script><script>globalThis.${RAN}=1</script></head><body onload="globalThis.${RAN}=1"><p>${BODY}</p><p>${BODY}</p><img src="${FAR}" onerror="globalThis.${RAN}=1"><svg onload="globalThis.${RAN}=1"><image href="${FAR}"/><script>globalThis.${RAN}=1</script></svg><iframe src="${FAR}" srcdoc="<script>globalThis.${RAN}=1</script>"></iframe><object data="${FAR}"></object><embed src="${FAR}"><video src="${FAR}" poster="${FAR}"></video><form action="${FAR}"><input autofocus onfocus="globalThis.${RAN}=1"></form><a href="javascript:globalThis.${RAN}=1" ping="${FAR}">x</a></body></html>`;

let network: ReturnType<typeof forbidNetwork>;

beforeAll(async () => {
  // The libraries are loaded first: loading is no part of reading.
  await readPdf(document("warm.pdf", makePdf({ pages: [linesOf([BODY], { x: 60, y: 700 })] })));
  network = forbidNetwork();
});

afterAll(() => network.restore());

function document(path: string, bytes: Uint8Array): Document {
  return { path, bytes, options: {} };
}

function message(type: string, body: string): Uint8Array {
  return Buffer.from(
    `From: a@x.example\r\nSubject: x\r\nSnapshot-Content-Location: ${FAR}\r\nContent-Type: ${type}\r\nContent-Location: ${FAR}\r\n\r\n${body}`,
  );
}

describe("readers of documents run nothing and reach for nothing", () => {
  test("a PDF with links, actions, scripts, an address for a stream and a font from elsewhere", async () => {
    const plain = makePdf({
      pages: [linesOf([BODY], { x: 60, y: 700 })],
      remote: FAR,
      script: `globalThis.${RAN}=1; this.submitForm\\("${FAR}"\\)`,
    });
    const elsewhere = Buffer.from(
      Buffer.from(plain)
        .toString("latin1")
        .replace("/Type /Catalog", `/Type /Catalog /URI << /Base (${FAR}) >>`),
      "latin1",
    );
    expect(await readPdf(document("a.pdf", plain))).toMatchObject({ format: "pdf" });
    await readPdf(document("b.pdf", elsewhere));
    expect(network.tries()).toBe(0);
  });

  test("a Word document with a template, pictures and links kept elsewhere", async () => {
    const bytes = await makeDocx({
      body: `${paragraph(BODY)}<w:p><w:r><w:drawing><a:blip r:link="r-far"/></w:drawing></w:r></w:p><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDEPICTURE "${FAR}"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
      more: {
        "word/_rels/settings.xml.rels": `<Relationships><Relationship Id="t" Type="attachedTemplate" Target="${FAR}" TargetMode="External"/></Relationships>`,
      },
    });
    expect(await readDocx(document("a.docx", bytes))).toMatchObject({ format: "docx" });
    expect(network.tries()).toBe(0);
  });

  test("e-mails and saved pages full of addresses and scripts", async () => {
    const { content } = await readEmail(document("a.eml", message("text/html", HOSTILE)));
    expect(content).toMatchObject({ format: "email" });
    const page = await readMhtml(document("a.mhtml", message("text/html", HOSTILE)));
    expect(page).toMatchObject({ format: "mhtml" });
    expect("text" in page ? page.text : "").not.toContain(RAN);
    expect(await mainHtml(message("text/html", HOSTILE))).toContain(FAR);
    expect(network.tries()).toBe(0);
    expect(Reflect.has(globalThis, RAN)).toBe(false);
  });

  test("the guard sees a try: sockets, look-ups, HTTP and fetch", () => {
    const tries = [
      () => connect(80, "tracker.example"),
      () => lookup("tracker.example", () => {}),
      () => request(FAR),
      () => fetch(FAR),
    ];
    const before = network.tries();
    for (const go of tries) expect(go).toThrow();
    expect(network.tries() - before).toBe(tries.length);
  });
});
