/** The one-file edition's own files: it makes no request, so that they stand in the page. */
export interface InsideFiles {
  /** ISO 8601 day on which the file was written. */
  readonly made: string
  /** Name in the folder of rounds → text. */
  readonly files: Readonly<Record<string, string>>
}

/** Id of the element that holds them; the build, which shares no module with the app, writes the same. */
export const INSIDE_ELEMENT = 'miharashi-files'
