import type { Place } from '../../shared/lint/finding.ts'
import type { Words } from './vi.ts'

const partWords: Record<Place['of'], string> = {
  file: 'File',
  table: 'Whole table',
  row: '',
  rule: 'Cross rule',
  sanction: 'Sanction',
  'tie-break': 'Tie-break',
  list: 'Separate list',
  class: 'Class',
  quota: 'Quota',
}

const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** Everything the pane says, in English. */
export const en: Words = {
  app: {
    name: 'BlocScore',
    about: 'Scores an emulation bloc inside Excel.',
    opening: 'Opening…',
    slow: 'Excel has not answered yet. What you typed is still in the file.',
    outside:
      'This is a task pane of Excel. Open Excel and choose Home > BlocScore. Opened on its own, this page cannot score.',
    reload: 'Reload',
    broken: (trace) =>
      `Something unexpected went wrong (code ${trace}). The sheet is still in the file. Reload; if it persists, send this code to your admin.`,
    loading: 'Loading',
  },
  menu: {
    open: 'Options',
    signedInAs: (name) => `Signed in: ${name}`,
    posts: 'Change bloc or period',
    signOut: 'Sign out',
    version: (version) => `Version ${version}`,
    otherLanguage: 'Chuyển sang tiếng Việt',
    otherLanguageShort: 'VI',
  },
  stage: { filling: 'Self-scoring', closed: 'Closed' },
  days: {
    left: (days) => `${some(days, 'day', 'days')} left`,
    today: 'due today',
    past: (days) => `${some(days, 'day', 'days')} overdue`,
  },
  signIn: {
    title: 'Score your bloc inside Excel',
    line: 'Make the sheet, have it checked as you type, submit once. Sign in with the account your office gave you.',
    button: 'Sign in',
    waiting: 'Waiting for you to sign in in the window that opened…',
    cancel: 'Cancel',
    safe: 'The sheet in the file counts by itself even when you are not signed in.',
    why: {
      closed: 'the sign-in window was closed',
      blocked: 'the browser blocked the sign-in window; allow pop-ups and try again',
      busy: 'another sign-in window is open',
      mismatch: 'the answer does not belong to this request',
      denied: 'the request was denied',
      unreachable: 'the sign-in service cannot be reached',
    },
  },
  posts: {
    title: 'Choose a bloc and period',
    line: 'You have work in several places. Next time the last one chosen opens.',
    none: 'Nothing to do yet',
    noneLine: 'This account has no role in any bloc. Ask the head or an admin to add you.',
    roles: {
      staff: 'unit staff',
      verifier: 'verifier',
      head: 'head of the bloc',
      admin: 'admin',
      council: 'council',
    },
  },
  views: {
    label: 'Work',
    fill: 'Self-score',
    progress: 'Progress',
    ranking: 'Ranking',
    template: 'Criteria table',
  },
  waiting: {
    title: 'Not your turn yet',
    titleClosed: 'The period is closed',
    verifier: (when) =>
      `The units are scoring themselves until ${when}. Verifiers begin when that time is up.`,
    closed: (at) => `Closed at ${at}. The result does not change any more.`,
  },
  fill: {
    todoStart: (rows, when) => `To do: score ${some(rows, 'criterion', 'criteria')}, submit before ${when}.`,
    todo: (filled, rows, when) => `To do: score ${filled}/${rows} criteria, submit before ${when}.`,
    todoSubmit: (when) => `All scored. To do: submit before ${when}.`,
    late: (when) => `The deadline was ${when}. You can submit until the head closes; it is marked late.`,
    make: 'Make the scoring sheet',
    makeEmpty: 'A sheet “Tự chấm” is added to this workbook, with the criteria, the rules and the formulas.',
    makeFromDraft: (at) => `The sheet is prefilled from the draft saved ${at}.`,
    makeFromSubmission: (at) => `The sheet is prefilled from what was submitted ${at}.`,
    makeAnew: 'Make a new sheet',
    making: 'Making the sheet…',
    total: 'Total points',
    ofMost: (most) => `/ ${most}`,
    rows: (filled, rows) => `${filled}/${rows} criteria`,
    provisional: 'provisional',
    parts: { main: 'Sections', bonus: 'Bonus', deduction: 'Deductions' },
    mistakes: (count) => some(count, 'thing to put right', 'things to put right'),
    noMistakes: 'No mistakes',
    blanks: (count) => `${some(count, 'criterion', 'criteria')} not entered yet`,
    goTo: 'go to cell',
    goToCell: (address, code) => `Go to cell ${address}, criterion ${code}`,
    makeNumber: 'Make it a number',
    makeNumberOf: (address) => `Make cell ${address} a number`,
    makeNumbers: (count) => `Change all (${count})`,
    rebuild: 'Rebuild the sheet',
    rebuilding: 'Rebuilding…',
    damaged: 'The sheet must be rebuilt',
    andMore: (count) => `and ${count} more`,
    warnings: (count) => some(count, 'thing to confirm', 'things to confirm'),
    confirm: 'I have checked, this number is right',
    confirmOf: (address, code) => `Confirm cell ${address}, criterion ${code}: this number is right`,
    submit: 'Submit the self-score',
    submitAgain: 'Submit again',
    blocked: (mistakes, blanks, unconfirmed) =>
      [
        mistakes > 0 ? `put ${some(mistakes, 'thing', 'things')} right` : '',
        blanks > 0 ? `enter ${some(blanks, 'criterion', 'criteria')}` : '',
        unconfirmed > 0 ? `confirm ${some(unconfirmed, 'thing', 'things')}` : '',
      ]
        .filter((part) => part !== '')
        .join(', ')
        .replace(/^(.+)$/, 'To submit: $1.'),
    blockedSheet: 'To submit: rebuild the sheet.',
    ask: {
      title: 'Submit the self-score?',
      what: (unit, total) =>
        `The self-score of ${unit}, ${total} points in total, goes to the head of the bloc.`,
      inTime: (when) => `In time (before ${when}).`,
      late: (when) => `After the deadline ${when}: marked late.`,
      again: (revision) => `Takes the place of revision ${revision}, which is kept.`,
      after: 'You can still correct and submit again until the head closes the period.',
      yes: 'Submit',
      running: 'Submitting…',
      no: 'Not yet',
    },
    receipt: {
      title: 'Submitted',
      titleLate: 'Submitted (late)',
      line: (revision, at, by) => `Revision ${revision}, ${at}, ${by}`,
      total: (total) => `${total} points in total`,
      checkCode: 'Check code',
      next: 'You can correct and submit again until the head closes the period.',
      changed: (revision) => `The sheet has changed since revision ${revision}. Submit again to replace it.`,
      show: 'Show the receipt',
    },
    closed: {
      title: 'The period is closed',
      line: (at) =>
        `The head closed it at ${at}. The sheet is for reading only; changing it changes no result.`,
      none: 'The unit had submitted nothing when it was closed. Ask the head.',
    },
    saved: {
      fileOnly: 'In the file',
      saving: 'In the file · saving the draft to the server…',
      both: (at) => `Draft saved ${at} · in the file and on the server`,
      offline: 'In the file; saved to the server when online again',
      refused: 'In the file; not saved to the server',
      conflict: 'In the file; the server has another draft',
      retry: 'Save again',
    },
    conflict: {
      title: 'There are two different drafts',
      line: (by, at, filled) =>
        `The server has a draft saved by ${by} ${at} (${some(filled, 'row', 'rows')} entered). Choose the one to go on with.`,
      mine: 'Keep the one in this file',
      theirs: 'Take the one on the server',
      note: 'The one not chosen is replaced by the other.',
    },
  },
  head: {
    counts: { submitted: 'submitted', late: 'late', filling: 'scoring', idle: 'not begun' },
    submittedOf: (submitted, all) => `${submitted}/${all} units submitted`,
    deadline: (when) => `Deadline ${when}.`,
    todoWait: (missing) => `${some(missing, 'unit has', 'units have')} not submitted yet.`,
    todoClose: 'All have submitted. Look at the ranking, then close the period.',
    mark: {
      submitted: 'Submitted',
      late: 'Submitted late',
      filling: (percent) => `Scoring ${percent}%`,
      idle: 'Not begun',
    },
    submittedAt: (at, total) => `${at} · ${total} points`,
    savedAt: (at) => `draft saved ${at}`,
    refresh: 'Refresh',
    readAt: (at) => `As of ${at}`,
    provisional: (at) => `Provisional at ${at}, not closed`,
    noPlaces: 'No unit has submitted, so there is no ranking yet.',
    missing: (count) => `Not submitted, not ranked (${count})`,
    place: (place) => `Place ${place}`,
    noPlace: 'No place',
    whyUnit: (unit) => `Why does ${unit} have these points?`,
    writeRanking: 'Write the ranking to a sheet',
    writeMatrix: 'Write the overview',
    writing: 'Writing…',
    written: (sheet) => `Written to the sheet “${sheet}”.`,
    close: 'Close the period',
    closeLine: 'After closing, no submission can change.',
    ask: {
      title: (period) => `Close “${period}”?`,
      counts: (submitted, missing) =>
        missing === 0
          ? `All ${submitted} units have submitted.`
          : `${some(submitted, 'unit has', 'units have')} submitted, ${some(missing, 'has', 'have')} not and will not be ranked:`,
      early: (when) => `The deadline ${when} has not come: units will no longer be able to submit.`,
      what: 'From then on nobody can submit or correct; the result gets a check code. Closing cannot be undone.',
      understand: 'I understand and want to close this period',
      yes: 'Close the period',
      running: 'Closing…',
      no: 'Not yet',
    },
    closed: {
      title: 'The period is closed',
      line: (at) => `Closed at ${at}. The result does not change any more.`,
      checkCode: 'Check code of the result',
    },
  },
  why: {
    total: 'Why this total?',
    row: 'Why the selected row?',
    noRow: 'Select a cell in the scoring sheet, then press again.',
    title: (points) => `Why ${points} points?`,
    titleCost: (points) => `Why are ${points} points taken off?`,
    ofTotal: 'Total of the unit',
    rule: (text) => `How it is scored: ${text}`,
    source: (text) => `Legal basis: ${text}`,
    back: 'Back',
    close: 'Close',
  },
  template: {
    version: (version) => `Published, version ${version}`,
    found: (count) =>
      count === 0
        ? 'The whole table was looked through: nothing to mend.'
        : `The whole table was looked through: ${some(count, 'point', 'points')} to consider before it is amended.`,
    severity: {
      error: (count) => `Errors, must be mended (${count})`,
      warning: (count) => `Most likely mistakes (${count})`,
      advice: (count) => `To think about (${count})`,
    },
    whyAndHow: 'Why, and how to mend it',
    mend: (how) => `How to mend: ${how}`,
    place: ({ of, code, index }) =>
      [partWords[of], code ?? (of === 'tie-break' ? String(index + 1) : '')].join(' ').trim(),
  },
  refused: {
    again: 'Try again',
    signIn: 'Sign in again',
    dismiss: 'Close',
  },
}
