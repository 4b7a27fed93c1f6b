import type { Options } from 'tsup'

// One build, so that the entries share their chunks: the bundled gazetteer is shipped once. Only the chunks of the
// command line import from Node; `test/packaging.test.ts` checks that.
const library = {
  index: 'src/index.ts',
  core: 'src/core.ts',
  evaluate: 'src/evaluate.ts',
  formats: 'src/formats.ts',
  franc: 'src/franc/identify-language.ts',
  'gazetteers/default': 'src/gazetteers/default.ts',
  'gazetteers/curated': 'src/gazetteers/curated.ts',
  'gazetteers/world': 'src/gazetteers/world.ts',
  'gazetteers/villages': 'src/gazetteers/villages.ts',
}

const options: Options = {
  entry: { ...library, cli: 'src/cli/nisba.ts' },
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  minify: true,
  dts: { entry: library },
  external: [/^node:/],
  removeNodeProtocol: false,
  clean: true,
  // Escaped, the Arabic of the gazetteer is half as long again.
  esbuildOptions(options) {
    options.charset = 'utf8'
  },
}

export default options
