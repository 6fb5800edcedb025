import { describe, expect, test } from "vitest";
import type { ReadContent } from "../../../../src/main/project/import/readers/article.ts";
import { decodePart, joinFlowed } from "../../../../src/main/project/import/readers/mail/email-decode.ts";
import { type ReadEmail, readEmail } from "../../../../src/main/project/import/readers/mail/read-email.ts";
import { countCpu } from "../../../support/cpu-time.ts";

const BODY =
  "The harbour of Lindholm stays closed until Friday, the port office said on Monday, after a storm.";
const HEAD = [
  "From: Mara Holt <mara@courier.example>",
  "To: desk@lindholm.example",
  "Subject: Storm closes the harbour",
  "Date: Tue, 4 Mar 2031 18:30:00 +0200 (EET)",
  "MIME-Version: 1.0",
];

function bytesOf(lines: readonly string[]): Uint8Array {
  return Buffer.from(lines.join("\r\n"), "latin1");
}

function read(bytes: Uint8Array): Promise<ReadEmail> {
  return readEmail({ path: "mail.eml", bytes, options: {} });
}

async function content(lines: readonly string[]): Promise<ReadContent> {
  const { content } = await read(bytesOf(lines));
  if ("kind" in content) throw new Error(`${content.code}: ${content.reason}`);
  return content;
}

function mixed(...parts: readonly (readonly string[])[]): string[] {
  return [
    ...HEAD,
    'Content-Type: multipart/mixed; boundary="cut"',
    "",
    ...parts.flatMap((part) => ["--cut", ...part]),
    "--cut--",
  ];
}

const PLAIN = ["Content-Type: text/plain; charset=utf-8", "", BODY];

function rolesOf(read: ReadContent): string[] {
  return read.zones.map((zone) => `${zone.role}/${zone.strength}: ${read.text.slice(zone.start, zone.end)}`);
}

describe("a plain e-mail", () => {
  test("subject, sender and date are title, byline and publication", async () => {
    const read = await content([
      ...HEAD,
      "Content-Type: text/plain; charset=utf-8",
      "",
      BODY,
      "",
      "A second storm is expected.",
    ]);
    expect(read.format).toBe("email");
    expect(read.text).toBe(`Storm closes the harbour\n\n${BODY}\n\nA second storm is expected.`);
    expect(read.zones.map((zone) => zone.role)).toEqual(["title", "body", "body"]);
    expect(read.title).toEqual({ value: "Storm closes the harbour", from: "subject" });
    expect(read.byline).toEqual({ value: "Mara Holt", from: "sender" });
    expect(read.published).toEqual({ value: "2031-03-04T18:30", from: "header Date" });
    expect(read.outlet.value).toBeNull();
  });

  test("without a Date the delivery tells; without both nothing does", async () => {
    const received = "Received: from a.example by b.example; Wed, 5 Mar 2031 07:10:00 +0000";
    const bare = HEAD.filter((line) => !line.startsWith("Date"));
    expect((await content([received, ...bare, "", BODY])).published).toEqual({
      value: "2031-03-05T07:10",
      from: "header Received",
    });
    expect((await content([...bare, "", BODY])).published.value).toBeNull();
    expect((await content([...bare, "Date: yesterday", "", BODY])).published.value).toBeNull();
  });

  test("quoted lines, their announcement and the signature are dimmed, never taken away", async () => {
    const read = await content([
      ...HEAD,
      "",
      "Thank you, I agree with all of what you say about the storm.",
      "",
      "On Mon, 3 Mar 2031 at 10:12, Ana Ruiz <ana@coast.example> wrote:",
      "> The pier is broken in two places, as far as we know here.",
      ">> And who says that?",
      "",
      "-- ",
      "Mara Holt",
      "Courier, Lindholm",
    ]);
    expect(rolesOf(read)).toEqual([
      "title/strong: Storm closes the harbour",
      "body/strong: Thank you, I agree with all of what you say about the storm.",
      "boilerplate/weak: On Mon, 3 Mar 2031 at 10:12, Ana Ruiz <ana@coast.example> wrote:",
      "boilerplate/weak: > The pier is broken in two places, as far as we know here.\n>> And who says that?",
      "boilerplate/weak: -- \nMara Holt\nCourier, Lindholm",
    ]);
  });

  test("the header of a forwarded message is a by-line and says nothing of this one", async () => {
    const read = await content([
      ...HEAD,
      "",
      "See below.",
      "",
      "---------- Forwarded message ---------",
      "From: Ana Ruiz <ana@coast.example>",
      "Date: Mon, 3 Mar 2031 at 10:12",
      "Subject: Pier broken",
      "",
      BODY,
    ]);
    const roles = rolesOf(read);
    expect(roles.find((role) => role.startsWith("byline/strong"))).toContain("Forwarded message");
    expect(roles.at(-1)).toBe(`body/strong: ${BODY}`);
    expect(read.published.value).toBe("2031-03-04T18:30");
    expect(read.byline.value).toBe("Mara Holt");
  });

  test("Outlook's header of the message before is known without a mark", async () => {
    const header = [
      "From: Ana Ruiz",
      "Sent: Monday, 3 March 2031 10:12",
      "To: Mara Holt",
      "Subject: Pier broken",
    ];
    const read = await content([
      ...HEAD,
      "",
      "See below what Ana says of the pier and the harbour.",
      "",
      ...header,
      "",
      BODY,
    ]);
    const zone = read.zones.find(({ reason }) => reason === "The header of a forwarded message.");
    expect(zone === undefined ? "" : read.text.slice(zone.start, zone.end)).toBe(header.join("\n"));
  });

  test("flowed lines are joined, other lines are kept", () => {
    expect(joinFlowed("one \ntwo\n\n> a \n> b\n-- \nMe", false)).toBe("one two\n\n> a b\n-- \nMe");
    expect(joinFlowed("harb \nour", true)).toBe("harbour");
  });
});

