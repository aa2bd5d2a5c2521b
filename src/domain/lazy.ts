/** Makes something when it is first asked for, once. */
export function lazy<Made extends object>(make: () => Made): () => Made {
  let made: Made | null = null
  return () => made ??= make()
}
