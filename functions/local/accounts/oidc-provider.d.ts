/** The part of oidc-provider 9 that the accounts use; the package brings no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  export interface Grant {
    addOIDCScope(scope: string): void
    addResourceScope(resource: string, scope: string): void
    save(): Promise<string>
  }

  export interface Context {
    body: unknown
    type: string
    readonly method: string
    get(header: string): string
    set(name: string, value: string): void
    readonly oidc: {
      readonly params?: Readonly<Record<string, unknown>>
      readonly client?: { readonly clientId: string }
      readonly session?: { readonly accountId?: string; grantIdFor(clientId: string): string | undefined }
    }
  }

  export interface Interaction {
    readonly uid: string
    readonly prompt: { readonly name: string }
    readonly params: Readonly<Record<string, unknown>>
  }

  export class Provider {
    constructor(issuer: string, configuration: object)
    readonly Grant: {
      new (of: { accountId: string; clientId: string }): Grant
      find(id: string): Promise<Grant | undefined>
    }
    callback(): (req: IncomingMessage, res: ServerResponse) => void
    interactionDetails(req: IncomingMessage, res: ServerResponse): Promise<Interaction>
    interactionFinished(
      req: IncomingMessage,
      res: ServerResponse,
      result: object,
      options: { mergeWithLastSubmission: boolean },
    ): Promise<void>
    on(event: 'server_error', listener: (context: Context, failure: Error) => void): void
  }

  export const errors: {
    readonly InvalidGrant: new (detail: string) => Error
    readonly SessionNotFound: new (...given: never[]) => Error
  }
}
