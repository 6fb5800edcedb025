import type { Page } from "@playwright/test";
import type { WorkbenchBridge } from "../../../src/shared/contract/bridge.ts";
import type { Method, MethodInput, MethodOutput } from "../../../src/shared/contract/index.ts";
import type { Result } from "../../../src/shared/result.ts";

type PageWindow = { readonly workbench: WorkbenchBridge };

/** Ids of the tests' own calls; far from those of the page's client. */
let lastId = 1_000_000_000;

/** Sends anything over the bridge, as a page gone wrong might. */
export async function callRaw(page: Page, method: unknown, input: unknown): Promise<Result<unknown>> {
  lastId += 1;
  return page.evaluate(
    ([id, name, value]) => (window as unknown as PageWindow).workbench.call(id, name as string, value),
    [lastId, method, input] as const,
  );
}

/** Calls a method of the contract and answers with its value; an error ends the test. */
export async function call<M extends Method>(
  page: Page,
  method: M,
  input: MethodInput<M>,
): Promise<MethodOutput<M>> {
  const result = await callRaw(page, method, input);
  if (!result.ok) throw new Error(`${method}: ${JSON.stringify(result.error)}`);
  return result.value as MethodOutput<M>;
}

/** Number of network requests that were refused since the start. */
export async function refusedRequests(page: Page): Promise<number> {
  return (await call(page, "network.count", {})).refused;
}
