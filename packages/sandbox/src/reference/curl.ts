import { exampleOf, type Schemas } from './example.js';
import type { Operation, Parameter } from './operation.js';

/**
 * A request to try, as a command for a shell. What only the sandbox knows, such as the id of an
 * intent, is a variable of the shell with the parameter's name.
 *
 * @param url where the operation is: the origin and the path, with `{name}` for each parameter.
 * @param secretKey is sent where the operation wants it.
 */
export function curlOf(
  method: string,
  url: string,
  { parameters = [], requestBody, security }: Operation,
  { schemas, secretKey }: { schemas: Schemas; secretKey: string },
): string {
  const address = parameters
    .filter((parameter) => parameter.in === 'path')
    .reduce((rest, parameter) => rest.replace(`{${parameter.name}}`, valueOf(parameter)), url);
  const words = [`curl ${method === 'get' ? '' : `-X ${method.toUpperCase()} `}"${address}"`];
  if (security.length > 0) words.push(`-H ${quoted(`authorization: Bearer ${secretKey}`)}`);
  if (requestBody) {
    const { schema } = requestBody.content['application/json'];
    words.push(`-H ${quoted('content-type: application/json')}`);
    words.push(`-d ${quoted(JSON.stringify(exampleOf(schema, schemas), null, 2))}`);
  }
  return words.join(' \\\n  ');
}

function valueOf({ name, schema }: Parameter): string {
  const [example = schema.enum?.[0]] = schema.examples ?? [];
  return example === undefined ? `$${name}` : encodeURIComponent(String(example));
}

/** As one word of a shell, whatever is in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
