/** The same said in both languages. */
export type Words = { vi: string; en: string }

/** Why something of a row was guessed. `{name}` stands for something said with the guess. */
export const guessWords = {
  'code.counted': {
    vi: 'Dòng không có số thứ tự: mã được đếm theo vị trí.',
    en: 'The row has no number: its code was counted from its place.',
  },
  'code.date': {
    vi: 'Excel đã đổi số thứ tự thành ngày tháng ({found}): đọc là {code}.',
    en: 'Excel had turned the number into a date ({found}): read as {code}.',
  },
  'code.decimal': {
    vi: 'Excel đã bỏ số 0 ở cuối ({found}): đọc là {code}, vì đó là số tiếp theo.',
    en: 'Excel had dropped a final 0 ({found}): read as {code}, which comes next.',
  },
  'code.jump': {
    vi: 'Số thứ tự {found} không nối tiếp {before}.',
    en: 'The number {found} does not follow {before}.',
  },
  'code.repeated': { vi: 'Mã {code} đã có ở dòng trên.', en: 'The code {code} is there already.' },
  'code.long': {
    vi: 'Mã dài quá 24 ký tự: đặt mã khác.',
    en: 'The code is longer than 24 characters: another was made.',
  },
  'code.two': {
    vi: 'Cột số thứ tự ghi {found}, trong nội dung ghi {other}: lấy {code}.',
    en: 'The number column says {found}, the words say {other}: {code} was taken.',
  },
  'level.unnumbered': {
    vi: 'Dòng không có số thứ tự: cấp được đoán theo dòng trước.',
    en: 'The row has no number: its level was guessed from the rows before.',
  },
  'level.orphan': {
    vi: 'Không thấy dòng cha của {found}: cấp được đoán.',
    en: 'No row above {found} was found: its level was guessed.',
  },
  'level.restart': {
    vi: 'Số thứ tự quay lại {found} mà không có dòng cha mới.',
    en: 'The numbers begin again at {found} with no new row above.',
  },
  'label.joined': { vi: 'Nội dung được nối từ nhiều dòng.', en: 'The words were joined from several rows.' },
  'label.cut': {
    vi: 'Nội dung quá dài: cắt còn 1.000 ký tự.',
    en: 'The words were too long: cut to 1,000 characters.',
  },
  'label.code': {
    vi: 'Dòng không có nội dung: lấy mã làm tên.',
    en: 'The row has no words: its code is its name.',
  },
  'max.text': {
    vi: 'Điểm tối đa đọc từ lời văn: {found}.',
    en: 'The maximum was read from the words: {found}.',
  },
  'max.summed': {
    vi: 'Không ghi điểm: cộng từ các dòng con.',
    en: 'No points printed: summed from the rows below.',
  },
  'max.levels': {
    vi: 'Không ghi điểm: lấy mức cao nhất.',
    en: 'No points printed: the highest level was taken.',
  },
  'max.uncapped': {
    vi: 'Không ghi mức tối đa: lấy mức của mục, hoặc của thang điểm.',
    en: 'No maximum printed: that of the section, or of the whole scale, was taken.',
  },
  'max.rest': {
    vi: 'Không ghi điểm: lấy phần còn lại của dòng cha.',
    en: 'No points printed: what is left of the row above.',
  },
  'max.date': {
    vi: 'Excel đã đổi điểm thành ngày tháng ({found}): đọc là {points}.',
    en: 'Excel had turned the points into a date ({found}): read as {points}.',
  },
  'max.unread': { vi: 'Không đọc được điểm “{found}”.', en: 'The points “{found}” could not be read.' },
  'max.none': { vi: 'Dòng không có điểm.', en: 'The row has no points.' },
  'max.moved': { vi: 'Điểm ghi ở dòng tiếp theo.', en: 'The points stand in the next row.' },
  'max.two': {
    vi: 'Cột điểm và lời văn ghi khác nhau ({found}): lấy cột điểm.',
    en: 'The points column and the words differ ({found}): the column was taken.',
  },
  'section.words': {
    vi: 'Loại mục đoán từ chữ “{found}”.',
    en: 'The kind of section was guessed from “{found}”.',
  },
  'section.both': {
    vi: 'Tên mục nói cả điểm thưởng và điểm trừ.',
    en: 'The heading speaks of bonus and deduction at once.',
  },
  'section.sign': { vi: 'Điểm âm: xếp vào điểm trừ.', en: 'Negative points: taken as a deduction.' },
  'method.judged': {
    vi: 'Không ghi cách chấm: chấm theo mức độ, từ 0 đến tối đa.',
    en: 'No way of scoring is printed: judged, from 0 to the maximum.',
  },
  'method.unread': {
    vi: 'Cách chấm bằng lời chưa đọc được chắc chắn: chấm theo mức độ, lời văn giữ ở gợi ý.',
    en: 'The way of scoring could not be read with certainty: judged; its words are kept in the hint.',
  },
  'method.levels': {
    vi: 'Các dòng con được hiểu là các mức để chọn một, không phải các phần cộng lại.',
    en: 'The rows below were taken for levels of which one is chosen, not for parts that add up.',
  },
  'method.parts': {
    vi: 'Các dòng con được hiểu là các phần cộng lại, không phải các mức để chọn.',
    en: 'The rows below were taken for parts that add up, not for levels of which one is chosen.',
  },
  'method.days': {
    vi: 'Số ngày chậm do đơn vị nhập; nếu là chậm nộp chính bản tự chấm này thì đổi cách chấm.',
    en: 'Days late are typed by the unit; change the method if they are those of this very sheet.',
  },
  'method.percent': {
    vi: 'Tỷ lệ tính trên 100 %: đơn vị nhập số phần trăm.',
    en: 'The ratio was taken to be of 100 %: the unit types a percentage.',
  },
  'method.registered': {
    vi: 'Chỉ tiêu được hiểu là số đã đăng ký hoặc được giao đầu năm.',
    en: 'The target was taken to be the one registered at the start of the year.',
  },
  'method.typed': {
    vi: 'Không rõ chỉ tiêu: đơn vị nhập kèm cùng kết quả.',
    en: 'The target is not clear: the unit types it beside the result.',
  },
  'method.steps': {
    vi: 'Trừ theo từng bước đủ {found} %; phần lẻ chưa đủ bước không trừ.',
    en: 'Each full step of {found} % is taken off; a part of a step is not.',
  },
  'method.event': {
    vi: 'Cách tính theo lần đọc từ lời văn.',
    en: 'Counting by events was read from the words.',
  },
} as const satisfies Record<string, Words>