describe("letters to many", () => {
  const letter = (
    more: readonly string[],
    from = "Mara Holt <mara@mail.courier.example>",
  ): Promise<ReadContent> =>
    content([...HEAD.map((line) => (line.startsWith("From") ? `From: ${from}` : line)), ...more, "", BODY]);

  test("the list's name is the outlet, else an outlet's name as the sender, else the domain", async () => {
    expect((await letter(["List-Id: Coast Herald Daily <daily.coast.example>"])).outlet).toEqual({
      value: "Coast Herald Daily",
      from: "header List-Id",
    });
    const herald = await letter(
      ["List-Unsubscribe: <mailto:x@y.example>"],
      "Coast Herald <news@coast.example>",
    );
    expect(herald.outlet).toEqual({ value: "Coast Herald", from: "sender" });
    expect(herald.byline.value).toBeNull();
    const domain = await letter(["List-Unsubscribe: <mailto:x@y.example>", "List-Id: <1f2e3d.list.example>"]);
    expect(domain.outlet.value).toBe("courier.example");
  });

  test("a sender's domain says nothing for free mail or in a letter to one", async () => {
    expect(
      (await letter(["List-Unsubscribe: <mailto:x@y.example>"], "Ana <ana@gmail.com>")).outlet.value,
    ).toBeNull();
    expect((await letter([])).outlet.value).toBeNull();
  });
});

describe("HTML", () => {
  const html = (inner: string): string[] => ["Content-Type: text/html; charset=utf-8", "", inner];
  const page = `<html><head><title>x</title><style>p{color:red}</style></head><body><table><tr><td><p>${BODY}</p></td></tr><tr><td>Second cell.</td></tr></table><img src="http://tracker.example/p.gif"><script>fetch("http://tracker.example")</script></body></html>`;

  test("a message in HTML only is read, without scripts, styles and pictures", async () => {
    const read = await content([...HEAD, ...html(page)]);
    expect(read.text).toBe(`Storm closes the harbour\n\n${BODY}\n\nSecond cell.`);
  });

  test("of two forms the plain one is taken, unless it is a stub", async () => {
    const both = (plain: string): string[] => [
      ...HEAD,
      'Content-Type: multipart/alternative; boundary="alt"',
      "",
      "--alt",
      "Content-Type: text/plain",
      "",
      plain,
      "--alt",
      ...html(`<p>${BODY}</p><p>${BODY}</p>`),
      "--alt--",
    ];
    expect((await content(both(`Plain. ${BODY}`))).text).toContain("Plain.");
    expect((await content(both("View this letter online."))).text).toBe(
      `Storm closes the harbour\n\n${BODY}\n\n${BODY}`,
    );
  });
});

