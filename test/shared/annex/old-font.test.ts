import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inUnicode, readOldFont, readOldFonts } from '../../../shared/annex/old-font.ts'
import { vi } from '../../../addin/text/vi.ts'

/** The whole alphabet of marked letters, and the same in each font; written out here on their own, not taken from the code. */
const small =
  'ă â đ ê ô ơ ư à ả ã á ạ ằ ẳ ẵ ắ ặ ầ ẩ ẫ ấ ậ è ẻ ẽ é ẹ ề ể ễ ế ệ ì ỉ ĩ í ị ò ỏ õ ó ọ ồ ổ ỗ ố ộ ờ ở ỡ ớ ợ ù ủ ũ ú ụ ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ'.split(
    ' ',
  )
const bytes =
  'A8 A9 AE AA AB AC AD B5 B6 B7 B8 B9 BB BC BD BE C6 C7 C8 C9 CA CB CC CE CF D0 D1 D2 D3 D4 D5 D6 D7 D8 DC DD DE DF E1 E2 E3 E4 E5 E6 E7 E8 E9 EA EB EC ED EE EF F1 F2 F3 F4 F5 F6 F7 F8 F9 FA FB FC FD FE'
const smallTcvn = bytes.split(' ').map((byte) => String.fromCharCode(Number.parseInt(byte, 16)))
const smallVni =
  'aê aâ ñ eâ oâ ô ö aø aû aõ aù aï aè aú aü aé aë aà aå aã aá aä eø eû eõ eù eï eà eå eã eá eä ì æ ó í ò oø oû oõ où oï oà oå oã oá oä ôø ôû ôõ ôù ôï uø uû uõ uù uï öø öû öõ öù öï yø yû yõ yù î'.split(
    ' ',
  )

const written = (text: string, font: readonly string[]): string =>
  Array.from(text, (letter) => {
    const at = small.indexOf(letter.toLowerCase())
    if (at < 0) return letter
    return letter === letter.toLowerCase() ? (font[at] ?? '') : (font[at] ?? '').toUpperCase()
  }).join('')

const sentences = [
  'cộng hòa xã hội chủ nghĩa việt nam',
  'độc lập - tự do - hạnh phúc',
  'bảng tiêu chí chấm điểm thi đua năm 2026 của khối các cơ quan nội chính tỉnh',
  'không để xảy ra vụ việc phức tạp về an ninh, trật tự; giải quyết đơn khiếu nại, tố cáo đúng hạn',
  'tỷ lệ hồ sơ giải quyết trên website đạt từ 95% trở lên: 10 điểm',
  'những đơn vị được tặng cờ thi đua của chính phủ',
]

describe('The alphabet', () => {
  test.each(small.map((letter, at) => [letter, smallTcvn[at] ?? '', smallVni[at] ?? '']))(
    '%s',
    (letter, tcvn, vni) => {
      expect(inUnicode(`b${tcvn}`, 'tcvn3')).toBe(`b${letter}`)
      expect(inUnicode(`b${vni}`, 'vni')).toBe(`b${letter}`)
      expect(inUnicode(`B${vni.toUpperCase()}`, 'vni')).toBe(`B${letter.toUpperCase()}`)
    },
  )

  test('has 67 marked letters, each written differently', () => {
    expect(small).toHaveLength(67)
    for (const font of [smallTcvn, smallVni]) expect(new Set(font).size).toBe(67)
  })

  test('the seven capitals of TCVN3', () => {
    expect(inUnicode('¡n ¢n £m ¤n ¥n ¦n §n', 'tcvn3')).toBe('Ăn Ân Êm Ôn Ơn Ưn Đn')
  })
})

