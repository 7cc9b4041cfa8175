import { z } from 'zod'
import { BlocId, UnitId } from './ids.ts'

/** A bloc of units that compete and are ranked together (khối, cụm thi đua). */
export const Bloc = z.strictObject({
  id: BlocId,
  name: z.string().min(1).max(200),
  /** IANA name; deadlines and times on paper are told in it. */
  timeZone: z.string().min(1).max(60),
  /** Secret-safe mode (chế độ bảo mật): nobody but admins is told any label, only codes and numbers. */
  secretSafe: z.literal(true).optional(),
})
export type Bloc = z.infer<typeof Bloc>

/** A scored unit (đơn vị thành viên). `order` is its place in the bloc's own list, never its rank. */
export const Unit = z.strictObject({
  id: UnitId,
  name: z.string().min(1).max(200),
  shortName: z.string().min(1).max(40),
  order: z.int().min(0),
  /** What sort of unit it is, in free words: cấp tỉnh, cấp huyện, trực thuộc. */
  kind: z.string().trim().min(1).max(60).optional(),
})
export type Unit = z.infer<typeof Unit>
