import type { Plugin } from 'vite'

type Policy = Readonly<Record<string, string>>

/** What the built page may load and run: its own files, and nothing written into the page. */
export const CONTENT_POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'script-src-attr': "'none'",
  'style-src': "'self'",
  'style-src-attr': "'none'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'object-src': "'none'",
  'frame-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default',
} as const satisfies Policy

/** A policy as the value of its header. */
export const writePolicy = (policy: Policy): string => Object.entries(policy).map(([name, value]) => `${name} ${value}`).join('; ')

const CHARSET = /<meta charset="[^"]*"\s*\/?>/i

/**
 * Puts a policy into a page, before everything that it is to bind.
 * @throws where the page has no place for it, so that no page is built without
 */
export function insertPolicy(html: string, policy: Policy): string {
  if (!CHARSET.test(html)) throw new Error('content policy: the page has no <meta charset> to stand behind')
  return html.replace(CHARSET, (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${writePolicy(policy)}" />`)
}

/** Writes the policy into the built page; in development the server's own scripts need more. */
export function contentPolicy(): Plugin {
  return {
    name: 'miharashi-content-policy',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: (html) => insertPolicy(html, CONTENT_POLICY) },
  }
}
