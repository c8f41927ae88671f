/** What the pages that draft a measure show: the catalogue to choose from, or the measure itself. */
import { blocks } from '~/domain/plans/blocks'
import { type NeedKey, needKeys, needs } from '~/domain/plans/needs'
import { services } from '~/domain/plans/services'
import { type At, notFound } from '~/platform/guard.server'
import { wordsIn } from '~/platform/wording'
import { catalogueFor } from './catalogue.server'
import { deedPageOf } from './deed-page.server'
import { measuresOf } from './queries.server'
import type { Reader } from './reader'
import { measureTitle } from './wording.server'

const serviceOptions = ({ t }: Pick<Reader, 't'>) =>
  services.map((value) => ({ value, label: t(`plan-rules:service.${value}`) }))

const blockOptions = ({ t }: Pick<Reader, 't'>) =>
  blocks.map(({ key, number }) => ({ value: key, label: `${number}. ${t(`plan-rules:block.${key}.name`)}` }))

const needIn = (text: string | null): NeedKey | null => needKeys.find((each) => each === text) ?? null

export const newMeasurePageOf = async (at: At) => {
  const { plan, ...head } = await deedPageOf(at, 'plan.draft', 'plans:deed.measure')
  const present = new Set((await measuresOf(at.db, plan.id)).map((each) => each.catalogueKey))
  const all = await catalogueFor(at.db, plan.institutionId)
  const asked = needIn(at.url.searchParams.get('need'))
  // Whoever came to answer one need is shown what usually answers it.
  const entries = asked ? all.filter((each) => each.need === asked) : all
  const groups = blockOptions(at).map(({ value, label }) => ({
    label,
    options: entries
      .filter((each) => needs[each.need].block === value && !present.has(each.key))
      .map((each) => ({ value: each.key, label: wordsIn(each.name, at.t) })),
  }))
  return {
    ...head,
    need: asked,
    needWord: asked && at.t(`plan-rules:need.${asked}`),
    block: asked && needs[asked].block,
    catalogue: groups.filter((each) => each.options.length > 0),
    blocks: blockOptions(at),
    services: serviceOptions(at),
  }
}

/** A measure under the head of a deed that drafts the plan. */
export const measurePageOf = async (at: At) => {
  const { plan, deed } = await deedPageOf(at, 'plan.draft', 'plans:measure.one')
  const row = (await measuresOf(at.db, plan.id)).find((each) => each.id === at.params.measureId)
  if (!row) throw notFound()
  const heading = measureTitle(row, at.t)
  return { title: `${heading}: ${deed.name}`, heading, deed, measure: { version: row.version } }
}
