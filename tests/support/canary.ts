import { createServer, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** A name that a resolver would be asked for; the control maps it to the canary, nothing else knows it. */
const NAMES = ".canary.test";
const MARK = /canary-(\d+)/gu;

/** A server on this machine that counts everything that reaches it, by the number in the address. */
export interface Canary {
  /** Its own page, empty and without any policy: what the control shows payloads in. */
  readonly page: string;
  /** The address of one payload: by number for most, by a name for every third, so that look-ups show too. */
  readonly addressOf: (id: number) => string;
  /** Numbers of the payloads that asked. */
  readonly asked: ReadonlySet<number>;
  /** Connections opened, with or without a request. */
  connections(): number;
  /** What a browser needs to be told so that the names lead here. */
  readonly resolverRule: string;
  close(): Promise<void>;
}

export async function openCanary(): Promise<Canary> {
  const asked = new Set<number>();
  const sockets = new Set<Socket>();
  let connections = 0;
  const server: Server = createServer((request, answer) => {
    for (const id of marksIn(`${request.headers.host ?? ""}${request.url ?? ""}`)) asked.add(id);
    answer.setHeader("Content-Type", "text/html");
    answer.setHeader("Access-Control-Allow-Origin", "*");
    answer.end("<!doctype html><title>canary</title>");
  });
  server.on("upgrade", (request, socket) => {
    for (const id of marksIn(`${request.headers.host ?? ""}${request.url ?? ""}`)) asked.add(id);
    socket.destroy();
  });
  server.on("connection", (socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    page: `http://127.0.0.1:${port}/`,
    addressOf: (id) =>
      id % 3 === 0 ? `http://canary-${id}${NAMES}:${port}/x` : `http://127.0.0.1:${port}/canary-${id}`,
    asked,
    connections: () => connections,
    resolverRule: `MAP *${NAMES} 127.0.0.1`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** Numbers of canary addresses and names anywhere in these words: an address, a network log. */
export function marksIn(words: string): Set<number> {
  return new Set([...words.matchAll(MARK)].map(([, id]) => Number(id)));
}
