/** The form of a table's file as a JSON Schema (2020-12), with what each property means in Vietnamese. */
import { z } from 'zod'
import { Class, Quota } from '../../shared/class.ts'
import { Branch, Criterion, EvidenceRule, Section } from '../../shared/criterion.ts'
import { CrossRule } from '../../shared/cross-rule.ts'
import { Entry } from '../../shared/entry.ts'
import { Example } from '../../shared/example.ts'
import { Code } from '../../shared/ids.ts'
import { Band, ExpressionText, Level, Method, Target } from '../../shared/method.ts'
import { Sanction } from '../../shared/sanction.ts'
import { SeparateList, Template, TieBreak } from '../../shared/template.ts'

type Schema = z.core.JSONSchema.BaseSchema

/** The parts that have a name of their own in the schema. */
const named = z
  .registry<{ id?: string; description: string }>()
  .add(Template, {
    description:
      'Bảng tiêu chí. Điểm là số nguyên của đơn vị nhỏ nhất (2 chữ số thập phân: 1,5 điểm là 150); số lượng nhân 100 (95,5 là 9550).',
  })
  .add(Section, { id: 'section', description: 'Mục: chính, điểm thưởng hoặc điểm trừ' })
  .add(Branch, { id: 'branch', description: 'Tiêu chí hoặc nhóm tiêu chí' })
  .add(Criterion, { id: 'criterion', description: 'Tiêu chí: một dòng chấm điểm' })
  .add(Method, { id: 'method', description: 'Cách chấm' })
  .add(Level, { id: 'level', description: 'Mức' })
  .add(Band, { id: 'band', description: 'Khoảng giá trị với điểm, hoặc với số điểm bị trừ khỏi điểm tối đa' })
  .add(Target, {
    id: 'target',
    description: 'Chỉ tiêu: đăng ký đầu năm, ghi sẵn trong bảng, hoặc nhập cạnh kết quả',
  })
  .add(EvidenceRule, { id: 'evidence', description: 'Minh chứng' })
  .add(ExpressionText, {
    id: 'expression',
    description: 'Biểu thức: KQ_, CT_, DK_, MC_, DIEM_ và mã; “,” ngăn đối số, “.” là dấu thập phân',
  })
  .add(Code, { id: 'code', description: 'Mã như in trong bảng: I, I.1, I.1.a' })
  .add(CrossRule, { id: 'crossRule', description: 'Ràng buộc giữa các tiêu chí' })
  .add(Sanction, { id: 'sanction', description: 'Chế tài, điều kiện loại trừ' })
  .add(TieBreak, { id: 'tieBreak', description: 'Tiêu chí phụ khi bằng điểm' })
  .add(SeparateList, { id: 'list', description: 'Đơn vị xếp hạng riêng' })
  .add(Class, { id: 'class', description: 'Loại, cao nhất đứng trước' })
  .add(Quota, { id: 'quota', description: 'Hạn ngạch của một loại' })
  .add(Example, { id: 'example', description: 'Ví dụ kiểm thử: sai thì bảng không được công bố' })
  .add(Entry, { id: 'entry', description: 'Số liệu của một dòng' })

