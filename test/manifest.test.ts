import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readXml, type XmlElement } from './xml.ts'

const root = path.join(import.meta.dirname, '..')
const text = readFileSync(path.join(root, 'manifest.xml'), 'utf8')
const manifest = readXml(text)

const all = (from: XmlElement, name: string): XmlElement[] =>
  from.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])
const first = (from: XmlElement, name: string): XmlElement => {
  const found = all(from, name)[0]
  if (!found) throw new Error(`The manifest has no ${name}`)
  return found
}

describe('The manifest', () => {
  test('has its elements in the order that the schema asks for', () => {
    expect(manifest.children.map(({ name }) => name)).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'AppDomains',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ])
  })

  test('carries a GUID and a version of four numbers', () => {
    expect(first(manifest, 'Id').text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect(first(manifest, 'Version').text).toMatch(/^\d+(\.\d+){3}$/)
  })

  test('resolves every resid, and keeps no resource that nothing names', () => {
    const named = new Set(
      ['Title', 'Description', 'LearnMoreUrl', 'Label', 'SourceLocation', 'bt:Image'].flatMap((name) =>
        all(manifest, name).flatMap(({ attributes }) => attributes['resid'] ?? []),
      ),
    )
    const defined = ['bt:Image', 'bt:Url', 'bt:String'].flatMap((name) =>
      all(first(manifest, 'Resources'), name).flatMap(({ attributes }) => attributes['id'] ?? []),
    )
    expect([...named].sort()).toEqual(defined.sort())
    expect(Math.max(...defined.map((id) => id.length))).toBeLessThanOrEqual(32)
  })

  test('says everything in Vietnamese too, within Office’s lengths', () => {
    for (const said of [
      ...all(manifest, 'bt:String'),
      first(manifest, 'DisplayName'),
      first(manifest, 'Description'),
    ]) {
      const override = said.children.find(({ attributes }) => attributes['Locale'] === 'vi-VN')
      expect(override?.attributes['Value'], said.attributes['id'] ?? said.name).toBeTruthy()
    }
    for (const said of all(first(manifest, 'bt:ShortStrings'), 'bt:String')) {
      for (const words of [said.attributes['DefaultValue'], said.children[0]?.attributes['Value']])
        expect(words?.length).toBeLessThanOrEqual(125)
    }
    expect(first(manifest, 'Description').attributes['DefaultValue']?.length).toBeLessThanOrEqual(250)
  })

  test('uses https everywhere, and icons that exist in the right sizes', () => {
    const addresses = [...text.matchAll(/DefaultValue="(\w+:[^"]+)"/g)].map((match) => String(match[1]))
    expect(addresses.length).toBeGreaterThan(5)
    for (const address of addresses) expect(address).toMatch(/^https:/)
    for (const [, size] of text.matchAll(/icon-(\d+)\.png/g)) {
      const file = path.join(root, 'addin/public/icons', `icon-${String(size)}.png`)
      expect(existsSync(file), file).toBe(true)
      expect(readFileSync(file).readUInt32BE(16)).toBe(Number(size))
    }
    for (const icon of all(manifest, 'Icon'))
      expect(icon.children.map(({ attributes }) => attributes['size'])).toEqual(['16', '32', '80'])
  })

  test('asks for no newer Excel than addin/excel uses, and no older', () => {
    const asked = first(manifest, 'Set').attributes['MinVersion']
    const report = execFileSync(
      process.execPath,
      ['--import', 'tsx', path.join(import.meta.dirname, 'api-floor.ts')],
      { encoding: 'utf8' },
    )
    const { needed } = JSON.parse(report) as { needed: string; members: number }
    expect(asked).toBe('1.14')
    expect(Number(needed.split('.')[1])).toBeLessThanOrEqual(14)
  })
})
