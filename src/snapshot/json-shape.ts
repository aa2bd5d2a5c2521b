export interface JsonShape {
  /** Levels of objects and arrays. */
  readonly depth: number
  /** The text ends inside a string, an object or an array: it was not copied whole. */
  readonly endsEarly: boolean
}

const [QUOTE, ESCAPE] = [34, 92]
/** Braces and brackets differ in one bit. */
const isOpening = (unit: number): boolean => (unit & ~32) === 91
const isClosing = (unit: number): boolean => (unit & ~32) === 93

/** How JSON text is nested, seen without parsing it, so that a reader can refuse it first. Time is linear. */
export function measureJson(text: string): JsonShape {
  let open = 0
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (inString) {
      if (unit === ESCAPE) at++
      else if (unit === QUOTE) inString = false
    } else if (unit === QUOTE) inString = true
    else if (isOpening(unit)) depth = Math.max(depth, ++open)
    else if (isClosing(unit)) open--
  }
  return { depth, endsEarly: inString || open > 0 }
}
