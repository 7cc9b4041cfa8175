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
