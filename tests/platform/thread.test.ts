/** Papers are made in threads that stay for the next one: many at once, and a paper that breaks harms none after it. */
import { beforeAll, describe, expect, it } from 'vitest'
import { withParser } from '#tests/support/import-worker'
import { textOfPdf } from '#tests/support/pdf-text'
import type { Paper } from '~/platform/paper/paper'
import { makePaper } from '~/platform/paper/papers.server'

beforeAll(withParser)

const paperOf = (words: string): Paper => ({
  title: words,
  sheets: [{ language: 'kk', rows: [{ as: 'text', pieces: [{ text: words }] }] }],
  beside: false,
  landscape: false,
})

const broken = { title: '', sheets: null, beside: false, landscape: false } as unknown as Paper

const wordsOf = async (paper: Paper): Promise<string> => textOfPdf(await makePaper(paper, 'pdf'))

describe('papers asked for at once', () => {
  it('each come back to the one who asked', async () => {
    const names = ['Айгүл', 'Ерлан', 'Жанна', 'Құралай', 'Серік']
    const texts = await Promise.all(names.map((name) => wordsOf(paperOf(name))))
    for (const [at, name] of names.entries()) {
      expect(texts[at]).toContain(name)
      for (const other of names.filter((each) => each !== name)) expect(texts[at]).not.toContain(other)
    }
  })

  it('leave nothing that listens behind, however many they are', async () => {
    const warned: string[] = []
    const hear = (warning: Error) => void warned.push(warning.name)
    process.on('warning', hear)
    for (let at = 0; at < 13; at += 1) await makePaper(paperOf(`№${at}`), 'docx')
    await new Promise((done) => setImmediate(done))
    process.off('warning', hear)
    expect(warned).toEqual([])
  })

  it('are made after one that could not be', async () => {
    const all = [broken, broken, broken].map((paper) => makePaper(paper, 'pdf'))
    const ends = await Promise.allSettled(all)
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(await wordsOf(paperOf('Ғалия'))).toContain('Ғалия')
  })
})