describe("encodings", () => {
  const cyrillic =
    "Порт Линдхольма закрыт до пятницы, сообщили в понедельник власти города после сильного шторма.";
  const windows1251 = (words: string): string =>
    Array.from(words, (one) => {
      const code = one.charCodeAt(0);
      return code < 128 ? one : String.fromCharCode(code - 0x410 + 0xc0);
    }).join("");

  test("a subject of encoded words and a body in windows-1251", async () => {
    const subject = Buffer.from(windows1251("Порт закрыт"), "latin1").toString("base64");
    const read = await content([
      `Subject: =?windows-1251?B?${subject}?=`,
      "From: =?utf-8?Q?J=C3=B6rg_Aas?= <j@x.example>",
      "Content-Type: text/plain; charset=windows-1251",
      "",
      windows1251(cyrillic),
    ]);
    expect(read.title.value).toBe("Порт закрыт");
    expect(read.encoding).toBe("windows-1251");
    expect(read.byline.value).toBe("Jörg Aas");
    expect(read.text).toContain(cyrillic);
  });

  test("bare bytes in the subject and a wrong label", async () => {
    const read = await content([
      `Subject: ${windows1251("Порт закрыт до пятницы после шторма")}`,
      "From: a@x.example",
      "Content-Type: text/plain; charset=iso-8859-1",
      "",
      windows1251(cyrillic),
    ]);
    expect(read.text).toContain(cyrillic);
    expect(read.title.value).toBe("Порт закрыт до пятницы после шторма");
  });

  test("labels of encodings that hide in ASCII are believed, sound UTF-8 beats a wrong label", () => {
    const japanese = Buffer.from("\u001b$B9A\u001b(B", "latin1");
    expect(decodePart(japanese, "iso-2022-jp").text).toBe("港");
    expect(decodePart(Buffer.from("Grüße"), "iso-8859-1").text).toBe("Grüße");
    expect(decodePart(Buffer.from("Grüße", "latin1"), "iso-8859-1").text).toBe("Grüße");
    expect(decodePart(Buffer.from("plain"), "no-such-charset").text).toBe("plain");
  });

  test("quoted-printable and base64 bodies", async () => {
    const printable = [
      "Content-Transfer-Encoding: quoted-printable",
      "Content-Type: text/plain; charset=utf-8",
      "",
      "Gr=C3=BC=C3=9Fe vom Hafen, der noch ge=",
      "schlossen ist.",
    ];
    expect((await content([...HEAD, ...printable])).text).toContain(
      "Grüße vom Hafen, der noch geschlossen ist.",
    );
    const base64 = [
      "Content-Transfer-Encoding: base64",
      "Content-Type: text/plain; charset=utf-8",
      "",
      Buffer.from(BODY).toString("base64"),
    ];
    expect((await content([...HEAD, ...base64])).text).toContain(BODY);
  });
});

