/** The site map: every address of the product, one line each. */
import { type RouteConfig, index, route } from '@remix-run/route-config'

export default [
  index('routes/home/index.tsx'),

  // Accounts
  route('language', 'routes/account/language.tsx'),
  route('sign-in', 'routes/account/sign-in.tsx'),
  route('sign-in/second-factor', 'routes/account/second-factor.tsx'),
  route('sign-out', 'routes/account/sign-out.tsx'),
  route('account', 'routes/account/index.tsx'),
  route('account/password', 'routes/account/password.tsx'),
  route('account/second-factor', 'routes/account/enrol.tsx'),
  route('setup', 'routes/account/setup.tsx'),

  // People: one person is one page with tabs
  route('people', 'routes/people/list.tsx'),
  route('people/:personId', 'routes/people/person.tsx', [
    // Plan tab

    // Matching tab

    // Psychology tab
    route('sessions', 'routes/psychology/person-sessions.tsx'),
  ]),

  // Plans

  // Imports

  // Organisations and openings
  route('register-employer', 'routes/organisations/register.tsx'),
  route('organisations', 'routes/organisations/index.tsx'),
  route('organisations/:organisationId', 'routes/organisations/organisation.tsx'),
  route('organisations/:organisationId/edit', 'routes/organisations/edit.tsx'),
  route('organisations/:organisationId/decision', 'routes/organisations/decision.tsx'),
  route('organisations/:organisationId/check', 'routes/organisations/check.tsx'),

  // Referrals

  // Psychology and training
  route('people/:personId/sessions/new', 'routes/psychology/new-session.tsx'),
  route('psychology/sessions', 'routes/psychology/sessions.tsx'),
  route('psychology/sessions/:sessionId', 'routes/psychology/session.tsx'),
  route('training', 'routes/training/index.tsx'),
  route('training/new', 'routes/training/new.tsx'),

  // Administration
  route('admin/users', 'routes/admin/users.tsx'),
  route('admin/users/new', 'routes/admin/new-user.tsx'),
  route('admin/users/:userId', 'routes/admin/user.tsx'),
  route('admin/audit', 'routes/admin/audit.tsx'),

  // The person's own page

  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
