import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Writes a file so that its path holds the old bytes or all of the new ones, never a part: into a file beside it, then
 * renamed. @returns false, with nothing left behind, where that cannot be done
 */
export async function writeWhole(path: string, text: string): Promise<boolean> {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    const file = await open(beside, 'wx')
    try {
      await file.writeFile(text, 'utf8')
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
    return true
  } catch {
    await rm(beside, { force: true })
    return false
  }
}
