import type { Words } from './vi.ts'

const combined = { mean: 'mean', median: 'median', sum: 'sum' }
const targetFrom = {
  registered: 'registered at the start of the year',
  fixed: 'fixed in the table',
  typed: 'typed by the unit',
}
const named = {
  KQ: 'result of',
  CT: 'target of',
  DK: 'registered target of',
  MC: 'evidence of',
  DIEM: 'points of',
}
const some = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`

export const en: Words = {
  entered: (value) => `Entered ${value}`,
  targeted: (value, target, from) => `Entered ${value}; target ${target} (${targetFrom[from]})`,
  level: (label) => `Level chosen: “${label}”`,
  highest: (levels) => `Levels given: ${levels.join(', ')}; only the highest counts`,
  events: (count, list) => `${some(count, 'event', 'events')} given: ${list.join(', ')}`,
  eventsOf: (count, label, points) => `${count} × “${label}” (${points} points)`,
  worth: (label, points) => `“${label}” (${points} points)`,
  judged: (points, least, most) => `Self-scored ${points}, between ${least} and ${most}`,
  late: (days) => `Submitted ${days} days late`,
  inTime: 'Submitted in time',
  notSubmitted: 'Not submitted yet: counted as in time for now',
  mean: (sum) => `Mean: ${sum}`,
  toStep: (step, points) => `, rounded to ${step}: ${points}`,
  butAtMost: (most) => `, at most ${most}`,
  butAtLeast: (least) => `, not under ${least}`,
  atMost: (most) => `Over the maximum: only ${most} counts`,
  costsAtMost: (most) => `Over the most it may cost: only ${most} is taken off`,
  atLeast: (least) => `Not under ${least}`,
  reached: 'Target reached: the maximum',
  underLeast: (share, least) => `Only ${share} of the target, under ${least}: no points`,
  share: (share) => `${share} of the target`,
  within: (value, stretch) => `${value} is ${stretch}`,
  withinLoss: (value, stretch, sum) => `${value} is ${stretch}: ${sum}`,
  stretch: ({ from, above, to, below }) => {
    if (from !== undefined && from === to) return `equal to ${from}`
    const low = from !== undefined ? `from ${from}` : above !== undefined ? `above ${above}` : ''
    if (to !== undefined) return low === '' ? `up to ${to}` : `${low} to ${to}`
    if (below !== undefined) return low === '' ? `under ${below}` : `${low} to under ${below}`
    return low === '' ? 'any other value' : from === undefined ? low : `${low} up`
  },
  days: 'days',
  short: (share, steps, percent, how) =>
    `${share} short of the target, which is ${some(steps, 'step', 'steps')} of ${percent}${how === 'started' ? ' (a started one counts)' : ' (only full ones count)'}`,
  leaderUnknown: 'The figures of the bloc are not known: taken as its leader for now, the maximum',
  leads: 'Leads the bloc: the maximum',
  leader: (value, target) => `The leader of the bloc has ${value} / ${target}`,
  upToTarget: (sum) => `Not above the target, counted on half of the maximum: ${sum}`,
  beyondTarget: (sum) =>
    `Above the target, half of the maximum and what goes beyond, against the leader: ${sum}`,
  best: (value) => `The best result of the bloc is ${value}`,
  isBest: 'As good as the best of the bloc: the maximum',
  combined: (combine) =>
    typeof combine === 'object'
      ? `Scored by others, the mean without the ${combine.trimmedMean} highest and the ${combine.trimmedMean} lowest`
      : `Scored by others, their ${combined[combine]}`,
  noneScored: 'Scored by others; nobody has scored yet',
  nothing: 'A result of 0: no points',
  formula: (text) => `Formula of the table: ${text}`,
  came: (value) => `Comes to ${value}`,
  where: (values) => `Where ${values.join('; ')}`,
  named: ({ prefix, code }) => (code === 'TONG' ? 'total points' : `${named[prefix]} ${code}`),
  blank: 'blank',
  yesNo: (yes) => (yes ? 'given' : 'not given'),
  provisional: 'Provisional: it may change with the figures of others until the head closes',
  saidNothingArose: 'The unit says that nothing arose (“Không phát sinh”)',
  conditionFails: (condition, values) => `Applies only when ${condition}; now ${values}, so it does not`,
  policy: {
    full: 'Nothing arose, or it does not apply: the table gives the maximum',
    zero: 'Nothing arose, or it does not apply: 0 points',
    excluded: 'Nothing arose, or it does not apply: not counted, nor in the points assigned',
  },
  evidence: (text) => `Evidence given: ${text}`,
  explained: (text) => `Explanation given: ${text}`,
  rounded: (step) => `Rounded to ${step}`,
  sanction: (code, reason, values) => `Sanction ${code}: ${reason} (${values}), so all points are lost`,
  empties: (group) => `This level takes all points of ${group}`,
  emptied: (label, code, group) => `The level “${label}” in ${code} takes all points of ${group}`,
  notIn: (group) => `These points do not reach the total: ${group} has lost its points`,
  notEntered: { bonus: 'Not entered: no bonus', deduction: 'Not entered: nothing is taken off' },
  awaits: (codes) => `Counted from ${codes}, not complete and right yet`,
  awaited: 'Cannot be counted yet, so it is 0 points; the total is not official',
  counts0: 'Not finished, so it counts 0 points; the total is not official',
  own: (code, most) => (most === undefined ? `Points of ${code}` : `Points of ${code}, at most ${most}`),
  ownCost: (code, most) =>
    most === undefined ? `Taken off by ${code}` : `Taken off by ${code}, at most ${most}`,
  child: (code, label, note) => (note === undefined ? `${code}. ${label}` : `${code}. ${label} – ${note}`),
  notApplicable: 'nothing arose',
  notCounted: 'nothing arose, not counted',
  isProvisional: 'provisional',
  notYet: 'not entered',
  toMend: 'to put right',
  waits: 'waits for another row',
  zeroed: 'points lost by a sanction',
  sum: (sum) => `Together: ${sum}`,
  sumOf: (count) => `Together, ${some(count, 'row', 'rows')}`,
  mainSum: (sum) => `Main sections together: ${sum}`,
  bonusSum: (sum) => `Bonus together: ${sum}`,
  deductionSum: (sum) => `Deductions together: ${sum}`,
  whole: (sum) => `Main sections, with bonus, less deductions: ${sum}`,
  ceiling: (most) => `The total is at most ${most}`,
  floor: (least) => `The total is not under ${least}`,
  percent: (percent, assigned) => `${percent} of the ${assigned} points assigned`,
  excluded: (codes) => `Not counted, as nothing arose: ${codes}`,
  provisionalRows: (codes) => `Provisional, may change until the head closes: ${codes}`,
  unfinished: (blanks, mistakes) =>
    `Not official yet: ${[
      ...(blanks > 0 ? [`${some(blanks, 'row', 'rows')} not entered`] : []),
      ...(mistakes > 0 ? [`${some(mistakes, 'row', 'rows')} to put right`] : []),
    ].join(', ')}, each counting 0 points`,
  ruleBroken: (message) => `Not official yet: ${message}`,
  total: 'TOTAL POINTS',
}
