/**
 * Completes package-lock.json: `npx tsx scripts/complete-lock.ts` after `npm install` behind a registry mirror that does not
 * carry the optional packages of other platforms. npm leaves these out of the lock file then, and `npm ci` refuses it.
 * The entries get version, system and processor from the package's name; npm adds the hashes where the package exists.
 */
import { readFileSync, writeFileSync } from 'node:fs'

interface LockedPackage {
  version: string
  os?: string[]
  cpu?: string[]
  libc?: string[]
  dev?: boolean
  optional?: boolean
  optionalDependencies?: Record<string, string>
}

const FILE = 'package-lock.json'
const PLATFORM = /(android|darwin|linux|win32|freebsd|openbsd|openharmony)-([a-z0-9]+)(?:-(\w+))?$/

const lock = JSON.parse(readFileSync(FILE, 'utf8')) as { packages: Record<string, LockedPackage> }
let added = 0
for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const key = `node_modules/${name}`
    const platform = PLATFORM.exec(name)
    if (platform === null || key in lock.packages || `${path}/${key}` in lock.packages) continue
    const [, os = '', cpu = '', libc = ''] = platform
    lock.packages[key] = {
      version,
      cpu: [cpu],
      ...(dev === true && { dev }),
      ...(os === 'linux' && libc !== '' && { libc: [libc.startsWith('musl') ? 'musl' : 'glibc'] }),
      optional: true,
      os: [os],
    }
    added++
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added} packages added`)
