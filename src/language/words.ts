/** Words written one a line, so that editors keep each right-to-left run where it stands. */
export function words(lines: string): readonly string[] {
  return lines.trim().split(/\s+/u)
}
