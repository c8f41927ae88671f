/** The site map: every address of the product, one line each. */
import { type RouteConfig, index, route } from '@remix-run/route-config'

export default [
  index('routes/home/index.tsx'),

  // Accounts
  route('language', 'routes/account/language.tsx'),
  route('sign-in', 'routes/account/sign-in.tsx'),
  route('sign-out', 'routes/account/sign-out.tsx'),
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

  // The person's own page

  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
