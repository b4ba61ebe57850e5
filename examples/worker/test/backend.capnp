# For the tests: the Worker in two isolates that meet in the same Durable Objects, and the stand-in
# for Cloudflare's edge before one of them.
using Workerd = import "/workerd/workerd.capnp";
using Example = import "config.capnp";

const config :Workerd.Config = (
  services = [
    (name = "backend", worker = Example.worker),
    (name = "second", worker = (
      modules = Example.modules,
      compatibilityDate = Example.compatibilityDate,
      bindings = Example.bindings,
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
    (name = "first", address = "127.0.0.1:0", http = (), service = "backend"),
    (name = "second", address = "127.0.0.1:0", http = (), service = "second"),
    (name = "edge", address = "127.0.0.1:0", http = (), service = "edge"),
  ],
);
