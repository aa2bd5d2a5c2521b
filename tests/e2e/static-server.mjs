// A plain file server that a test can kill: node static-server.mjs PORT FOLDER [PATH] [--hashed]; prints one line when it listens.
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'

const [port, folder, mount = '/', kept] = process.argv.slice(2)
const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

// As hosts are told to: a browser need not ask again for a file whose name changes with what is in it.
const cachingOf = (file) => (kept === '--hashed' && file.startsWith('assets/') ? 'max-age=31536000, immutable' : 'no-cache')

const server = createServer(async ({ url }, answer) => {
  const { pathname } = new URL(url, 'http://localhost')
  const inside = pathname.startsWith(mount) ? normalize(decodeURIComponent(pathname.slice(mount.length))) : '..'
  const file = inside === '.' || inside === '' ? 'index.html' : inside
  try {
    if (file.startsWith('..')) throw new Error('outside')
    const body = await readFile(join(folder, file))
    answer.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'cache-control': cachingOf(file) }).end(body)
  } catch {
    answer.writeHead(404).end()
  }
})
server.listen(Number(port), '127.0.0.1', () => console.log('listening'))
