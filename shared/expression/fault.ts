import { most, signatures, type Fault, type Kind, type WrittenFunction } from './expression.ts'

type Words = Fault['words']

const kindWords: Record<Kind, Words> = {
  number: { vi: 'một số', en: 'a number' },
  logical: { vi: 'một điều kiện đúng/sai', en: 'a true-or-false condition' },
}

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

/** Everything that can be wrong with an expression, in words for the person who writes it. */
const wrong = {
  tooLong: (): Words => ({
    vi: `Biểu thức dài quá ${most.characters} ký tự. Hãy rút gọn.`,
    en: `The expression is longer than ${most.characters} characters. Shorten it.`,
  }),
  tooMany: (): Words => ({
    vi: `Biểu thức có hơn ${most.nodes} phần. Hãy rút gọn.`,
    en: `The expression has more than ${most.nodes} parts. Shorten it.`,
  }),
  tooDeep: (): Words => ({
    vi: `Các phần lồng nhau quá ${most.depth} lớp. Hãy rút gọn.`,
    en: `Parts are nested more than ${most.depth} deep. Flatten it.`,
  }),
  character: (typed: string): Words => ({
    vi: `Không dùng được ký tự “${typed}”.`,
    en: `The character “${typed}” cannot be used.`,
  }),
  unexpected: (found: string): Words => ({
    vi: `${found === '' ? 'Biểu thức còn dở' : `Gặp “${short(found)}”`}, cần một số, một tên hoặc một hàm.`,
    en: `${found === '' ? 'The expression is unfinished' : `Found “${short(found)}”`}: a number, a name or a function should be here.`,
  }),
  unclosed: (found: string): Words => ({
    vi: `${found === '' ? 'Thiếu dấu “)”' : `Gặp “${short(found)}”, cần phép tính hoặc dấu “)”`}.`,
    en: `${found === '' ? 'A “)” is missing' : `Found “${short(found)}”: an operator or “)” should be here`}.`,
  }),
  left: (found: string): Words => ({
    vi: `Thừa “${short(found)}”: biểu thức đã hết ở đây.`,
    en: `“${short(found)}” is left over: the expression ends before it.`,
  }),
  digits: (): Words => ({
    vi: `Số có quá ${most.digits} chữ số; nhiều hơn thì mỗi bảng tính hiểu một khác.`,
    en: `The number has more than ${most.digits} digits; beyond that spreadsheets disagree.`,
  }),
  name: (typed: string): Words => ({
    vi: `Không có tên “${short(typed)}”. Tên gồm KQ_, CT_, DK_, MC_ hoặc DIEM_ và mã tiêu chí, ví dụ KQ_I.1.`,
    en: `There is no name “${short(typed)}”. A name is KQ_, CT_, DK_, MC_ or DIEM_ and a criterion's code: KQ_I.1.`,
  }),
  function: (typed: string): Words => {
    const near = nearest(typed.toUpperCase())
    return {
      vi: `Không có hàm “${short(typed)}”.${near === undefined ? '' : ` Có phải ${near}?`}`,
      en: `There is no function “${short(typed)}”.${near === undefined ? '' : ` Did you mean ${near}?`}`,
    }
  },
  bare: (called: WrittenFunction): Words => ({
    vi: `${called} là hàm: cần “(” ngay sau.`,
    en: `${called} is a function: “(” should follow.`,
  }),
  count: (called: WrittenFunction, found: number, least: number, up: number): Words => {
    const due = least === up ? String(up) : `${least}–${up}`
    return {
      vi: `${called} có ${found} đối số, cần ${due}.`,
      en: `${called} has ${found} arguments, should have ${due}.`,
    }
  },
  kind: (due: Kind): Words => {
    const found = kindWords[due === 'number' ? 'logical' : 'number']
    return {
      vi: `Đây là ${found.vi}, cần ${kindWords[due].vi}.`,
      en: `This is ${found.en}, should be ${kindWords[due].en}.`,
    }
  },
  notName: (called: WrittenFunction): Words => ({
    vi: `${called} chỉ nhận tên, ví dụ KQ_I.1.`,
    en: `${called} takes names only, such as KQ_I.1.`,
  }),
  places: (limit: number): Words => ({
    vi: `Số chữ số làm tròn phải ghi sẵn bằng số nguyên từ -${limit} đến ${limit}.`,
    en: `How many decimals to round to must be written as a whole number from -${limit} to ${limit}.`,
  }),
} as const

type Wrong = typeof wrong
/** Which of them it is, and what its words mention. Whoever only scores loads none of the words. */
export type Unworded = { at: number; wrong: Said[keyof Wrong] }
type Said = { [Code in keyof Wrong]: [code: Code, ...said: Parameters<Wrong[Code]>] }

/** What stands in an expression's way, in words. */
export function worded({ at, wrong: [code, ...said] }: Unworded): Fault {
  // a code stands beside what its own words mention, which the compiler no longer sees once they are parted
  const words = wrong[code] as (...said: readonly unknown[]) => Words
  return { at, words: words(...said) }
}

/** The function whose name is at most two letters away from what was typed, and at most a third of it. */
function nearest(typed: string): string | undefined {
  if (typed.length > 12) return undefined
  const [name, apart] = Object.keys(signatures)
    .map((name) => [name, distance(typed, name)] as const)
    .reduce((best, each) => (each[1] < best[1] ? each : best))
  return apart <= Math.min(2, typed.length / 3 + 0.5) ? name : undefined
}

/** Letters to put in, leave out or change to get from one word to the other. Source: Levenshtein 1966. */
export function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 0; i < from.length; i += 1) {
    const next = [i + 1]
    for (let j = 0; j < to.length; j += 1) {
      const changed = (row[j] ?? 0) + (from[i] === to[j] ? 0 : 1)
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