/** What a property means; `part.name` where it means something else there than elsewhere. */
const meanings: Readonly<Record<string, string>> = {
  id: 'Tên của bảng, giữ nguyên qua các phiên bản',
  version: 'Số phiên bản: nội dung khác thì số khác',
  name: 'Tên',
  legalBasis: 'Căn cứ',
  source: 'Nguồn, hoặc điều khoản',
  title: 'Tên văn bản',
  url: 'Địa chỉ',
  note: 'Ghi chú',
  decimals: 'Số chữ số thập phân của điểm',
  scale: 'Thang điểm: các mục chính cộng lại',
  floor: 'Điểm sàn',
  ceiling: 'Điểm trần của tổng',
  rounding: 'Làm tròn ở dòng, mục hoặc tổng',
  at: 'Làm tròn ở đâu',
  step: 'Bước làm tròn hoặc bước chấm',
  sections: 'Các mục, theo thứ tự in',
  crossRules: 'Ràng buộc',
  sanctions: 'Chế tài',
  rankBy: 'Xếp hạng theo điểm hay theo phần trăm điểm được giao',
  tieBreaks: 'Tiêu chí phụ, lần lượt',
  lists: 'Các danh sách xếp hạng riêng',
  classes: 'Các loại, cao nhất đứng trước; loại cuối không có điều kiện',
  quotas: 'Hạn ngạch',
  examples: 'Ví dụ kiểm thử',
  kind: 'Loại',
  label: 'Nội dung',
  max: 'Điểm tối đa; ở mục điểm trừ là mức trừ tối đa',
  children: 'Các phần bên trong',
  unitOfMeasure: 'Đơn vị tính',
  method: 'Cách chấm',
  evidence: 'Minh chứng',
  need: 'Khi nào phải có minh chứng',
  orExplanation: 'Giải trình thay được minh chứng',
  notApplicable: 'Không phát sinh thì: đủ điểm, 0 điểm, hoặc không tính vào mẫu số',
  appliesWhen: 'Điều kiện áp dụng',
  hint: 'Hướng dẫn nhập',
  choose: 'Chọn một mức, hoặc nhiều mức và tính mức cao nhất',
  levels: 'Các mức',
  points: 'Điểm',
  loss: 'Điểm bị trừ',
  zeroes: 'Chọn mức này thì mất điểm cả nhóm',
  event: 'Sự việc được đếm',
  start: 'Điểm ban đầu',
  each: 'Điểm cho mỗi lần; âm là trừ',
  'class.each': 'Phần tối thiểu mà mỗi mục hoặc tiêu chí phải đạt',
  target: 'Chỉ tiêu',
  amount: 'Số lượng, nhân 100: 95,5 ghi 9550',
  leastPercent: 'Dưới tỷ lệ này thì 0 điểm; nhân 100: 50 % ghi 5000',
  of: 'Tính trên gì',
  bands: 'Các khoảng; lấy khoảng đầu tiên chứa giá trị',
  from: 'Từ (kể cả)',
  above: 'Trên (không kể)',
  to: 'Đến (kể cả)',
  below: 'Dưới (không kể)',
  percent: 'Tỷ lệ, nhân 100: 25 % ghi 2500',
  steps: 'Bước tính khi mới bắt đầu, hay khi đủ',
  against: 'So với đơn vị dẫn đầu, hay đơn vị cao nhất',
  least: 'Điểm thấp nhất',
  combine: 'Gộp điểm của nhiều người chấm',
  trimmedMean: 'Bỏ bấy nhiêu điểm cao nhất và thấp nhất',
  expression: 'Công thức',
  code: 'Mã',
  message: 'Lời báo khi không khớp',
  left: 'Vế trái',
  operator: 'Phép so sánh',
  right: 'Vế phải',
  missing: 'Khi thiếu số liệu: bỏ qua, coi là 0, hoặc báo lỗi',
  severity: 'Lỗi, hay cảnh báo',
  reason: 'Lý do',
  when: 'Điều kiện',
  effect: 'Hậu quả',
  criterion: 'Mã tiêu chí',
  by: 'Bao nhiêu bậc',
  class: 'Mã loại',
  condition: 'Biểu thức điều kiện',
  words: 'Điều kiện bằng lời',
  most: 'Nhiều nhất',
  count: 'Số đơn vị',
  round: 'Làm tròn số đơn vị',
  tie: 'Bằng nhau ở ranh giới: giữ cả, loại cả, hoặc bỏ phiếu',
  entries: 'Số liệu đã nhập',
  targets: 'Chỉ tiêu đăng ký',
  given: 'Điều dòng cần mà đơn vị không nhập',
  value: 'Kết quả',
  explanation: 'Giải trình',
  expected: 'Điều phải ra',
  total: 'Tổng điểm',
  problems: 'Mã các dòng có lỗi',
}

export function templateSchema(): Schema {
  const schema = z.toJSONSchema(Template, { io: 'input', metadata: named })
  describeProperties(schema, '')
  for (const [id, part] of Object.entries(schema.$defs ?? {})) describeProperties(part, id)
  return schema
}

/** Says of every property what it means, wherever it stands. */
function describeProperties(schema: Schema, part: string): void {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (typeof property !== 'object') continue
    property.description ??= meanings[`${part}.${name}`] ?? meaningOf(name)
    describeProperties(property, part)
  }
  const inside = [schema.items, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flat()
  for (const each of inside) if (typeof each === 'object') describeProperties(each, part)
}

function meaningOf(name: string): string {
  const meaning = meanings[name]
  if (meaning === undefined)
    throw new Error(`Describing the form of a table: nothing says what “${name}” means`)
  return meaning
}
