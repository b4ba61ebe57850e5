/*
 * What this example uses of the types of Workers, under their own names. In a project of your own,
 * `wrangler types` or @cloudflare/workers-types has all of them: leave this file out there.
 */

declare module 'cloudflare:workers' {
  export abstract class DurableObject<Env = unknown> {
    protected ctx: DurableObjectState;
    protected env: Env;
    constructor(ctx: DurableObjectState, env: Env);
    alarm?(): void | Promise<void>;
  }
}

interface DurableObjectState {
  readonly storage: DurableObjectStorage;
  abort(reason?: string): void;
}

interface DurableObjectStorage {
  /** There in classes of `new_sqlite_classes` alone. */
  readonly kv: {
    get<T>(key: string): T | undefined;
    put<T>(key: string, value: T): void;
    list<T>(): Iterable<[string, T]>;
  };
  setAlarm(at: number): Promise<void>;
  deleteAll(): Promise<void>;
}

interface DurableObjectNamespace<T> {
  getByName(name: string): DurableObjectStub<T>;
}

/** Every public method of an object, asked from afar. */
type DurableObjectStub<T> = {
  [Name in keyof T]: T[Name] extends (...given: infer Given) => infer Result
    ? (...given: Given) => Promise<Awaited<Result>>
    : never;
};

interface ExecutionContext {
  waitUntil(promise: Promise<unknown>): void;
}
