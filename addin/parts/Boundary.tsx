import { Component, type ErrorInfo, type ReactNode } from 'react'
import type { Words } from '../text/vi.ts'
import { Notice } from './Notice.tsx'

type BoundaryState = { trace: string | undefined }

/** The one place where a bug of the pane arrives: says so, with a code that the console has too. */
export class Boundary extends Component<{ words: Words; children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { trace: undefined }

  static getDerivedStateFromError(): BoundaryState {
    return { trace: crypto.randomUUID().slice(0, 8) }
  }

  override componentDidCatch(error: Error, { componentStack }: ErrorInfo): void {
    console.error(`BlocScore ${this.state.trace ?? ''}`, error, componentStack)
  }

  override render(): ReactNode {
    const { words, children } = this.props
    if (this.state.trace === undefined) return children
    return (
      <main style={{ padding: '16px' }}>
        <Notice
          text={words.app.broken(this.state.trace)}
          action={words.app.reload}
          onAction={() => location.reload()}
        />
      </main>
    )
  }
}
