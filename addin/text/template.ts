import type { Language } from '../../shared/problem.ts'

const vi = {
  tables: 'Bảng tiêu chí của khối',
  none: 'Khối chưa có bảng tiêu chí nào. Lập bảng đầu tiên từ bảng mẫu, từ phụ lục của văn bản, hoặc từ trang trắng.',
  inForce: (version: number, at: string) => `Bản ${version}, công bố ${at}`,
  draft: (by: string, at: string) => `Bản nháp của ${by}, lưu ${at}`,
  neverPublished: 'Chưa công bố bản nào',
  openDraft: 'Mở bản nháp ra trang tính',
  openPublished: 'Mở bản mới nhất để sửa',
  opening: 'Đang ghi ra trang tính…',
  start: 'Lập bảng mới',
  startLine:
    'Bảng tiêu chí soạn ngay trong sổ tính này, mỗi phần một trang. Chưa công bố thì chưa ảnh hưởng đến đơn vị nào.',
  fromReady: 'Từ bảng mẫu',
  ready: {
    'khoi-noi-chinh': 'Khối Nội chính, thang 1.000 điểm',
    'khoi-dang': 'Khối cơ quan Đảng, thang 100 điểm, có các đợt thi đua',
    'hdnd-tinh': 'Hội đồng nhân dân, theo quyết định của một tỉnh',
  },
  fromAnnex: 'Từ phụ lục của văn bản',
  annexLine:
    'Dán hoặc mở phụ lục trong Excel, giữ nguyên như văn bản, đứng ở trang đó rồi bấm nút. Ô gộp, số La Mã, gạch đầu dòng đều đọc được.',
  fromBlank: 'Từ trang trắng',
  name: 'Tên bảng',
  id: 'Mã bảng',
  idLine: 'Chữ thường không dấu, nối bằng gạch ngang. Giữ nguyên qua các năm.',
  idWrong: 'Mã bảng chỉ gồm chữ thường không dấu, chữ số và gạch ngang, ví dụ khoi-noi-chinh.',
  idTaken: 'Mã này đã có bảng khác dùng.',
  cancel: 'Thôi',
  annexRead: 'Đọc phụ lục ở trang đang mở',
  annexFound: (rows: number, guesses: number) =>
    guesses === 0 ? `Đọc được ${rows} dòng.` : `Đọc được ${rows} dòng; ${guesses} chỗ máy đoán, cần xem lại.`,
  annexNone: 'Không thấy bảng tiêu chí ở trang đang mở. Đứng ở trang có phụ lục rồi bấm lại.',
  oldFont: (font: string) => `Chữ kiểu ${font} đã được đổi sang Unicode. Xem thử trước khi lập bảng:`,
  guesses: (count: number) => `Chỗ máy đoán (${count})`,
  left: (count: number) => `Không xếp được vào bảng (${count})`,
  annexRow: (row: number) => `Dòng ${row}`,
  annexMake: 'Lập bảng nháp từ phụ lục này',
  inWorkbook: 'Bảng tiêu chí trong sổ tính này',
  editing: (name: string) => `Đang soạn: ${name}`,
  editingLine:
    'Sửa ở các trang MAU, PHAN, TIEU_CHI… rồi bấm Kiểm tra. Chưa công bố thì chưa ai bị ảnh hưởng.',
  check: 'Kiểm tra lại',
  checking: 'Đang kiểm tra…',
  checkedAt: (time: string) => `Kiểm tra lúc ${time}`,
  problems: (count: number) => `${count} chỗ ghi chưa đúng`,
  noProblems: 'Các trang đều đọc được',
  found: (count: number) =>
    count === 0
      ? 'Đã soát toàn bộ bảng: không thấy điều gì cần sửa.'
      : `Đã soát toàn bộ bảng: ${count} điều nên xem lại.`,
  severity: {
    error: (count: number) => `Lỗi, phải sửa (${count})`,
    warning: (count: number) => `Rất có thể nhầm (${count})`,
    advice: (count: number) => `Nên cân nhắc (${count})`,
  },
  whyAndHow: 'Vì sao, và cách sửa',
  mend: (how: string) => `Cách sửa: ${how}`,
  part: {
    file: 'Tệp',
    table: 'Toàn bảng',
    rule: 'Ràng buộc',
    sanction: 'Chế tài',
    'tie-break': 'Tiêu chí phụ',
    list: 'Danh sách riêng',
    class: 'Xếp loại',
    quota: 'Hạn ngạch',
  },
  goTo: 'đến ô',
  goToCell: (cell: string) => `Đến ô ${cell}`,
  examples: (passed: number, all: number) =>
    all === 0
      ? 'Chưa có ví dụ nào ở trang KIEM_THU. Nên ghi vài bản chấm đã biết trước điểm.'
      : `Ví dụ ở trang KIEM_THU: ${passed}/${all} cho đúng điểm đã ghi`,
  preview: 'Xem thử bảng tự chấm',
  previewing: 'Đang ghi bảng xem thử…',
  previewed: 'Đã ghi bảng xem thử ra trang “Tự chấm”. Nhập thử được; không nộp được.',
  compare: 'So với bản khác',
  compareWith: 'So với',
  versionOf: (name: string, version: number) => `${name}, bản ${version}`,
  same: 'Hai bảng giống hệt nhau.',
  changed: (meaning: number, wording: number) =>
    `${meaning} thay đổi về điểm hoặc cách chấm, ${wording} thay đổi câu chữ`,
  meaning: (count: number) => `Điểm và cách chấm (${count})`,
  wording: (count: number) => `Câu chữ (${count})`,
  writeChanges: 'Ghi bảng so sánh ra trang tính',
  whatIf: 'Kỳ trước mà chấm theo bảng này thì sao?',
  whatIfLine: 'Lấy bản đã nộp của kỳ được chọn, chấm lại theo bảng đang soạn. Không ai bị đổi điểm.',
  whatIfPeriod: 'Kỳ',
  whatIfRun: 'Tính thử',
  whatIfRunning: 'Đang tính thử…',
  whatIfNone: 'Kỳ này chưa có bản nộp nào.',
  moved: (count: number, all: number) =>
    count === 0 ? `Không đơn vị nào trong ${all} đơn vị đổi hạng.` : `${count}/${all} đơn vị đổi hạng.`,
  remarks: (count: number) => `Điều cần biết khi đọc kết quả (${count})`,
  writeWhatIf: 'Ghi kết quả tính thử ra trang tính',
  writing: 'Đang ghi…',
  written: (sheet: string) => `Đã ghi ra trang “${sheet}”.`,
  save: 'Lưu nháp lên máy chủ',
  saving: 'Đang lưu…',
  saved: (time: string) => `Đã lưu nháp lúc ${time}`,
  notSaved: 'Chưa lưu lên máy chủ; mọi điều đã ghi vẫn ở trong tệp.',
  saveOver: 'Lưu đè bản của người kia',
  takeTheirs: 'Lấy bản trên máy chủ',
  publish: 'Công bố',
  publishing: 'Đang công bố…',
  publishLeft: {
    problems: (count: number) => `Còn ${count} chỗ ghi chưa đúng.`,
    errors: (count: number) => `Còn ${count} lỗi phải sửa.`,
    examples: (count: number) => `Còn ${count} ví dụ không ra đúng điểm.`,
  },
  publishTitle: (name: string, version: number) => `Công bố “${name}”, bản ${version}?`,
  publishWhat: 'Bản đã công bố không sửa được nữa. Muốn đổi thì công bố bản tiếp theo.',
  reason: 'Lý do',
  legalBasis: 'Căn cứ (số, ngày văn bản)',
  published: (version: number) => `Đã công bố bản ${version}`,
  publishedNext: 'Dùng bản này khi mở kỳ mới, hoặc áp dụng ngay cho kỳ đang mở.',
  amend: (period: string) => `Áp dụng cho kỳ “${period}” đang mở`,
  amendTitle: (period: string) => `Đổi bảng tiêu chí của kỳ “${period}”?`,
  amendWhat:
    'Các đơn vị được báo khi mở bảng tự chấm và cập nhật bằng một nút; số đã nhập được giữ theo mã tiêu chí. Bản đã nộp giữ nguyên cho đến khi đơn vị nộp lại.',
  amendYes: 'Đổi bảng',
  amending: 'Đang đổi…',
  amended: (period: string) => `Kỳ “${period}” đã chuyển sang bản này.`,
}

