/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** The publishable key. */
  readonly VITE_VIVAMO_CLIENT_KEY: string;
  /** The sandbox's stand-in for the SDK; empty for Vivamo's own. */
  readonly VITE_VIVAMO_SDK_URL: string;
  /** The sandbox; empty where the pages run against Vivamo's test environment. */
  readonly VITE_VIVAMO_SANDBOX_URL: string;
}
