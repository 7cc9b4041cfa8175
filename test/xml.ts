/** An element of an XML document, as far as the tests need it. */
export type XmlElement = {
  name: string
  attributes: Record<string, string>
  text: string
  children: XmlElement[]
}

const tag = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>|<\?[^?]*\?>|<!--[\s\S]*?-->|([^<]+)/g

/** Reads a well-formed document without DTD; refuses what does not close. */
export function readXml(source: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, text: '', children: [] }
  const open: XmlElement[] = [root]
  for (const [whole, closing, name, attributes = '', selfClosing, words] of source.matchAll(tag)) {
    const parent = open.at(-1)
    if (!parent) throw new Error('Reading XML: more elements are closed than opened')
    if (words !== undefined) parent.text += words.trim()
    else if (name === undefined) continue
    else if (closing) {
      if (open.pop()?.name !== name) throw new Error(`Reading XML: ${whole} closes another element`)
    } else {
      const pairs = [...attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(
        ([, key, value]) => [String(key), String(value)] as const,
      )
      const element: XmlElement = { name, attributes: Object.fromEntries(pairs), text: '', children: [] }
      parent.children.push(element)
      if (!selfClosing) open.push(element)
    }
  }
  const document = root.children[0]
  if (open.length !== 1 || !document) throw new Error('Reading XML: an element is not closed')
  return document
}
