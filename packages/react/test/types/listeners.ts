import type { VivamoEvent, VivamoEventDetails, VivamoPaymentProps } from '@vivamo-widgets/react';

/** `state-change` as `StateChange`. */
type Pascal<Kebab extends string> = Kebab extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Kebab>;

/** The events as props, by their names alone. */
type Derived = {
  [
    Name in keyof VivamoEventDetails as Name extends `vivamo-${infer Rest}`
      ? `on${Pascal<Rest>}`
      : never
  ]?: ((event: VivamoEvent<Name>) => void) | undefined;
};

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** What is written out, with its comments, is what follows from the names. */
export const same: Same<Derived, Pick<VivamoPaymentProps, keyof Derived>> = true;
