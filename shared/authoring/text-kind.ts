import { Code } from '../ids.ts'
import { wrong } from './authoring-problem.ts'
import { escaped, unescaped } from './escaped.ts'
import type { Kind, Meaning } from './kind.ts'

/** Words as they are, but for the spaces around them. */
export const text: Kind<string> = { format: '@', write: escaped, read: (cell) => readWords(cell) }

/** Words with single spaces between them, on one line. */
export const phrase: Kind<string> = {
  format: '@',
  write: escaped,
  read(cell) {
    const read = readWords(cell)
    return 'wrong' in read ? read : { value: read.value.replace(/\s+/g, ' ').trim() }
  },
}

/** A word of small letters and digits: a level's code, a table's name. */
export const slug: Kind<string> = {
  format: '@',
  due: { vi: 'Dùng chữ thường không dấu và chữ số.', en: 'Use small letters without accents, and digits.' },
  write: escaped,
  read(cell) {
    const read = readName(cell)
    return 'wrong' in read ? read : { value: read.value.normalize('NFKC').toLowerCase() }
  },
}

/** A code as printed: `I.1.a`. A number is taken for a code only where no digit can have been lost. */
export const code: Kind<string> = {
  format: '@',
  due: {
    vi: 'Mã gồm chữ và số nối bằng dấu chấm, không quá 24 ký tự: I.1.a.',
    en: 'A code is letters and digits joined by dots, at most 24 characters: I.1.a.',
  },
  write: escaped,
  read(cell) {
    const read = readName(cell)
    if ('wrong' in read || Code.safeParse(read.value).success) return read
    const plain = read.value.normalize('NFKC').replace(/\s/g, '')
    return Code.safeParse(plain).success
      ? { value: plain }
      : { wrong: wrong('cell.form', { typed: read.value, due: this.due ?? '' }) }
  },
}

/** The name of a list of levels. */
export const listName: Kind<string> = { format: '@', write: escaped, read: (cell) => readName(cell) }

type Read = Extract<Meaning, { wrong: unknown }> | { value: string }

function readWords(cell: string | number | boolean): Read {
  if (typeof cell === 'boolean') return { wrong: wrong('text.truth', { typed: cell ? 'TRUE' : 'FALSE' }) }
  if (typeof cell === 'number')
    return Number.isInteger(cell) ? { value: String(cell) } : { wrong: wrong('text.number', { typed: cell }) }
  return readString(cell)
}

function readName(cell: string | number | boolean): Read {
  if (typeof cell === 'boolean') return { wrong: wrong('text.truth', { typed: cell ? 'TRUE' : 'FALSE' }) }
  if (typeof cell === 'string') return readString(cell)
  if (!Number.isInteger(cell) || cell < 0) return { wrong: wrong('code.number', { typed: String(cell) }) }
  // a date is a number of days since 1900; no code is that large
  return cell > 9999 ? { wrong: wrong('code.date', { typed: String(cell) }) } : { value: String(cell) }
}

const readString = (cell: string): Read => {
  const typed = cell.trim()
  return /^[=\uff1d]/.test(typed) ? { wrong: wrong('cell.formula', { typed }) } : { value: unescaped(typed) }
}
