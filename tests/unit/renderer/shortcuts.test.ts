import { describe, expect, test } from "vitest";
import { describeKeys, isPlainKey, keyOf, pressOf, SHORTCUTS } from "../../../src/renderer/app/shortcuts.ts";
import { shortcutLabels } from "../../../src/renderer/copy/shortcuts.ts";

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe("the table of keys", () => {
  test("has one entry for each label and no key twice in one scope or against the whole window", () => {
    expect(SHORTCUTS.map((shortcut) => shortcut.id).sort()).toEqual(Object.keys(shortcutLabels).sort());
    const everywhere = SHORTCUTS.filter((one) => one.scope === "app").flatMap((one) => one.keys);
    for (const scope of ["list", "search", "reader", "review", "conflicts"]) {
      const keys = SHORTCUTS.filter((one) => one.scope === scope).flatMap((one) => one.keys);
      expect(new Set([...everywhere, ...keys]).size).toBe(everywhere.length + keys.length);
    }
  });
});

describe("a key press", () => {
  test("is written with Mod for Control, and for Command on macOS", () => {
    expect(keyOf({ ...none, key: "k", ctrlKey: true }, false)).toBe("Mod+K");
    expect(keyOf({ ...none, key: "k", metaKey: true }, true)).toBe("Mod+K");
    expect(keyOf({ ...none, key: "k", ctrlKey: true }, true)).toBe("Ctrl+K");
  });

  test("keeps Shift with letters and drops it with signs that need it", () => {
    expect(keyOf({ ...none, key: "D", shiftKey: true }, false)).toBe("Shift+D");
    expect(keyOf({ ...none, key: "?", shiftKey: true }, false)).toBe("?");
    expect(keyOf({ ...none, key: "F", ctrlKey: true, shiftKey: true }, false)).toBe("Mod+Shift+F");
  });

  test("types something unless a modifier, a function key or Escape says otherwise", () => {
    expect(["C", "?", "Shift+D", "Enter", "Space"].every(isPlainKey)).toBe(true);
    expect(["Mod+K", "Alt+ArrowUp", "F6", "Escape"].some(isPlainKey)).toBe(false);
  });

  test("made from the table is read as the same again, on both kinds of keyboard", () => {
    const keys = SHORTCUTS.flatMap((shortcut) => shortcut.keys);
    expect(keys.map((key) => keyOf(pressOf(key, false), false))).toEqual(keys);
    expect(keys.map((key) => keyOf(pressOf(key, true), true))).toEqual(keys);
  });

  test("is described as printed on the keyboard", () => {
    expect(describeKeys("Mod+Shift+F", false)).toBe("Ctrl Shift F");
    expect(describeKeys("Mod+Shift+F", true)).toBe("⌘ ⇧ F");
  });
});
