/** A storage of texts over a map that the test can look into and break. */
export const mapStorage = (kept: Map<string, string>): Storage => ({
  get length() { return kept.size },
  key: (at) => [...kept.keys()][at] ?? null,
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => void kept.set(key, value),
  removeItem: (key) => void kept.delete(key),
  clear: () => kept.clear(),
})
