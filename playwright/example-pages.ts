import type { Page } from '@playwright/test';

/** The three ways in which a newcomer would copy a page. */
export const PAGES = ['html', 'react', 'vue'] as const;

/** One of them. */
export type ExamplePage = (typeof PAGES)[number];

/** The file of each page, and how an attribute of the element is written in it. */
const SPELLINGS: Record<ExamplePage, { file: RegExp; spell: (name: string) => string }> = {
  html: { file: /\/html\/(payout\.html)?$/, spell: (name) => name },
  react: { file: /\/(checkout|payout)\.tsx/, spell: camel },
  vue: { file: /\/(checkout|payout)\.vue/, spell: (name) => `"${name}"` },
};

function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Serves the file of an example page as `change` makes it; all else stays as it is. */
export async function serveChanged(
  page: Page,
  which: ExamplePage,
  change: (body: string) => string,
): Promise<void> {
  await page.route(SPELLINGS[which].file, async (route) => {
    const response = await route.fetch();
    const served = await response.text();
    const body = change(served);
    if (body === served) throw new Error(`${which} has no element to change.`);
    await route.fulfill({ response, body });
  });
}

/**
 * Serves an example page with some attributes of its element changed, or without them where the
 * value is `null`.
 */
export function withAttributes(
  page: Page,
  which: ExamplePage,
  changes: Record<string, string | null>,
): Promise<void> {
  const { spell } = SPELLINGS[which];
  return serveChanged(page, which, (served) => {
    let body = served;
    for (const [name, value] of Object.entries(changes)) {
      // After `environment`, which all pages have: `environment="test"` or `environment: "test"`.
      const present = new RegExp(`\\s*${spell(name)}(=|: )"[^"]*",?`);
      body = body.replace(present, '');
      if (value === null) continue;
      body = body.replace(
        /environment(=|: )"test"(,?)/,
        (whole, is: string, comma: string) => `${whole} ${spell(name)}${is}"${value}"${comma}`,
      );
    }
    return body;
  });
}

/** Gives properties to the element while the page is open, as the page itself would. */
export type Give = (properties: Record<string, string>) => Promise<void>;

/**
 * Serves an example page that can be told to give its element more properties: through the state
 * of the component around it, which renders anew, or on the element itself where there is none.
 */
export async function thatGives(page: Page, which: ExamplePage): Promise<Give> {
  if (which === 'html') {
    const element = page.locator('vivamo-payment, vivamo-disbursement');
    return (properties) =>
      element.evaluate((element, given) => void Object.assign(element, given), properties);
  }
  await serveChanged(page, which, which === 'react' ? givingReact : givingVue);
  return (properties) =>
    page.evaluate((given) => (globalThis as unknown as { give: Give }).give(given), properties);
}

function givingReact(body: string): string {
  return body
    .replace(
      'useState();',
      'useState(); const [given, give] = useState({}); globalThis.give = give;',
    )
    .replace('environment: "test",', '$& ...given,');
}

function givingVue(body: string): string {
  return (
    body
      .replace(/^const _sfc_main/m, 'const given = ref({});\n$&')
      .replace(/^const _sfc_main/m, 'globalThis.give = (more) => void (given.value = more);\n$&')
      .replace('environment: "test",', '$& ...given.value,')
      // All of the properties may change from now on, not only those that the compiler saw change.
      .replace(/\}, null, 8, \[[^\]]*\]/, '}, null, 16')
  );
}
