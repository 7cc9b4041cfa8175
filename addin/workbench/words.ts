/** What the page itself says. The pane has its own words. */
const vi = {
  title: 'BlocScore – bàn thử trong trình duyệt',
  newFile: 'Tệp mới',
  saved: (time: string) => `Đã lưu trong trình duyệt ${time}`,
  saving: 'Đang lưu…',
  notSaved: 'Chưa lưu được: trình duyệt không cho lưu dữ liệu.',
  grid: 'Bảng tính',
  handle: 'Độ rộng ngăn BlocScore',
  askTitle: 'Mở tệp mới?',
  askText:
    'Mọi trang tính đang có trong bàn thử này sẽ bị xóa khỏi trình duyệt. Dữ liệu đã nộp lên máy chủ vẫn còn.',
  askYes: 'Xóa và mở tệp mới',
  askNo: 'Giữ lại',
  locked: 'Ô này đang được bảo vệ nên không sửa được. Chỉ nhập ở các ô đã mở khóa.',
  protectedRows:
    'Trang tính đang được bảo vệ nên không chèn hay xóa hàng được. Nhấn chuột phải để bỏ bảo vệ trước, nếu trang không đặt mật khẩu.',
  rows: 'Hàng',
  insertRows: (first: number, last: number) =>
    last > first
      ? `Chèn ${String(last - first + 1)} hàng trên hàng ${String(first)}`
      : `Chèn hàng trên hàng ${String(first)}`,
  removeRows: (first: number, last: number) =>
    last > first ? `Xóa các hàng ${String(first)}–${String(last)}` : `Xóa hàng ${String(first)}`,
  unprotect: 'Bỏ bảo vệ trang tính',
  notHere: 'Bàn thử không làm thao tác này. Dùng Excel khi cần.',
  wrong: 'Giá trị này không đúng quy định đã đặt cho ô.',
  wrongTitle: 'Chưa đúng',
  stillEnter: 'Vẫn nhập giá trị này?',
  close: 'Đóng',
  newerFile: 'Bản lưu trong trình duyệt không đọc được nên bàn thử bắt đầu bằng tệp trống.',
}

type Words = typeof vi

const en: Words = {
  title: 'BlocScore – workbench in the browser',
  newFile: 'New file',
  saved: (time) => `Saved in this browser ${time}`,
  saving: 'Saving…',
  notSaved: 'Not saved: the browser does not let this page keep data.',
  grid: 'Spreadsheet',
  handle: 'Width of the BlocScore pane',
  askTitle: 'Open a new file?',
  askText:
    'Every sheet in this workbench will be removed from this browser. What was submitted to the server stays.',
  askYes: 'Remove and open a new file',
  askNo: 'Keep',
  locked: 'This cell is protected and cannot be changed. Type only in unlocked cells.',
  protectedRows:
    'This sheet is protected: rows cannot be inserted or deleted. Right-click to unprotect it first, unless it has a password.',
  rows: 'Rows',
  insertRows: (first, last) =>
    last > first
      ? `Insert ${String(last - first + 1)} rows above row ${String(first)}`
      : `Insert a row above row ${String(first)}`,
  removeRows: (first, last) =>
    last > first ? `Delete rows ${String(first)}–${String(last)}` : `Delete row ${String(first)}`,
  unprotect: 'Unprotect the sheet',
  notHere: 'The workbench does not do this. Use Excel where you need it.',
  wrong: 'This value does not match the rule set for this cell.',
  wrongTitle: 'Not right yet',
  stillEnter: 'Enter this value anyway?',
  close: 'Close',
  newerFile: 'What was saved in this browser could not be read; the workbench starts with an empty file.',
}

export type Locale = 'vi-VN' | 'en-US'
export type { Words }

export const localeOf = (search: string): Locale =>
  new URLSearchParams(search).get('locale') === 'en-US' ? 'en-US' : 'vi-VN'

export const wordsOf = (locale: Locale): Words => (locale === 'en-US' ? en : vi)