describe('Sentences', () => {
  test.each(sentences)('%s', (sentence) => {
    expect(readOldFont(written(sentence, smallTcvn))).toEqual({
      font: 'tcvn3',
      before: written(sentence, smallTcvn),
      after: sentence,
    })
    expect(readOldFont(written(sentence, smallVni))).toMatchObject({ font: 'vni', after: sentence })
    expect(readOldFont(written(sentence.toUpperCase(), smallVni))).toMatchObject({
      font: 'vni',
      after: sentence.toUpperCase(),
    })
  })

  // a font of capitals shows small letters as capitals, and has capitals of its own for seven
  test.each(sentences)('in capitals: %s', (sentence) => {
    const typed = Array.from(sentence, (letter) =>
      small.includes(letter) ? written(letter, smallTcvn) : letter.toUpperCase(),
    ).join('')
    expect(readOldFont(typed)?.after).toBe(sentence.toUpperCase())
    const seven = Array.from('ăâêôơưđ', (letter, at): [string, string] => [
      written(letter, smallTcvn),
      '¡¢£¤¥¦§'.charAt(at),
    ])
    const high = seven.reduce((text, [low, capital]) => text.replaceAll(low, capital), typed)
    expect(readOldFont(high)?.after).toBe(sentence.toUpperCase())
  })

  test.each([
    ['Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
    ['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    ['TæNG CéNG', 'TỔNG CỘNG'],
    ['§¥N VÞ', 'ĐƠN VỊ'],
    ['®¬N VÞ', 'ĐƠN VỊ'],
    ['Uû ban nh©n d©n tØnh', 'Uỷ ban nhân dân tỉnh'],
    ['B¸o c¸o c«ng t¸c n¨m, Excel vµ website', 'Báo cáo công tác năm, Excel và website'],
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['UÛy ban nhaân daân tænh', 'Ủy ban nhân dân tỉnh'],
    ['Tieâu chí', 'Tiêu chí'],
  ])('%s', (before, after) => {
    expect(readOldFont(before)?.after).toBe(after)
  })

  test('short words are read as the rest of their document', () => {
    const texts = ['Néi dung', 'Ghi chó', 'Cã', 'Q§ 12', 'STT', '§iÓm chuÈn']
    expect([...readOldFonts(texts).values()].map(({ after }) => after).sort()).toEqual(
      ['Có', 'Ghi chú', 'Nội dung', 'QĐ 12', 'Điểm chuẩn'].sort(),
    )
    expect(readOldFont('Ghi chó')).toBeUndefined()
  })

  test('beside texts in Unicode only what is certain is converted', () => {
    expect([...readOldFonts(['Néi dung', 'Ghi chó', 'Cã', 'Điểm chuẩn']).keys()]).toEqual([0])
  })
})

describe('Nothing that is right is touched', () => {
  const french = [
    'Le comité a été créé à Paris',
    'un pays laïc',
    'où est la gare',
    'À la carte',
    'déjà vu',
    'L’État a décidé',
    'Où sont-ils allés ?',
    'naïveté, maïs, ambiguë',
    'une tâche très difficile',
    'le goût du thé à la crème',
    'château, fenêtre, hôtel, île, août',
    'né',
    'dû',
    'sûr',
    'mûre',
    'bébé',
    'Ça va être là',
    'été',
    'Noël',
    'garçon',
    'où',
    'là',
    'laïc',
    'haï',
    'pré',
    'clé',
    'élève',
    'père et mère',
    'après-midi',
    'à côté de la forêt',
    '« Bonjour »',
  ]
  const english = [
    'café',
    'résumé',
    'naïve',
    'coöperate',
    'a 5 µm filter',
    '5 µm',
    '20 °C ± 2',
    '£5 and ¥6',
    'Excel®',
    '© 2026',
    '§ 5',
    '3 × 4 ÷ 2',
    '½ cup',
    'São Paulo',
    'Müller',
    'piñata',
    'Ångström',
  ]
  const vietnamese = [
    'Có',
    'Không: 0',
    'Khá',
    'Tên cá nhân',
    'Tô Hà',
    'là',
    'hoàn thành',
    'vô tình',
    'lá cây',
    'Ngô Thì Nhâm',
    'có sáng',
    'Lê Lai',
    'Mê Kông',
    'Lào Cai',
    'xã hôi',
    'cã nhà',
    'chó',
    'mì',
    'tú tài',
    'bù trù',
  ]

  test.each([...french, ...english, ...vietnamese])('%s', (text) => {
    expect(readOldFont(text)).toBeUndefined()
  })

  test('not one Vietnamese text of this project', () => {
    const tables = ['thanh-hoa-hdnd-tinh-2026', 'so-tu-phap-dong-thap-2022', 'btnn-3062-2019-cham-diem'].map(
      (name) => readFileSync(new URL(`../../tables/${name}.json`, import.meta.url), 'utf8'),
    )
    const texts = [...tables, JSON.stringify(vi)].flatMap((text) =>
      [...text.matchAll(/"([^"]+)"/g)].map(([, inside = '']) => inside),
    )
    const words = texts.flatMap((text) => text.split(/\s+/))
    expect(words.length).toBeGreaterThan(2000)
    expect([...texts, ...words].filter((text) => readOldFont(text) !== undefined)).toEqual([])
    expect(readOldFonts(words).size).toBe(0)
  })

  test('nor any sentence here, whole or word by word, composed or not', () => {
    const words = sentences.flatMap((sentence) => [sentence, ...sentence.split(' ')])
    const all = [
      ...words,
      ...words.map((word) => word.toUpperCase()),
      ...words.map((word) => word.normalize('NFD')),
    ]
    expect(all.filter((text) => readOldFont(text) !== undefined)).toEqual([])
  })
})
