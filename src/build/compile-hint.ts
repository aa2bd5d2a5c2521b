import type { Plugin } from 'vite'

/** Read by V8, passed over by other engines: functions are made ready while the script still arrives, off the main thread. */
const HINT = '//# allFunctionsCalledOnLoad\n'

/** Marks the scripts of these chunks as ones that call nearly all they hold as soon as they are there. */
export function compileHint(...names: readonly string[]): Plugin {
  return {
    name: 'miharashi-compile-hint',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler: (_options, bundle) => {
        for (const file of Object.values(bundle)) if (file.type === 'chunk' && names.includes(file.name)) file.code = HINT + file.code
      },
    },
  }
}
