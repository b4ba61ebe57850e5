# For the tests: a Worker that asks the store, in two isolates, and the stand-in for Cloudflare's
# edge before one of them.
using Workerd = import "/workerd/workerd.capnp";
using Example = import "config.capnp";

const config :Workerd.Config = (
  services = [
    (name = "probe", worker = (
      modules = .modules,
      compatibilityDate = Example.compatibilityDate,
      bindings = .bindings,
      durableObjectNamespaces = [(className = "FragileObject", uniqueKey = "fragile", enableSql = true)],
      durableObjectStorage = (localDisk = "objects"),
    )),
    (name = "second", worker = (
      modules = .modules,
      compatibilityDate = Example.compatibilityDate,
      bindings = .bindings,
    )),
    (name = "edge", worker = (
      modules = [(name = "edge.js", esModule = embed "dist/test/edge.js")],
      compatibilityDate = Example.compatibilityDate,
      bindings = [(name = "BACKEND", service = "second")],
    )),
    Example.internet,
    (name = "objects", disk = (path = "objects", writable = true)),
  ],
  sockets = [
    (name = "first", address = "127.0.0.1:0", http = (), service = "probe"),
    (name = "second", address = "127.0.0.1:0", http = (), service = "second"),
    (name = "edge", address = "127.0.0.1:0", http = (), service = "edge"),
  ],
);

const modules :List(Workerd.Worker.Module) = [
  (name = "probe.js", esModule = embed "dist/test/probe.js"),
];

const bindings :List(Workerd.Worker.Binding) = [
  (name = "ONCE", durableObjectNamespace = (className = "FragileObject", serviceName = "probe")),
];
