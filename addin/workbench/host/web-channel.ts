import apiSets from './api-sets.json' with { type: 'json' }
import { eventsOf, type HostEvent } from './events.ts'
import { Executor } from './executor.ts'
import { HostError } from './host-error.ts'
import type { WorkbookModel } from './model/workbook.ts'
import type { RequestBody } from './request.ts'

/** The numbers of Office's channel between a page and its host, as office.js speaks it on the web. */
const MESSAGE = { request: 0, response: 1 } as const
const ACTION = { invoke: 0, register: 1, unregister: 2 } as const
const ANSWER = { call: 0, event: 1 } as const
const DISPATCH = { loadSettings: 75, saveSettings: 76, richApi: 93 } as const

/** What this host claims to be: the oldest Excel that the add-in supports. */
const CLAIMS = {
  ExcelApi: '1.14',
  DialogApi: '1.1',
  SharedRuntime: '1.1',
  RibbonApi: '1.1',
  DelayForCellEdit: '1.1',
}

type Message = {
  _messageType: number
  _actionType: number
  _actionName: string
  _correlationId: number
  _data?: {
    DdaMethod?: { DispatchId: number }
    DdaSettingsMethod?: { Properties?: [string, unknown][] }
    ArrayData?: unknown[]
  }
}

/** Excel on the web as Office.js sees it: the pane runs in a frame, every call is one message. */
export class ExcelWebHost {
  readonly executor: Executor
  private readonly model: WorkbookModel
  private readonly locale: string
  private readonly control = 'blocscore-workbench'
  private readonly conversation = `conversation-${Math.random().toString(36).slice(2)}`
  private readonly listening = new Set<string>()
  private frame: HTMLIFrameElement | undefined
  private origin = ''

  /** `settled`: resolves once whoever counts the formulas is done; reading waits for it. */
  constructor({
    model,
    locale,
    settled,
  }: {
    model: WorkbookModel
    locale: string
    settled?: () => Promise<void>
  }) {
    this.model = model
    this.locale = locale
    this.executor = new Executor(model, apiSets, CLAIMS, settled)
    model.onChange((change) => {
      for (const event of eventsOf(model, change)) this.tell(event)
    })
  }

  /** Puts the pane into a container as Excel on the web does: host information in its address, the channel in its name. */
  mount(container: HTMLElement, address: string): HTMLIFrameElement {
    const frame = document.createElement('iframe')
    const url = new URL(address, location.href)
    this.frame = frame
    this.origin = url.origin
    frame.title = 'BlocScore'
    frame.name = JSON.stringify({
      baseFrameName: 'workbench',
      hostInfo: `Excel|Web|16.01|${this.locale}|workbench||disableLogging|0`,
      xdmInfo: `${this.conversation}|${this.control}|${location.origin}${location.pathname}`,
      serializerVersion: '1',
    })
    url.searchParams.set('_host_Info', `Excel$Web$16.01$${this.locale}$workbench$$disableLogging$0`)
    frame.src = url.href.replaceAll('%24', '$')
    window.addEventListener('message', (event) => {
      if (event.source === frame.contentWindow && event.origin === this.origin) void this.hear(event.data)
    })
    // the name must be there before the frame is
    container.append(frame)
    return frame
  }

  private async hear(data: unknown): Promise<void> {
    const message = readMessage(data)
    if (message?._messageType !== MESSAGE.request) return
    const answer = await this.answer(message)
    if (answer === undefined) return
    this.post({
      _messageType: MESSAGE.response,
      _actionName: message._actionName,
      _correlationId: message._correlationId,
      _errorCode: 0,
      _responseType: ANSWER.call,
      _data: answer,
    })
  }

  private async answer(message: Message): Promise<unknown> {
    if (message._actionType === ACTION.register) {
      this.listening.add(message._actionName)
      return { Error: 0 }
    }
    if (message._actionType === ACTION.unregister) {
      this.listening.delete(message._actionName)
      return { Error: 0 }
    }
    if (message._actionName === 'ContextActivationManager_getAppContextAsync') return this.appContext()
    if (message._actionName === 'executeMethod') return { Version: 1, ...(await this.dispatch(message)) }
    return undefined
  }

  private async dispatch({ _data }: Message): Promise<Record<string, unknown>> {
    switch (_data?.DdaMethod?.DispatchId) {
      case DISPATCH.richApi: {
        const text = String(_data.ArrayData?.[4])
        // Excel's own flag is out of sight here: every request waits for the person, as the add-in always asks
        const response = await this.executor.executeWhenIdle(JSON.parse(text) as RequestBody, true)
        return { Error: 0, Data: [200, [], JSON.stringify(response)] }
      }
      case DISPATCH.saveSettings:
        for (const [key, value] of _data.DdaSettingsMethod?.Properties ?? [])
          this.model.settings.set(key, value)
        return { Error: 0 }
      case DISPATCH.loadSettings:
        return {
          Error: 0,
          Properties: { Settings: this.settings().map(([Name, Value]) => ({ Name, Value })) },
        }
      default:
        throw new HostError(
          'NotImplemented',
          `emulated Excel: dispatch ${String(_data?.DdaMethod?.DispatchId)}`,
        )
    }
  }

  private settings(): [string, unknown][] {
    return [...this.model.settings]
  }

  private tell({ type, targets, args }: HostEvent): void {
    if (!this.listening.has('richApiMessage')) return
    this.post({
      _messageType: MESSAGE.response,
      _actionName: 'richApiMessage',
      _correlationId: 0,
      _errorCode: 0,
      _responseType: ANSWER.event,
      _data: {
        ArrayData: targets.map((id, at) => [65_536, type, id, JSON.stringify(args), at + 1]),
      },
    })
  }

  private post(message: object): void {
    const text = JSON.stringify({
      ...message,
      _conversationId: this.conversation,
      _serializerVersion: 1,
      _origin: location.origin,
    })
    this.frame?.contentWindow?.postMessage(text, this.origin)
  }

  private appContext(): Record<string, unknown> {
    return {
      _id: this.control,
      _appName: 16,
      _appVersion: '16.0',
      _appUILocale: this.locale,
      _dataLocale: this.locale,
      _docUrl: 'https://workbench/Book1.xlsx',
      _clientMode: 1,
      _settings: this.settings(),
      _reason: 'documentOpened',
      _osfControlType: 0,
      _eToken: '',
      _correlationId: 'workbench',
      _appInstanceId: 'workbench',
      _requirementMatrix: JSON.stringify(CLAIMS),
      _hostFullVersion: '16.0.18000.40000',
      _isFromWacAutomation: false,
      _addinName: 'BlocScore',
      _appDomains: [],
      _featureGates: {},
    }
  }
}

function readMessage(data: unknown): Message | undefined {
  if (typeof data !== 'string') return undefined
  try {
    return JSON.parse(data) as Message
  } catch {
    return undefined
  }
}
