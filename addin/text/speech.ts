import { createContext, useContext } from 'react'
import type { Language } from '../../shared/problem.ts'
import { en } from './en.ts'
import { vi, type Words } from './vi.ts'

/** The language in use, its words, and how to change it. */
export type Speech = { language: Language; words: Words; speak: (language: Language) => void }

export const wordsOf = (language: Language): Words => (language === 'vi' ? vi : en)

export const SpeechContext = createContext<Speech>({ language: 'vi', words: vi, speak: () => undefined })

export const useSpeech = (): Speech => useContext(SpeechContext)
