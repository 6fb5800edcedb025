// Stands in for the project process: answers, listens to a cancel, or dies, as the method's name says.
const calls = new Map<number, unknown>();

process.on("message", (message: { type: string; id: number; method?: string }) => {
  if (message.type === "quit") process.exit(0);
  if (message.type === "cancel" && calls.has(message.id)) {
    process.send?.({ type: "reply", id: message.id, result: { ok: false, error: { code: "cancelled" } } });
  }
  if (message.type !== "call") return;
  calls.set(message.id, message.method);
  if (message.method === "project.check") process.exit(3);
  if (message.method !== "project.status") return;
  process.send?.({ type: "event", event: { name: "changed", topics: ["project"] } });
  process.send?.({
    type: "reply",
    id: message.id,
    result: { ok: true, value: { from: process.argv.slice(2) } },
  });
});
process.send?.({ type: "ready" });
