declare module 'virtual:built-files' {
  /** Every file of the built app beside the worker. */
  export const builtFiles: { url: string; revision: string; integrity: string }[]
}
