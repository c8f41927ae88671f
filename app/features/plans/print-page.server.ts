/** The official form of order 482 filled in, in Kazakh, Russian or both, with the measures as its annex. */
import { type Language, isLanguage } from '#locales/index'
import { blocks } from '~/domain/plans/blocks'
import { type ContentKey, contentKeys } from '~/domain/plans/contents'
import { formatFor } from '~/platform/format.server'
import type { At } from '~/platform/guard.server'
import { translatorFor } from '~/platform/i18n.server'
import { type ContentRecords, contentFactLines, contentRecordsOf } from './content-facts.server'
import { contentsOf } from './contents.server'
import { placeWords } from './deed-page.server'
import { afterReleaseIn, needsOf } from './load.server'
import { type PlanRead, getPlan, measuresOf } from './queries.server'
import { measureTitle, nameOf } from './wording.server'

type Paper = Extract<Language, 'kk' | 'ru'>

export const printChoices = ['kk', 'ru', 'both'] as const
type Choice = (typeof printChoices)[number]

const choiceIn = (text: string | null): Choice => printChoices.find((each) => each === text) ?? 'both'

type Gathered = {
  readonly plan: PlanRead
  readonly needs: Awaited<ReturnType<typeof needsOf>>
  readonly measures: Awaited<ReturnType<typeof measuresOf>>
  readonly isAfterRelease: Awaited<ReturnType<typeof afterReleaseIn>>
  readonly institution: { readonly nameKk: string; readonly nameRu: string } | undefined
  readonly authors: string
  readonly records: ContentRecords
  readonly contents: Awaited<ReturnType<typeof contentsOf>>
}

const addressOf = (plan: PlanRead, language: Paper): string =>
  [
    placeWords(plan.placeAfter ?? plan.personPlaceAfter, { language }),
    plan.addressAfter ?? plan.personAddressAfter,
  ]
    .filter(Boolean)
    .join(', ')

const needsOnForm = ({ needs }: Gathered, language: Paper) => {
  const t = translatorFor(language)
  const find = (block: string, line: string | null) =>
    needs.find((each) => each.block === block && each.line === line)
  return blocks.map(({ key, number, lines }) => ({
    key,
    number,
    text: t(`plan-rules:block.${key}.official`),
    isNeeded: needs.some((each) => each.block === key && each.needed === 1),
    words: find(key, null)?.text ?? '',
    lines: lines.map((line) => ({
      key: line,
      text: t(`plan-rules:line.${line}.official`),
      isNeeded: find(key, line)?.needed === 1,
      words: find(key, line)?.text ?? '',
    })),
  }))
}

type MeasureRead = Gathered['measures'][number]

/** The six points of the probation law, article 16(5): what the records show, and what an officer wrote. */
const contentsOnPaper = (gathered: Gathered, language: Paper) => {
  const t = translatorFor(language)
  const telling = { t, format: formatFor(language), language }
  const { measures, isAfterRelease, records, contents } = gathered
  const titles = (rows: readonly MeasureRead[]): string[] => rows.map((each) => measureTitle(each, t))
  const later = measures.filter((each) => isAfterRelease(each))
  const lines = (key: ContentKey): readonly string[] => {
    if (key === 'measures') return titles(measures.filter((each) => !later.includes(each)))
    if (key === 'after-release') return titles(later)
    const written = contents.find((each) => each.part === key)?.text ?? ''
    return [...contentFactLines(key, records, telling), ...(written ? [written] : [])]
  }
  return {
    title: t('plans:print.contents'),
    points: contentKeys.map((key, index) => ({
      key,
      heading: t('plans:print.point', { number: index + 1, name: t(`plan-rules:content.${key}.name`) }),
      lines: lines(key),
    })),
    none: t('plans:print.none'),
  }
}

const sheetOf = (gathered: Gathered, language: Paper) => {
  const { plan, measures, institution, authors } = gathered
  const t = translatorFor(language)
  const format = formatFor(language)
  const words = (key: string): string => t(`plan-rules:form.${key}`)
  const asked = words('person-hint')
  const bracket = asked.indexOf('(')
  const person = {
    lead: '',
    value: nameOf(plan),
    hint: asked.slice(bracket),
    tail: asked.slice(0, bracket).trim(),
  }
  const address = {
    lead: words('address'),
    value: addressOf(plan, language),
    hint: words('address-hint'),
    tail: '',
  }
  const basis = { text: words('basis') }
  return {
    language,
    annex: words('annex'),
    institution: {
      value: (language === 'kk' ? institution?.nameKk : institution?.nameRu) ?? '',
      hint: words('institution'),
    },
    title: words('title'),
    authors: { lead: words('authors'), value: authors, hint: words('authors-hint'), tail: '' },
    // The Kazakh form names the address, then the person, then the grounds; the Russian one begins with the grounds.
    body: language === 'kk' ? [address, person, basis] : [basis, person, address],
    lead: words('needs'),
    needs: needsOnForm(gathered, language),
    footer: words('authors-footer'),
    signature: [words('rank'), words('signature'), words('name')],
    date: words('date'),
    stamp: words('stamp'),
    consent: words('consent'),
    consentHints: [words('name'), words('signature')],
    measures: {
      title: t('plans:print.measures'),
      heads: ['need', 'measure', 'service', 'due', 'outcome'].map((each) => t(`plans:print.${each}`)),
      rows: measures.map((each) => ({
        id: each.id,
        cells: [
          t(`plan-rules:block.${each.block}.name`),
          measureTitle(each, t),
          t(`plan-rules:service.${each.service}`),
          format.day(each.dueOn),
          each.outcome ?? t(`plan-rules:measure-status.${each.status}`),
        ],
      })),
    },
    contents: contentsOnPaper(gathered, language),
    agreement: plan.agreement
      ? [
          t(`plan-rules:agreement.${plan.agreement}`),
          format.day(plan.agreementOn),
          plan.agreementStatement ?? '',
        ]
          .filter((each) => each !== '')
          .join(' · ')
      : '',
  }
}

export type PlanSheet = ReturnType<typeof sheetOf>

/** Every page of the paper that the address asks for. */
export const printPageOf = async (at: At) => {
  const { db, actor, params, url, t } = at
  const plan = await getPlan(db, actor, params.planId ?? '')
  const asked = url.searchParams.get('lang')
  const choice = choiceIn(isLanguage(asked) || asked === 'both' ? asked : at.language)
  const institution = await db
    .selectFrom('institutions')
    .select(['nameKk', 'nameRu'])
    .where('id', '=', plan.institutionId)
    .executeTakeFirst()
  const staff = await db
    .selectFrom('users')
    .select('name')
    .where('id', 'in', [plan.leadUserId, plan.draftedBy].filter((each) => each !== null).concat('-'))
    .execute()
  const measures = await measuresOf(db, plan.id)
  const gathered: Gathered = {
    plan,
    institution,
    needs: await needsOf(db, plan.id),
    measures,
    isAfterRelease: await afterReleaseIn(db, measures, plan.releaseOn),
    records: await contentRecordsOf(db, plan.personId),
    contents: await contentsOf(db, plan.id),
    authors: staff.map((each) => each.name).join(', '),
  }
  const papers: readonly Paper[] = choice === 'both' ? ['kk', 'ru'] : [choice]
  return {
    title: `${t('plans:print.title')}: ${nameOf(plan)}`,
    back: `/people/${plan.personId}/plan`,
    planId: plan.id,
    name: nameOf(plan),
    choice,
    sheets: papers.map((each) => sheetOf(gathered, each)),
  }
}
