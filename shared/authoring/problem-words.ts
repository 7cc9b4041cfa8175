/** Everything a person can put right in the sheets of a table, in words: what is wrong, and what to do. */
export const problemWords = {
  // the sheets
  'sheet.missing': {
    vi: 'Không có trang {name}.{near} Tạo lại trang; không có gì để ghi thì chỉ cần dòng đầu.',
    en: 'There is no sheet {name}.{near} Make it again; with nothing to say its first row is enough.',
  },
  'sheet.twice': {
    vi: 'Có hai trang {name}. Giữ một.',
    en: 'There are two sheets {name}. Keep one.',
  },
  'sheet.other': {
    vi: 'Trang này mang các cột của {other}, không phải của {name}.',
    en: 'This sheet has the columns of {other}, not those of {name}.',
  },
  'header.none': {
    vi: 'Trang trống: dòng đầu phải là tên các cột: {keys}.',
    en: 'The sheet is empty: its first row should name the columns: {keys}.',
  },
  'header.missing': {
    vi: 'Thiếu cột {key} (“{label}”). Thêm lại cột; không dùng thì để trống.',
    en: 'The column {key} (“{label}”) is missing. Add it again; leave it empty where it is not used.',
  },
  'header.twice': {
    vi: 'Cột {key} có hai lần. Xóa một.',
    en: 'The column {key} is there twice. Delete one.',
  },
  'header.unknown': {
    vi: 'Không có cột “{typed}”.{near} Sửa tên, hoặc xóa cột.',
    en: 'There is no column “{typed}”.{near} Correct its name, or delete it.',
  },
  'row.header': {
    vi: 'Dòng tên cột lặp lại ở đây. Xóa dòng này.',
    en: 'The row of column names is repeated here. Delete it.',
  },
  'cell.no-column': {
    vi: 'Ô có chữ nhưng cột không có tên. Chuyển vào đúng cột, hoặc xóa.',
    en: 'The cell is filled but its column has no name. Move it to its column, or delete it.',
  },
  // any cell
  'cell.blank': {
    vi: 'Chưa ghi “{label}”. Nếu là ô gộp thì bỏ gộp và ghi vào từng dòng.',
    en: '“{label}” is missing. If cells are merged, unmerge them and fill every row.',
  },
  'cell.error': {
    vi: 'Ô đang báo lỗi {typed}. Xóa và ghi lại.',
    en: 'The cell shows the error {typed}. Delete it and type it again.',
  },
  'cell.date': {
    vi: 'Ô đã thành ngày tháng. Đổi định dạng cột thành Văn bản (Text) rồi ghi lại.',
    en: 'The cell has become a date. Format the column as Text and type it again.',
  },
  'cell.formula': {
    vi: 'Ô là công thức “{typed}”, cột này phải ghi giá trị. Dán lại thành giá trị.',
    en: 'The cell is the formula “{typed}”; this column takes values. Paste it as a value.',
  },
  'cell.unreadable': {
    vi: 'Không đọc được ô này. Xóa và ghi lại.',
    en: 'This cell cannot be read. Delete it and type it again.',
  },
  'cell.form': {
    vi: '“{typed}” không đúng dạng. {due}',
    en: '“{typed}” is not in the right form. {due}',
  },
  'cell.unused': {
    vi: 'Ô này không dùng cho “{way}”. Xóa, hoặc đổi sang dòng khác.',
    en: 'This cell means nothing for “{way}”. Clear it, or change the row.',
  },
  'choice.unknown': {
    vi: 'Không có “{typed}”.{near} Chọn một trong: {known}.',
    en: 'There is no “{typed}”.{near} Choose one of: {known}.',
  },
  // numbers
  'number.not': {
    vi: 'Phải là số, nhưng ô ghi “{typed}”.',
    en: 'Should be a number, but the cell says “{typed}”.',
  },
  'number.decimals': {
    vi: 'Số {typed} có quá {decimals} chữ số thập phân.',
    en: 'The number {typed} has more than {decimals} decimals.',
  },
  'number.ambiguous': {
    vi: '“{typed}” đọc được hai cách. Viết {thousands} hoặc {decimal}.',
    en: '“{typed}” can be read in two ways. Write {thousands} or {decimal}.',
  },
  'number.percent': {
    vi: '“{typed}” là {typed} % hay {hundredfold} %? Ghi kèm dấu %.',
    en: 'Is “{typed}” {typed} % or {hundredfold} %? Write it with %.',
  },
  'number.range': { vi: 'Phải {bound}.', en: 'Should be {bound}.' },
  // text and codes
  'text.number': {
    vi: 'Ô đã thành số {typed}. Đổi định dạng cột thành Văn bản (Text) rồi ghi lại chữ.',
    en: 'The cell has become the number {typed}. Format the column as Text and type the words again.',
  },
  'text.truth': {
    vi: 'Ô đã thành {typed}. Đổi định dạng cột thành Văn bản (Text) rồi ghi lại chữ.',
    en: 'The cell has become {typed}. Format the column as Text and type the words again.',
  },
  'text.size': { vi: 'Dài quá {most} ký tự.', en: 'Longer than {most} characters.' },
  'code.number': {
    vi: 'Mã đã thành số {typed}: 1.1 và 1.10 không còn phân biệt được. Đổi định dạng cột thành Văn bản (Text) rồi ghi lại mã.',
    en: 'The code has become the number {typed}: 1.1 and 1.10 can no longer be told apart. Format the column as Text and type the code again.',
  },
  'code.date': {
    vi: 'Mã đã thành ngày tháng ({typed}). Đổi định dạng cột thành Văn bản (Text) rồi ghi lại mã.',
    en: 'The code has become a date ({typed}). Format the column as Text and type the code again.',
  },
  'code.twice': { vi: 'Mã {typed} đã có ở {first}.', en: 'The code {typed} is already at {first}.' },
  'list.size': { vi: 'Phải {bound}.', en: 'Should be {bound}.' },
  // how rows belong together
  'section.unknown': {
    vi: 'Trang PHAN không có mục hay nhóm “{typed}”.{near}',
    en: 'The sheet PHAN has no section or group “{typed}”.{near}',
  },
  'section.nested': {
    vi: 'Chỉ nhóm mới thuộc một mục. Xóa ô này, hoặc đổi loại thành “nhóm”.',
    en: 'Only a group belongs to a section. Clear this cell, or make the row a “nhóm” (group).',
  },
  'section.cycle': { vi: 'Các nhóm thuộc lẫn nhau: {path}.', en: 'Groups belong to each other: {path}.' },
  'section.empty': {
    vi: '{typed} không có tiêu chí nào. Thêm tiêu chí, hoặc xóa dòng.',
    en: '{typed} has no criteria. Add some, or delete the row.',
  },
  'level-list.unknown': {
    vi: 'Trang MUC không có danh sách {typed}.{near}',
    en: 'The sheet MUC has no list {typed}.{near}',
  },
  'level-list.unused': {
    vi: 'Không tiêu chí nào dùng danh sách {typed}.{near}',
    en: 'No criterion uses the list {typed}.{near}',
  },
  'key.unknown': {
    vi: 'Không có khóa “{typed}”.{near}',
    en: 'There is no key “{typed}”.{near}',
  },
  'key.twice': { vi: 'Khóa {typed} đã có ở {first}.', en: 'The key {typed} is already at {first}.' },
  'key.missing': { vi: 'Thiếu dòng {typed} (“{label}”).', en: 'The row {typed} (“{label}”) is missing.' },
  'bands.form': {
    vi: 'Không đọc được “{typed}”. Mỗi khoảng ghi như “từ 75% đến dưới 95%: 1,5”, “còn lại: 0” hoặc “trên 5: trừ 2”, cách nhau dấu “;”.',
    en: '“{typed}” cannot be read. Write each band like “từ 75% đến dưới 95%: 1,5”, “còn lại: 0” or “trên 5: trừ 2”, with “;” between them.',
  },
  'bands.percent': {
    vi: '“{typed}”: cách chấm này không tính theo phần trăm. Bỏ dấu %.',
    en: '“{typed}”: this method does not go by percent. Leave out the %.',
  },
  'expression.fault': { vi: '{fault}', en: '{fault}' },
  'expression.cell': {
    vi: '“{typed}” là địa chỉ ô. Ghi tên của tiêu chí, ví dụ KQ_I.1.',
    en: '“{typed}” is a cell’s address. Name a criterion: KQ_I.1.',
  },
  'criterion.unknown': { vi: 'Bảng không có “{typed}”.{near}', en: 'The table has no “{typed}”.{near}' },
  'table.size': { vi: '{what}', en: '{what}' },
  'example.unnamed': {
    vi: 'Dòng đứng trước ví dụ đầu tiên. Ghi tên ví dụ ở đây.',
    en: 'The row stands before the first example. Name the example here.',
  },
  'example.head': {
    vi: 'Ghi ở dòng đầu của ví dụ, cạnh tên của nó.',
    en: 'Write this in the first row of the example, beside its name.',
  },
  'example.twice': {
    vi: '{typed} đã có giá trị này ở {first}.',
    en: '{typed} already has this value at {first}.',
  },
} as const
