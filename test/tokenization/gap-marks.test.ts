import { describe, expect, it } from 'vitest'
import { fold } from '../../src/normalization/fold'
import { marksBefore } from '../../src/tokenization/gap-marks'
import { tokenize } from '../../src/tokenization/tokens'

describe('the marks before a token', () => {
  const tokens = tokenize(fold('(a, \u200fb\u200e /\u00a0c!'))

  it('are without blanks and without what cannot be seen', () => {
    expect(marksBefore(tokens, 1)).toBe(',')
    expect(marksBefore(tokens, 2)).toBe('/')
  })

  it('reach to the ends of the text', () => {
    expect(marksBefore(tokens, 0)).toBe('(')
    expect(marksBefore(tokens, 3)).toBe('!')
  })
})
