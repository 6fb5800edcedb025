import workerAddress from "./layout.worker.ts?worker&url";
import type { LayoutOrder, LayoutStep } from "./layout-messages.ts";

/** The part of the browser's trusted types that is used; its types are not in the library yet. */
interface ScriptPolicyMaker {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): { readonly createScriptURL: (address: string) => string };
}

/** Named in the page's policy (src/main/shell/app-protocol.ts); nothing else may start a worker. */
const POLICY = "wirebench-worker";
let trusted: string | null = null;

/** The one address that may start: the file of the layout, as the build names it. */
function trustedAddress(): string {
  if (trusted !== null) return trusted;
  const types = (window as { readonly trustedTypes?: ScriptPolicyMaker }).trustedTypes;
  const policy = types?.createPolicy(POLICY, {
    createScriptURL: (address) => {
      if (address !== workerAddress) throw new Error("only the layout is a worker");
      return address;
    },
  });
  trusted = policy === undefined ? workerAddress : policy.createScriptURL(workerAddress);
  return trusted;
}

export interface Layout {
  order(order: LayoutOrder): void;
  end(): void;
}

/** Starts the thread of the layout; `onStep` hears of each step of the newest order. */
export function startLayout(onStep: (step: LayoutStep) => void): Layout {
  const worker = new Worker(trustedAddress(), { type: "module", name: "layout" });
  let round = 0;
  worker.onmessage = ({ data }: MessageEvent<LayoutStep>) => {
    if (data.round === round) onStep(data);
  };
  return {
    order(order) {
      round = order.round;
      worker.postMessage(order);
    },
    end: () => worker.terminate(),
  };
}
