export const DATABASE_NAME = 'miharashi'

/**
 * Whether the app's database may be there, asked without opening it.
 * @param engine the browser's engine; may be absent or throw
 * @returns false only where the engine lists its databases and ours is not among them
 */
export async function hasDatabase(engine: () => Pick<IDBFactory, 'databases'> | undefined, name = DATABASE_NAME): Promise<boolean> {
  try {
    const databases = await engine()?.databases()
    return databases === undefined || databases.some((one) => one.name === name)
  } catch {
    return true
  }
}
