import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { shippedRounds } from './src/build/shipped-rounds.ts'

const port = Number(process.env.PORT ?? 4173)

export default defineConfig({
  base: './',
  plugins: [vue(), shippedRounds()],
  build: { target: 'es2022', chunkSizeWarningLimit: 700 },
  server: { host: '127.0.0.1', port: 5173 },
  preview: { host: '127.0.0.1', port, strictPort: true },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    environment: 'node',
  },
})
