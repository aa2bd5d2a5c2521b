import { createServer, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { main, parsePort } from '../../src/cli/start.ts'

test.each([undefined, '', ' '])('without PORT (%j) the app is served at 4173', (text) => {
  expect(parsePort(text)).toEqual({ ok: true, value: 4173 })
})

test('PORT chooses the port', () => {
  expect(parsePort('8080')).toEqual({ ok: true, value: 8080 })
})

test.each(['0', '-1', '65536', '80.5', 'http'])('PORT=%s is refused with a sentence that names it', (text) => {
  expect(parsePort(text)).toEqual({ ok: false, error: expect.stringContaining(`PORT の値「${text}」`) })
})

test('a port in use is refused with a sentence that names PORT, before anything is built', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo
  const written = { stdout: '', stderr: '' }
  const code = await main([], {
    env: { PORT: String(port) },
    stdout: { write: (text) => (written.stdout += text) },
    stderr: { write: (text) => (written.stderr += text) },
  })
  other.close()
  expect(code).toBe(1)
  expect(written.stdout).toBe('')
  expect(written.stderr).toContain(`ポート ${port} はほかのプログラムが使用中`)
  expect(written.stderr).toContain('PORT で別の番号')
})
