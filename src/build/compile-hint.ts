import type { Plugin } from 'vite'

/** Read by V8, passed over by other engines: functions are made ready while the script still arrives, off the main thread. */
const HINT = '//# allFunctionsCalledOnLoad\n'

/**
 * Marks a script as one that calls nearly all it holds as soon as it is there.
 * @param name of the chunk
 */
export function compileHint(name: string): Plugin {
  return {
    name: 'miharashi-compile-hint',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler: (_options, bundle) => {
        for (const file of Object.values(bundle)) if (file.type === 'chunk' && file.name === name) file.code = HINT + file.code
      },
    },
  }
}
