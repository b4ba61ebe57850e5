# One Worker, as Cloudflare runs them, on a free port of this machine.
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "worker", worker = .worker),
    # The sandbox is on this machine, which is a private address.
    (name = "internet", network = (allow = ["public", "private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "worker")],
);

const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "2026-11-01",
  bindings = [
    (name = "VIVAMO_BASE_URL", fromEnvironment = "VIVAMO_BASE_URL"),
    (name = "VIVAMO_SECRET_KEY", fromEnvironment = "VIVAMO_SECRET_KEY"),
    (name = "VIVAMO_WEBHOOK_SECRET", fromEnvironment = "VIVAMO_WEBHOOK_SECRET"),
  ],
);
