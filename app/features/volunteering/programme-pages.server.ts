/** One programme with its events, and the forms that set it up and change it. */
import { may, mayEver } from '~/domain/access/policy'
import { eventStates } from '~/domain/volunteering/event'
import {
  organisersOf,
  programmeForms,
  programmeSites,
  programmeStates,
  rewards,
  themes,
} from '~/domain/volunteering/programme'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import type { FormField, FormPageData } from '~/ui/form-page'
import { programmeChangeForm, programmeForm } from './forms'
import { eventLines, stateChips } from './list-pages.server'
import { programmePath } from './paths'
import { changeProgramme, openProgramme } from './programme-commands.server'
import { type ProgrammeRow, getProgramme, registeredName } from './queries.server'
import { ownerOf, tiesOf } from './scope.server'

const trailOf = ({ t }: At) => [
  { label: t('volunteering:title'), to: '/volunteering' },
  { label: t('volunteering:programmes.title'), to: '/volunteering/programmes' },
]

/** Who organises is asked only where there is something to choose: an organisation is itself under its registered name. */
const organiserFields = (
  { t, actor }: At,
  row: ProgrammeRow | null,
  options: (all: readonly string[], words: string) => { value: string; label: string }[],
): FormField[] => {
  const owner = row ?? ownerOf(actor)
  if (owner.organisationId !== null) return []
  const own = organisersOf(owner)
  const name: FormField = {
    kind: 'text',
    name: 'organiserName',
    label: t('volunteering:field.organiser-name'),
    stored: row?.organiserName,
  }
  if (own.length === 1) return [name]
  return [
    {
      kind: 'radio',
      name: 'organiser',
      label: t('volunteering:field.organiser'),
      options: options(own, 'organiser'),
      stored: row?.organiser ?? own[0],
    },
    name,
  ]
}

const fieldsOf = (at: At, row: ProgrammeRow | null): FormField[] => {
  const { t } = at
  const label = (key: string) => t(`volunteering:field.${key}`)
  const options = (all: readonly string[], words: string) =>
    all.map((value) => ({ value, label: t(`volunteering:${words}.${value}`) }))
  return [
    { kind: 'text', name: 'title', label: label('programme-title'), stored: row?.title },
    {
      kind: 'radio',
      name: 'theme',
      label: label('theme'),
      options: options(themes, 'theme'),
      stored: row?.theme ?? 'anti-drug',
    },
    ...organiserFields(at, row, options),
    {
      kind: 'area',
      name: 'description',
      label: label('description'),
      optional: true,
      stored: row?.description,
    },
    {
      kind: 'radio',
      name: 'sites',
      label: label('sites'),
      options: options(programmeSites, 'sites'),
      stored: row?.sites ?? 'both',
    },
    {
      kind: 'radio',
      name: 'form',
      label: label('form'),
      hint: t('volunteering:hint.form'),
      options: options(programmeForms, 'form'),
      stored: row?.form ?? 'volunteering',
    },
    {
      kind: 'radio',
      name: 'reward',
      label: label('reward'),
      hint: t('volunteering:hint.reward'),
      options: options(rewards, 'reward'),
      stored: row?.reward ?? 'none',
    },
    ...(row
      ? [
          {
            kind: 'radio' as const,
            name: 'state',
            label: label('state'),
            options: options(programmeStates, 'programme-state'),
            stored: row.state,
          },
        ]
      : []),
  ]
}

const beside = {
  'programme-paid': 'reward',
  'programme-of-assistants': 'form',
  'organiser-not-yours': 'organiser',
  'organiser-name-missing': 'organiserName',
}

export const newProgrammePage = async (at: At): Promise<FormPageData> => {
  const fields = fieldsOf(at, null)
  return {
    title: at.t('volunteering:deed.open-programme'),
    subtitle: (await registeredName(at.db, at.actor.organisationId)) ?? undefined,
    trail: trailOf(at),
    form: {
      fields,
      once: newId(),
      submit: at.t('volunteering:deed.save'),
      cancelTo: '/volunteering/programmes',
      beside,
    },
  }
}

export const newProgrammeDeed = async (at: At): Promise<Response> => {
  const form = await readForm(programmeForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await openProgramme(once(at, form), form.value)
  return result.ok
    ? redirectSaying('volunteering:flash.programme-opened', programmePath(result.value))
    : refused('volunteering', result.refusal, form)
}

export const editProgrammePage = async (at: At): Promise<FormPageData> => {
  const row = await getProgramme(at.db, at.actor, at.params.programmeId ?? '', 'volunteering.organise')
  return {
    title: at.t('volunteering:deed.change-programme'),
    subtitle: row.title,
    trail: [...trailOf(at), { label: row.title, to: programmePath(row.id) }],
    form: {
      fields: fieldsOf(at, row),
      version: row.version,
      once: newId(),
      submit: at.t('volunteering:deed.save'),
      cancelTo: programmePath(row.id),
      beside,
    },
  }
}

export const editProgrammeDeed = async (at: At): Promise<Response> => {
  const form = await readForm(programmeChangeForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.programmeId ?? ''
  const result = await changeProgramme(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('volunteering:flash.programme-changed', programmePath(id))
    : refused('volunteering', result.refusal, form)
}

export const programmePage = async (at: At) => {
  const { db, actor, t, url, params } = at
  const row = await getProgramme(db, actor, params.programmeId ?? '')
  const path = programmePath(row.id)
  const state = eventStates.find((each) => each === url.searchParams.get('state')) ?? 'planned'
  const organises =
    mayEver(actor, 'volunteering.organise') && may(actor, 'volunteering.organise', tiesOf(row))
  const fact = (key: string, value: string) => ({ name: t(`volunteering:field.${key}`), value })
  return {
    title: row.title,
    subtitle: t(`volunteering:programme-state.${row.state}`),
    trail: trailOf(at),
    actions: organises
      ? [
          ...(row.state === 'running'
            ? [
                {
                  to: `${path}/events/new`,
                  text: t('volunteering:deed.plan-event'),
                  icon: 'plus' as const,
                  primary: true,
                },
              ]
            : []),
          { to: `${path}/edit`, text: t('volunteering:deed.change-programme') },
        ]
      : [],
    facts: [
      fact('theme', t(`volunteering:theme.${row.theme}`)),
      fact('organiser', `${row.organiserName} · ${t(`volunteering:organiser.${row.organiser}`)}`),
      fact('sites', t(`volunteering:sites.${row.sites}`)),
      fact('form', t(`volunteering:form.${row.form}`)),
      fact('reward', t(`volunteering:reward.${row.reward}`)),
      ...(row.description ? [fact('description', row.description)] : []),
    ],
    filters: [stateChips(at, path, state)],
    events: await eventLines(at, { state, after: url.searchParams.get('after'), programmeId: row.id, path }),
  }
}

export type ProgrammePage = Awaited<ReturnType<typeof programmePage>>
