/** Damaged files: whatever was done to one, it is read or refused in a sentence, and soon. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSource } from "../../../src/source/read.js";
import { Unreadable } from "../../../src/source/unreadable.js";

const FOLDER = new URL("../../fixtures/formats/", import.meta.url);
const files = readdirSync(FOLDER).filter((name) => /\.(?:docx?|odt|rtf|pdf|ofd)$/u.test(name));

/** Where in the file, from nought to one, and what is put there. */
const damage = fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), {
  minLength: 1,
  maxLength: 12,
});
/** Mostly all of the file: of half of one little is left to go wrong in. */
const kept = fc.constantFrom(1, 1, 1, 0.6);

describe("a damaged file", () => {
  it.each(files)("%s is read or refused, and nothing else", async (name) => {
    const whole = readFileSync(new URL(name, FOLDER));
    await fc.assert(
      fc.asyncProperty(damage, kept, async (changes, share) => {
        const bytes = Buffer.from(whole.subarray(0, Math.ceil(whole.length * share)));
        for (const [place, byte] of changes) bytes[Math.floor(place * bytes.length)] = byte;
        const error = await readSource(name, bytes).catch((reason: unknown) => reason);
        if (error instanceof Error) expect(error).toBeInstanceOf(Unreadable);
      }),
      { numRuns: 12, endOnFailure: true, interruptAfterTimeLimit: 8000 },
    );
  });
});
