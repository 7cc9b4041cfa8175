/** What can be found about the codes of a table. */
export const codeWords = {
  'code.repeated': {
    severity: 'error',
    what: {
      vi: 'Mã {code} đã dùng cho “{first}”.',
      en: 'The code {code} is already used for “{first}”.',
    },
    why: {
      vi: 'Số liệu, biểu thức và phiếu điểm tìm theo mã: hai chỗ trùng mã thì không biết là chỗ nào.',
      en: 'Entries, expressions and scorecards go by the code: with two of them nobody can tell which is meant.',
    },
    mend: { vi: 'Đặt mã khác cho một trong hai.', en: 'Give one of the two another code.' },
  },
  'code.reserved': {
    severity: 'error',
    what: { vi: 'Mã “{code}” không dùng được.', en: 'The code “{code}” cannot be used.' },
    why: {
      vi: 'Chương trình đã dùng tên này: DIEM_TONG là tổng điểm, các tên tiếng Anh là của máy.',
      en: 'The name is taken: DIEM_TONG is the total, the English ones belong to the machine.',
    },
    mend: {
      vi: 'Đặt mã khác, như in trong bảng: I, I.1, I.1.a.',
      en: 'Choose another, as printed: I, I.1, I.1.a.',
    },
  },
  'code.alike': {
    severity: 'warning',
    what: {
      vi: 'Mã {code} đọc giống mã {other}.',
      en: 'The code {code} reads like the code {other}.',
    },
    why: {
      vi: 'Chỉ khác chữ hoa, chữ thường hoặc kiểu chữ: người đọc và biểu thức dễ nhầm hai dòng.',
      en: 'They differ by capitals or by the kind of letter only: people and expressions will mistake one for the other.',
    },
    mend: { vi: 'Đặt hai mã khác hẳn nhau.', en: 'Make the two codes clearly different.' },
  },
  'code.jump': {
    severity: 'warning',
    what: {
      vi: 'Mã nhảy: {after} “{code}”, đúng ra là “{expected}”.',
      en: 'The codes jump: {after} “{code}”, where “{expected}” should be.',
    },
    why: {
      vi: 'Thường là sót một dòng khi chép từ văn bản, hoặc đánh số nhầm; dẫn chiếu theo mã sẽ lệch.',
      en: 'Most often a row was left out when copying, or numbers are mixed up; references by code go astray.',
    },
    mend: {
      vi: 'Bổ sung dòng còn thiếu hoặc đánh lại số.',
      en: 'Add the missing row or number them anew.',
    },
  },
  'code.parent': {
    severity: 'advice',
    what: {
      vi: 'Mã {code} không bắt đầu bằng mã {parent} của phần chứa nó.',
      en: 'The code {code} does not begin with {parent}, the code of the part it stands in.',
    },
    why: {
      vi: 'Người đọc phiếu điểm không thấy dòng thuộc phần nào.',
      en: 'Whoever reads a scorecard cannot see where the row belongs.',
    },
    mend: { vi: 'Ghi mã dạng {parent}.1 hoặc {parent}.a.', en: 'Write it like {parent}.1 or {parent}.a.' },
  },
  'table.too-long': {
    severity: 'error',
    what: {
      vi: 'Bảng có {count} tiêu chí, nhiều hơn {most}.',
      en: 'The table has {count} criteria, more than {most}.',
    },
    why: {
      vi: 'Một bản tự chấm không gửi được nhiều dòng như vậy.',
      en: 'A submission cannot carry so many rows.',
    },
    mend: { vi: 'Chia thành nhiều bảng.', en: 'Split the table.' },
  },
} as const
