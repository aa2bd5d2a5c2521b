import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { composePage } from '../../src/build/one-file.ts'
import { INSIDE_ELEMENT, type InsideFiles } from '../../src/domain/inside-files.ts'

const publicDir = fileURLToPath(new URL('../../public', import.meta.url))
const built = [
  '<html><head><meta charset="utf-8" />', '<link rel="icon" href="./icon.svg" />', '<link rel="manifest" href="./m" />',
  '<script  src="./rescue.js" defer></script>', '<script type="module" crossorigin src="./a.js"></script>', '<link rel="stylesheet" crossorigin href="./a.css">', '</head></html>',
].join('\n')
const script = 'const text = "</script><!-- $& -->"'
const style = "@font-face { font-family: Num; src: url('/fonts/num.woff2') } @font-face { src: url(/fonts/miharashi-jp.woff2) }"
const page = composePage(built, script, style, { publicDir, day: '2026-11-20' })
const inner = (pattern: RegExp): string => pattern.exec(page)?.[1] ?? ''

describe('the one-file edition', () => {
  it('asks for nothing beside itself', () => {
    expect(page).not.toMatch(/(?:src|href)="\.?\/|url\(['"]?\/|miharashi-jp/)
    expect(page).toContain("connect-src 'none'")
  })

  it('runs its own script and styles alone, by their hashes', () => {
    const code = inner(/<script type="module">([\s\S]*?)<\/script>/)
    expect(code).toBe(String.raw`const text = "<\/script><\!-- $& -->"`)
    const rescue = inner(/<script>([\s\S]*?)<\/script>/)
    expect(rescue).toContain('画面を始められませんでした')
    for (const text of [code, rescue, inner(/<style>([\s\S]*?)<\/style>/)]) {
      expect(page).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    }
    expect(page).not.toMatch(/unsafe|script-src[^;]*self/)
  })

  it('holds the rounds and the texts of their documents, with its day', () => {
    const held = JSON.parse(inner(new RegExp(`<script type="application/json" id="${INSIDE_ELEMENT}">([\\s\\S]*?)</script>`))) as InsideFiles
    expect(held.made).toBe('2026-11-20')
    expect(Object.keys(held.files)).toEqual(['asaka-2022-6.json', 'asaka-r4-chapter6.txt'])
    expect(held.files['asaka-r4-chapter6.txt']).toContain('維持管理費の削減率')
  })
})
