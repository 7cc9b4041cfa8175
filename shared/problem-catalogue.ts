/**
 * The one catalogue of what a person can put right: its HTTP status, and its words in Vietnamese and English: what
 * happened, what is safe, what to do. `{name}` stands for something said with the problem.
 */
export const catalogue = {
  // an entry of a criterion
  'entry.blank': { status: 422, vi: 'Chưa nhập kết quả.', en: 'No result entered yet.' },
  'entry.not-number': {
    status: 422,
    vi: 'Phải là số, nhưng ô ghi “{typed}”.',
    en: 'Must be a number, but the cell says “{typed}”.',
  },
  'entry.number-as-text': {
    status: 422,
    vi: 'Số {number} đang ở dạng chữ “{typed}”. Bấm “Đổi thành số”.',
    en: 'The number {number} is stored as text “{typed}”. Press “Make it a number”.',
  },
  'entry.error-value': {
    status: 422,
    vi: 'Ô đang báo lỗi {typed}. Xóa công thức và nhập số.',
    en: 'The cell shows the error {typed}. Delete the formula and enter a number.',
  },
  'entry.date': {
    status: 422,
    vi: 'Excel đã đổi thành ngày tháng ({typed}). Nhập lại bằng số, ví dụ 12,5.',
    en: 'Excel turned this into a date ({typed}). Enter it again as a number, for example 12.5.',
  },
  'entry.decimals': {
    status: 422,
    vi: 'Số {typed} có quá {decimals} chữ số thập phân.',
    en: 'The number {typed} has more than {decimals} decimals.',
  },
  'entry.unknown-level': {
    status: 422,
    vi: 'Không có mức “{typed}”. Chọn một mức trong danh sách của ô.',
    en: 'There is no level “{typed}”. Choose one from the list of the cell.',
  },
  'entry.out-of-range': {
    status: 422,
    vi: 'Phải từ {least} đến {most}.',
    en: 'Must be from {least} to {most}.',
  },
  'entry.no-band': {
    status: 422,
    vi: 'Giá trị {typed} không thuộc khoảng nào của cách chấm.',
    en: 'The value {typed} is in no band of this criterion.',
  },
  'entry.step': {
    status: 422,
    vi: 'Phải là bội của {step}.',
    en: 'Must be in steps of {step}.',
  },
  'entry.not-whole': {
    status: 422,
    vi: 'Phải là số nguyên, nhưng ô ghi {typed}.',
    en: 'Must be a whole number, but the cell says {typed}.',
  },
  'entry.target-missing': {
    status: 422,
    vi: 'Chưa có chỉ tiêu, hoặc chỉ tiêu bằng 0. Nhập chỉ tiêu lớn hơn 0.',
    en: 'The target is missing or 0. Enter a target above 0.',
  },
  'entry.target-not-registered': {
    status: 422,
    vi: 'Đơn vị chưa có chỉ tiêu đăng ký. Báo khối trưởng bổ sung.',
    en: 'The unit has no registered target. Ask the head to add it.',
  },
  'entry.target-not-number': {
    status: 422,
    vi: 'Chỉ tiêu phải là số có không quá 2 chữ số thập phân, nhưng ô ghi “{typed}”.',
    en: 'The target must be a number of at most 2 decimals, but the cell says “{typed}”.',
  },
  'entry.evidence-missing': {
    status: 422,
    vi: 'Chưa có minh chứng. Ghi số, ngày văn bản, hoặc “kiểm chứng trực tiếp”.',
    en: 'No evidence yet. Give a document number and date, or “seen on paper”.',
  },
  'entry.evidence-or-explanation-missing': {
    status: 422,
    vi: 'Chưa có minh chứng hoặc giải trình.',
    en: 'No evidence or explanation yet.',
  },
  'entry.too-long': {
    status: 422,
    vi: 'Ô có {length} ký tự, nhiều hơn {most} ký tự gửi được. Rút gọn; ghi số, ngày văn bản là đủ.',
    en: 'The cell has {length} characters, more than the {most} that can be sent. Shorten it; a document number and date are enough.',
  },
  'entry.percent-small': {
    status: 422,
    vi: 'Đang hiểu là {typed} %. Nếu là {hundredfold} % thì nhập {hundredfold}.',
    en: 'Read as {typed} %. If it is {hundredfold} %, enter {hundredfold}.',
  },
  'entry.unconfirmed': {
    status: 422,
    vi: 'Còn {count} điều cần xác nhận trước khi nộp.',
    en: '{count} things must be confirmed before submitting.',
  },
  'entry.unknown-criterion': {
    status: 422,
    vi: 'Bảng tiêu chí không có mã {typed}.',
    en: 'The table has no criterion {typed}.',
  },
  'entry.unknown-event': {
    status: 422,
    vi: 'Không có mức “{typed}”. Mỗi lần ghi một chữ trong: {known}, cách nhau dấu “;”.',
    en: 'There is no level “{typed}”. Write one of {known} for each event, with “;” between them.',
  },
  'entry.must-apply': {
    status: 422,
    vi: 'Dòng này không được ghi “Không phát sinh”. Nhập kết quả.',
    en: 'This row may not say “Không phát sinh” (not applicable). Enter a result.',
  },
  'entry.idle': {
    status: 422,
    vi: 'Tiêu chí này không áp dụng với số liệu đang có. Xóa ô kết quả, hoặc sửa số liệu mà nó phụ thuộc.',
    en: 'This criterion does not apply by the figures given. Clear its result, or mend the figures it depends on.',
  },
  'entry.formula-fails': {
    status: 422,
    vi: 'Công thức của dòng này không tính được từ số liệu đang có (chia cho 0 hoặc số quá lớn).',
    en: 'The formula of this row cannot be computed from the figures given (a division by 0, or too large).',
  },
  'rule.broken': {
    status: 422,
    vi: '{message} (bên trái {left}, bên phải {right}).',
    en: '{message} (left side {left}, right side {right}).',
  },
  'rule.missing': {
    status: 422,
    vi: '{message} (chưa có đủ số liệu để kiểm tra).',
    en: '{message} (figures are missing to check it).',
  },
  // the sheet
  'sheet.column-missing': {
    status: 422,
    vi: 'Bảng mất cột “{column}”. Bấm “Dựng lại bảng”; những gì đã nhập được giữ nguyên.',
    en: 'The sheet has lost its column “{column}”. Press “Rebuild the sheet”; what you typed is kept.',
  },
  'sheet.row-missing': {
    status: 422,
    vi: 'Bảng mất dòng {row}. Bấm “Dựng lại bảng”; những gì đã nhập được giữ nguyên.',
    en: 'The sheet has lost row {row}. Press “Rebuild the sheet”; what you typed is kept.',
  },
  'sheet.row-repeated': {
    status: 422,
    vi: 'Dòng {row} có hai lần. Xóa bớt một dòng, hoặc bấm “Dựng lại bảng”.',
    en: 'Row {row} is there twice. Delete one, or press “Rebuild the sheet”.',
  },
  'sheet.other-unit': {
    status: 422,
    vi: 'Bảng này là của {has}, không phải của {needs}. Mở đúng tệp, hoặc lập bảng mới.',
    en: 'This sheet belongs to {has}, not to {needs}. Open the right file, or make a new sheet.',
  },
  'sheet.other-version': {
    status: 422,
    vi: 'Bảng theo phiên bản {has} của bảng tiêu chí, nay là {needs}. Bấm “Dựng lại bảng”; những gì đã nhập được giữ theo mã.',
    en: 'The sheet follows version {has} of the criteria table; it is now {needs}. Press “Rebuild the sheet”; what you typed is kept by its code.',
  },
  'sheet.totals-differ': {
    status: 422,
    vi: 'Tổng trong bảng ({has}) khác tổng chấm lại ({needs}): công thức đã bị sửa. Bấm “Dựng lại bảng”.',
    en: 'The total in the sheet ({has}) differs from the recount ({needs}): a formula was changed. Press “Rebuild the sheet”.',
  },
  'sheet.protected': {
    status: 409,
    vi: 'Trang tính hoặc tệp đang khóa. Bỏ khóa (Xem lại > Bỏ bảo vệ) rồi làm lại; chưa có gì thay đổi.',
    en: 'The sheet or workbook is protected. Unprotect it (Review > Unprotect) and try again; nothing was changed.',
  },
  'sheet.name-taken': {
    status: 409,
    vi: 'Đã có trang “{name}” không phải của BlocScore. Đổi tên trang đó rồi làm lại; chưa có gì thay đổi.',
    en: 'There is already a sheet “{name}” that is not BlocScore’s. Rename it and try again; nothing was changed.',
  },
  'sheet.gone': {
    status: 409,
    vi: 'Không còn trang “{name}” trong tệp này. Kiểm tra lại bảng, hoặc lập lại trang.',
    en: 'The sheet “{name}” is no longer in this workbook. Check the table again, or write its sheets anew.',
  },
  'sheet.cell-editing': {
    status: 409,
    vi: 'Excel đang ở chế độ sửa ô. Bấm Enter hoặc Esc rồi làm lại.',
    en: 'Excel is in cell-editing mode. Press Enter or Esc and try again.',
  },
  // what was asked
  'request.malformed': {
    status: 400,
    vi: 'Yêu cầu không đọc được: {why}. Tải lại ngăn BlocScore rồi thử lại.',
    en: 'The request cannot be read: {why}. Reload the BlocScore pane and try again.',
  },
  'request.invalid': {
    status: 422,
    vi: 'Yêu cầu sai ở “{where}”: {why}.',
    en: 'The request is wrong at “{where}”: {why}.',
  },
  'request.too-large': {
    status: 413,
    vi: 'Gói gửi lớn hơn {limit} KB. Rút gọn minh chứng, giải trình rồi gửi lại; bảng vẫn còn trong tệp.',
    en: 'The request is larger than {limit} KB. Shorten evidence and explanations and send again; the sheet is still in the file.',
  },
  'request.not-json': {
    status: 415,
    vi: 'Nội dung gửi phải là application/json.',
    en: 'The request body must be application/json.',
  },
  'request.too-many': {
    status: 429,
    vi: 'Gửi quá nhiều lần trong một phút. Chờ {seconds} giây rồi thử lại.',
    en: 'Too many requests in a minute. Wait {seconds} seconds and try again.',
  },
  'not-found': {
    status: 404,
    vi: 'Không tìm thấy, hoặc đồng chí không có quyền xem.',
    en: 'Not found, or not yours to see.',
  },
  // who asks
  'auth.no-token': {
    status: 401,
    vi: 'Chưa đăng nhập. Đăng nhập rồi làm lại; bảng vẫn còn trong tệp.',
    en: 'Not signed in. Sign in and try again; the sheet is still in the file.',
  },
  'auth.bad-token': {
    status: 401,
    vi: 'Phiên đăng nhập không hợp lệ. Đăng nhập lại; bảng vẫn còn trong tệp.',
    en: 'The sign-in is not valid. Sign in again; the sheet is still in the file.',
  },
  'auth.expired-token': {
    status: 401,
    vi: 'Phiên đăng nhập đã hết hạn. Đăng nhập lại; bảng vẫn còn trong tệp.',
    en: 'The sign-in has expired. Sign in again; the sheet is still in the file.',
  },
  'auth.sign-in-failed': {
    status: 401,
    vi: 'Chưa đăng nhập được: {why}. Bấm Đăng nhập để thử lại.',
    en: 'Sign-in did not work: {why}. Press Sign in to try again.',
  },
  'auth.issuer-unreachable': {
    status: 503,
    vi: 'Chưa kiểm tra được đăng nhập: máy chủ không tới được nơi cấp tài khoản. Bảng vẫn còn trong tệp. Chờ ít phút rồi thử lại.',
    en: 'Your sign-in could not be checked: the server cannot reach the sign-in service. The sheet is still in the file. Wait a few minutes and try again.',
  },
  'auth.forbidden': {
    status: 403,
    vi: 'Vai trò của đồng chí không được làm việc này. Liên hệ khối trưởng hoặc quản trị.',
    en: 'Your role does not allow this. Ask the head or an admin.',
  },
  // the state of things
  'period.not-amendable': {
    status: 409,
    vi: 'Kỳ này theo bảng {template}, bản {version}. Chỉ đổi được sang bản mới hơn của chính bảng đó.',
    en: 'This period goes by the table {template}, version {version}. Only a newer version of that table can take its place.',
  },
  'period.other-decimals': {
    status: 409,
    vi: 'Bảng đang dùng tính điểm tới {has} chữ số thập phân, bản mới tới {wanted}; điểm đã nộp sẽ không so được. Công bố bản mới với {has} chữ số.',
    en: 'The table in use counts points to {has} decimals, the new version to {wanted}; what was submitted could not be compared. Publish the new version with {has}.',
  },
  'period.closed': {
    status: 409,
    vi: 'Kỳ đã chốt lúc {at}; bản tự chấm không đổi được nữa. Liên hệ khối trưởng. Bảng vẫn còn trong tệp.',
    en: 'The period was closed at {at}; submissions no longer change. Ask the head. The sheet is still in the file.',
  },
  'draft.stale': {
    status: 409,
    vi: '{by} đã lưu bản nháp khác lúc {at}. Chọn giữ bản của mình hoặc lấy bản kia.',
    en: '{by} saved another draft at {at}. Keep yours or take theirs.',
  },
  'submission.stale': {
    status: 409,
    vi: '{by} đã nộp lần {revision} lúc {at}. Xem lại rồi nộp tiếp nếu cần; bảng vẫn còn trong tệp.',
    en: '{by} submitted revision {revision} at {at}. Look at it, then submit again if needed; the sheet is still in the file.',
  },
  'submission.key-reused': {
    status: 422,
    vi: 'Mã lần nộp đã dùng cho nội dung khác. Bấm Nộp lần nữa.',
    en: 'This submission key was used for other content. Press Submit again.',
  },
  'template.other-version': {
    status: 409,
    vi: 'Bản nộp theo phiên bản {has} của bảng tiêu chí, kỳ này dùng phiên bản {needs}. Bấm “Dựng lại bảng”; những gì đã nhập được giữ theo mã.',
    en: 'The submission follows version {has} of the criteria table; this period uses {needs}. Press “Rebuild the sheet”; what you typed is kept by its code.',
  },
  'template-draft.stale': {
    status: 409,
    vi: '{by} đã lưu bản dự thảo khác lúc {at}. Mở bản đó, hoặc giữ bản của mình và lưu đè.',
    en: '{by} saved another draft at {at}. Open that one, or keep yours and save over it.',
  },
  'template.unsound': {
    status: 422,
    vi: '{where}: {what} {mend} Sửa xong hãy công bố lại.',
    en: '{where}: {what} {mend} Then publish again.',
  },
  'template.example-differs': {
    status: 422,
    vi: 'Ví dụ “{name}” cho kết quả khác {count} chỗ so với mong đợi. Sửa cách chấm hoặc sửa ví dụ.',
    en: 'The example “{name}” comes out different from what is expected in {count} places. Mend the scoring or the example.',
  },
  // setting up
  'set-up.code-wrong': {
    status: 403,
    vi: 'Mã khởi tạo không đúng. Xem lại mã in ra khi khởi động máy chủ, hoặc hỏi người quản trị máy chủ.',
    en: 'The set-up code is wrong. Look at the code printed when the server started, or ask whoever runs it.',
  },
  'set-up.stale': {
    status: 409,
    vi: 'Danh sách đã được người khác sửa. Tải lại rồi sửa tiếp; những gì vừa nhập còn trong trang tính.',
    en: 'Somebody else has changed the list. Reload and go on; what you typed is still in the sheet.',
  },
  'bloc.exists': {
    status: 409,
    vi: 'Đã có khối mang mã “{id}”. Chọn mã khác.',
    en: 'There is a bloc with the code “{id}” already. Choose another.',
  },
  'unit.in-use': {
    status: 409,
    vi: 'Không bỏ được “{unit}”: đơn vị đang có người hoặc đang dự một kỳ. Chuyển người sang đơn vị khác trước.',
    en: '“{unit}” cannot be taken out: it has people, or takes part in a period. Move its people first.',
  },
  'unit.unknown': {
    status: 422,
    vi: 'Không có đơn vị mang mã “{unit}”. Thêm đơn vị trước, hoặc sửa mã.',
    en: 'There is no unit with the code “{unit}”. Add it first, or correct the code.',
  },
  'unit.repeated': {
    status: 422,
    vi: 'Mã đơn vị “{unit}” có hai lần. Mỗi đơn vị một mã.',
    en: 'The unit code “{unit}” stands twice. Give each unit its own.',
  },
  'invitation.unknown': {
    status: 404,
    vi: 'Mã mời không đúng, đã dùng hoặc đã hết hạn. Xem lại từng ký tự, hoặc xin quản trị mã mới.',
    en: 'The invitation code is wrong, used or out of date. Check each character, or ask an admin for a new one.',
  },
  'invitation.other-unit': {
    status: 409,
    vi: 'Đồng chí đang thuộc đơn vị “{has}”, mã mời này của đơn vị “{invited}”. Mỗi người một đơn vị trong một năm; báo quản trị.',
    en: 'You belong to the unit “{has}”; this invitation is for “{invited}”. A person has one unit a year; tell the admin.',
  },
  'person.last-admin': {
    status: 409,
    vi: 'Đây là quản trị duy nhất của khối. Giao quyền quản trị cho người khác trước.',
    en: 'This is the only admin of the bloc. Make somebody else admin first.',
  },
  'period.exists': {
    status: 409,
    vi: 'Kỳ “{period}” đã mở. Chọn mã kỳ khác.',
    en: 'The period “{period}” is open already. Choose another code.',
  },
  'period.deadline-past': {
    status: 422,
    vi: 'Hạn nộp {at} đã qua. Chọn hạn sau hôm nay.',
    en: 'The deadline {at} is past. Choose a later one.',
  },
  'template.unknown-version': {
    status: 422,
    vi: 'Bảng “{template}” không có phiên bản {version}. Công bố bảng trước khi mở kỳ.',
    en: 'The table “{template}” has no version {version}. Publish it before opening the period.',
  },
  busy: {
    status: 503,
    vi: 'Máy chủ đang bận. Chờ ít giây rồi bấm lại; chưa có gì mất.',
    en: 'The server is busy. Wait a few seconds and press again; nothing is lost.',
  },
  offline: {
    status: 503,
    vi: 'Mất kết nối máy chủ. Vẫn chấm được, bảng còn trong tệp; bấm lại khi có mạng.',
    en: 'No connection to the server. You can go on scoring, the sheet is in the file; press again when online.',
  },
  unexpected: {
    status: 500,
    vi: 'Có lỗi ngoài dự kiến (mã {trace}). Bảng vẫn còn trong tệp. Thử lại; nếu vẫn lỗi, gửi mã này cho quản trị.',
    en: 'Something unexpected went wrong (code {trace}). The sheet is still in the file. Try again; if it persists, send this code to your admin.',
  },
} as const satisfies Record<string, { status: number; vi: string; en: string }>
