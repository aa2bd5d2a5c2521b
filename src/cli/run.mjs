// Runs a TypeScript command (src/cli/NAME.ts exporting `main`) with the TypeScript loader Vite brings.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const [name, ...argv] = process.argv.slice(2)
const root = fileURLToPath(new URL('../..', import.meta.url))
const { module } = await runnerImport(`./src/cli/${name}.ts`, { root, configFile: false, logLevel: 'error' })
process.exitCode = await module.main(argv, process)
