import { app, type Session, session, type WebContents } from "electron";
import { APP_ORIGIN, APP_PAGE } from "./app-protocol.ts";

/** Nothing listens on the discard port: what slips past every other layer ends there. */
const DEAD_PROXY = "http://127.0.0.1:9";

const SWITCHES: ReadonlyArray<readonly [string, string?]> = [
  ["host-resolver-rules", "MAP * ~NOTFOUND"],
  ["proxy-server", DEAD_PROXY],
  ["proxy-bypass-list", "<-loopback>"],
  ["force-webrtc-ip-handling-policy", "disable_non_proxied_udp"],
  ["disable-background-networking"],
  ["disable-component-update"],
  ["disable-domain-reliability"],
  ["disable-sync"],
  ["no-pings"],
];

/** Copying a quote needs this one permission: it writes plain text, after a key or click, and reads nothing. */
const ALLOWED_PERMISSION = "clipboard-sanitized-write";

let refused = 0;

/** Number of network requests refused since the start, over all sessions. */
export function refusedRequests(): number {
  return refused;
}

/** Counts one more refused request; each layer that stops one calls this. */
export function countRefusedRequest(): void {
  refused += 1;
}

/** Closes what an offline program never needs. Must run before the app is ready. */
export function hardenApp(): void {
  // Root on Linux has no sandbox of the operating system; asking for it there stops every child process.
  if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value);
  app.on("session-created", hardenSession);
  app.on("web-contents-created", (_, contents) => hardenContents(contents));
  // A certificate is never asked for here, and never a password: both would mean that something reached a server.
  app.on("certificate-error", (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on("login", (event) => event.preventDefault());
}

/** Sessions made before the listener above existed (the default one) are hardened by this call. Idempotent. */
export async function hardenDefaultSession(): Promise<void> {
  hardenSession(session.defaultSession);
  await session.defaultSession.setProxy({ proxyRules: DEAD_PROXY, proxyBypassRules: "<-loopback>" });
}

function hardenSession(target: Session): void {
  target.setPermissionRequestHandler((contents, permission, answer) =>
    answer(permission === ALLOWED_PERMISSION && contents.getURL().startsWith(`${APP_ORIGIN}/`)),
  );
  target.setPermissionCheckHandler(
    (_, permission, origin) => permission === ALLOWED_PERMISSION && origin.startsWith(APP_ORIGIN),
  );
  target.setDevicePermissionHandler(() => false);
  target.setSpellCheckerEnabled(false);
  target.on("will-download", (event) => event.preventDefault());
  target.on("select-hid-device", (event) => event.preventDefault());
  target.on("select-serial-port", (event) => event.preventDefault());
  target.on("select-usb-device", (event) => event.preventDefault());
  target.webRequest.onBeforeRequest((details, answer) => {
    const allowed = isOwnRequest(details.url);
    if (!allowed) countRefusedRequest();
    answer({ cancel: !allowed });
  });
}

/** Only our own files; the developer tools' own files too while the tools can be opened at all. */
function isOwnRequest(address: string): boolean {
  if (address.startsWith(`${APP_ORIGIN}/`)) return true;
  return developerToolsAllowed() && address.startsWith("devtools://");
}

/** Developer tools exist while developing only (`npm run dev`), never in a packed app. */
export function developerToolsAllowed(): boolean {
  return !app.isPackaged && process.env.WIREBENCH_DEV === "1";
}

function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.on("select-bluetooth-device", (event) => event.preventDefault());
  contents.on("will-frame-navigate", (details) => {
    if (details.url !== APP_PAGE || !details.isMainFrame) details.preventDefault();
  });
  contents.on("will-navigate", (details) => {
    if (details.url !== APP_PAGE) details.preventDefault();
  });
  contents.on("will-redirect", (details) => details.preventDefault());
}
