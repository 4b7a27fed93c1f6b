import { Collected } from './draft'
import { type Imported, jsonLines, type SourceFile } from './imported'

/** Records as JSON, one a line, in the shape of `EntityRecord`. They are checked and taken as they are. */
export function importJsonLines(files: readonly SourceFile[]): Imported {
  const collected = new Collected()
  for (const source of files) {
    for (const { line, value } of jsonLines(source, collected.report)) collected.add(value, source.file, line)
  }
  return collected.finish()
}
