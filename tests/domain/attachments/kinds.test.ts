import { describe, expect, test } from 'vitest'
import { decideFileName } from '~/domain/attachments/kinds'

describe('the name of a file', () => {
  test.each([
    ['Анықтама.pdf', 'pdf', 'Анықтама.pdf'],
    ['справка от 12.05.2026.PDF', 'pdf', 'справка от 12.05.2026.pdf'],
    ['IMG_0001.JPEG', 'jpeg', 'IMG_0001.jpg'],
    ['C:\\Users\\Айгүл\\куәлік.png', 'png', 'куәлік.png'],
    ['../../etc/хат.docx', 'docx', 'хат.docx'],
    ['; drop="x=1";.xlsx', 'xlsx', '; drop="x=1";.xlsx'],
    ['.txt', 'text', 'document.txt'],
  ])('%s is taken as %s', (name, kind, label) => {
    expect(decideFileName(name)).toEqual({ ok: true, value: { kind, label } })
  })

  test.each([
    ['счёт.exe', 'type-not-taken'],
    ['счёт.pdf.exe', 'type-not-taken'],
    ['счёт.exe.pdf', 'hidden-program'],
    ['page.html.png', 'hidden-program'],
    ['бағдарлама.docm', 'type-not-taken'],
    ['сурет.svg', 'type-not-taken'],
    ['constructor.constructor', 'type-not-taken'],
    ['безрасширения', 'no-ending'],
    ['', 'no-ending'],
  ])('%s is refused: %s', (name, code) => {
    expect(decideFileName(name)).toMatchObject({ ok: false, refusal: { code } })
  })

  test('cannot turn its ending around to look like another', () => {
    expect(decideFileName('есеп\u202efdp.exe')).toMatchObject({ refusal: { code: 'type-not-taken' } })
    expect(decideFileName('есеп\u202e\u0000.pdf')).toMatchObject({ value: { label: 'есеп.pdf' } })
  })

  test('is cut when it is longer than anybody reads, whole letters at a time', () => {
    const decided = decideFileName(`${'Ғ𐐷'.repeat(200)}.pdf`)
    if (!decided.ok) throw new Error('refused')
    expect(Array.from(decided.value.label)).toHaveLength(124)
  })
})
