/** A test backend that listens somewhere, and the Vivamo that it asks. */
export interface Target {
  /** Where the test backend is, with no slash at its end. */
  readonly url: string;
  /** Where its sandbox is; the control API is below `/sandbox`. */
  readonly vivamoUrl: string;
  readonly secretKey: string;
  readonly webhookSecrets: readonly string[];
  /**
   * What stands in for the socket's other end on `/direct/…`: a header that only the runtime's own
   * edge writes, `cf-connecting-ip` for Workers. Left out: the socket itself, which is this machine.
   */
  readonly edgeHeader?: string;
  stop(): Promise<void>;
}
