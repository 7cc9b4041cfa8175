import { finding, type Finding, type Place, type Words } from './finding.ts'
import { atLine, atTable, type Line, type Outline } from './outline.ts'
import { ordinalAfter } from './ordinal.ts'

/** As many rows as a submission may carry. */
const mostRows = 2000

/** Codes that are there twice, cannot be used, read alike, jump, or do not show where they belong. */
export function codeFindings(outline: Outline): Finding[] {
  const { lines, rows } = outline
  const long = { count: rows.length, most: mostRows }
  return [
    ...(rows.length > mostRows ? [finding('table.too-long', atTable('sections'), long)] : []),
    ...lines.flatMap(reserved),
    ...repeatedLines(outline),
    ...alike(outline),
    ...lines.flatMap(outsideParent),
    ...jumps(lines.filter(({ parent }) => !parent)),
    ...lines.flatMap(({ children }) => jumps(children)),
    ...otherLists(outline).flatMap(repeatedIn),
  ]
}

function reserved(line: Line): Finding[] {
  const { code } = line.branch
  const taken = code.toUpperCase() === 'TONG' || code in {}
  return taken ? [finding('code.reserved', atLine(line, 'code'), { code })] : []
}

function repeatedLines({ lines, byCode }: Outline): Finding[] {
  return lines.flatMap((line) => {
    const { code } = line.branch
    const first = byCode.get(code)
    if (!first || first === line) return []
    return [finding('code.repeated', atLine(line, 'code'), { code, first: first.branch.label })]
  })
}

function alike({ byCode }: Outline): Finding[] {
  const read = new Map<string, string>()
  return [...byCode.values()].flatMap((line) => {
    const { code } = line.branch
    const seen = code
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^a-z0-9.]/gu, (letter) => twins[letter] ?? letter)
    const other = read.get(seen)
    if (other !== undefined) return [finding('code.alike', atLine(line, 'code'), { code, other })]
    read.set(seen, code)
    return []
  })
}

/** Cyrillic and Greek letters that come in by copying and look like Latin ones. */
const twins: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('авсеіхмтνοι', (letter, at) => [letter, 'abceixmtvoi'.charAt(at)]),
)

function outsideParent(line: Line): Finding[] {
  const parent = line.parent?.branch.code
  const { code } = line.branch
  if (parent === undefined || code.startsWith(`${parent}.`)) return []
  return [finding('code.parent', atLine(line, 'code'), { code, parent })]
}

/** Looks at the last parts of the codes of one parent: 1, 2, 4; a, c; I, II, IV. */
function jumps(siblings: readonly Line[]): Finding[] {
  const own = siblings.map(({ branch, parent }) => {
    const stem = parent ? `${parent.branch.code}.` : ''
    return branch.code.startsWith(stem) ? branch.code.slice(stem.length) : undefined
  })
  return siblings.flatMap((line, at) => {
    const before = own[at - 1]
    const code = own[at]
    if (code === undefined || code === before || (at > 0 && before === undefined)) return []
    const expected = ordinalAfter(before, code)
    if (expected === undefined) return []
    return [finding('code.jump', atLine(line, 'code'), { after: afterWords(before), code, expected })]
  })
}

const afterWords = (before: string | undefined): Words =>
  before === undefined
    ? { vi: 'bắt đầu bằng', en: 'they begin with' }
    : { vi: `sau “${before}” là`, en: `after “${before}” comes` }

type Listed = { of: Place['of']; members: readonly { code: string; told: string }[] }

const otherLists = ({ template }: Outline): Listed[] => {
  const { crossRules = [], sanctions = [], lists = [], classes = [] } = template
  return [
    { of: 'rule', members: crossRules.map(({ code, message }) => ({ code, told: message })) },
    { of: 'sanction', members: sanctions.map(({ code, reason }) => ({ code, told: reason })) },
    { of: 'list', members: lists.map(({ code, label }) => ({ code, told: label })) },
    { of: 'class', members: classes.map(({ code, label }) => ({ code, told: label })) },
  ]
}

function repeatedIn({ of, members }: Listed): Finding[] {
  return members.flatMap(({ code }, index) => {
    const first = members.findIndex((each) => each.code === code)
    if (first === index) return []
    const said = { code, first: members[first]?.told ?? code }
    return [finding('code.repeated', { of, index, code, field: 'code' }, said)]
  })
}
