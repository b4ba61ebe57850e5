import { Hono } from 'hono';
import { readBodyText } from '../api/body-text.js';
import type { AppEnv } from '../app-env.js';
import { pageStyles } from '../pages/page-styles.js';
import { secured } from '../pages/secured.js';
import type { SandboxState } from '../state.js';
import { completeW9 } from './complete-w9.js';
import { findFaults, knownValues, readValues } from './form.js';
import { donePage, w9Page, unknownPage } from './page.js';
import { w9Styles } from './styles.js';
import { lastFourOf } from './test-tin.js';

/** `/w9/{token}`: where a customer fills in their W-9, as `w9CaptureUrl` says. The sandbox's own. */
export function w9Routes(state: SandboxState): Hono<AppEnv> {
  const customerOf = (token: string) => state.customers.all.find(({ w9 }) => w9?.token === token);
  return new Hono<AppEnv>()
    .use(secured({ form: true }))
    .get('/style.css', (context) =>
      context.body(pageStyles + w9Styles, 200, { 'content-type': 'text/css; charset=utf-8' }),
    )
    .get('/:token', (context) => {
      const customer = customerOf(context.req.param('token'));
      if (!customer) return context.html(unknownPage, 404);
      return context.html(customer.w9?.completed ? donePage : w9Page(knownValues(customer.data)));
    })
    .post('/:token', async (context) => {
      const values = readValues(await readBodyText(context.req.raw));
      const customer = customerOf(context.req.param('token'));
      if (!customer) return context.html(unknownPage, 404);
      if (!customer.w9?.completed) {
        const faults = findFaults(values);
        const lastFour = lastFourOf(values.tin);
        if (Object.keys(faults).length > 0 || lastFour === undefined) {
          return context.html(w9Page(values, faults), 400);
        }
        completeW9(state, customer, lastFour);
      }
      // Asked for again by GET, it says that it is done, however often the page is loaded.
      return context.redirect(context.req.path, 303);
    });
}
