import { describe, expect, it } from "vitest";
import { isPlainKey, type KeyPress } from "../../src/page/keyboard.js";

const press: KeyPress = {
  key: "j",
  keyCode: 74,
  isComposing: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
};

describe("a single key", () => {
  it("counts when it is pressed alone", () => {
    expect(isPlainKey(press)).toBe(true);
  });

  it.each<[string, Partial<KeyPress>]>([
    ["while an input method composes", { isComposing: true }],
    ["when an input method has swallowed it", { keyCode: 229 }],
    ["with Ctrl", { ctrlKey: true }],
    ["with the command key", { metaKey: true }],
    ["with Alt", { altKey: true }],
  ])("does not count %s", (_, held) => {
    expect(isPlainKey({ ...press, ...held })).toBe(false);
  });
});
