/** The eight places of the form with what is marked, and what the facts suggest for the draft. */
import { formPlaces } from '~/domain/plans/blocks'
import type { At } from '~/platform/guard.server'
import { wordsIn } from '~/platform/wording'
import { placeName } from './forms'
import { needsOf } from './load.server'
import { type PlanRead, measuresOf } from './queries.server'
import { suggestionsOf } from './suggesting.server'
import { citeWords } from './wording.server'

export const needFieldsOf = async ({ db, t }: Pick<At, 'db' | 't'>, plan: PlanRead) => {
  const rows = await needsOf(db, plan.id)
  return formPlaces.map((place) => {
    const row = rows.find((each) => each.block === place.block && each.line === place.line)
    const words = place.line ? `line.${place.line}` : `block.${place.block}`
    const marks = { 0: 'no', 1: 'yes' } as const
    return {
      name: placeName(place),
      title: t(`plan-rules:${words}.name`),
      official: t(`plan-rules:${words}.official`),
      needed: row?.needed === null || row?.needed === undefined ? '' : marks[row.needed],
      text: row?.text ?? '',
      word: t(`plans:need.${row?.needed === 1 ? 'yes' : row?.needed === 0 ? 'no' : 'not-asked'}`),
    }
  })
}

export type NeedField = Awaited<ReturnType<typeof needFieldsOf>>[number]

/** The suggestions as groups of ticks; what is already in the plan is left out. */
export const suggestionsFor = async (at: At, plan: PlanRead) => {
  const { db, t, format, today } = at
  const { suggestions, found, catalogue } = await suggestionsOf(db, plan, today)
  const present = new Set((await measuresOf(db, plan.id)).map((each) => each.catalogueKey))
  const nameOf = (key: string): string => {
    const name = catalogue.get(key)?.name
    return name ? wordsIn(name, t) : key
  }
  const saidOf = (need: string): string | null => {
    const row = found.find((each) => each.need === need && each.state === 'needed')
    return row ? t('plans:draft.said', { day: format.day(row.foundOn) }) : null
  }
  return suggestions
    .map(({ need, block, certainty, cites, measures }) => ({
      need,
      title: t(`plan-rules:need.${need}`),
      block: t(`plan-rules:block.${block}.name`),
      certainty,
      certaintyWord: t(`plan-rules:certainty.${certainty}`),
      cite: citeWords(cites, t),
      said: saidOf(need),
      measures: measures
        .filter((each) => !present.has(each.key))
        .map(({ key, service, due }) => ({
          key,
          title: nameOf(key),
          note: [t(`plan-rules:service.${service}`), format.day(due)]
            .filter((each) => each !== '')
            .join(' · '),
          ticked: certainty === 'needed',
        })),
    }))
    .filter((each) => each.measures.length > 0)
}

export type SuggestedNeed = Awaited<ReturnType<typeof suggestionsFor>>[number]
