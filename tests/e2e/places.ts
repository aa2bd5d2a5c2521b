import { fileURLToPath } from 'node:url'

/** The project's folder, whatever the working directory. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/** Everything a test run leaves behind. */
export const testCache = fileURLToPath(new URL('../../node_modules/.cache/miharashi', import.meta.url))
