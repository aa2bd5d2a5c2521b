/** What every object of the program inherits, as it was before any file was read. */
const builtIn = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Map.prototype].map((one) => ({ one, keys: Reflect.ownKeys(one) }))

/** Whether a file has reached what all objects share. */
export const auditWorld = (): string[] =>
  builtIn.flatMap(({ one, keys }) => Reflect.ownKeys(one).filter((key) => !keys.includes(key)).map((key) => `a prototype got ${String(key)}`))
