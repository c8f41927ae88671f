/** The form of a new run, and what it asks for. */
import { oblasts } from '#db/reference/regions'
import { mayEver } from '~/domain/access/policy'
import {
  type Asked,
  type Priorities,
  objectives,
  priorityNames,
  scopeKinds,
} from '~/domain/allocation/options'
import { longWait, priorityBound } from '~/domain/allocation/parameters'
import { channels, openingKinds } from '~/domain/openings/opening'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { type RunForm, mostPriority, runForm } from './forms'
import { startAndRun } from './start.server'

const institutionOptions = async ({ db, language, format }: At) => {
  const rows = await db.selectFrom('institutions').select(['id', 'nameKk', 'nameRu']).execute()
  return rows
    .map(({ id, nameKk, nameRu }) => ({ value: id, label: language === 'kk' ? nameKk : nameRu }))
    .sort((one, other) => format.compare(one.label, other.label))
}

/** What the form's loader returns. */
export const newRunPage = async (at: At) => {
  const { t, today, language, format, actor } = at
  const isOwn = actor.institutionId !== null
  return {
    title: t('allocation:new.title'),
    isOwn,
    scopes: scopeKinds.map((value) => ({ value, label: t(`allocation:scope.${value}`) })),
    regions: isOwn
      ? []
      : oblasts
          .map((each) => ({ value: each.kato.slice(0, 2), label: each[language] }))
          .sort((one, other) => format.compare(one.label, other.label)),
    institutions: isOwn ? [] : await institutionOptions(at),
    objectives: objectives.map((value) => ({
      value,
      label: t(`allocation:objective.${value}`),
      hint: t(`allocation:objective-hint.${value}`),
    })),
    kinds: openingKinds.map((value) => ({ value, label: t(`matching:page.kind.${value}`) })),
    channels: channels.map((value) => ({ value, label: t(`matching:channel.${value}`) })),
    declares: mayEver(actor, 'allocation.prioritise'),
    priorities: priorityNames.map((name) => ({
      name: `priority-${name}` as const,
      label: t(`allocation:priority.${name}`),
      hint: name === 'waiting' ? t('allocation:hint.waiting', { count: longWait.on(today) }) : '',
    })),
    points: Array.from({ length: mostPriority + 1 }, (_, count) => ({
      value: String(count),
      label: count === 0 ? t('allocation:no-points') : t('allocation:points', { count }),
    })),
    bound: t('allocation:hint.bound', { count: priorityBound.on(today) }),
    once: newId(),
  }
}

export type NewRunPage = Awaited<ReturnType<typeof newRunPage>>

const prioritiesOf = (form: RunForm): Priorities =>
  Object.fromEntries(priorityNames.map((name) => [name, form[`priority-${name}`]])) as Priorities

const askedOf = (form: RunForm): Asked => ({
  scope: {
    kind: form.scope,
    among: form.scope === 'regions' ? form.regions : form.scope === 'institutions' ? form.institutions : [],
  },
  options: {
    objective: form.objective,
    unknowns: form.unknowns,
    kinds: openingKinds.filter((each) => form.kinds.includes(each)),
    channels: channels.filter((each) => form.channels.includes(each)),
    employerCap: form.employerCap,
    priorities: prioritiesOf(form),
    apart: form.apart,
  },
})

/** The form's deed: starts the run and shows its page. */
export const startFromForm = async (at: At): Promise<Response> => {
  const form = await readForm(runForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await startAndRun(once(at, form), askedOf(form.value))
  return result.ok
    ? redirectSaying('allocation:flash.started', `/allocation/${result.value}`)
    : refused('allocation', result.refusal, form)
}
