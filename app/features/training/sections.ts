/** The rooms of training, in the order of a training year; each stands here for who may open it. */
import { type Permission, mayEver } from '~/domain/access/policy'
import type { Role } from '~/domain/access/roles'

/** `key` is the word under `training:section`. */
const sections: readonly { readonly key: string; readonly to: string; readonly permission: Permission }[] = [
  { key: 'records', to: '/training', permission: 'training.read' },
  { key: 'due', to: '/training/due', permission: 'training.due' },
  { key: 'staff', to: '/training/staff', permission: 'post.read' },
  { key: 'plan', to: '/training/plan', permission: 'course.read' },
  { key: 'seats', to: '/training/seats', permission: 'seat.read' },
  { key: 'gaps', to: '/training/gaps', permission: 'gap.read' },
  { key: 'competencies', to: '/training/competencies', permission: 'competency.read' },
  { key: 'supervision', to: '/training/supervision', permission: 'supervision.read' },
  { key: 'report', to: '/training/report', permission: 'training.report' },
  { key: 'catalogue', to: '/training/catalogue', permission: 'training.catalogue' },
]

export const sectionsFor = (role: Role) =>
  sections.filter(({ permission }) => mayEver({ role }, permission)).map(({ key, to }) => ({ key, to }))
