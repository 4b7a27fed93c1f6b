import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    core: 'src/core.ts',
    franc: 'src/franc/identify-language.ts',
    cli: 'src/cli/nisba.ts',
  },
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  minify: true,
  dts: { entry: { index: 'src/index.ts', core: 'src/core.ts', franc: 'src/franc/identify-language.ts' } },
  external: [/^node:/],
  clean: true,
})
