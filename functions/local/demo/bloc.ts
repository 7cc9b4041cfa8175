import type { Role } from '../../../shared/access.ts'
import { Bloc, Unit } from '../../../shared/bloc.ts'
import { type BlocId, Code, PeriodId, UnitId } from '../../../shared/ids.ts'
import { Targets } from '../../../shared/facts.ts'
import { Template } from '../../../shared/template.ts'
import noiChinhTable from '../../../shared/ready/khoi-noi-chinh-2026.json' with { type: 'json' }
import hdndTable from '../../../shared/ready/thanh-hoa-hdnd-tinh-2026.json' with { type: 'json' }

/** A unit of a demonstration bloc. `sign` is how it signs its documents: "12/BC-CAT". */
export type DemoUnit = { unit: Unit; sign: string; targets: Targets }

/** A bloc to try everything with; all of it is invented but the table of `hdnd-tinh`. */
export type DemoBloc = {
  bloc: Bloc
  template: Template
  /** The deadline lies so many days from the first start; past for a bloc that shows late units. */
  period: { id: PeriodId; name: string; daysLeft: number }
  head: UnitId
  units: readonly DemoUnit[]
  /** Units that have already submitted, in that order, each with the seed of its entries. */
  submitted: readonly { unit: UnitId; seed: number }[]
}

/** An invented person; one may have a role in several blocs. */
export type DemoPerson = {
  username: string
  name: string
  posts: readonly { bloc: BlocId; unit: UnitId; roles: readonly Role[] }[]
}

const period = { id: PeriodId.parse('2026'), name: 'Năm 2026' }

const unit = (
  order: number,
  id: string,
  name: string,
  shortName: string,
  sign: string,
  targets: Readonly<Record<string, number>> = {},
): DemoUnit => ({
  unit: Unit.parse({ id, name, shortName, order }),
  sign,
  targets: Targets.parse(targets),
})

/** The criteria of the internal-affairs table whose targets are registered, in the order of the numbers below. */
const registered = [
  'I.3.1.a',
  'I.3.1.c',
  'I.3.3.b',
  'I.4.1.a',
  'I.4.1.b',
  'I.4.1.c',
  'II.1.3',
  'II.2.3',
  'II.3.1.a',
].map((code) => Code.parse(code))

const quantities = (...amounts: readonly number[]): Record<string, number> =>
  Object.fromEntries(registered.map((code, index) => [code, (amounts[index] ?? 1) * 100]))

const noiChinh: DemoBloc = {
  bloc: Bloc.parse({ id: 'khoi-noi-chinh', name: 'Khối Nội chính tỉnh', timeZone: 'Asia/Ho_Chi_Minh' }),
  template: Template.parse(noiChinhTable),
  period: { ...period, daysLeft: 12 },
  head: UnitId.parse('tu-phap'),
  units: [
    unit(0, 'cong-an', 'Công an tỉnh', 'Công an', 'CAT', quantities(24, 6, 18, 95, 320, 88, 60, 45, 210)),
    unit(
      1,
      'quan-su',
      'Bộ Chỉ huy Quân sự tỉnh',
      'BCH Quân sự',
      'BCH',
      quantities(16, 8, 12, 1200, 40, 96, 36, 30, 150),
    ),
    unit(
      2,
      'bien-phong',
      'Bộ đội Biên phòng tỉnh',
      'Biên phòng',
      'BĐBP',
      quantities(20, 6, 24, 365, 54, 90, 48, 22, 96),
    ),
    unit(
      3,
      'vien-kiem-sat',
      'Viện Kiểm sát nhân dân tỉnh',
      'VKSND',
      'VKS',
      quantities(12, 2, 10, 98, 45, 30, 24, 8, 40),
    ),
    unit(4, 'toa-an', 'Tòa án nhân dân tỉnh', 'TAND', 'TA', quantities(12, 2, 8, 1850, 92.5, 60, 20, 9, 52)),
    unit(5, 'thanh-tra', 'Thanh tra tỉnh', 'Thanh tra', 'TTr', quantities(10, 2, 9, 14, 92, 36, 16, 5, 24)),
    unit(6, 'tu-phap', 'Sở Tư pháp', 'Sở Tư pháp', 'STP', quantities(10, 2, 10, 120, 4200, 28, 80, 6, 35)),
  ],
  // searched for: one total three times, decided once by bonus points and once by nothing at all
  submitted: [
    { unit: UnitId.parse('thanh-tra'), seed: 137 },
    { unit: UnitId.parse('quan-su'), seed: 100 },
    { unit: UnitId.parse('cong-an'), seed: 690 },
    { unit: UnitId.parse('vien-kiem-sat'), seed: 1833 },
  ],
}

