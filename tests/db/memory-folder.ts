import type { PrivateFolder } from '../../src/db/note-files.ts'

/** Files by path that the test can look into; with `refuse` set, every change ends with an error of that name. */
export class MemoryFiles extends Map<string, string> {
  refuse: string | null = null

  check(): void {
    if (this.refuse !== null) throw new DOMException('made to fail', this.refuse)
  }
}

const fileAt = (files: MemoryFiles, path: string) => ({
  getFile: () => Promise.resolve(new Blob([files.get(path) ?? ''])),
  createWritable: () => {
    let written = ''
    return Promise.resolve({
      write: async (text: string) => {
        await Promise.resolve()
        files.check()
        written += text
      },
      close: () => Promise.resolve(void files.set(path, written)),
    })
  },
})

const folderAt = (files: MemoryFiles, path: string) => ({
  getDirectoryHandle: (name: string) => Promise.resolve(folderAt(files, `${path}${name}/`)),
  getFileHandle: (name: string) => {
    if (!files.has(path + name)) files.set(path + name, '')
    return Promise.resolve(fileAt(files, path + name))
  },
  removeEntry: async (name: string) => {
    await Promise.resolve()
    files.check()
    const inside = [...files.keys()].filter((one) => one.startsWith(`${path}${name}/`))
    if (inside.length === 0) throw new DOMException('none', 'NotFoundError')
    for (const one of inside) files.delete(one)
  },
  entries: async function* () {
    for (const one of files.keys()) if (one.startsWith(path)) yield [one.slice(path.length), await Promise.resolve(fileAt(files, one))] as const
  },
})

/** A private folder of a browser, in memory, with what of it is asked for here. */
export function memoryFolder(): { readonly root: PrivateFolder; readonly files: MemoryFiles } {
  const files = new MemoryFiles()
  return { files, root: () => Promise.resolve(folderAt(files, '') as unknown as FileSystemDirectoryHandle) }
}
