import childProcess from "node:child_process";
import dns from "node:dns";
import http from "node:http";
import https from "node:https";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import tls from "node:tls";
import { vi } from "vitest";

/**
 * Makes every way out of this thread throw, and counts the tries: sockets, look-ups, HTTP, fetch, other programs.
 * A reader that catches the error is still counted.
 */
export function forbidNetwork(): { tries(): number; restore(): void } {
  let tries = 0;
  const refuse = (): never => {
    tries += 1;
    throw new Error("a reader tried to reach the network");
  };
  const spies = [
    vi.spyOn(net.Socket.prototype, "connect").mockImplementation(refuse),
    vi.spyOn(net, "connect").mockImplementation(refuse),
    vi.spyOn(net, "createConnection").mockImplementation(refuse),
    vi.spyOn(tls, "connect").mockImplementation(refuse),
    vi.spyOn(dns, "lookup").mockImplementation(refuse as never),
    vi.spyOn(dns.promises, "lookup").mockImplementation(refuse),
    vi.spyOn(dns, "resolve").mockImplementation(refuse as never),
    vi.spyOn(http, "request").mockImplementation(refuse),
    vi.spyOn(http, "get").mockImplementation(refuse),
    vi.spyOn(https, "request").mockImplementation(refuse),
    vi.spyOn(https, "get").mockImplementation(refuse),
    vi.spyOn(childProcess, "spawn").mockImplementation(refuse),
    vi.spyOn(globalThis, "fetch").mockImplementation(refuse),
  ];
  // Names imported one by one follow only then.
  syncBuiltinESMExports();
  return {
    tries: () => tries,
    restore: () => {
      for (const spy of spies) spy.mockRestore();
      syncBuiltinESMExports();
    },
  };
}
