/** An error as Excel answers it: the code that `OfficeExtension.Error` carries, and the HTTP status of the answer. */
export class HostError extends Error {
  readonly code: string
  readonly httpStatus: number
  constructor(code: string, message: string, httpStatus = 400) {
    super(message)
    this.name = 'HostError'
    this.code = code
    this.httpStatus = httpStatus
  }
}

export const notFound = (what: string): HostError =>
  new HostError('ItemNotFound', `The requested resource doesn't exist. (${what})`, 404)
export const invalid = (what: string): HostError =>
  new HostError('InvalidArgument', `The argument is invalid or missing or has an incorrect format. (${what})`)
export const accessDenied = (): HostError =>
  new HostError(
    'AccessDenied',
    'You cannot perform the requested operation. The worksheet is protected.',
    403,
  )
export const exists = (what: string): HostError =>
  new HostError(
    'ItemAlreadyExists',
    `A resource with the same name or identifier already exists. (${what})`,
    409,
  )
