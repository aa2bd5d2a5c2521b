const UNITS = ['KB', 'MB', 'GB'] as const

/** 「1.2 MB」, in steps of 1,024; below 1 KB as 1 KB. */
export function formatBytes(bytes: number): string {
  let value = bytes / 1024
  let unit = 0
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024
    unit += 1
  }
  return `${value < 10 && unit > 0 ? value.toFixed(1) : Math.max(1, Math.round(value)).toLocaleString('ja-JP')} ${UNITS[unit]!}`
}
