import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { oneFile } from './one-file.ts'
import { shippedRounds } from './shipped-rounds.ts'

/** The day in Japan, whose readers see it. */
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date())
const publicDir = join(import.meta.dirname, '../../public')

export default defineConfig({
  base: './',
  mode: 'single',
  publicDir: false,
  plugins: [
    vue({ template: { compilerOptions: { hoistStatic: false } } }),
    shippedRounds({ dir: join(publicDir, 'rounds') }),
    oneFile({ publicDir, day }),
  ],
  build: {
    target: 'es2022',
    outDir: 'dist-single',
    cssCodeSplit: false,
    modulePreload: false,
    chunkSizeWarningLimit: 3000,
    rolldownOptions: { output: { codeSplitting: false } },
  },
})
