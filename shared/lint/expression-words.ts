const unread = {
  vi: 'Chương trình và Excel không tính được biểu thức này.',
  en: 'Neither the program nor Excel can count this expression.',
} as const

/** What can be found about expressions: formulas and conditions. */
export const expressionWords = {
  'expression.fault': {
    severity: 'error',
    what: { vi: 'Ký tự thứ {character}: {fault}', en: 'Character {character}: {fault}' },
    why: unread,
    mend: {
      vi: 'Sửa biểu thức. Trong tệp, dấu “,” ngăn đối số, dấu “.” là dấu thập phân.',
      en: 'Correct the expression. In a file “,” parts arguments and “.” is the decimal mark.',
    },
  },
  'expression.too-much': {
    severity: 'error',
    what: {
      vi: 'Đến đây các biểu thức của bảng đã dài quá {most} ký tự.',
      en: 'Here the expressions of the table come to more than {most} characters.',
    },
    why: {
      vi: 'Mỗi lần nhập một ô, mọi biểu thức đều được tính lại.',
      en: 'All of them are counted again whenever a cell is entered.',
    },
    mend: {
      vi: 'Dùng cách chấm có sẵn thay cho công thức ở các dòng thông thường.',
      en: 'Use a scoring method instead of a formula wherever one will do.',
    },
  },
  'expression.wrapped': {
    severity: 'error',
    what: {
      vi: 'Đứng riêng thì đúng, nhưng ghép vào cách tính của dòng thì không: {fault}',
      en: 'It is right by itself, but not as a part of the whole calculation: {fault}',
    },
    why: unread,
    mend: {
      vi: 'Rút gọn biểu thức, bớt các lớp ngoặc.',
      en: 'Shorten it, with fewer levels of parentheses.',
    },
  },
  'expression.unknown-name': {
    severity: 'error',
    what: { vi: 'Bảng không có {name}.{near}', en: 'The table has no {name}.{near}' },
    why: unread,
    mend: {
      vi: 'Dùng mã đúng như in trong bảng, ví dụ KQ_I.1.',
      en: 'Use the codes as printed in the table, such as KQ_I.1.',
    },
  },
  'expression.no-meaning': {
    severity: 'error',
    what: { vi: '{name} không có nghĩa: {reason}', en: '{name} means nothing: {reason}' },
    why: {
      vi: 'Ô tương ứng không bao giờ có số, biểu thức luôn tính với 0.',
      en: 'No number ever stands there, so the expression always counts with 0.',
    },
    mend: {
      vi: 'Dùng DIEM_ để lấy điểm của dòng, hoặc một dòng khác.',
      en: 'Use DIEM_ for the row’s points, or another row.',
    },
  },
  'expression.too-early': {
    severity: 'error',
    what: {
      vi: '{name} chưa có khi biểu thức này được tính.',
      en: '{name} is not known when this expression is counted.',
    },
    why: {
      vi: 'Điểm của nhóm, mục và tổng chỉ có sau khi mọi dòng đã tính xong.',
      en: 'Points of groups, sections and the total come only after every row.',
    },
    mend: { vi: 'Cộng điểm của từng dòng: DIEM_… + DIEM_…', en: 'Add up the rows instead: DIEM_… + DIEM_…' },
  },
  'expression.cycle': {
    severity: 'error',
    what: { vi: 'Các dòng chờ lẫn nhau: {path}.', en: 'Rows wait for each other: {path}.' },
    why: { vi: 'Không dòng nào tính được trước.', en: 'None of them can be counted first.' },
    mend: { vi: 'Bỏ một tên trong vòng này.', en: 'Take one name out of the circle.' },
  },
  'expression.names-nothing': {
    severity: 'warning',
    what: {
      vi: 'Biểu thức không nhắc đến dòng nào: với đơn vị nào cũng ra một kết quả.',
      en: 'The expression names no row: it comes to the same for every unit.',
    },
    why: {
      vi: 'Điều kiện luôn đúng hoặc luôn sai, công thức luôn một điểm.',
      en: 'A condition always holds or never does, a formula always gives the same.',
    },
    mend: { vi: 'Nhắc đến dòng cần xét, hoặc bỏ biểu thức.', en: 'Name the row in question, or remove it.' },
  },
  'expression.rounding': {
    severity: 'advice',
    what: { vi: 'Tại “{excerpt}”: {risk}', en: 'At “{excerpt}”: {risk}' },
    why: {
      vi: 'Excel, LibreOffice và máy chủ có thể lệch nhau ở chữ số cuối, ra hai kết quả khác nhau.',
      en: 'Excel, LibreOffice and the server may differ in the last digit and come down on different sides.',
    },
    mend: { vi: 'Bọc phần đó trong ROUND(…,9).', en: 'Put that part inside ROUND(…,9).' },
  },
} as const
