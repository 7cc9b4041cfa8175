const why = {
  vi: 'Chương trình không đoán: phần không đọc được thì cả bảng không dùng được.',
  en: 'Nothing is guessed: where a part cannot be read, the table cannot be used.',
} as const

/** What can be wrong with a file before it is a table at all. */
export const readingWords = {
  'file.too-deep': {
    severity: 'error',
    what: { vi: 'Các phần lồng nhau quá {most} lớp.', en: 'Parts are nested more than {most} deep.' },
    why: {
      vi: 'Bảng thật chỉ có 2–5 cấp; sâu hơn nữa là tệp hỏng.',
      en: 'Real tables have 2–5 levels; anything deeper is a broken file.',
    },
    mend: { vi: 'Kiểm tra lại tệp.', en: 'Look at the file again.' },
  },
  'file.too-large': {
    severity: 'error',
    what: {
      vi: 'Có hơn {most} mục ở một chỗ, hoặc cả tệp quá lớn.',
      en: 'More than {most} items stand in one place, or the whole file is too large.',
    },
    why,
    mend: {
      vi: 'Kiểm tra lại tệp; chia bảng nếu cần.',
      en: 'Look at the file again; split the table if need be.',
    },
  },
  'file.missing': {
    severity: 'error',
    what: { vi: 'Thiếu “{field}”.', en: '“{field}” is missing.' },
    why,
    mend: { vi: 'Bổ sung “{field}”.', en: 'Add “{field}”.' },
  },
  'file.unknown-field': {
    severity: 'error',
    what: { vi: 'Không có thuộc tính “{field}” ở đây.', en: 'There is no property “{field}” here.' },
    why,
    mend: { vi: 'Bỏ đi, hoặc sửa tên{near}.', en: 'Remove it, or correct its name{near}.' },
  },
  'file.kind': {
    severity: 'error',
    what: {
      vi: 'Phải là {expected}, nhưng tệp ghi {found}.',
      en: 'Should be {expected}, but the file says {found}.',
    },
    why,
    mend: { vi: 'Ghi lại cho đúng.', en: 'Write it as it should be.' },
  },
  'file.choice': {
    severity: 'error',
    what: {
      vi: '{found} không phải là một trong các giá trị dùng được: {known}.',
      en: '{found} is none of the values that can be used: {known}.',
    },
    why,
    mend: { vi: 'Chọn một giá trị trong danh sách.', en: 'Choose one of the list.' },
  },
  'file.size': {
    severity: 'error',
    what: { vi: 'Phải {bound}.', en: 'Should be {bound}.' },
    why,
    mend: {
      vi: 'Sửa cho vừa giới hạn. Điểm và số lượng ghi bằng số nguyên: 1,5 điểm là 150.',
      en: 'Keep within the bound. Points and quantities are whole numbers: 1.5 points are 150.',
    },
  },
  'file.form': {
    severity: 'error',
    what: { vi: '{found} không đúng dạng.', en: '{found} is not in the right form.' },
    why,
    mend: {
      vi: 'Mã gồm chữ và số nối bằng dấu chấm (I.1.a); tên mức không có hai dấu cách liền nhau hay xuống dòng.',
      en: 'A code is letters and digits joined by dots (I.1.a); a level’s name has no double spaces or line breaks.',
    },
  },
} as const
