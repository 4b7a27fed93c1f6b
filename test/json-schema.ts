/**
 * A validator for the part of JSON Schema 2020-12 that `dictionaries/entity.schema.json` uses; a keyword beyond it is an
 * error, so that no rule of the schema goes unchecked. Only for tests: the package does not ship one.
 */
type Schema = boolean | { readonly [keyword: string]: unknown }
type Fields = Readonly<Record<string, unknown>>

const ANNOTATIONS: ReadonlySet<string> = new Set(['$schema', '$defs', '$anchor', 'title', 'description'])

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return Number.isInteger(value) ? 'integer' : typeof value
}

/** Whether `value` fits `schema`; references are resolved in `root`. */
export function fits(value: unknown, schema: Schema, root: Fields): boolean {
  if (typeof schema === 'boolean') return schema
  return Object.entries(schema).every(([keyword, rule]) => {
    if (ANNOTATIONS.has(keyword)) return true
    const check = KEYWORDS[keyword]
    if (check === undefined) throw new Error(`the validator of the tests does not know ${keyword}`)
    return check(value, rule as never, schema, root)
  })
}

function resolved(reference: string, root: Fields): Schema {
  return reference
    .replace(/^#\/?/, '')
    .split('/')
    .reduce<unknown>((place, step) => (place as Fields)[step], root) as Schema
}

type Keyword = (value: unknown, rule: never, schema: Fields, root: Fields) => boolean

const KEYWORDS: Readonly<Record<string, Keyword>> = {
  $ref: (value, rule: string, _, root) => fits(value, resolved(rule, root), root),
  type: (value, rule: string) => typeOf(value) === rule || (rule === 'number' && typeof value === 'number'),
  enum: (value, rule: unknown[]) => rule.includes(value),
  const: (value, rule: unknown) => value === rule,
  pattern: (value, rule: string) => typeof value !== 'string' || new RegExp(rule, 'u').test(value),
  minLength: (value, rule: number) => typeof value !== 'string' || [...value].length >= rule,
  maxLength: (value, rule: number) => typeof value !== 'string' || [...value].length <= rule,
  minimum: (value, rule: number) => typeof value !== 'number' || value >= rule,
  maximum: (value, rule: number) => typeof value !== 'number' || value <= rule,
  minProperties: (value, rule: number) => !isFields(value) || Object.keys(value).length >= rule,
  required: (value, rule: string[]) => !isFields(value) || rule.every((key) => Object.hasOwn(value, key)),
  properties: (value, rule: Record<string, Schema>, _, root) =>
    !isFields(value) ||
    Object.entries(rule).every(([key, each]) => !Object.hasOwn(value, key) || fits(value[key], each, root)),
  propertyNames: (value, rule: Schema, _, root) =>
    !isFields(value) || Object.keys(value).every((key) => fits(key, rule, root)),
  additionalProperties: (value, rule: Schema, schema, root) =>
    !isFields(value) ||
    Object.entries(value).every(
      ([key, each]) => Object.hasOwn((schema['properties'] as object | undefined) ?? {}, key) || fits(each, rule, root),
    ),
  items: (value, rule: Schema, _, root) => !Array.isArray(value) || value.every((item) => fits(item, rule, root)),
  anyOf: (value, rule: Schema[], _, root) => rule.some((each) => fits(value, each, root)),
  allOf: (value, rule: Schema[], _, root) => rule.every((each) => fits(value, each, root)),
  if: (value, rule: Schema, schema, root) =>
    !fits(value, rule, root) || fits(value, (schema['then'] as Schema | undefined) ?? true, root),
  // What it says, `if` has checked.
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: () => true,
}
