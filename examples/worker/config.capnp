# The Worker on a bare workerd, beside a local sandbox. In production there is no such file: there
# it is wrangler.jsonc.
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "backend", worker = .worker),
    .internet,
    (name = "objects", disk = (path = "objects.local", writable = true)),
  ],
  sockets = [(name = "http", address = "localhost:8787", http = (), service = "backend")],
);

const worker :Workerd.Worker = (
  modules = .modules,
  compatibilityDate = .compatibilityDate,
  bindings = .bindings,
  durableObjectNamespaces = .namespaces,
  durableObjectStorage = (localDisk = "objects"),
);

const modules :List(Workerd.Worker.Module) = [
  (name = "worker.js", esModule = embed "dist/worker.js"),
];

const compatibilityDate :Text = "2026-11-01";

const bindings :List(Workerd.Worker.Binding) = [
  (name = "VIVAMO_ENVIRONMENT", text = "test"),
  (name = "VIVAMO_SECRET_KEY", fromEnvironment = "VIVAMO_SECRET_KEY"),
  (name = "VIVAMO_WEBHOOK_SECRET", fromEnvironment = "VIVAMO_WEBHOOK_SECRET"),
  (name = "VIVAMO_BASE_URL", fromEnvironment = "VIVAMO_BASE_URL"),
  (name = "ONCE", durableObjectNamespace = (className = "OnceObject", serviceName = "backend")),
  (name = "OWNERS", durableObjectNamespace = (className = "OwnerObject", serviceName = "backend")),
  (name = "CUSTOMERS", durableObjectNamespace = (className = "CustomerObject", serviceName = "backend")),
];

const namespaces :List(Workerd.Worker.DurableObjectNamespace) = [
  (className = "OnceObject", uniqueKey = "once", enableSql = true),
  (className = "OwnerObject", uniqueKey = "owners", enableSql = true),
  (className = "CustomerObject", uniqueKey = "customers", enableSql = true),
];

# A sandbox on this machine, and nothing else: workerd reaches public addresses alone by default.
const internet :Workerd.Service = (name = "internet", network = (allow = ["local"]));
