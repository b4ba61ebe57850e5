import { kycStyles } from './kyc-styles.js';
import { methodStyles } from './method-styles.js';
import { stylesText } from './styles-text.js';

type StyleRoot = Document | ShadowRoot;

/** None where nothing is drawn: without a page, and in a simulated DOM that cannot make one. */
const sheet = makeSheet();

/** Where each form has its styles now, and how many forms share them there. */
const places = new WeakMap<Node, StyleRoot>();
const users = new WeakMap<StyleRoot, number>();

/**
 * Gives a form its styles, in the document or shadow root it stands in: a constructed sheet, which
 * the strictest content security policy allows. To be called again after the form may have moved.
 */
export function adoptStyles(form: Node): void {
  if (!sheet) return;
  const root = form.getRootNode();
  const place = root instanceof Document || root instanceof ShadowRoot ? root : document;
  if (places.get(form) === place) return;
  releaseStyles(form);
  places.set(form, place);
  users.set(place, (users.get(place) ?? 0) + 1);
  if (!place.adoptedStyleSheets.includes(sheet)) place.adoptedStyleSheets.push(sheet);
}

/** Takes a form's styles away again, unless another form needs them there. */
export function releaseStyles(form: Node): void {
  const place = places.get(form);
  if (!place) return;
  places.delete(form);
  const left = (users.get(place) ?? 1) - 1;
  users.set(place, left);
  if (left > 0) return;
  place.adoptedStyleSheets = place.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
}

function makeSheet(): CSSStyleSheet | undefined {
  if (typeof document === 'undefined' || !('adoptedStyleSheets' in document)) return undefined;
  const made = new CSSStyleSheet();
  made.replaceSync(stylesText + methodStyles + kycStyles);
  return made;
}
