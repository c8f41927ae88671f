/** What is written into a candidate's papers, in the paper's own language. */
import { placeName } from '#db/reference/regions'
import type { PaperLanguage } from '~/domain/notices/lines'
import { isThreeParty, procedures } from '~/domain/requests/procedure'
import { type Service, services } from '~/domain/requests/sheet'
import { nameOf } from '~/features/plans/wording.server'
import { formatFor } from '~/platform/format.server'
import { translatorFor } from '~/platform/i18n.server'
import type { TableRow } from '~/platform/paper/paper'
import type { ContractRow } from './contract.server'
import type { Words } from './papers.server'
import type { CandidateRead, sheetOf } from './queries.server'
import { answerWord, channelOf } from './telling.server'

/** An empty place on a paper that is filled in by hand. */
const gap = '____________'

const shared = (row: CandidateRead, language: PaperLanguage): Words => {
  const t = translatorFor(language)
  const format = formatFor(language)
  const procedure = procedures[channelOf(row.channel)]
  return {
    person: nameOf(row),
    birth: format.day(row.birthDate),
    employer: row.organisation,
    businessId: row.businessId,
    institution: language === 'kk' ? row.nameKk : row.nameRu,
    opening: row.opening,
    locality: row.placeKato ? (placeName(row.placeKato, language).split(', ')[0] ?? '') : gap,
    paragraph: procedure.contract.place,
    sheetParagraph: procedure.sheet?.place ?? '',
    copies: String(procedure.copies),
    addressee: t(`requests:addressee-of.${procedure.addressee}`, {
      employer: row.organisation,
      institution: language === 'kk' ? row.nameKk : row.nameRu,
    }),
    application: row.application ?? '\n'.repeat(6),
    appliedOn: row.appliedOn ? format.day(row.appliedOn) : gap,
    headDecision: row.headDecision ? t(`requests:head.${row.headDecision}`) : gap,
    headOn: row.headOn ? format.day(row.headOn) : gap,
  }
}

const contracted = (contract: ContractRow, language: PaperLanguage): Words => {
  const t = translatorFor(language)
  const format = formatFor(language)
  return {
    number: contract.number,
    concludedOn: format.day(contract.concludedOn),
    position: contract.position,
    place: contract.place,
    pay: `${format.money(Number(contract.rate))} ${t(`requests:pay.${contract.payKind}`)}`,
    hours: contract.hours,
    daysOff: contract.daysOff,
    startsOn: format.day(contract.startsOn),
    term: contract.endsOn
      ? t('requests:paper.until', { day: format.day(contract.endsOn) })
      : t('requests:paper.without-end'),
    safety: contract.safety,
    insurance: contract.insurance,
    orderNumber: contract.orderNumber ?? gap,
    orderOn: contract.orderOn ? format.day(contract.orderOn) : gap,
  }
}

/** Everything that a paper of this candidate may mention. */
export const valuesOf = (
  row: CandidateRead,
  contract: ContractRow | undefined,
  language: PaperLanguage,
): Words => ({
  ...shared(row, language),
  ...(contract ? contracted(contract, language) : {}),
})

/** The names that an institution's own template may hold in braces; those that a paper does not know stay empty. */
export const templateFields: readonly string[] = [
  'person',
  'birth',
  'employer',
  'businessId',
  'institution',
  'opening',
  'locality',
  'paragraph',
  'copies',
  'number',
  'concludedOn',
  'position',
  'place',
  'pay',
  'hours',
  'daysOff',
  'startsOn',
  'term',
  'safety',
  'insurance',
  'orderNumber',
  'orderOn',
  'addressee',
  'application',
  'appliedOn',
  'sheetParagraph',
  'headDecision',
  'headOn',
  'specialty',
  'count',
  'receivedOn',
  'dueOn',
  'settledOn',
  'newPosition',
  'effectiveOn',
  'givenOn',
  'ground',
  'reason',
  'list',
]

/** The rows of a table as the text of one field: a line for each, what is empty left out. */
export const listText = ({ cells }: TableRow): string =>
  cells.map((row) => row.filter((cell) => cell !== '').join(' · ')).join('\n')

export const threePartyOf = (row: CandidateRead): boolean =>
  isThreeParty(row.openingKind, channelOf(row.channel))

type SheetLine = Awaited<ReturnType<typeof sheetOf>>[number]

/** The lines of an agreement sheet; an empty answer leaves room for a hand. */
export const sheetTable = (lines: readonly SheetLine[], language: PaperLanguage): TableRow => {
  const t = translatorFor(language)
  const format = formatFor(language)
  const heads = ['service', 'answer', 'words', 'signed'] as const
  return {
    as: 'table',
    heads: heads.map((each) => t(`requests:paper.sheet-head.${each}`)),
    widths: [28, 22, 28, 22],
    cells: lines
      .toSorted(
        (one, other) => services.indexOf(one.service as Service) - services.indexOf(other.service as Service),
      )
      .map((line) => [
        t(`requests:service.${line.service}`),
        line.answer === 'asked' ? '' : answerWord(line.service, line.answer, { t }),
        line.words ?? '',
        line.answer === 'asked'
          ? ''
          : [line.signer ?? line.answeredByName, format.day(line.answeredOn)].filter(Boolean).join(', '),
      ]),
  }
}
