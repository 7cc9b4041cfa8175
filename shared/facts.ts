import { z } from 'zod'
import { Code } from './ids.ts'

/** Targets registered for one unit at the start of the year (chỉ tiêu đăng ký), by criterion, in hundredths. */
export const Targets = z.record(Code, z.int().min(1))
export type Targets = z.infer<typeof Targets>

/**
 * What a row needs that the unit does not type, by criterion, as last known: days late (hundredths), the leader's value and
 * target or the best value of the bloc (hundredths), the points others gave together.
 */
export const Given = z.record(Code, z.strictObject({ value: z.int().min(0), target: z.int().optional() }))
export type Given = z.infer<typeof Given>

/** All that scoring needs beside a unit's own entries. */
export type Facts = { targets: Targets; given: Given }

export const noFacts: Facts = { targets: {}, given: {} }
