import { words } from '../unicode/word-list'

/**
 * Words after which the gap inside a name may be empty, and after which a name written in one may be split: عبد الأمير,
 * عبدالأمير. SPEC 2.4; loose letters (hamza seats folded, kaf and yeh Arabic).
 */
const ARABIC_JOINERS = words(`
  عبد
  ابو
  ابا
  ابي
  ابن
  بن
  ام
  ال
  ذو
  ذي
  دير
  راس
  عين
  تل
  حزب
  نور
  سيف
  صلاح
  سيد
  بيت
  جسر
  رييس
  نخست
  حجت
  ايت
  بين
  شبه
  حشد
`)

/** The same for Latin script: the article in its assimilated forms, and the elements of compound given names. */
const LATIN_JOINERS =
  'al el ul ash esh ad ed an en ar er as es at et az ez adh edh ath eth abd abdul abdel abu abou bin ibn ben'.split(' ')

export const JOINERS: ReadonlySet<string> = new Set([...ARABIC_JOINERS, ...LATIN_JOINERS])
