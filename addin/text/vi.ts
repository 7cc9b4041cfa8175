import type { Place } from '../../shared/lint/finding.ts'

const partWords: Record<Place['of'], string> = {
  file: 'Tệp',
  table: 'Toàn bảng',
  row: '',
  rule: 'Ràng buộc',
  sanction: 'Chế tài',
  'tie-break': 'Tiêu chí phụ',
  list: 'Danh sách riêng',
  class: 'Xếp loại',
  quota: 'Hạn ngạch',
}
const numberOf = (of: Place['of'], index: number): string => (of === 'tie-break' ? String(index + 1) : '')

/** Everything the pane says, in Vietnamese. The shape is the law for every other language. */
export const vi = {
  app: {
    name: 'BlocScore',
    about: 'Chấm điểm khối thi đua ngay trong Excel.',
    opening: 'Đang mở…',
    slow: 'Excel chưa trả lời. Những gì đã nhập vẫn còn trong tệp.',
    outside:
      'Đây là ngăn bên của Excel. Mở Excel, vào Trang đầu (Home) > BlocScore để dùng. Trang này không chấm điểm được khi mở riêng.',
    reload: 'Tải lại',
    broken: (trace: string) =>
      `Có lỗi ngoài dự kiến (mã ${trace}). Bảng vẫn còn trong tệp. Tải lại; nếu vẫn lỗi, gửi mã này cho quản trị.`,
    loading: 'Đang tải',
  },
  menu: {
    open: 'Tùy chọn',
    signedInAs: (name: string) => `Đăng nhập: ${name}`,
    posts: 'Đổi khối, kỳ',
    signOut: 'Đăng xuất',
    version: (version: string) => `Phiên bản ${version}`,
    otherLanguage: 'Switch to English',
    otherLanguageShort: 'EN',
  },
  stage: { filling: 'Đang tự chấm', closed: 'Đã chốt' },
  days: {
    left: (days: number) => `còn ${days} ngày`,
    today: 'hạn hôm nay',
    past: (days: number) => `quá hạn ${days} ngày`,
  },
  signIn: {
    title: 'Chấm điểm thi đua ngay trong Excel',
    line: 'Lập bảng tự chấm, kiểm tra khi nhập, nộp một lần. Đăng nhập bằng tài khoản cơ quan cấp.',
    button: 'Đăng nhập',
    waiting: 'Đang chờ đăng nhập ở cửa sổ vừa mở…',
    cancel: 'Thôi',
    safe: 'Bảng trong tệp vẫn tự tính điểm khi chưa đăng nhập.',
    why: {
      closed: 'cửa sổ đăng nhập đã đóng',
      blocked: 'trình duyệt chặn cửa sổ đăng nhập; cho phép cửa sổ bật lên rồi thử lại',
      busy: 'một cửa sổ đăng nhập khác đang mở',
      mismatch: 'trả lời không khớp với yêu cầu vừa gửi',
      denied: 'yêu cầu bị từ chối',
      unreachable: 'không tới được nơi đăng nhập',
    },
  },
  posts: {
    title: 'Chọn khối và kỳ',
    line: 'Bạn có việc ở nhiều nơi. Lần sau sẽ mở lại nơi chọn gần nhất.',
    none: 'Chưa có việc',
    noneLine:
      'Tài khoản này chưa được giao vai trò ở khối nào. Liên hệ khối trưởng hoặc quản trị để được thêm vào khối.',
    roles: {
      staff: 'cán bộ đơn vị',
      verifier: 'tổ kiểm tra',
      head: 'khối trưởng',
      admin: 'quản trị',
      council: 'Hội đồng TĐKT',
    },
  },
  views: {
    label: 'Công việc',
    fill: 'Tự chấm',
    progress: 'Tiến độ',
    ranking: 'Xếp hạng',
    template: 'Bảng tiêu chí',
  },
  waiting: {
    title: 'Chưa đến việc của bạn',
    titleClosed: 'Kỳ đã chốt',
    verifier: (when: string) =>
      `Các đơn vị đang tự chấm, hạn ${when}. Tổ kiểm tra thẩm định sau khi hết hạn nộp.`,
    closed: (at: string) => `Chốt lúc ${at}. Kết quả không thay đổi nữa.`,
  },
  fill: {
    todoStart: (rows: number, when: string) => `Bạn cần: chấm ${rows} tiêu chí, nộp trước ${when}.`,
    todo: (filled: number, rows: number, when: string) =>
      `Bạn cần: chấm ${filled}/${rows} tiêu chí, nộp trước ${when}.`,
    todoSubmit: (when: string) => `Đã chấm đủ. Bạn cần: nộp trước ${when}.`,
    late: (when: string) => `Hạn nộp là ${when}. Vẫn nộp được đến khi khối trưởng chốt, và ghi là nộp muộn.`,
    make: 'Lập bảng tự chấm',
    makeEmpty: 'Một trang tính “Tự chấm” được thêm vào tệp này, có sẵn tiêu chí, cách chấm và công thức.',
    makeFromDraft: (at: string) => `Bảng được điền sẵn từ bản nháp lưu ${at}.`,
    makeFromSubmission: (at: string) => `Bảng được điền sẵn từ bản đã nộp ${at}.`,
    makeAnew: 'Lập bảng mới',
    making: 'Đang lập bảng…',
    total: 'Tổng điểm',
    ofMost: (most: string) => `/ ${most}`,
    rows: (filled: number, rows: number) => `${filled}/${rows} tiêu chí`,
    provisional: 'tạm tính',
    parts: { main: 'Các mục', bonus: 'Thưởng', deduction: 'Trừ' },
    mistakes: (count: number) => `${count} điều cần sửa`,
    noMistakes: 'Không có lỗi',
    blanks: (count: number) => `Còn ${count} tiêu chí chưa nhập`,
    goTo: 'đến ô',
    goToCell: (address: string, code: string) => `Đến ô ${address}, tiêu chí ${code}`,
    makeNumber: 'Đổi thành số',
    makeNumberOf: (address: string) => `Đổi ô ${address} thành số`,
    makeNumbers: (count: number) => `Đổi tất cả (${count})`,
    rebuild: 'Dựng lại bảng',
    rebuilding: 'Đang dựng lại…',
    damaged: 'Bảng cần dựng lại',
    andMore: (count: number) => `và ${count} điều nữa`,
    warnings: (count: number) => `${count} điều cần xác nhận`,
    confirm: 'Tôi đã kiểm tra, số này đúng',
    confirmOf: (address: string, code: string) => `Xác nhận ô ${address}, tiêu chí ${code}: số này đúng`,
    submit: 'Nộp bản tự chấm',
    submitAgain: 'Nộp lại bản tự chấm',
    blocked: (mistakes: number, blanks: number, unconfirmed: number) =>
      [
        mistakes > 0 ? `sửa ${mistakes} điều` : '',
        blanks > 0 ? `nhập ${blanks} tiêu chí` : '',
        unconfirmed > 0 ? `xác nhận ${unconfirmed} điều` : '',
      ]
        .filter((part) => part !== '')
        .join(', ')
        .replace(/^(.+)$/, 'Để nộp được: $1.'),
    blockedSheet: 'Để nộp được: dựng lại bảng.',
    ask: {
      title: 'Nộp bản tự chấm?',
      what: (unit: string, total: string) =>
        `Bản tự chấm của ${unit}, tổng ${total} điểm, được gửi tới khối trưởng.`,
      inTime: (when: string) => `Đúng hạn (trước ${when}).`,
      late: (when: string) => `Đã quá hạn ${when}: ghi là nộp muộn.`,
      again: (revision: number) => `Thay cho lần nộp ${revision}; lần trước vẫn được lưu.`,
      after: 'Sau khi nộp vẫn được sửa và nộp lại đến khi khối trưởng chốt.',
      yes: 'Nộp',
      running: 'Đang nộp…',
      no: 'Chưa nộp',
    },
    receipt: {
      title: 'Đã nộp',
      titleLate: 'Đã nộp (muộn)',
      line: (revision: number, at: string, by: string) => `Lần ${revision}, ${at}, ${by}`,
      total: (total: string) => `Tổng ${total} điểm`,
      checkCode: 'Mã kiểm tra',
      next: 'Được sửa và nộp lại đến khi khối trưởng chốt.',
      changed: (revision: number) => `Bảng đã thay đổi sau lần nộp ${revision}. Nộp lại để thay bản đã nộp.`,
      show: 'Xem phiếu đã nộp',
    },
    closed: {
      title: 'Kỳ đã chốt',
      line: (at: string) =>
        `Khối trưởng chốt lúc ${at}. Bảng trong tệp chỉ còn để xem; sửa trong đó không đổi kết quả.`,
      none: 'Đơn vị không có bản nộp trước khi chốt. Liên hệ khối trưởng.',
    },
    saved: {
      fileOnly: 'Trong tệp',
      saving: 'Trong tệp · đang lưu nháp lên máy chủ…',
      both: (at: string) => `Đã lưu nháp ${at} · trong tệp và máy chủ`,
      offline: 'Trong tệp; sẽ lưu lên máy chủ khi có mạng',
      refused: 'Trong tệp; chưa lưu được lên máy chủ',
      conflict: 'Trong tệp; máy chủ có bản nháp khác',
      retry: 'Lưu lại',
    },
    conflict: {
      title: 'Có hai bản nháp khác nhau',
      line: (by: string, at: string, filled: number) =>
        `Máy chủ có bản nháp ${by} lưu ${at} (${filled} dòng đã nhập). Chọn một bản để chấm tiếp.`,
      mine: 'Giữ bản trong tệp này',
      theirs: 'Lấy bản trên máy chủ',
      note: 'Bản không chọn sẽ bị thay bằng bản được chọn.',
    },
  },
  head: {
    counts: {
      submitted: 'đã nộp',
      late: 'nộp muộn',
      filling: 'đang chấm',
      idle: 'chưa bắt đầu',
    },
    submittedOf: (submitted: number, all: number) => `${submitted}/${all} đơn vị đã nộp`,
    deadline: (when: string) => `Hạn nộp ${when}.`,
    todoWait: (missing: number) => `Còn ${missing} đơn vị chưa nộp.`,
    todoClose: 'Tất cả đã nộp. Xem xếp hạng rồi chốt kỳ.',
    mark: {
      submitted: 'Đã nộp',
      late: 'Nộp muộn',
      filling: (percent: number) => `Đang chấm ${percent}%`,
      idle: 'Chưa bắt đầu',
    },
    submittedAt: (at: string, total: string) => `${at} · ${total} điểm`,
    savedAt: (at: string) => `lưu nháp ${at}`,
    refresh: 'Làm mới',
    readAt: (at: string) => `Số liệu lúc ${at}`,
    provisional: (at: string) => `Tạm tính lúc ${at}, chưa chốt`,
    noPlaces: 'Chưa có đơn vị nào nộp nên chưa có xếp hạng.',
    missing: (count: number) => `Chưa nộp, chưa xếp hạng (${count})`,
    place: (place: number) => `Hạng ${place}`,
    noPlace: 'Không xếp hạng',
    whyUnit: (unit: string) => `Vì sao ${unit} được số điểm này?`,
    writeRanking: 'Ghi bảng xếp hạng ra trang tính',
    writeMatrix: 'Ghi bảng tổng hợp',
    writing: 'Đang ghi…',
    written: (sheet: string) => `Đã ghi ra trang “${sheet}”.`,
    close: 'Chốt kỳ',
    closeLine: 'Sau khi chốt, không bản nộp nào thay đổi được nữa.',
    ask: {
      title: (period: string) => `Chốt kỳ “${period}”?`,
      counts: (submitted: number, missing: number) =>
        missing === 0
          ? `Cả ${submitted} đơn vị đã nộp.`
          : `${submitted} đơn vị đã nộp, ${missing} đơn vị chưa nộp và sẽ không được xếp hạng:`,
      early: (when: string) => `Hạn nộp ${when} chưa đến: các đơn vị sẽ không nộp được nữa.`,
      what: 'Từ lúc chốt, không ai nộp hay sửa được nữa; kết quả nhận một mã kiểm tra. Không bỏ chốt được.',
      understand: 'Tôi hiểu và muốn chốt kỳ này',
      yes: 'Chốt kỳ',
      running: 'Đang chốt…',
      no: 'Chưa chốt',
    },
    closed: {
      title: 'Kỳ đã chốt',
      line: (at: string) => `Chốt lúc ${at}. Kết quả không thay đổi nữa.`,
      checkCode: 'Mã kiểm tra kết quả',
    },
  },
  why: {
    total: 'Vì sao tổng này?',
    row: 'Vì sao dòng đang chọn?',
    noRow: 'Chọn một ô trong bảng tự chấm, rồi bấm lại.',
    title: (points: string) => (points === '0' ? 'Vì sao 0 điểm?' : `Vì sao được ${points} điểm?`),
    titleCost: (points: string) => `Vì sao bị trừ ${points} điểm?`,
    ofTotal: 'Tổng điểm của đơn vị',
    rule: (text: string) => `Cách chấm: ${text}`,
    source: (text: string) => `Căn cứ: ${text}`,
    back: 'Quay lại',
    close: 'Đóng',
  },
  template: {
    version: (version: number) => `Đã công bố, phiên bản ${version}`,
    found: (count: number) =>
      count === 0
        ? 'Đã soát toàn bộ bảng: không thấy điều gì cần sửa.'
        : `Đã soát toàn bộ bảng: ${count} điều nên xem lại trước khi sửa đổi bảng.`,
    severity: {
      error: (count: number) => `Lỗi, phải sửa (${count})`,
      warning: (count: number) => `Rất có thể nhầm (${count})`,
      advice: (count: number) => `Nên cân nhắc (${count})`,
    },
    whyAndHow: 'Vì sao, và cách sửa',
    mend: (how: string) => `Cách sửa: ${how}`,
    place: ({ of, code, index }: Place) => [partWords[of], code ?? numberOf(of, index)].join(' ').trim(),
  },
  refused: {
    again: 'Thử lại',
    signIn: 'Đăng nhập lại',
    dismiss: 'Đóng',
  },
}

/** The shape that every language fills. */
export type Words = typeof vi
