/**
 * What is worked out once for a thing and kept as long as the thing. A library
 * never changes once it is built, so nothing kept with it goes stale; room that
 * questions share is kept the same way, since one question is answered at a time.
 */
export function kept<Thing extends object, Value extends object | string | number>(
  make: (thing: Thing) => Value,
): (thing: Thing) => Value {
  const all = new WeakMap<Thing, Value>();
  return (thing) => {
    let value = all.get(thing);
    if (value === undefined) {
      value = make(thing);
      all.set(thing, value);
    }
    return value;
  };
}
