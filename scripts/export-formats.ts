/**
 * Writes every fixture passage, with what the engine finds in it, in every format that `scripts/verify-formats.py` holds to its
 * real consumer: `npx tsx scripts/export-formats.ts FOLDER`.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFixture } from '../src/evaluate'
import {
  type AnnotatedDocument,
  labelOf,
  offsetMap,
  writeBrat,
  writeDisplacy,
  writeDoccano,
  writeHtmlPage,
  writeIob2,
  writeJsonl,
  writeSpacy,
  writeWebAnnotations,
  writeXmi,
  XMI_TYPE_SYSTEM,
} from '../src/formats'
import { extractEntities } from '../src/index'

const FIXTURES = join(import.meta.dirname, '../fixtures')
const MIN_PASSAGES = 12

/** What fixtures have too little of: characters of two UTF-16 units, marks, bidi controls, and a name over two lines. */
const HARD_TEXTS: Readonly<Record<string, string>> = {
  'hard-units':
    '\u{1f534}\u202bقال \u200fقاسم الأعرجي\u200f:\u202c وصل إلى بَغْداد \u{1f1ee}\u{1f1f6} \u2067Mosul\u2069 \u{1d400}.',
  'hard-lines':
    '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\tذهب إلى مخيم\nالهول وببغداد،\u2028 ثم عاد.\n\nHe left Baghdad.\n',
}

function fixtureTexts(): [string, string][] {
  return readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yml'))
    .sort()
    .flatMap((file): [string, string][] => {
      const { passage } = readFixture({ file, content: readFileSync(join(FIXTURES, file)) })
      return passage === undefined ? [] : [[passage.id, passage.text]]
    })
}

/** What a consumer must find, as the checks compare it: offsets in code points, which Python counts. */
function expected(document: AnnotatedDocument): object {
  const { id, text, annotations } = document
  const map = offsetMap(text)
  return {
    id,
    text,
    annotations: annotations.map(({ start, end, type, kind, id: link }) => ({
      ...map.spanFromUtf16({ start, end }, 'codepoint'),
      surface: text.slice(start, end),
      type,
      short: labelOf(type, 'short'),
      ontonotes: labelOf(type, 'ontonotes', kind),
      ...(kind !== undefined && { kind }),
      id: link,
    })),
  }
}

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('name the folder to write to: npx tsx scripts/export-formats.ts FOLDER')
mkdirSync(folder, { recursive: true })
const write = (name: string, content: string): void => writeFileSync(join(folder, name), content)

const texts = [...fixtureTexts(), ...Object.entries(HARD_TEXTS)]
if (texts.length < MIN_PASSAGES) throw new Error(`there are only ${texts.length} passages; is fixtures complete?`)
write('TypeSystem.xml', XMI_TYPE_SYSTEM)
for (const [id, text] of texts) {
  const document: AnnotatedDocument = { id, text, annotations: extractEntities(text) }
  write(`${id}.expected.json`, JSON.stringify(expected(document)))
  write(`${id}.txt`, text)
  write(`${id}.ann`, writeBrat(document))
  write(`${id}.iob2`, writeIob2(document, { comments: false }))
  write(`${id}.conll2003`, writeIob2(document, { columns: 4, labels: 'short', comments: false }))
  write(`${id}.codepoint.jsonl`, writeJsonl(document, { offsets: 'codepoint', text: true }))
  write(`${id}.utf8.jsonl`, writeJsonl(document, { offsets: 'utf8', text: true }))
  write(`${id}.spacy.json`, writeSpacy(document))
  write(`${id}.displacy.json`, writeDisplacy(document))
  write(`${id}.doccano.jsonl`, writeDoccano(document))
  write(`${id}.html`, writeHtmlPage([document]))
  write(`${id}.webanno.json`, writeWebAnnotations(document))
  write(`${id}.xmi`, writeXmi(document))
}
