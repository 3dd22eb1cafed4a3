import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { followLibrary } from "../../src/library/follow.js";
import type { Library } from "../../src/library.js";
import { folders, plan } from "../ingest/folders.js";

/** Follows an index, looking often; what became of it comes in the order it happened. */
function follow(index: string, first: Library) {
  let current = first;
  const told: string[] = [];
  const { stop } = followLibrary(
    index,
    {
      current: () => current,
      onLibrary: (library) => {
        current = library;
        told.push(`${library.documents.length} documents`);
      },
      onProblem: (problem) => told.push(String(problem)),
    },
    10,
  );
  onTestFinished(stop);
  return { told, current: () => current };
}

const turns = async (told: readonly string[], count: number): Promise<readonly string[]> => {
  while (told.length < count) await new Promise((resolve) => setTimeout(resolve, 10));
  return told;
};

/** A library of one document, and the folders in which one of two has taken its place by now. */
async function overtaken() {
  const { write, ingest, index } = folders();
  write("a.txt", plan("韶关市", "建设孵化器"));
  const { library } = await ingest();
  write("b.txt", plan("广州市", "建设孵化器"));
  await ingest();
  return { write, ingest, index, library };
}

describe("A library in use", () => {
  it("gives way to each new one, also to one made before it was followed", async () => {
    const { write, ingest, index, library } = await overtaken();
    const { told } = follow(index, library);
    expect(await turns(told, 1)).toEqual(["2 documents"]);
    write("c.txt", plan("深圳市", "建设孵化器"));
    await ingest();
    expect(await turns(told, 2)).toEqual(["2 documents", "3 documents"]);
  });

  it("stays where the new one cannot be used, which is told once, and where there is none", async () => {
    const { write, ingest, index } = folders();
    write("a.txt", plan("韶关市", "建设孵化器"));
    const { library } = await ingest();
    const { told, current } = follow(index, library);
    mkdirSync(join(index, "build-2-2"));
    writeFileSync(join(index, "build-2-2", "manifest.json"), "{}");
    writeFileSync(join(index, "current"), "build-2-2\n");
    await turns(told, 1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(told).toEqual([expect.stringMatching(/LibraryProblem: .*form of another version/)]);
    expect(current()).toBe(library);
    write("b.txt", plan("广州市", "建设孵化器"));
    await ingest();
    expect((await turns(told, 2))[1]).toBe("2 documents");
  });

  it("gives way after all where making the new one ready failed for a while, each time told", async () => {
    const { index, library } = await overtaken();
    const told: string[] = [];
    let current = library;
    let failures = 2;
    const { stop } = followLibrary(
      index,
      {
        current: () => current,
        onLibrary: (next) => {
          if (failures-- > 0) throw Object.assign(new Error("too many"), { code: "EMFILE" });
          current = next;
          told.push("ready");
        },
        onProblem: (problem) => told.push(String(problem)),
      },
      10,
    );
    onTestFinished(stop);
    expect(await turns(told, 3)).toEqual(["Error: too many", "Error: too many", "ready"]);
  });

  it("is looked for no more once it is stopped, even in the middle of a look", async () => {
    const { write, ingest, index } = folders();
    write("a.txt", plan("韶关市", "建设孵化器"));
    const { library } = await ingest();
    let looks = 0;
    const { stop } = followLibrary(
      index,
      {
        current: () => {
          looks++;
          stop();
          return library;
        },
        onLibrary: () => {},
        onProblem: () => {},
      },
      5,
    );
    await expect.poll(() => looks).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(looks).toBe(1);
  });

  it("stays until the new one is ready to answer", async () => {
    const { index, library } = await overtaken();
    const told: string[] = [];
    let ready = (): void => {};
    let current = library;
    const { stop } = followLibrary(
      index,
      {
        current: () => current,
        onLibrary: async (next) => {
          told.push("warming");
          await new Promise<void>((resolve) => {
            ready = resolve;
          });
          current = next;
          told.push("ready");
        },
        onProblem: (problem) => told.push(String(problem)),
      },
      10,
    );
    onTestFinished(stop);
    await turns(told, 1);
    await new Promise((resolve) => setTimeout(resolve, 60));
    // Nobody begins a second time meanwhile.
    expect(told).toEqual(["warming"]);
    expect(current).toBe(library);
    ready();
    expect(await turns(told, 2)).toEqual(["warming", "ready"]);
  });
});
