import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** What the build said when it failed; empty when dist can be tested. */
    buildFailure: string
  }
}

const ROOT = join(import.meta.dirname, '..')
const SOURCES = [
  'src',
  'dictionaries',
  'fixtures/demo',
  'scripts/compile-dictionaries.ts',
  'scripts/compile-fixtures.ts',
  'tsup.config.ts',
  'package.json',
]
/** The build writes declarations last. */
const LAST_BUILT = join(ROOT, 'dist/core.d.ts')

/** Latest change at or below a path, deletions included; what the build itself generates does not count. */
function changedAt(path: string): number {
  if (path.endsWith('.generated.ts')) return 0
  const status = statSync(path)
  const below = status.isDirectory() ? readdirSync(path).map((name) => changedAt(join(path, name))) : []
  return Math.max(status.mtimeMs, ...below)
}

/**
 * Builds dist once before the tests when something it is made of is newer. A build that fails fails the tests that use
 * dist, and lets the others run.
 */
export default function setup(project: TestProject): void {
  project.provide('buildFailure', '')
  const changed = Math.max(...SOURCES.map((source) => changedAt(join(ROOT, source))))
  if (existsSync(LAST_BUILT) && statSync(LAST_BUILT).mtimeMs > changed) return
  try {
    execFileSync('npm', ['run', 'build'], { cwd: ROOT, stdio: 'pipe', encoding: 'utf8' })
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    project.provide('buildFailure', `npm run build failed:\n${stdout}${stderr}`)
  }
}
