/**
 * How the letters of Vietnamese were kept before Unicode, as they read when such a text is taken for Latin-1. Source: the published
 * TCVN 5712:1993 (VN3, fonts .VnTime and .VnTimeH) and VNI-Windows tables, from general knowledge.
 */
export type OldFont = 'tcvn3' | 'vni'

const lower = 'àảãáạ ằẳẵắặ ầẩẫấậ èẻẽéẹ ềểễếệ ìỉĩíị òỏõóọ ồổỗốộ ờởỡớợ ùủũúụ ừửữứự ỳỷỹýỵ'.replaceAll(' ', '')
const tcvnLower = 'µ¶·¸¹ »¼½¾Æ ÇÈÉÊË ÌÎÏÐÑ ÒÓÔÕÖ ×ØÜÝÞ ßáâãä åæçèé êëìíî ïñòóô õö÷øù úûüýþ'.replaceAll(
  ' ',
  '',
)
const plainTcvn = [
  'ă¨',
  'â©',
  'ê\u00aa',
  'ô«',
  'ơ¬',
  'ư\u00ad',
  'đ®',
  'Ă¡',
  'Â¢',
  'Ê£',
  'Ô¤',
  'Ơ¥',
  'Ư¦',
  'Đ§',
]

/** TCVN3: one letter each; capitals with a tone are small letters in a font of capitals. */
export const tcvn3: ReadonlyMap<string, string> = new Map([
  ...Array.from(tcvnLower, (old, at): [string, string] => [old, lower.charAt(at)]),
  ...plainTcvn.map((pair): [string, string] => [pair.charAt(1), pair.charAt(0)]),
  // the sign of micro is as often the Greek letter
  ['\u03bc', 'à'],
])

/** What follows a vowel in VNI: tones alone, and tones together with a circumflex or a breve. */
const tones = ['Ù\u0301', 'Ø\u0300', 'Û\u0309', 'Õ\u0303', 'Ï\u0323']
const hats = ['Â\u0302', 'Á\u0302\u0301', 'À\u0302\u0300', 'Å\u0302\u0309', 'Ã\u0302\u0303', 'Ä\u0302\u0323']
const breves = [
  'Ê\u0306',
  'É\u0306\u0301',
  'È\u0306\u0300',
  'Ú\u0306\u0309',
  'Ü\u0306\u0303',
  'Ë\u0306\u0323',
]
const alone = ['ÍÍ', 'ÌÌ', 'ÆỈ', 'ÓĨ', 'ÒỊ', 'ÔƠ', 'ÖƯ', 'ÎỴ', 'ÑĐ']

const pairs: [string, string][] = [
  ...['A', 'E', 'O', 'U', 'Y', 'Ô', 'Ö'].flatMap((base) => signed(base, tones)),
  ...['A', 'E', 'O'].flatMap((base) => signed(base, hats)),
  ...signed('A', breves),
  ...alone.map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
]

function signed(base: string, signs: readonly string[]): [string, string][] {
  const letter = base === 'Ô' ? 'Ơ' : base === 'Ö' ? 'Ư' : base
  return signs.map((sign) => [base + sign.charAt(0), (letter + sign.slice(1)).normalize('NFC')])
}

/** VNI: a vowel and its sign, two letters; a few are one. The sign may be small after a capital. */
export const vni: ReadonlyMap<string, string> = new Map(
  pairs.flatMap(([old, letter]): [string, string][] => {
    const [first = '', second = ''] = old
    return [
      [old, letter],
      [first + second.toLowerCase(), letter],
      [old.toLowerCase(), letter.toLowerCase()],
    ]
  }),
)

/** Letters of which a word in either font is made; any other ends it. */
export const oldWord = /[A-Za-z\u00a1-\u00a9\u00aa-\u00ae\u00b5-\u00b9\u00bb-\u00fe\u03bc]+/g
