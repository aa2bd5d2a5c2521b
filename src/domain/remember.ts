/**
 * Remembers what was made last of each object, for as long as that object lives: a filter changes nothing of most of it.
 * @param make pure; its first argument is what a result is found by again
 * @returns the same function; the same result while all further arguments are the same values or objects
 */
export function remember<Of extends object, Rest extends readonly unknown[], Made>(make: (of: Of, ...rest: Rest) => Made): (of: Of, ...rest: Rest) => Made {
  const last = new WeakMap<Of, { readonly rest: Rest; readonly made: Made }>()
  return (of, ...rest) => {
    const before = last.get(of)
    if (before && before.rest.length === rest.length && before.rest.every((value, at) => Object.is(value, rest[at]))) return before.made
    const made = make(of, ...rest)
    last.set(of, { rest, made })
    return made
  }
}