export type TemplateWords = typeof vi

const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

const en: TemplateWords = {
  tables: 'Criteria tables of the bloc',
  none: 'The bloc has no criteria table yet. Make the first one from a ready table, from a decision’s annex, or from a blank page.',
  inForce: (version, at) => `Version ${version}, published ${at}`,
  draft: (by, at) => `Draft by ${by}, saved ${at}`,
  neverPublished: 'No version published yet',
  openDraft: 'Open the draft in sheets',
  openPublished: 'Open the latest version to change it',
  opening: 'Writing the sheets…',
  start: 'Make a new table',
  startLine:
    'A criteria table is written in this very workbook, a sheet for each part. Until it is published no unit is concerned.',
  fromReady: 'From a ready table',
  ready: {
    'khoi-noi-chinh': 'Internal affairs bloc, 1,000 points',
    'khoi-dang': 'Party agencies, 100 points, with campaigns',
    'hdnd-tinh': 'People’s council, after one province’s decision',
  },
  fromAnnex: 'From a decision’s annex',
  annexLine:
    'Paste or open the annex in Excel as it stands, go to that sheet and press the button. Merged cells, Roman numerals and dashes are understood.',
  fromBlank: 'From a blank page',
  name: 'Name of the table',
  id: 'Code of the table',
  idLine: 'Lower-case letters joined by hyphens. Stays the same over the years.',
  idWrong: 'Only lower-case letters without accents, digits and hyphens, such as khoi-noi-chinh.',
  idTaken: 'Another table has this code.',
  cancel: 'Not now',
  annexRead: 'Read the annex on the open sheet',
  annexFound: (rows, guesses) =>
    guesses === 0
      ? `${some(rows, 'row', 'rows')} read.`
      : `${some(rows, 'row', 'rows')} read; ${some(guesses, 'guess', 'guesses')} to look over.`,
  annexNone: 'There is no criteria table on the open sheet. Go to the sheet with the annex and press again.',
  oldFont: (font) =>
    `Text in ${font} has been converted to Unicode. Look at a sample before making the table:`,
  guesses: (count) => `Guesses (${count})`,
  left: (count) => `Without a place in the table (${count})`,
  annexRow: (row) => `Row ${row}`,
  annexMake: 'Make a draft table from this annex',
  inWorkbook: 'The criteria table in this workbook',
  editing: (name) => `Being written: ${name}`,
  editingLine:
    'Change the sheets MAU, PHAN, TIEU_CHI… and press Check. Nobody is concerned until it is published.',
  check: 'Check again',
  checking: 'Checking…',
  checkedAt: (time) => `Checked at ${time}`,
  problems: (count) => some(count, 'cell is not right', 'cells are not right'),
  noProblems: 'All sheets can be read',
  found: (count) =>
    count === 0
      ? 'The whole table was looked through: nothing to mend.'
      : `The whole table was looked through: ${some(count, 'thing', 'things')} to look over.`,
  severity: {
    error: (count) => `Errors, must be mended (${count})`,
    warning: (count) => `Most likely mistakes (${count})`,
    advice: (count) => `To think about (${count})`,
  },
  whyAndHow: 'Why, and how to mend it',
  mend: (how) => `How to mend: ${how}`,
  part: {
    file: 'File',
    table: 'Whole table',
    rule: 'Cross rule',
    sanction: 'Sanction',
    'tie-break': 'Tie-break',
    list: 'Separate list',
    class: 'Class',
    quota: 'Quota',
  },
  goTo: 'go to cell',
  goToCell: (cell) => `Go to cell ${cell}`,
  examples: (passed, all) =>
    all === 0
      ? 'There is no example on the sheet KIEM_THU yet. Write down a few sheets whose points are known.'
      : `Examples on the sheet KIEM_THU: ${passed} of ${all} come to the points written there`,
  preview: 'Preview the scoring sheet',
  previewing: 'Writing the preview…',
  previewed: 'The preview is on the sheet “Tự chấm”. You can try it; it cannot be submitted.',
  compare: 'Compare with another version',
  compareWith: 'Compare with',
  versionOf: (name, version) => `${name}, version ${version}`,
  same: 'The two tables are the same.',
  changed: (meaning, wording) =>
    `${some(meaning, 'change', 'changes')} of points or scoring, ${some(wording, 'change', 'changes')} of wording`,
  meaning: (count) => `Points and scoring (${count})`,
  wording: (count) => `Wording (${count})`,
  writeChanges: 'Write the comparison to a sheet',
  whatIf: 'What would it have done to an earlier period?',
  whatIfLine: 'Scores that period’s submissions by the table being written. Nobody’s points change.',
  whatIfPeriod: 'Period',
  whatIfRun: 'Try it',
  whatIfRunning: 'Scoring again…',
  whatIfNone: 'There are no submissions in this period.',
  moved: (count, all) =>
    count === 0
      ? `None of ${some(all, 'unit', 'units')} changes its place.`
      : `${count} of ${all} units change their place.`,
  remarks: (count) => `To know when reading this (${count})`,
  writeWhatIf: 'Write this to a sheet',
  writing: 'Writing…',
  written: (sheet) => `Written to the sheet “${sheet}”.`,
  save: 'Save the draft to the server',
  saving: 'Saving…',
  saved: (time) => `Draft saved at ${time}`,
  notSaved: 'Not on the server yet; everything written is in the file.',
  saveOver: 'Save over the other one',
  takeTheirs: 'Take the one on the server',
  publish: 'Publish',
  publishing: 'Publishing…',
  publishLeft: {
    problems: (count) => `${some(count, 'cell is', 'cells are')} still not right.`,
    errors: (count) => `${some(count, 'error', 'errors')} still to mend.`,
    examples: (count) => `${some(count, 'example does', 'examples do')} not come to its points.`,
  },
  publishTitle: (name, version) => `Publish “${name}”, version ${version}?`,
  publishWhat: 'A published version can no longer be changed; the next one takes its place.',
  reason: 'Reason',
  legalBasis: 'Legal basis (number and date)',
  published: (version) => `Version ${version} is published`,
  publishedNext: 'Use it for the next period, or at once for one that is open.',
  amend: (period) => `Use it for the open period “${period}”`,
  amendTitle: (period) => `Change the criteria table of “${period}”?`,
  amendWhat:
    'Units are told when they open their sheet and bring it up to date with one press; what they typed is kept by criterion. Submissions stay as they are until submitted again.',
  amendYes: 'Change the table',
  amending: 'Changing…',
  amended: (period) => `“${period}” now goes by this version.`,
}

/** What the admin's pane of criteria tables says; apart, as only admins load it. */
export const templateWords: Record<Language, TemplateWords> = { vi, en }
