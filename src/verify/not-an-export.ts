/** A file that is no export, or no longer one: what is wrong, and what to do. */
export class NotAnExport extends Error {
  override name = "NotAnExport";
}
