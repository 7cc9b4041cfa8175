/** What `npm run template -- check` says of a file: faults, findings and examples, in words for whoever writes the table. */
import { runExamples, type ExampleResult } from '../../shared/example-check.ts'
import { differenceText } from '../../shared/example-text.ts'
import type { Finding, Place, Severity } from '../../shared/lint/finding.ts'
import { isError, lintTemplate } from '../../shared/lint/lint.ts'
import { readTemplate } from '../../shared/lint/read.ts'
import type { Template } from '../../shared/template.ts'

export type Checked = { text: string; sound: boolean }

export function checkText(json: string): Checked {
  const parsed = parsedFile(json)
  if ('fault' in parsed) return { text: `Không đọc được JSON: ${parsed.fault}\n`, sound: false }
  const read = readTemplate(parsed.file)
  if ('findings' in read) {
    const text = [...findingLines(read.findings), '', 'Tệp chưa phải là bảng tiêu chí.', ''].join('\n')
    return { text, sound: false }
  }
  const findings = lintTemplate(read.template)
  const wrong = findings.some(isError)
  const results = wrong ? [] : runExamples(read.template)
  const failed = results.filter(({ differences }) => differences.length > 0)
  const sound = !wrong && failed.length === 0
  const { id, version, name } = read.template
  const lines = [
    `${name} (${id}, phiên bản ${String(version)})`,
    ...findingLines(findings),
    ...exampleLines(results, read.template, wrong),
    '',
    sound
      ? 'Bảng dùng được.'
      : wrong
        ? 'Bảng chưa chấm điểm được: sửa các lỗi trên.'
        : 'Bảng chưa công bố được: ví dụ chưa khớp.',
    '',
  ]
  return { text: lines.join('\n'), sound }
}

function parsedFile(json: string): { file: unknown } | { fault: string } {
  try {
    return { file: JSON.parse(json.replace(/^\uFEFF/, '')) }
  } catch (failure) {
    if (!(failure instanceof SyntaxError)) throw failure
    const position = /position (\d+)/.exec(failure.message)?.[1]
    const before = json.slice(0, Number(position ?? json.length)).split('\n')
    return {
      fault: `dòng ${String(before.length)}, cột ${String((before.at(-1)?.length ?? 0) + 1)} (${failure.message})`,
    }
  }
}

const headings: Record<Severity, string> = {
  error: 'LỖI, phải sửa',
  warning: 'CẢNH BÁO, rất có thể nhầm',
  advice: 'GỢI Ý',
}

function findingLines(findings: readonly Finding[]): string[] {
  return (['error', 'warning', 'advice'] as const).flatMap((severity) => {
    const list = findings.filter((each) => each.severity === severity)
    if (list.length === 0) return []
    return ['', `${headings[severity]} (${String(list.length)})`, ...list.flatMap(findingText)]
  })
}

const findingText = ({ at, what, why, mend }: Finding): string[] => [
  `  ${placeText(at)}`,
  `    ${what.vi}`,
  `    Vì sao: ${why.vi}`,
  `    Cách sửa: ${mend.vi}`,
]

const partWords: Record<Place['of'], string> = {
  file: 'Tệp',
  table: 'Bảng',
  row: '',
  rule: 'Ràng buộc',
  sanction: 'Chế tài',
  'tie-break': 'Tiêu chí phụ',
  list: 'Danh sách riêng',
  class: 'Xếp loại',
  quota: 'Hạn ngạch',
}

function placeText({ of, code, field, index }: Place): string {
  const which = code ?? (of === 'tie-break' ? String(index + 1) : '')
  return [partWords[of], which, field === undefined || field === '' ? '' : `(${field})`]
    .filter((part) => part !== '')
    .join(' ')
}

function exampleLines(results: readonly ExampleResult[], template: Template, wrong: boolean): string[] {
  if (wrong && template.examples && template.examples.length > 0)
    return ['', 'VÍ DỤ: chưa chạy, vì bảng còn lỗi.']
  if (results.length === 0) return ['', 'VÍ DỤ: bảng chưa có ví dụ nào để tự kiểm tra.']
  const passed = results.filter(({ differences }) => differences.length === 0).length
  return [
    '',
    `VÍ DỤ: ${String(passed)} khớp, ${String(results.length - passed)} không khớp`,
    ...results.flatMap(({ name, differences }) =>
      differences.map((each) => `  ${name}: ${differenceText(each, template.decimals, 'vi')}`),
    ),
  ]
}
