import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { folders, PICTURE, plan } from "./folders.js";

const PLAN = strToU8(plan("韶关市", "培育高新技术企业"));
const OTHER = strToU8(plan("广州市", "建设孵化器"));

describe("A zip of documents", () => {
  it("goes in member by member, each under the archive's name, with the sidecars in it", async () => {
    const { write, ingest } = folders();
    write(
      "2020/plans.zip",
      zipSync({
        "a.txt": PLAN,
        "b/c.txt": OTHER,
        "b/c.meta.yaml": strToU8("region: 从化区"),
        "b/~$c.txt": OTHER,
        "more.zip": zipSync({ "d.txt": PLAN }),
      }),
    );
    const { library, read, failed } = await ingest();
    expect(failed).toEqual([]);
    expect(read).toEqual(["2020/plans.zip"]);
    expect(library.documents.map(({ id, region }) => [id, region])).toEqual([
      ["2020/plans.zip/a", "韶关市"],
      ["2020/plans.zip/b/c", "从化区"],
      ["2020/plans.zip/more.zip/d", "韶关市"],
    ]);
  });

  it("is read again only when it changed, and its members go with it", async () => {
    const { write, remove, ingest } = folders();
    write("x.txt", PLAN);
    write("plans.zip", zipSync({ "a.txt": PLAN, "b.txt": OTHER }));
    const first = await ingest();
    const again = await ingest();
    expect([again.read, again.kept]).toEqual([[], ["plans.zip", "x.txt"]]);
    expect(again.library.documents).toEqual(first.library.documents);
    write("plans.zip", zipSync({ "b.txt": OTHER }));
    const changed = await ingest();
    expect(changed.read).toEqual(["plans.zip"]);
    expect(changed.library.documents.map(({ id }) => id)).toEqual(["plans.zip/b", "x"]);
    remove("plans.zip");
    const { removed, library } = await ingest();
    expect(removed).toEqual(["plans.zip"]);
    expect(library.documents.map(({ id }) => id)).toEqual(["x"]);
  });

  it("names a member that cannot be read, takes in the others, and is tried again", async () => {
    const { write, ingest } = folders();
    write("plans.zip", zipSync({ "a.txt": PLAN, "b.txt": PICTURE }));
    for (let time = 0; time < 2; time++) {
      const { library, read, failed } = await ingest();
      expect(read).toEqual(["plans.zip"]);
      expect(library.documents.map(({ id }) => id)).toEqual(["plans.zip/a"]);
      expect(failed.map(({ file }) => file)).toEqual(["plans.zip/b.txt"]);
    }
  });

  it.each([
    ["with nothing in it", zipSync({}), /nothing is in the archive/],
    ["cut short", zipSync({ "a.txt": PLAN }).subarray(0, 60), /damaged|损坏/],
    ["that unpacks to a thousand times its size", bomb(), /炸弹|more than any document/],
  ])("%s is named and harms nobody", { timeout: 120_000 }, async (_what, bytes, said) => {
    const { write, ingest } = folders();
    write("a.zip", bytes);
    write("b.txt", PLAN);
    const { library, failed } = await ingest();
    expect(failed).toMatchObject([{ file: "a.zip", reason: expect.stringMatching(said) }]);
    expect(library.documents.map(({ id }) => id)).toEqual(["b"]);
  });
});

/** 32 members of a megabyte of zeros each, in some thirty kilobytes. */
function bomb(): Uint8Array {
  const zeros = new Uint8Array(1024 * 1024);
  return zipSync(Object.fromEntries(Array.from({ length: 32 }, (_, i) => [`${i}.txt`, zeros])));
}
