import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { testCache } from '../e2e/places.ts'

/** A disk of its own, so small that it can be filled. */
export interface SmallDisk {
  /** A profile on it. */
  readonly profile: string
  /** Fills it up to so many bytes. */
  readonly fill: (left: number) => void
  readonly free: () => void
  readonly remove: () => void
}

const SIZE = '96m'
const PAGE = 4_096

/**
 * Brings a profile to a small disk in memory.
 * @returns null where this machine lets nobody mount one
 */
export function smallDisk(profile: string): SmallDisk | null {
  mkdirSync(testCache, { recursive: true })
  const folder = mkdtempSync(join(testCache, 'disk-'))
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder]).status !== 0) {
    rmSync(folder, { recursive: true })
    return null
  }
  const ballast = join(folder, 'ballast')
  const copy = join(folder, 'profile')
  cpSync(profile, copy, { recursive: true })
  return {
    profile: copy,
    fill: (left) => {
      const { bavail, bsize } = statfsSync(folder)
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - Math.ceil(left / PAGE) * PAGE)))
    },
    free: () => rmSync(ballast, { force: true }),
    remove: () => {
      spawnSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