const hdnd: DemoBloc = {
  bloc: Bloc.parse({
    id: 'hdnd-tinh',
    name: 'Cụm thi đua HĐND cấp tỉnh – bảng Thanh Hóa',
    timeZone: 'Asia/Ho_Chi_Minh',
  }),
  template: Template.parse(hdndTable),
  period: { ...period, daysLeft: -2 },
  head: UnitId.parse('don-vi-a'),
  units: ['A', 'B', 'C', 'D', 'E'].map((letter, order) =>
    unit(order, `don-vi-${letter.toLowerCase()}`, `Đơn vị ${letter}`, `Đơn vị ${letter}`, `HĐND-${letter}`),
  ),
  submitted: [
    { unit: UnitId.parse('don-vi-b'), seed: 1 },
    { unit: UnitId.parse('don-vi-c'), seed: 2 },
  ],
}

export const demoBlocs: readonly DemoBloc[] = [noiChinh, hdnd]

const post = (bloc: DemoBloc, at: string, ...roles: Role[]) => ({
  bloc: bloc.bloc.id,
  unit: UnitId.parse(at),
  roles,
})
const person = (username: string, name: string, ...posts: DemoPerson['posts']): DemoPerson => ({
  username,
  name,
  posts,
})

/** One staff member a unit, the head's being head as well; one admin and one of the council for both blocs. */
export const demoPeople: readonly DemoPerson[] = [
  person('congan', 'Trần Minh Quân', post(noiChinh, 'cong-an', 'staff')),
  person('quansu', 'Lê Văn Hùng', post(noiChinh, 'quan-su', 'staff')),
  person('bienphong', 'Phạm Đức Thắng', post(noiChinh, 'bien-phong', 'staff')),
  person('kiemsat', 'Nguyễn Thị Thu Hà', post(noiChinh, 'vien-kiem-sat', 'staff')),
  person('toaan', 'Hoàng Ngọc Anh', post(noiChinh, 'toa-an', 'staff')),
  person('thanhtra', 'Vũ Thanh Bình', post(noiChinh, 'thanh-tra', 'staff')),
  person('tuphap', 'Đỗ Hải Yến', post(noiChinh, 'tu-phap', 'staff', 'head')),
  person('donvia', 'Hồ Văn An', post(hdnd, 'don-vi-a', 'staff', 'head')),
  person('donvib', 'Ngô Thị Bình', post(hdnd, 'don-vi-b', 'staff')),
  person('donvic', 'Dương Quốc Cường', post(hdnd, 'don-vi-c', 'staff')),
  person('donvid', 'Lý Thị Dung', post(hdnd, 'don-vi-d', 'staff')),
  person('donvie', 'Mai Thanh Giang', post(hdnd, 'don-vi-e', 'staff')),
  person('quantri', 'Bùi Quốc Việt', post(noiChinh, 'tu-phap', 'admin'), post(hdnd, 'don-vi-a', 'admin')),
  person(
    'hoidong',
    'Đặng Thu Trang',
    post(noiChinh, 'tu-phap', 'council'),
    post(hdnd, 'don-vi-a', 'council'),
  ),
]