describe("parts and attachments", () => {
  test("files come back with their names, pictures and signatures do not", async () => {
    const message = mixed(
      PLAIN,
      [
        'Content-Type: text/html; name="../../page.html"',
        'Content-Disposition: attachment; filename="../../page.html"',
        "",
        "<p>page</p>",
      ],
      [
        "Content-Type: text/html",
        'Content-Disposition: attachment; filename="page.html"',
        "",
        "<p>other</p>",
      ],
      ["Content-Type: image/png; name=logo.png", "Content-Transfer-Encoding: base64", "", "iVBORw0KGgo="],
      ["Content-Type: application/pkcs7-signature; name=smime.p7s", "", "xx"],
      ["Content-Type: message/rfc822", "", "Subject: Inner", "", "Inner words."],
    );
    const { content, attachments } = await read(bytesOf(message));
    expect("kind" in content ? content : content.text).toBe(`Storm closes the harbour\n\n${BODY}`);
    expect(attachments.map(({ name }) => name)).toEqual(["page.html", "page (2).html", "message.eml"]);
    expect(Buffer.from(attachments[2]?.bytes ?? []).toString()).toContain("Inner words.");
  });

  test("winmail.dat is named in a warning", async () => {
    const read = await content(
      mixed(PLAIN, ["Content-Type: application/ms-tnef; name=winmail.dat", "", "xx"]),
    );
    expect(read.warnings.join()).toContain("winmail.dat");
  });

  test("a signed message is what is signed; an encrypted one asks for its key", async () => {
    const signed = [
      ...HEAD,
      'Content-Type: multipart/signed; boundary="s"',
      "",
      "--s",
      ...PLAIN,
      "--s",
      "Content-Type: application/pgp-signature",
      "",
      "xx",
      "--s--",
    ];
    expect((await content(signed)).text).toContain(BODY);
    const sealed = [
      ...HEAD,
      'Content-Type: multipart/encrypted; boundary="s"',
      "",
      "--s",
      "Content-Type: application/octet-stream",
      "",
      "xx",
      "--s--",
    ];
    expect((await read(bytesOf(sealed))).content).toMatchObject({ kind: "refused", code: "password" });
  });

  test("an e-mail of attachments only is refused itself, its files are not", async () => {
    const message = mixed([
      "Content-Type: text/plain; name=a.txt",
      "Content-Disposition: attachment; filename=a.txt",
      "",
      BODY,
    ]);
    const { content, attachments } = await read(bytesOf(message));
    expect(content).toMatchObject({ kind: "refused", code: "no-text" });
    expect(attachments).toHaveLength(1);
  });

  test("nesting without end is refused, many attachments are counted", async () => {
    const deep = [...HEAD];
    for (let level = 0; level < 300; level += 1)
      deep.push(`Content-Type: multipart/mixed; boundary="b${level}"`, "", `--b${level}`);
    deep.push("", BODY);
    expect((await read(bytesOf(deep))).content).toMatchObject({ kind: "refused", code: "too-deep" });
    const one = ["Content-Type: text/plain", "Content-Disposition: attachment; filename=a.txt", "", "x"];
    const { content, attachments } = await read(
      bytesOf(mixed(PLAIN, ...Array.from({ length: 300 }, () => one))),
    );
    expect(attachments).toHaveLength(256);
    expect("kind" in content ? [] : content.warnings).toEqual([
      "Only the first 256 of 300 attachments were read.",
    ]);
  });

  test("a message cut off keeps what is there, with a flag", async () => {
    const message = mixed(PLAIN, ["Content-Type: text/plain", "", "never whole"]).slice(0, -3);
    const read = await content(message);
    expect(read.text).toContain(BODY);
    expect(read.checks).toEqual(["cut-off"]);
  });

  test("an attachment of 40 MB takes a few seconds at most", { timeout: 60_000 }, async () => {
    const line = `${"QUJD".repeat(19)}\r\n`;
    const huge = Buffer.concat([
      bytesOf([
        ...mixed(PLAIN).slice(0, -1),
        "--cut",
        "Content-Type: application/zip",
        "Content-Disposition: attachment; filename=a.zip",
        "Content-Transfer-Encoding: base64",
        "",
        "",
      ]),
      Buffer.from(line.repeat(Math.floor((40 * 1024 * 1024) / line.length))),
      Buffer.from("--cut--\r\n"),
    ]);
    const cpu = countCpu();
    const { attachments } = await read(huge);
    expect(attachments[0]?.bytes.length).toBeGreaterThan(29 * 1024 * 1024);
    expect(cpu()).toBeLessThan(20_000);
  });
});
