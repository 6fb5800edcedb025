import { randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { protocol, type Session } from "electron";
import * as v from "valibot";

/** The page lives at this origin and nowhere else. */
export const APP_ORIGIN = "app://wirebench";
export const APP_PAGE = `${APP_ORIGIN}/index.html`;

/** Where the browser reports what the page's policy refused. */
const REPORT_PATH = "/refused";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
};

/** Must run before the app is ready: the scheme behaves like https and has an origin of its own. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/**
 * The policy of the page. `nonce` lets react-aria add its few style rules; scripts are files of our own only. Markup
 * is taken from one named place only, which cleans imported pages (renderer/features/reader/clean-page.ts); the frame
 * that shows them inherits this policy, has a stricter one of its own and an empty sandbox. A worker is a file of our
 * own and starts at one named place too (renderer/features/views/start-layout.ts); the policy is sent with it as well.
 */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'none'",
    "frame-src 'none'",
    "worker-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types wirebench-look wirebench-worker",
    `report-uri ${REPORT_PATH}`,
  ].join("; ");
}

/**
 * Serves exactly the files that stand in the built renderer's folder at this moment, by whole path:
 * an address is looked up in a list and never joined to a folder. `refresh` makes the list anew (after a new build).
 * `onRefusedRequest` hears of each request that the page's own policy stopped before it left the page.
 */
export function serveApp(
  session: Session,
  folder: string,
  onRefusedRequest: () => void,
): { refresh(): void } {
  let files = listFiles(folder);
  session.protocol.handle("app", async (request) => {
    const address = new URL(request.url);
    if (address.pathname === REPORT_PATH && (await reportsRequest(request))) onRefusedRequest();
    const file = files.get(address.pathname);
    const known = file !== undefined && address.host === "wirebench" && request.method === "GET";
    return known ? await answerWith(file) : new Response(null, { status: 404 });
  });
  return {
    refresh: () => {
      files = listFiles(folder);
    },
  };
}

const ReportSchema = v.object({
  "csp-report": v.object({ "blocked-uri": v.pipe(v.string(), v.regex(/^(https?|wss?|ftp):/)) }),
});

/** Whether the policy refused a request to a network, rather than a style or a script inside the page. */
async function reportsRequest(request: Request): Promise<boolean> {
  const report: unknown = await request.json().catch(() => null);
  return v.is(ReportSchema, report);
}

function listFiles(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (extname(file) !== "") files.set(`/${file.replaceAll("\\", "/")}`, join(folder, file));
  }
  return files;
}

async function answerWith(file: string): Promise<Response> {
  const extension = extname(file);
  const nonce = randomBytes(16).toString("base64");
  const bytes = await readFile(file);
  const body = extension === ".html" ? bytes.toString("utf8").replaceAll("%CSP_NONCE%", nonce) : bytes;
  return new Response(body, {
    headers: {
      "Content-Type": MEDIA_TYPES[extension] ?? "application/octet-stream",
      "Content-Security-Policy": contentSecurityPolicy(nonce),
      "X-Content-Type-Options": "nosniff",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Referrer-Policy": "no-referrer",
      "Cache-Control": "no-cache",
    },
  });
}
