import fc from 'fast-check'

const wanted = Number(process.env['FAST_CHECK_SEED'])

/** CI looks at the same texts each time, so that a failure there is the change's; at home every run looks at others. */
const UNASKED = process.env['CI'] === undefined ? Date.now() % 0x7fffffff : 20261121

/** The seed of every property; `FAST_CHECK_SEED=… npx vitest run test/properties` repeats a run. */
export const SEED: number = Number.isInteger(wanted) && wanted !== 0 ? wanted : UNASKED

fc.configureGlobal({ seed: SEED })
console.info(`fast-check seed: ${SEED}`)
