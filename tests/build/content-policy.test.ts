import { describe, expect, it } from 'vitest'
import { CONTENT_POLICY, insertPolicy, writePolicy } from '../../src/build/content-policy.ts'

const page = '<html><head><meta charset="utf-8" /><script src="a.js"></script></head></html>'

describe('the content policy of the built page', () => {
  it('is the one that was measured, word for word', () => {
    expect(writePolicy(CONTENT_POLICY)).toBe(
      "default-src 'none'; script-src 'self'; script-src-attr 'none'; style-src 'self'; style-src-attr 'none'; " +
      "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; " +
      "object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'; " +
      "require-trusted-types-for 'script'; trusted-types default",
    )
  })

  it('stands behind the charset and before the first script', () => {
    const html = insertPolicy(page, CONTENT_POLICY)
    expect(html).toMatch(/^<html><head><meta charset="utf-8" \/>\s*<meta http-equiv="Content-Security-Policy" content="default-src 'none';/)
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'))
  })

  it('a page without a place for it is not built', () => {
    expect(() => insertPolicy('<html></html>', CONTENT_POLICY)).toThrow(/no <meta charset>/)
  })
})
