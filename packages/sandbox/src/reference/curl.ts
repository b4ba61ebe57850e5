import { exampleOf, type Schemas } from './example.js';
import type { Operation, Parameter } from './operation.js';

/**
 * A request to try, as a command for a shell. What only the sandbox knows, such as the id of an
 * intent, is a variable of the shell with the parameter's name; while that is not set, the shell
 * says so and sends nothing. Of a query there is what has an example.
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
  const query = parameters
    .filter((parameter) => parameter.in === 'query' && exampleIn(parameter) !== undefined)
    .map((parameter) => `${parameter.name}=${valueOf(parameter)}`);
  const asked = [address, ...(query.length > 0 ? [query.join('&')] : [])].join('?');
  const words = [`curl ${method === 'get' ? '' : `-X ${method.toUpperCase()} `}"${asked}"`];
  if (security.length > 0) words.push(`-H ${quoted(`authorization: Bearer ${secretKey}`)}`);
  if (requestBody) {
    const { schema } = requestBody.content['application/json'];
    words.push(`-H ${quoted('content-type: application/json')}`);
    words.push(`-d ${quoted(JSON.stringify(exampleOf(schema, schemas), null, 2))}`);
  }
  return words.join(' \\\n  ');
}

/** The parameters that are variables of the shell in {@link curlOf}. */
export function variablesOf({ parameters = [] }: Operation): Parameter[] {
  return parameters.filter(
    (parameter) => parameter.in === 'path' && exampleIn(parameter) === undefined,
  );
}

function valueOf(parameter: Parameter): string {
  const example = exampleIn(parameter);
  return example === undefined ? `\${${parameter.name}:?}` : encodeURIComponent(String(example));
}

function exampleIn({ schema }: Parameter): unknown {
  return schema.examples?.[0] ?? schema.enum?.[0];
}

/** As one word of a shell, whatever is in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
