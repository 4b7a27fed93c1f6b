import { describe, expect, it } from 'vitest'
import { identifyLanguage } from '../../src/franc/identify-language'

const PERSIAN = 'وزیر خارجه فردا به بغداد سفر می\u200cکند و درباره پرونده آب با همتای خود گفت\u200cوگو خواهد کرد'

describe('identifyLanguage', () => {
  it.each([
    ['ar', 'وصل رئيس الوزراء إلى البصرة صباح الأحد واجتمع مع شيوخ العشائر في المدينة'],
    ['fa', PERSIAN],
    ['ur', 'یہ خبر آج صبح کے اخبار میں شائع ہوئی ہے اور سب لوگ اس پر بات کر رہے ہیں'],
    ['ps', 'دا خبر نن سهار په ورځپاڼه کې خپور شو او ټول خلک پرې خبرې کوي'],
    ['ug', 'بۇ خەۋەر بۈگۈنكى گېزىتتە ئېلان قىلىندى ۋە ھەممە ئادەم ئۇنى ئوقۇدى'],
    ['en', 'The bridge over the river was closed on Sunday, and the people of the town have to take the ferry'],
    ['rus', 'Сегодня утром мост через реку был закрыт, и жителям города приходится ехать на пароме'],
  ])('%s', (code, text) => {
    expect(identifyLanguage(text)).toBe(code)
  })
  it.each([
    ['below 40 letters', 'وصل الوفد إلى المدينة'],
    ['Arabic-Indic and Persian digits, which franc takes for Arabic', '٠١٢٣٤٥٦٧٨٩'.repeat(5) + '۰۱۲۳۴۵۶۷۸۹'.repeat(5)],
    ['punctuation', '،؛؟«»'.repeat(20)],
    ['marks and tatweel, which are no letters', `ب${'\u064e\u0640'.repeat(60)}`],
    ['nothing', ''],
    ['Sorani', 'ئەم هەواڵە لە ڕۆژنامەی ئەمڕۆدا بڵاو کرایەوە و هەموو خەڵک باسی دەکەن'],
    ['Sindhi', 'هي خبر اڄ جي اخبار ۾ ڇپجي چڪي آهي ۽ سڀ ماڻهو ان تي ڳالهائي رهيا آهن'],
  ])('null: %s', (_, text) => {
    expect(identifyLanguage(text)).toBeNull()
  })
  it('Persian typed on an Arabic keyboard is Persian', () => {
    const text = PERSIAN.replaceAll('\u06a9', '\u0643').replaceAll('\u06cc', '\u064a').replaceAll('\u200c', '')
    expect(identifyLanguage(text)).toBe('fa')
  })
  it('Arabic typed on a Persian keyboard is Arabic', () => {
    expect(identifyLanguage('أعلنت الحكومة العراقیة أن المعبر سیبقى مغلقا حتى إشعار آخر بسبب الأمطار')).toBe('ar')
  })
  it('harakat do not matter', () => {
    expect(identifyLanguage('أَعْلَنَتِ الحُكُومَةُ العِرَاقِيَّةُ أَنَّ المَعْبَرَ سَيَبْقَى مُغْلَقًا حَتَّى إِشْعَارٍ آخَرَ')).toBe('ar')
  })
})
