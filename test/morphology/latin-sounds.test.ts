import { describe, expect, it } from 'vitest'
import { initialOf, soundKeys } from '../../src/morphology/latin-sounds'

const soundAlike = (name: string, other: string): boolean =>
  soundKeys(name).some((key) => soundKeys(other).includes(key))

describe('two spellings in Latin letters', () => {
  it.each([
    ['Faleh Fayyad', 'Falih al-Fayyadh'],
    ['Qays Khazali', 'Qais al-Khazali'],
    ['Haidar Abadi', 'Haider al-Abadi'],
    ['Abdulmalik Houthi', 'Abd al-Malik al-Huthi'],
    ['Abdel Rahman Nader', 'Abdulrahman Nadir'],
    ['Nour al-Din Samer', 'Noureddine Samir'],
    ['Yehia Sabri', 'Yahya Sabry'],
    ['Mohammad Bagher Sadr', 'Muhammad Baqer al-Sadr'],
    ['Marouane Saïd', 'Marwan Saeed'],
    ['Ismail Haniya', 'Esmail Haniyeh'],
  ])('%s and %s are one name', (name, other) => {
    expect(soundAlike(name, other)).toBe(true)
    expect(initialOf(name)).toBe(initialOf(other))
  })

  it.each([
    ['Mahmoud Abbas', 'Mohammed Abbas'],
    ['Saad Hariri', 'Saeed Hariri'],
    ['Hasan Nadir', 'Hussein Nadir'],
    ['Ali Hasan', 'Ali Hussein'],
    ['Kamal Salim', 'Kamil Salim'],
    ['Hasan Hussein', 'Hussein Hasan'],
    ['Karim Nadir', 'Ghassan Nadir'],
  ])('%s and %s are two', (name, other) => {
    expect(soundAlike(name, other)).toBe(false)
  })
})

describe('a single word', () => {
  it('has no key, for many share it', () => {
    expect(soundKeys('Mahmoud')).toEqual([])
    expect(soundKeys('al-Houthi')).toEqual([])
    expect(soundKeys('')).toEqual([])
  })
})

describe('an initial', () => {
  it('is one for the letters that spellings mix', () => {
    expect(['Qasim', 'Gasem', 'Kasim'].map(initialOf)).toEqual(['k', 'k', 'k'])
    expect(['Osama', 'Usama', 'Émile'].map(initialOf)).toEqual(['a', 'a', 'a'])
  })
})
