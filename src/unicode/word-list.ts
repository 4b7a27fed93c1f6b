/** Splits a template literal with one word or phrase a line, so that right-to-left words stand alone in the source. */
export function words(lines: string): string[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
