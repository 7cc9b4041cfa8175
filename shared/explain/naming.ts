import { isKnown, type Counting } from '../counting.ts'
import { expressionText } from '../expression/print.ts'
import type { Name } from '../expression/expression.ts'
import type { Code } from '../ids.ts'
import type { Compiled } from '../names.ts'
import { asNumber } from '../points.ts'
import type { Prepared } from '../prepared.ts'
import { enteredSlots, type Entries, type Scorecard } from '../scorecard.ts'
import type { Facts } from '../facts.ts'
import type { Say } from './say.ts'

/** The values that expressions over rows were counted with, found again from what they were counted from. */
export function countingOf(prepared: Prepared, card: Scorecard, entries: Entries, facts: Facts): Counting {
  const { rows, slots, template } = prepared
  const { earned, settled } = card
  const values = enteredSlots(prepared, entries, facts)
  slots.list.forEach(({ name, row: at }, slot) => {
    const row = rows[at]
    const points = Math.max(0, settled[at] ?? 0)
    if (row && name.prefix === 'DIEM')
      values[slot] = asNumber(row.section === 'deduction' ? -points : points, template.decimals)
  })
  return { prepared, earned, settled, slots: values }
}

/** Whether a condition holds; undefined where it cannot be known. */
export function holds(condition: Compiled, counting: Counting): boolean | undefined {
  if (!isKnown(condition, counting)) return undefined
  const came = condition.run(counting.slots)
  return Number.isNaN(came) ? undefined : came === 1
}

/** An expression with its names in words and its marks as the language writes them: [kết quả I.1] > 0,5. */
export function expressionWords(
  { expression }: Pick<Compiled, 'expression'>,
  { words, language }: Say,
): string {
  const written = /(KQ|CT|DK|MC|DIEM)_([\p{L}\p{N}.]+)|<=|>=|<>|[.,*/+<>=-]/gu
  const marks: Record<string, string> = {
    '.': language === 'vi' ? ',' : '.',
    ',': language === 'vi' ? '; ' : ', ',
  }
  const spaced = expressionText(expression).replace(written, (text, prefix?: Name['prefix'], code?: Code) => {
    if (prefix !== undefined && code !== undefined) return `[${words.named({ prefix, code })}]`
    return marks[text] ?? ` ${signs[text] ?? text} `
  })
  return spaced.replace(/ +/g, ' ').trim()
}

const signs: Record<string, string> = { '*': '×', '-': '−', '<=': '≤', '>=': '≥', '<>': '≠' }

/** What each name of an expression stands for: "kết quả I.1 = 95,5". */
export function valuesOf({ names }: Compiled, { prepared, slots }: Counting, say: Say): string[] {
  const { words } = say
  return names.map((name) => {
    const value = slots[prepared.slots.find(name)] ?? null
    const shown =
      value === null ? words.blank : name.prefix === 'MC' ? words.yesNo(value === 1) : say.number(value)
    return `${words.named(name)} = ${shown}`
  })
}
