/** A round that comes with the app, as the build found it. */
export interface ShippedRound {
  readonly id: string
  readonly municipality: string
  readonly title: string
  readonly evaluationYear: number
  /** How many policies it holds. */
  readonly policies: number
  /** Name of the snapshot's file in the folder of rounds. */
  readonly file: string
  /** Name of the file with the document's text, null where none is shipped. */
  readonly source: string | null
  /** Where the document was published, null where unknown. */
  readonly origin: string | null
  /** Of the snapshot's file, lower-case hex. */
  readonly sha256: string
  /** Size of the snapshot's file. */
  readonly bytes: number
}
