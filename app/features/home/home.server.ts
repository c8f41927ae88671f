/** The home of each role. Total: a new role does not compile until somebody decides what it sees first. */
import type { Role } from '~/domain/access/roles'
import type { At } from '~/platform/guard.server'
import { ngoHome } from './ngo.server'
import { controlHome, employerHome, headquartersHome } from './offices.server'
import { withCare } from './care.server'
import { withDuties } from './duties.server'
import { withRequests } from './requests.server'
import { headHome, psychologistHome, regionHome, serviceHome } from './roles.server'
import { withStalls } from './stalls.server'
import type { HomeView } from './view'
import { withSites } from './sites.server'
import { withTraining } from './training.server'
import { withWaiting } from './waiting.server'
import { worklistHome } from './worklist.server'

const homes: Readonly<Record<Exclude<Role, 'person'>, (at: At) => Promise<HomeView>>> = {
  'social-worker': worklistHome,
  'detachment-head': (at) => serviceHome(at, 'detachment-head'),
  medic: (at) => serviceHome(at, 'medic'),
  psychologist: psychologistHome,
  'institution-head': headHome,
  'production-manager': employerHome,
  employer: employerHome,
  'volunteer-coordinator': employerHome,
  'probation-officer': (at) => regionHome(at, 'probation-officer'),
  'local-authority': (at) => regionHome(at, 'local-authority'),
  ngo: ngoHome,
  headquarters: headquartersHome,
  monitor: controlHome,
  prosecutor: controlHome,
  administrator: controlHome,
}

/** What every home adds where it applies, in the order in which the tiles stand. */
const additions: readonly ((view: HomeView, at: At) => Promise<HomeView>)[] = [
  withDuties,
  withSites,
  withRequests,
  withStalls,
  withCare,
  withWaiting,
  withTraining,
]

export const homeOf = async (role: Exclude<Role, 'person'>, at: At): Promise<HomeView> => {
  let view = await homes[role](at)
  for (const add of additions) view = await add(view, at)
  return view
}
