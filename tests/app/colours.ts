/** Linear light, 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number]

const toLinear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
const clamp = (part: number): number => Math.min(1, Math.max(0, part))

/** `#rgb` or `#rrggbb`. */
export function readColour(hex: string): Colour {
  const digits = hex.slice(1)
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits
  const at = (start: number): number => toLinear(Number.parseInt(full.slice(start, start + 2), 16) / 255)
  return [at(0), at(2), at(4)]
}

/** WCAG 2: 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const luminance = ([red, green, blue]: Colour): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** Machado, Oliveira and Fernandes 2009, severity 1.0, over linear light. */
export const SIGHTS = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
} as const satisfies Record<string, readonly (readonly [number, number, number])[]>

export function seenBy(sight: keyof typeof SIGHTS, [red, green, blue]: Colour): Colour {
  const [r, g, b] = SIGHTS[sight].map((row) => clamp(row[0] * red + row[1] * green + row[2] * blue))
  return [r ?? 0, g ?? 0, b ?? 0]
}

/** CIE Lab under D65. */
function toLab([red, green, blue]: Colour): Colour {
  const cube = (part: number): number => (part > 216 / 24389 ? Math.cbrt(part) : (part * 24389 / 27 + 16) / 116)
  const x = cube((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
  const y = cube(0.2126729 * red + 0.7151522 * green + 0.072175 * blue)
  const z = cube((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** ΔE 1976: 2 is just seen, 20 is another colour. */
export function difference(one: Colour, other: Colour): number {
  const [a, b] = [toLab(one), toLab(other)]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}
