import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { select } from "../../src/ingest/selection.js";
import { folders, plan } from "./folders.js";

describe("Paths typed after ingest", () => {
  it("are taken from where the user stands, or from the corpus", async () => {
    const { corpus, write } = folders();
    write("b/c.txt", "");
    expect(await select([join(corpus, "b", "c.txt")], corpus)).toEqual({
      corpus,
      only: ["b/c.txt"],
    });
    expect(await select([relative("", join(corpus, "b"))], corpus)).toEqual({
      corpus,
      only: ["b"],
    });
    expect(await select(["b/", "gone.txt"], corpus)).toEqual({ corpus, only: ["b", "gone.txt"] });
    expect(await select([corpus], corpus)).toEqual({ corpus, only: [""] });
  });

  it("are all of it where there are none", async () => {
    expect(await select([], "corpus")).toEqual({ corpus: "corpus", only: null });
  });

  it("are another corpus where they are one folder elsewhere", async () => {
    const { corpus } = folders();
    const other = `${corpus}-2`;
    mkdirSync(other);
    expect(await select([other], corpus)).toEqual({ corpus: other, only: null });
  });

  it("are refused where they lie elsewhere otherwise", async () => {
    const { corpus } = folders();
    const file = `${corpus}-a.txt`;
    writeFileSync(file, "");
    symlinkSync(file, join(corpus, "link.txt"));
    for (const paths of [[file], ["b", file], ["../x.txt"], [join(corpus, "link.txt")]]) {
      await expect(select(paths, corpus)).rejects.toThrow(/is not in the corpus folder/);
    }
  });
});

describe("An ingest of some paths", () => {
  const changed = async () => {
    const all = folders();
    for (const file of ["a.txt", "b/c.txt", "b/d.txt"])
      all.write(file, plan("韶关市", "建设孵化器"));
    await all.ingest();
    for (const file of ["a.txt", "b/c.txt", "new.txt"]) all.write(file, plan("广州市", "加强质押"));
    all.remove("b/d.txt");
    return all;
  };

  it("reads what lies there, changed or not, and leaves the rest of the index as it was", async () => {
    const { ingest, write } = await changed();
    write("b/e.txt", plan("深圳市", "建设孵化器"));
    const { read, kept, removed, library } = await ingest({ only: ["b"] });
    expect({ read, kept, removed }).toEqual({
      read: ["b/c.txt", "b/e.txt"],
      kept: ["a.txt"],
      removed: ["b/d.txt"],
    });
    const titles = library.documents.map(({ file, title }) => `${file} ${title.slice(0, 2)}`);
    expect(titles).toEqual(["a.txt 韶关", "b/c.txt 广州", "b/e.txt 深圳"]);
    expect((await ingest({ only: ["b/c.txt"] })).read).toEqual(["b/c.txt"]);
  });

  it("leaves the rest to the next ingest of all", async () => {
    const { ingest } = await changed();
    await ingest({ only: ["b/c.txt"] });
    const { read, kept, removed } = await ingest();
    expect({ read, kept, removed }).toEqual({
      read: ["a.txt", "new.txt"],
      kept: ["b/c.txt"],
      removed: ["b/d.txt"],
    });
  });

  it("reads all where there is no index to leave as it was", async () => {
    const { ingest, write } = folders();
    for (const file of ["a.txt", "b.txt"]) write(file, plan("韶关市", "建设孵化器"));
    expect((await ingest({ only: ["b.txt"] })).read).toEqual(["a.txt", "b.txt"]);
  });

  it("says so where there is nothing of that name, and takes out what was there", async () => {
    const { ingest, remove } = await changed();
    await expect(ingest({ only: ["b/x.txt"] })).rejects.toThrow(
      "there is no b/x.txt in the corpus",
    );
    remove("a.txt");
    expect((await ingest({ only: ["a.txt"] })).removed).toEqual(["a.txt"]);
  });
});
