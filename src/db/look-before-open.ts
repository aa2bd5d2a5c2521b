/** How the engine's database stands before the app opens it. */
export interface Birth {
  /** There is none yet, or none any more. */
  readonly fresh: boolean
  /** What the engine says that it lost ('total', 'partial'); null where it lost nothing or does not tell. */
  readonly dataLoss: string | null
}

export interface Look {
  readonly birth: Birth
  /** To read from at once; null where there is no database. It makes way for whoever wants to change the database. */
  readonly connection: IDBDatabase | null
}

function lossOf(event: IDBVersionChangeEvent): string | null {
  const { dataLoss } = event as { readonly dataLoss?: unknown }
  return typeof dataLoss === 'string' && dataLoss !== 'none' ? dataLoss : null
}

/**
 * Asks the engine whether the database is there, without creating it.
 * An engine deletes a damaged store and opens an empty one without an error; only the event of that very opening tells.
 * @throws what the engine answers when it cannot open it
 */
export function lookBeforeOpen(name: string, engine: IDBFactory): Promise<Look> {
  return new Promise((resolve, reject) => {
    const request = engine.open(name)
    let birth: Birth = { fresh: false, dataLoss: null }
    request.onupgradeneeded = (event) => {
      birth = { fresh: event.oldVersion === 0, dataLoss: lossOf(event) }
      request.transaction?.abort()
    }
    request.onsuccess = () => {
      const connection = request.result
      connection.onversionchange = () => { connection.close() }
      resolve({ birth, connection })
    }
    request.onerror = (event) => {
      event.preventDefault()
      if (birth.fresh) resolve({ birth, connection: null })
      else reject(request.error ?? new Error('the engine gave no reason'))
    }
  })
}

/** One look for all who ask, since only the first one is told of a loss; one that failed is taken again. */
export function lookOnce(look: () => Promise<Look>): () => Promise<Look> {
  let taken: Promise<Look> | null = null
  return () => {
    taken ??= look().catch((error: unknown) => {
      taken = null
      throw error
    })
    return taken
  }
}
