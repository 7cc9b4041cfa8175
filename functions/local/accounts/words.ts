/** What the pages of signing in say, in both languages. */
export type Language = 'vi' | 'en'

export interface Words {
  readonly product: string
  readonly signIn: string
  readonly username: string
  readonly password: string
  readonly missing: string
  readonly otherLanguage: string
  readonly wrong: (triesLeft: number) => string
  readonly locked: (until: number) => string
  readonly forgotten: string
  readonly register: string
  readonly registerLine: string
  readonly code: string
  readonly codeHint: string
  readonly name: string
  readonly usernameHint: string
  readonly passwordHint: string
  readonly again: string
  readonly back: string
  readonly nameWrong: string
  readonly usernameWrong: string
  readonly usernameTaken: string
  readonly passwordWrong: string
  readonly passwordsDiffer: string
  readonly codeWrong: (triesLeft: number) => string
  readonly codeLocked: (until: number) => string
  readonly expired: string
  readonly failed: string
  readonly failedHint: string
  readonly signOut: string
  readonly signOutQuestion: string
  readonly signedOut: string
}

const clock = (locale: string) =>
  new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Asia/Ho_Chi_Minh',
  })

export const words: Readonly<Record<Language, Words>> = {
  vi: {
    product: 'Chấm điểm khối thi đua',
    signIn: 'Đăng nhập',
    username: 'Tên đăng nhập',
    password: 'Mật khẩu',
    missing: 'Hãy nhập tên đăng nhập và mật khẩu.',
    otherLanguage: 'English',
    wrong: (triesLeft) => `Tên đăng nhập hoặc mật khẩu chưa đúng. Còn ${String(triesLeft)} lần thử.`,
    locked: (until) =>
      `Đã nhập sai nhiều lần. Tên này tạm khoá đến ${clock('vi').format(until)}; hãy thử lại sau giờ đó.`,
    forgotten: 'Quên mật khẩu? Nhờ người quản trị của khối đặt lại.',
    register: 'Tạo tài khoản',
    registerLine: 'Dành cho người có mã mời của khối, hoặc mã thiết lập của máy chủ.',
    code: 'Mã mời',
    codeHint: '12 ký tự, ví dụ 7K3M-Q2XD-9WTB.',
    name: 'Họ và tên',
    usernameHint: 'Chữ a–z, chữ số, dấu chấm, gạch ngang; từ 2 ký tự.',
    passwordHint: 'Từ 8 ký tự.',
    again: 'Nhập lại mật khẩu',
    back: 'Đã có tài khoản? Đăng nhập',
    nameWrong: 'Hãy nhập họ và tên.',
    usernameWrong: 'Tên đăng nhập chỉ gồm chữ a–z, chữ số, dấu chấm, gạch ngang, từ 2 đến 64 ký tự.',
    usernameTaken: 'Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.',
    passwordWrong: 'Mật khẩu phải từ 8 đến 200 ký tự.',
    passwordsDiffer: 'Hai lần nhập mật khẩu chưa giống nhau.',
    codeWrong: (triesLeft) =>
      `Mã chưa đúng hoặc đã hết hạn. Xem lại từng ký tự, hoặc hỏi quản trị của khối. Còn ${String(triesLeft)} lần thử.`,
    codeLocked: (until) =>
      `Đã nhập sai mã nhiều lần. Nơi này tạm chưa tạo được tài khoản đến ${clock('vi').format(until)}; hãy hỏi lại mã rồi thử sau giờ đó.`,
    expired: 'Trang đăng nhập đã hết hạn. Hãy đóng cửa sổ này và đăng nhập lại từ Excel.',
    failed: 'Chưa đăng nhập được',
    failedHint: 'Bảng chấm trong Excel vẫn an toàn. Hãy đóng cửa sổ này và thử lại.',
    signOut: 'Đăng xuất',
    signOutQuestion: 'Máy này sẽ không còn mở được dữ liệu của bạn cho đến khi đăng nhập lại.',
    signedOut: 'Đã đăng xuất. Bạn có thể đóng cửa sổ này.',
  },
  en: {
    product: 'BlocScore',
    signIn: 'Sign in',
    username: 'Username',
    password: 'Password',
    missing: 'Enter your username and password.',
    otherLanguage: 'Tiếng Việt',
    wrong: (triesLeft) => `The username or password is not right. Tries left: ${String(triesLeft)}.`,
    locked: (until) =>
      `Too many wrong tries. This name is locked until ${clock('en').format(until)} (Hanoi time); try again after that.`,
    forgotten: 'Forgot your password? Ask the administrator of your bloc to set a new one.',
    register: 'Create an account',
    registerLine: 'For whoever has an invitation code of a bloc, or the set-up code of this server.',
    code: 'Invitation code',
    codeHint: '12 characters, such as 7K3M-Q2XD-9WTB.',
    name: 'Full name',
    usernameHint: 'Letters a–z, digits, dots, hyphens; 2 characters or more.',
    passwordHint: '8 characters or more.',
    again: 'Password again',
    back: 'You have an account? Sign in',
    nameWrong: 'Enter your name.',
    usernameWrong: 'A username has 2 to 64 letters a–z, digits, dots or hyphens.',
    usernameTaken: 'Somebody has this username. Choose another.',
    passwordWrong: 'A password has 8 to 200 characters.',
    passwordsDiffer: 'The two passwords are not the same.',
    codeWrong: (triesLeft) =>
      `The code is not right, or no longer valid. Check each character, or ask the admin of your bloc. Tries left: ${String(triesLeft)}.`,
    codeLocked: (until) =>
      `Too many wrong codes. No account can be made from here until ${clock('en').format(until)} (Hanoi time); ask for the code again and try after that.`,
    expired: 'This page has expired. Close this window and sign in again from Excel.',
    failed: 'You are not signed in yet',
    failedHint: 'Your sheet in Excel is safe. Close this window and try again.',
    signOut: 'Sign out',
    signOutQuestion: 'This computer will not open your data again until you sign in.',
    signedOut: 'You have signed out. You may close this window.',
  },
}

/** The first language asked for that we speak; Vietnamese when none is. */
export function languageOf(...asked: readonly unknown[]): Language {
  const wanted = asked.filter((one) => typeof one === 'string').join(',')
  const first = /\b(vi|en)\b/i.exec(wanted)?.[1]?.toLowerCase()
  return first === 'en' ? 'en' : 'vi'
}
