/** Files of a browser by cache and key, in memory; with `refuse` set, every change ends with an error of that name. */
export class MemoryCaches {
  readonly files = new Map<string, string>()
  refuse: string | null = null

  private check(): void {
    if (this.refuse !== null) throw new DOMException('made to fail', this.refuse)
  }

  private cacheAt(name: string) {
    const at = (key: string): string => `${name}:${key}`
    const answer = (text: string | undefined): Response | undefined => (text === undefined ? undefined : new Response(text))
    return {
      match: (key: string) => Promise.resolve(answer(this.files.get(at(key)))),
      matchAll: () => Promise.resolve([...this.files].filter(([key]) => key.startsWith(at(''))).map(([, text]) => answer(text)!)),
      put: async (key: string, body: Response) => {
        const text = await body.text()
        this.check()
        this.files.set(at(key), text)
      },
      delete: (key: string) => Promise.resolve(this.files.delete(at(key))),
    }
  }

  /** What of `caches` is asked for here. */
  readonly storage = {
    open: (name: string) => Promise.resolve(this.cacheAt(name)),
    delete: async (name: string) => {
      await Promise.resolve()
      this.check()
      for (const key of [...this.files.keys()]) if (key.startsWith(`${name}:`)) this.files.delete(key)
      return true
    },
  } as unknown as CacheStorage
}
