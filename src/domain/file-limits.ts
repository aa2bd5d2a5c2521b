/** How much of one file is read; beyond it the file is refused (or the cell left out and told) before memory is spent on it. */
export const fileLimits = {
  /** Of the file as it lies on the disk. */
  bytes: 200_000_000,
  /** Levels of objects and arrays in JSON; a snapshot has eight. */
  jsonDepth: 100,
  /** Cells of all tables of a file, counting the blank ones between filled ones. */
  cells: 5_000_000,
  /** Columns of a table; a filled cell further right is left out and told. */
  columns: 1_000,
  zipEntries: 5_000,
  /** What all parts of a workbook unpack to. */
  unpackedBytes: 300_000_000,
} as const
