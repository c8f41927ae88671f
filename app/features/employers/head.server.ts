/** What stands above every page of an employer: its name, its state, and the ways to its rooms. */
import { may } from '~/domain/access/policy'
import type { Permission } from '~/domain/access/policy'
import type { At } from '~/platform/guard.server'
import { type EmployerRead, getEmployer } from './queries.server'

export const employerPath = (id: string): string => `/organisations/${id}`

/** The rooms that this reader may enter. */
export const tabsOf = (at: Pick<At, 't' | 'actor'>, id: string) => {
  const path = employerPath(id)
  const has = (permission: Permission): boolean => may(at.actor, permission, { organisationId: id })
  const reads = has('employer.read')
  return [
    { to: path, label: at.t('organisations:tab.facts'), end: true },
    ...(reads
      ? [
          { to: `${path}/accreditation`, label: at.t('organisations:tab.accreditation') },
          { to: `${path}/contracts`, label: at.t('organisations:tab.contracts') },
          { to: `${path}/obligations`, label: at.t('organisations:tab.obligations') },
        ]
      : []),
    ...(has('employer.users') ? [{ to: `${path}/users`, label: at.t('organisations:tab.users') }] : []),
  ]
}

/** The employer that the address names, within a permission's reach, and its head. */
export const employerPage = async (at: At, room: string, permission: Permission = 'employer.read') => {
  const row: EmployerRead = await getEmployer(at.db, at.actor, at.params.organisationId ?? '', permission)
  const head = {
    id: row.id,
    name: row.name,
    state: row.state,
    tabs: tabsOf(at, row.id),
    path: employerPath(row.id),
  }
  return { row, page: { title: `${at.t(`organisations:tab.${room}`)}: ${row.name}`, head } }
}

export type EmployerHead = Awaited<ReturnType<typeof employerPage>>['page']['head']
