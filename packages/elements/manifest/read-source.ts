import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the compiler knows of a declaration's property. */
export interface SourceProperty {
  /** Its type as a page would write it, unions of texts spelt out. */
  type: string;
  /** What is in that type, a level deep, where it is an object's. */
  content: string;
  /** Its doc comment, without tags. */
  comment: string;
}

/**
 * Reads the package as TypeScript does, which knows the types that the syntax only refers to.
 *
 * @returns gives a property of a class or interface that a module exports, named as published.
 */
export function readSource(): (file: string, name: string, property: string) => SourceProperty {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();

  return (file, name, property) => {
    const source = program.getSourceFile(root + file.replace(/^dist(.*)js$/, 'src$1ts'));
    const module = source && checker.getSymbolAtLocation(source);
    const declared = module?.exports?.get(ts.escapeLeadingUnderscores(name));
    const found = declared && checker.getDeclaredTypeOfSymbol(declared).getProperty(property);
    if (!found) throw new Error(`There is no ${name}.${property} in ${file}.`);
    const type = checker.getTypeOfSymbol(found);
    const isOptional = found.flags & ts.SymbolFlags.Optional;
    return {
      type: textOf(checker, isOptional ? checker.getNonNullableType(type) : type),
      content: contentOf(checker, type),
      comment: ts.displayPartsToString(found.getDocumentationComment(checker)),
    };
  };
}

function textOf(checker: ts.TypeChecker, type: ts.Type): string {
  const literals = (type.isUnion() ? type.types : [type]).map((each) =>
    each.isStringLiteral() ? `'${each.value}'` : undefined,
  );
  if (!literals.includes(undefined)) return literals.join(' | ');
  return checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
}

function contentOf(checker: ts.TypeChecker, type: ts.Type): string {
  const texts = checker.getPropertiesOfType(type).map(({ valueDeclaration }) => {
    if (!valueDeclaration || !ts.isPropertySignature(valueDeclaration)) return;
    return valueDeclaration.getText().replace(/;$/, '');
  });
  return `{ ${texts.filter((text) => text).join('; ')} }`;
}
