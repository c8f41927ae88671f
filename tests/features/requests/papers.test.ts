/** Every paper of selection and hiring in Kazakh and Russian, as PDF and DOCX, with letters that can be searched. */
import { beforeAll, describe, expect, it } from 'vitest'
import { textOfDocx } from '#tests/support/docx'
import { withParser } from '#tests/support/import-worker'
import { textOfPdf } from '#tests/support/pdf-text'
import { type PaperName, paperOf } from '~/features/requests/papers.server'
import { makePaper } from '~/platform/paper/papers.server'

beforeAll(withParser)

const person = 'Әбдіғани Құдайбергенұлы Һаким'
const employer = 'ТОО «Шебер қолдар»: ғылым, өнер, үміт, 85 000 ₸'

const printed: Readonly<Record<PaperName, readonly [kk: string, ru: string]>> = {
  application: ['ӨТІНІШ', 'ЗАЯВЛЕНИЕ'],
  'agreement-sheet': ['КЕЛІСУ ПАРАҒЫ', 'ЛИСТ СОГЛАСОВАНИЯ'],
  'selection-sheet': ['КАНДИДАТУРАЛАРДЫ ТАҢДАУ ПАРАҒЫ', 'ЛИСТ ПОДБОРА КАНДИДАТУР'],
  'labour-contract': ['ЕҢБЕК ШАРТЫ', 'ТРУДОВОЙ ДОГОВОР'],
  'hiring-order': ['БҰЙРЫҚ', 'ПРИКАЗ'],
  ending: ['ХАБАРЛАМА', 'УВЕДОМЛЕНИЕ'],
  transfer: ['ХАБАРЛАМА', 'УВЕДОМЛЕНИЕ'],
  recall: ['ШАҚЫРЫП АЛУ', 'ОТЗЫВ'],
}

const paper = (name: PaperName) =>
  paperOf(name, {
    contents: {
      values: () => ({ person, employer, institution: '№91 мекеме', specialty: 'Тігінші' }),
      table: () => ({ as: 'table', heads: ['Қызмет'], widths: [100], cells: [['Психолог ұсынады']] }),
    },
    languages: ['kk', 'ru'],
    isThreeParty: true,
  })

const bare = (text: string): string => text.replace(/\s+/g, '')

describe.each(Object.keys(printed) as PaperName[])('%s', (name) => {
  const [kk, ru] = printed[name]

  it('is a small PDF with its Kazakh and Russian words inside', async () => {
    const bytes = await makePaper(paper(name), 'pdf')
    const text = bare(textOfPdf(bytes))
    for (const words of [kk, ru]) expect(text).toContain(bare(words))
    expect([person, employer].some((each) => text.includes(bare(each)))).toBe(true)
    expect(bytes.length).toBeLessThan(120_000)
  })

  it('is a DOCX with the same words', async () => {
    const text = textOfDocx(await makePaper(paper(name), 'docx'))
    for (const words of [kk, ru]) expect(text).toContain(words)
    expect([person, employer].some((each) => text.includes(each))).toBe(true)
  })
})

describe('a contract', () => {
  it('has the administration as its third side with a business from outside, and says so to both', async () => {
    const text = textOfDocx(await makePaper(paper('labour-contract'), 'docx'))
    expect(text).toContain('мекеме әкімшілігі: №91 мекеме')
    expect(text).toContain('администрация учреждения: №91 мекеме')
  })
})