/** Why something of the source is in no row. */
export const unplacedWords = {
  'header.again': { vi: 'Dòng tiêu đề lặp lại.', en: 'The headings again.' },
  'column.numbers': { vi: 'Dòng đánh số cột.', en: 'A row that numbers the columns.' },
  'page.number': { vi: 'Số trang.', en: 'A page number.' },
  'error.value': { vi: 'Ô báo lỗi của Excel.', en: 'An error value of Excel.' },
  'after.table': { vi: 'Đứng sau bảng.', en: 'Stands after the table.' },
  'no.points': { vi: 'Không có điểm, không có cách chấm.', en: 'Has no points and no way of scoring.' },
  'points.alone': { vi: 'Điểm không có nội dung.', en: 'Points with no words.' },
  'points.extra': { vi: 'Điểm thừa: dòng đã có điểm.', en: 'Points too many: the row has some already.' },
  'score.given': {
    vi: 'Điểm đã chấm, không thuộc bảng tiêu chí.',
    en: 'A score given; no part of the criteria.',
  },
  'text.rest': { vi: 'Phần chữ quá dài bị cắt.', en: 'What was cut from too long a text.' },
  'cell.aside': { vi: 'Ô ngoài các cột của bảng.', en: 'A cell outside the columns of the table.' },
  'no.room': { vi: 'Vượt quá số dòng của một bảng.', en: 'More than one table can hold.' },
  'no.table': { vi: 'Không nhận ra bảng nào ở đây.', en: 'No table was recognised here.' },
} as const satisfies Record<string, Words>
