/** Makes something when it is first asked for, once. */
export function lazy<Made>(make: () => Made): () => Made {
  let held: { readonly made: Made } | null = null
  return () => (held ??= { made: make() }).made
}
