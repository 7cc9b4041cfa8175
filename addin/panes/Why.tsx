import { Button } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons'
import { useEffect, useRef, useState } from 'react'
import { explain } from '../../shared/explain/explain.ts'
import type { Facts } from '../../shared/facts.ts'
import type { Code } from '../../shared/ids.ts'
import type { Prepared } from '../../shared/prepared.ts'
import type { Entries, Scorecard } from '../../shared/scorecard.ts'
import { LineList } from '../parts/LineList.tsx'
import { Modal } from '../parts/Modal.tsx'
import type { Format } from '../text/format.ts'
import { useSpeech } from '../text/speech.ts'

type WhyProps = {
  asked: Code | 'total'
  scored: { card: Scorecard; entries: Entries; facts: Facts }
  prepared: Prepared
  format: Format
  onClose: () => void
}

/** Where a number comes from, line by line; each part of a sum leads on to its own lines. */
export function Why({ asked, scored, prepared, format, onClose }: WhyProps) {
  const { language, words } = useSpeech()
  const { why } = words
  const [deeper, setDeeper] = useState<readonly Code[]>([])
  const current = deeper.at(-1) ?? asked
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [current])
  const { decimals } = prepared.template
  const lines = explain(prepared, scored.card, scored.entries, scored.facts, current, language)
  const points = lines.at(-1)?.points ?? 0
  const node = current === 'total' ? undefined : prepared.nodes[prepared.indexOf.get(current) ?? -1]
  const size = format.points(Math.abs(points), decimals)
  return (
    <Modal
      heading={heading}
      title={points < 0 ? why.titleCost(size) : why.title(size)}
      close={why.close}
      onClose={onClose}
      foot={
        deeper.length > 0 && (
          <Button
            icon={<ArrowLeftRegular />}
            onClick={() => {
              setDeeper(deeper.slice(0, -1))
            }}
          >
            {why.back}
          </Button>
        )
      }
    >
      <LineList
        about={node ? `${node.branch.code}. ${node.branch.label}` : why.ofTotal}
        lines={lines}
        pointsText={(each) => format.points(each, decimals)}
        onOpen={(code) => {
          setDeeper([...deeper, code])
        }}
      />
    </Modal>
  )
}
