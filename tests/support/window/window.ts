/** Opens the window in a plain browser over the fake bridge: `?scene=many&delay=300`. */
import { createFakeBridge, type FakeScene } from "../fake-bridge.ts";

const asked = new URLSearchParams(window.location.search);
const scenes: readonly FakeScene[] = ["no-project", "empty", "few", "many", "broken"];
const scene = scenes.find((one) => one === asked.get("scene")) ?? "many";
Object.assign(window, { workbench: createFakeBridge(scene, Number(asked.get("delay") ?? 0)) });
await import("../../../src/renderer/main.tsx");
