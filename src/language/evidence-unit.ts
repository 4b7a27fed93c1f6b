/** Evidence is summed in hundredths of a natural logarithm, as integers. */
const UNITS = 100

export function toUnits(odds: number): number {
  return Math.round(odds * UNITS)
}

export function fromUnits(units: number): number {
  return units / UNITS
}
